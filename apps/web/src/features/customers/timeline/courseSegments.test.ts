import { expect, test } from 'vitest';
import { courseSegments } from './courseSegments.ts';
import { timeToShare } from './timeToShare.ts';

const history = [
  {
    type: 'courtship',
    probability: 0.4,
    from: '2023-01-01T00:00:00.000Z',
    to: '2023-01-02T00:00:00.000Z',
    readWith: null,
  },
  {
    type: 'buddies',
    probability: 0.5,
    from: '2023-01-02T00:00:00.000Z',
    to: '2024-01-01T00:00:00.000Z',
    readWith: null,
  },
  { type: 'old-friends', probability: 0.6, from: '2024-01-01T00:00:00.000Z', to: null, readWith: null },
];

test('the newest comes first, lengths follow time, and a single day can still be pointed at', () => {
  const segments = courseSegments(history, '2026-01-01T00:00:00.000Z');
  expect(segments.map(({ type }) => type)).toEqual(['old-friends', 'buddies', 'courtship']);
  expect(segments.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(segments[0]!.share).toBeGreaterThan(segments[1]!.share);
  expect(segments[2]!.share).toBeGreaterThan(0.015);
});

test('a course of one instant is one whole segment', () => {
  const [only] = courseSegments([history[2]!], '2024-01-01T00:00:00.000Z');
  expect(only?.share).toBe(1);
  expect(courseSegments([], '2024-01-01T00:00:00.000Z')).toEqual([]);
});

test('the curve and the stretches beside it tell the same times', () => {
  const segments = courseSegments(history, '2026-01-01T00:00:00.000Z');
  expect(timeToShare(segments, '2026-01-01T00:00:00.000Z')).toBe(0);
  expect(timeToShare(segments, '2024-01-01T00:00:00.000Z')).toBeCloseTo(segments[0]!.share, 12);
  expect(timeToShare(segments, '2023-01-01T00:00:00.000Z')).toBeCloseTo(1, 12);
  expect(timeToShare(segments, '2019-01-01T00:00:00.000Z')).toBeNull();
});
