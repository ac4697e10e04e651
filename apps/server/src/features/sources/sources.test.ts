import type { Sources } from '@rapport/contracts/sources';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import { type TestApp, testApp } from '../../platform/testing/testApp.ts';
import { countReceived } from './countReceived.ts';

let app: TestApp;
let nowMs = Date.parse('2026-11-22T12:00:00Z');
const system = { kind: 'system', id: 'test' } as const;

beforeAll(async () => {
  app = await testApp({ now: () => new Date(nowMs) });
});
afterAll(() => app.close());

const receive = (
  from: Parameters<typeof countReceived>[1] extends Iterable<infer R> ? R : never,
  times: number,
) =>
  inWorkspace(app.database, app.workspaceId, system, (ctx) =>
    countReceived(
      ctx,
      Array.from({ length: times }, () => from),
    ),
  );

test('each source tells what it sent, by day and kind, and when last; silent keys are told too', async () => {
  const key = await app.withKey(['ingest']);
  const silent = await app.withKey(['ingest']);
  await app.withKey(['read']);
  const owner = await app.asRole('owner');
  nowMs = Date.parse('2026-09-01T12:00:00Z');
  await receive({ from: { kind: 'import', id: 'old.csv' }, kind: 0 }, 5);
  nowMs = Date.parse('2026-11-21T23:59:00Z');
  await receive({ from: { kind: 'key', id: key.keyId }, kind: 0 }, 2);
  nowMs = Date.parse('2026-11-22T12:00:00Z');
  await Promise.all([
    receive({ from: { kind: 'key', id: key.keyId }, kind: 0 }, 3),
    receive({ from: { kind: 'key', id: key.keyId }, kind: 0 }, 4),
    receive({ from: { kind: 'key', id: key.keyId }, kind: 4 }, 1),
  ]);
  const answer = await owner({ url: '/api/v1/sources' });
  expect(answer.statusCode, answer.body).toBe(200);
  const { sources, from }: Sources = answer.json();
  expect(from).toBe('2026-10-24');
  expect(sources).toEqual([
    {
      kind: 'key',
      id: key.keyId,
      name: 'test',
      exchanges: 10,
      lastReceived: '2026-11-22T12:00:00.000Z',
      days: [
        { day: '2026-11-21', kinds: { purchase: 2 } },
        { day: '2026-11-22', kinds: { purchase: 7, message: 1 } },
      ],
    },
    {
      kind: 'import',
      id: 'old.csv',
      name: 'old.csv',
      exchanges: 0,
      lastReceived: '2026-09-01T12:00:00.000Z',
      days: [],
    },
    { kind: 'key', id: silent.keyId, name: 'test', exchanges: 0, lastReceived: null, days: [] },
  ]);
});

test('another workspace sees none of it', async () => {
  const foreign = await app.asRole('owner', app.otherWorkspaceId);
  expect((await foreign({ url: '/api/v1/sources' })).json().sources).toEqual([]);
});
