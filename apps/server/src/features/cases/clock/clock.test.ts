import { expect, test } from 'vitest';
import { app, clock, events, hourMs, lead, list, move, opened, page, useCases } from '../caseTests.ts';
import { watchClock } from './watchClock.ts';

useCases();

const never = new AbortController().signal;

test('time alone: warned, late and escalated once, and closed when the customer says nothing', async () => {
  const id = await opened();
  clock.now = new Date('2026-11-24T14:00:00Z');
  await watchClock(app.deps, app.workspaceId, never);
  await watchClock(app.deps, app.workspaceId, never);
  clock.now = new Date('2026-11-24T16:00:01Z');
  await watchClock(app.deps, app.workspaceId, never);
  await watchClock(app.deps, app.workspaceId, never);
  expect((await events(id)).map(({ kind }) => kind)).toEqual(['late', 'warned', 'opened']);
  expect((await list('late=true')).map((each) => each.id)).toEqual([id]);
  expect((await move(id, { move: 'resolve', rootCause: 'x', done: 'y' })).json().clock.isMet).toBe(false);
  clock.now = new Date(clock.now.getTime() + 7 * 24 * hourMs);
  await watchClock(app.deps, app.workspaceId, never);
  expect((await page(id)).status).toBe('closed');
  const figures = (await lead({ url: '/api/v1/cases/figures' })).json();
  expect(figures.byPriority[1]).toMatchObject({ priority: 'high', resolveMet: { n: 1, value: 0 } });
});
