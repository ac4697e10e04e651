import { expect, test } from 'vitest';
import { parseDateFormat } from './dateFormat.ts';
import { detectDates } from './detectDates.ts';
import { readDate, readTime } from './readDate.ts';
import { wallToUtc } from './zone.ts';

const plain = { isContinental: false };

test.each([
  ['yyyy-MM-dd', '2026-01-31', '2026-01-31T00:00:00.000Z'],
  ["yyyy-MM-dd'T'HH:mm:ssXXX", '2026-01-31T10:00:00+02:00', '2026-01-31T08:00:00.000Z'],
  ["yyyy-MM-dd'T'HH:mm:ssXXX", '2026-01-31T10:00:00.250Z', '2026-01-31T10:00:00.250Z'],
  ['dd/MM/yyyy HH:mm', '31/01/2026 18:05', '2026-01-31T18:05:00.000Z'],
  ['dd.MM.yyyy', '1.2.2026', '2026-02-01T00:00:00.000Z'],
  ['dd/MM/yyyy HH:mm', '31/01/2026 18h05', '2026-01-31T18:05:00.000Z'],
  ['MM/dd/yyyy hh:mm a', '1/31/2026 12:05 AM', '2026-01-31T00:05:00.000Z'],
  ['MM/dd/yy', '1/31/97', '1997-01-31T00:00:00.000Z'],
  ['yyyyMMdd', '19970101', '1997-01-01T00:00:00.000Z'],
  ['d MMM yyyy', '3 février 2024', '2024-02-03T00:00:00.000Z'],
  ['d MMM yyyy', 'Feb 29, 2024', '2024-02-29T00:00:00.000Z'],
  ['epoch-s', '1769853600', '2026-01-31T10:00:00.000Z'],
])('%s reads %s', (format, text, expected) => {
  const shape = parseDateFormat(format);
  const date = shape && readDate(text, shape);
  expect(date && new Date(date.wallMs - (date.offsetMinutes ?? 0) * 60_000).toISOString()).toBe(expected);
});

test.each([
  ['dd/MM/yyyy', '31/02/2026'],
  ['dd/MM/yyyy', '12/31/2026'],
  ['dd/MM/yyyy', '01/02/26'],
  ['yyyy-MM-dd', '2025-02-29'],
  ['yyyy-MM-dd', 'yesterday'],
  ['yyyy-MM-dd HH:mm', '2026-01-01 25:00'],
])('%s does not read %s', (format, text) => {
  const shape = parseDateFormat(format);
  expect(shape && readDate(text, shape)).toBeNull();
});

test('times by themselves', () => {
  expect([readTime('18:05'), readTime('6:05 pm'), readTime('180500'), readTime('18 o')]).toEqual([
    65_100_000,
    65_100_000,
    65_100_000,
    null,
  ]);
});

test('a value with a day past the twelfth decides for all, wherever it stands', () => {
  const ambiguous = Array.from({ length: 200 }, () => '03/04/2025');
  expect(detectDates([...ambiguous, '04/25/2025'], plain)).toMatchObject({ format: 'MM/dd/yyyy', share: 1 });
  expect(detectDates([...ambiguous, '25/04/2025'], plain)).toMatchObject({ format: 'dd/MM/yyyy', share: 1 });
});

test('when no value decides, the reading in which they follow one another is taken, and said', () => {
  const days = [
    '01/02/2025',
    '02/02/2025',
    '03/02/2025',
    '04/02/2025',
    '05/03/2025',
    '06/03/2025',
    '01/04/2025',
  ];
  const found = detectDates(days, plain);
  expect(found?.format).toBe('dd/MM/yyyy');
  expect(found?.because).toMatch(/could be either/);
});

test('when nothing at all decides, it is said with little confidence', () => {
  const found = detectDates(['05/05/2025', '06/06/2025'], plain);
  expect(found?.confidence).toBeLessThan(0.6);
  expect(found?.because).toMatch(/check the preview/);
});

test('amounts, phones and words are not dates', () => {
  for (const values of [['12.50', '3.99'], ['0612345678'], ['12345678', '99999999'], ['SET 7']])
    expect(detectDates(values, plain)).toBeNull();
});

test('wall clocks become UTC, over changes of clocks', () => {
  const paris = wallToUtc('Europe/Paris');
  const utc = (text: string) => new Date(paris(Date.parse(`${text}Z`))).toISOString();
  expect(utc('2025-07-01T12:00:00')).toBe('2025-07-01T10:00:00.000Z');
  expect(utc('2025-01-01T00:30:00')).toBe('2024-12-31T23:30:00.000Z');
  expect(utc('2025-03-30T01:30:00')).toBe('2025-03-30T00:30:00.000Z');
  expect(utc('2025-03-30T04:00:00')).toBe('2025-03-30T02:00:00.000Z');
  expect(utc('2025-10-26T01:30:00')).toBe('2025-10-25T23:30:00.000Z');
  expect(utc('2025-10-26T12:00:00')).toBe('2025-10-26T11:00:00.000Z');
});
