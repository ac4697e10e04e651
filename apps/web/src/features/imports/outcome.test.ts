import type { ImportJob } from '@rapport/contracts/imports';
import { expect, it } from 'vitest';
import { secondsTaken, shareRead } from './outcome.ts';

const job = {
  bytes: 1000,
  status: 'running',
  progress: { bytesRead: 250, rowsRead: 100, rowsPerSecond: 50 },
  createdAt: '2026-11-22T02:00:00Z',
  finishedAt: null,
} as ImportJob;

it('never says a file is read whole before it is', () => {
  expect(shareRead(job)).toBe(0.25);
  expect(shareRead({ ...job, progress: { ...job.progress, bytesRead: 5000 } })).toBe(0.99);
  expect(shareRead({ ...job, status: 'done' })).toBe(1);
  expect(shareRead({ ...job, bytes: 0 })).toBe(0);
});

it('tells how long the reading took, not how long the file waited to be looked at', () => {
  expect(secondsTaken(job)).toBeNull();
  expect(secondsTaken({ ...job, finishedAt: '2026-11-22T04:00:00Z' })).toBe(2);
});
