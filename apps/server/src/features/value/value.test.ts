import type { ValueState } from '@rapport/contracts/value';
import { valueState } from '@rapport/contracts/value';
import { seededRandom } from '@rapport/core/numeric';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../platform/testing/testApp.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';
import { workOut } from './workOut.ts';

let app: TestApp;
const now = new Date('2026-11-22T12:00:00Z');
const dayMs = 86_400_000;

beforeAll(async () => {
  app = await testApp({ now: () => now });
  const random = seededRandom(7);
  const exchanges = Array.from({ length: 120 }, (_, rank) => {
    const every = 15 + 60 * random();
    const start = now.getTime() - (500 + 200 * random()) * dayMs;
    const stop = rank % 4 === 0 ? start + 120 * dayMs : now.getTime();
    const days: number[] = [start];
    for (;;) {
      const next = (days.at(-1) as number) - every * dayMs * Math.log(1 - random());
      if (next > stop) break;
      days.push(next);
    }
    return days.map((at) => ({
      customer: `c-${rank}`,
      kind: 'purchase' as const,
      at: new Date(at).toISOString(),
      amount: Math.round((10 + 30 * random()) * 100) / 100,
    }));
  });
  const complaints = exchanges
    .filter((_, rank) => rank % 8 === 0)
    .map((own) => ({
      customer: own[0]?.customer as string,
      kind: 'complaint' as const,
      at: new Date(Date.parse(own.at(-1)?.at as string) - 3_600_000).toISOString(),
      text: 'Broken, and nobody answers.',
    }));
  // Of those who complained, one was given something half an hour after.
  const [first] = complaints;
  const repaired = {
    customer: first?.customer as string,
    kind: 'gesture' as const,
    at: new Date(Date.parse(first?.at as string) + 1_800_000).toISOString(),
  };
  await ingestOf(app.deps).record(app.workspaceId, [...exchanges.flat(), ...complaints, repaired]);
});
afterAll(() => app.close());

async function state(): Promise<ValueState> {
  const read = await app.withKey(['read']);
  const response = await read({ url: '/api/v1/value' });
  expect(response.statusCode).toBe(200);
  return valueState.parse(response.json());
}

test('before the first time there is no report, and asking for one is a job', async () => {
  expect(await state()).toEqual({ report: null, isWorking: false, failure: null });
  const lead = await app.asRole('lead');
  const agent = await app.asRole('agent');
  expect((await agent({ method: 'POST', url: '/api/v1/value/refreshes' })).statusCode).toBe(403);
  expect((await lead({ method: 'POST', url: '/api/v1/value/refreshes' })).statusCode).toBe(202);
  expect((await state()).isWorking).toBe(true);
});

test('a manager sees what each relationship is still to bring, how long it lasts, and whether the model can be trusted', async () => {
  await workOut(app.deps.database, app.workspaceId);
  const { report, isWorking, failure } = await state();
  expect([isWorking, failure]).toEqual([false, null]);
  if (!report) throw new Error('no report');
  expect(report.customers).toBe(120);
  expect(report.asOf).toBe('2026-11-22');
  expect(Object.keys(report.model?.parameters ?? {}).sort()).toEqual(['a', 'alpha', 'b', 'r']);
  expect(report.total?.value).toBeGreaterThan(0);
  expect(report.types.reduce((sum, { customers }) => sum + customers, 0)).toBe(120);
  const shown = report.types.reduce((sum, { total }) => sum + (total ?? 0), 0);
  expect(shown).toBeLessThanOrEqual((report.total?.value ?? 0) * (1 + 1e-9));
  for (const type of report.types) expect(type.alive > 0 && type.alive <= 1).toBe(true);
  const { groups } = report.survival;
  expect(groups.reduce((sum, { events }) => sum + events, 0)).toBeGreaterThan(0);
  for (const { points } of groups) {
    const shares = points.map(({ survival }) => survival);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  }
  expect(report.cohorts.length).toBeGreaterThan(0);
  expect(report.heldOut?.actual).toBeGreaterThan(0);
  expect(report.heldOut?.predicted).toBeGreaterThan(0.5 * (report.heldOut?.actual ?? 0));
  expect(report.avoidable?.unresolved.count).toBeGreaterThan(5);
  const { n = 0, unresolved, resolved, silent } = report.avoidable ?? {};
  expect(resolved?.count).toBe(1);
  expect((unresolved?.count ?? 0) + (resolved?.count ?? 0) + (silent?.count ?? 0)).toBe(n);
});

test('a workspace where nobody bought has a report that says so', async () => {
  await workOut(app.deps.database, app.otherWorkspaceId);
  const other = await app.asRole('owner', app.otherWorkspaceId);
  const { report } = (await other({ url: '/api/v1/value' })).json() as ValueState;
  expect(report).toMatchObject({
    customers: 0,
    model: null,
    missing: 'no-transactions',
    types: [],
    avoidable: null,
  });
});
