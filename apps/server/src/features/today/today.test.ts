import type { Today } from '@rapport/contracts/today';
import { typeKeys } from '@rapport/core/relations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../platform/testing/testApp.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';
import { chooseLines } from './readToday.ts';

let app: TestApp;
const day = '2026-06-30';

beforeAll(async () => {
  app = await testApp({ now: () => new Date('2026-11-22T12:00:00Z') });
  const monthly = (customer: string, amount: number, until = 6) =>
    Array.from({ length: until }, (_, month) => ({
      customer,
      kind: 'purchase' as const,
      at: `2026-0${month + 1}-01T10:00:00Z`,
      amount,
      traits: { name: customer },
    }));
  await ingestOf(app.deps).record(app.workspaceId, [
    ...monthly('Turned', 100),
    ...monthly('Cooling', 300),
    ...monthly('Courted', 10),
    ...monthly('Warming', 900),
    ...monthly('Back again', 900),
    ...monthly('Long ago', 900),
    ...monthly('Quiet', 50, 5),
    { customer: 'Last', kind: 'visit', at: `${day}T18:00:00Z` },
    { customer: 'Last', kind: 'visit', at: `${day}T09:00:00Z` },
  ]);
  await move('Turned', 'old-friends', 'adversaries', `${day}T12:00:00Z`);
  await move('Cooling', 'best-friends', 'basic-exchange', `${day}T13:00:00Z`);
  await move('Courted', 'complete-strangers', 'courtship', `${day}T14:00:00Z`);
  await move('Warming', 'basic-exchange', 'buddies', `${day}T15:00:00Z`);
  await move('Back again', 'buddies', 'adversaries', `${day}T10:00:00Z`);
  await move('Back again', 'adversaries', 'buddies', `${day}T11:00:00Z`);
  await move('Long ago', 'buddies', 'adversaries', '2026-06-20T10:00:00Z');
  await app.database.owner.query(
    `update relation_state s set quiet_after = case when c.name = 'Quiet' then $2::timestamptz end
     from customer c where c.workspace_id = $1 and s.workspace_id = $1 and c.customer_id = s.customer_id`,
    [app.workspaceId, `${day}T16:00:00Z`],
  );
});
afterAll(() => app.close());

/** Writes that what is shown of a customer changed, as storing an exchange would. */
async function move(name: string, from: string, to: string, at: string): Promise<void> {
  const values = [
    app.workspaceId,
    name,
    typeKeys.indexOf(from as 'buddies'),
    typeKeys.indexOf(to as 'buddies'),
    at,
  ];
  await app.database.owner.query(
    `insert into relation_history (workspace_id, customer_id, shown_from, type, previous_type, probability)
     select $1, customer_id, $5, $4, $3, 0.8 from customer where workspace_id = $1 and name = $2`,
    values,
  );
  await app.database.owner.query(
    `update relation_state s set type = $4, probability = 0.8, previous_type = $3, since = $5
     from customer c where c.workspace_id = $1 and c.name = $2 and s.workspace_id = $1 and s.customer_id = c.customer_id`,
    values,
  );
}

test('each change of the last day is told once, by what is at risk, with its why', async () => {
  const read = await app.withKey(['read']);
  const answer = await read({ url: '/api/v1/today' });
  expect(answer.statusCode, answer.body).toBe(200);
  const today: Today = answer.json();
  expect(today.since).toBe('2026-06-29T18:00:00.000Z');
  expect(today.asOf).toBe('2026-07-01T18:00:00.000Z');
  expect(today.exchangesSince).toBe(2);
  const known = today.lines.filter((line) => line.name !== null);
  expect(known.map((line) => [line.name, line.kind])).toEqual([
    ['Cooling', 'cooling'],
    ['Turned', 'turned-hostile'],
    ['Quiet', 'quiet-regular'],
    ['Courted', 'new-courtship'],
    ['Warming', 'warming'],
  ]);
  const [cooling, turned, quiet] = known;
  expect(cooling).toMatchObject({
    previousType: 'best-friends',
    valueAtRiskCents: Math.round(180_000 * 0.5 * 0.8),
  });
  expect(turned).toMatchObject({ previousType: 'old-friends', valueAtRiskCents: Math.round(60_000 * 0.8) });
  expect(quiet?.usualGapDays).toBeCloseTo(30, 0);
  expect(quiet?.quietDays).toBeGreaterThan(quiet?.usualGapDays ?? Number.POSITIVE_INFINITY);
  expect(cooling?.usualGapDays).toBeNull();
  for (const line of today.lines) {
    expect(line.because.length).toBeGreaterThan(0);
    expect(line.because.length).toBeLessThanOrEqual(3);
  }
  expect(today.more).toEqual({});
});

test('another workspace is told nothing of it', async () => {
  const foreign = await app.withKey(['read'], app.otherWorkspaceId);
  const today: Today = (await foreign({ url: '/api/v1/today' })).json();
  expect(today).toMatchObject({ lines: [], more: {}, exchangesSince: 0 });
});

test('seven lines at most, and no kind hides another', () => {
  const changes = [
    ...Array.from({ length: 7 }, (_, rank) => ({
      kind: 'quiet-regular' as const,
      customer_id: `q${rank}`,
      at_risk: 100 - rank,
    })),
    { kind: 'turned-hostile' as const, customer_id: 'h', at_risk: 0 },
    { kind: 'warming' as const, customer_id: 'q0', at_risk: 0 },
  ];
  const lines = chooseLines(changes).map((change) => change.customer_id);
  expect(lines).toHaveLength(7);
  expect(lines.slice(0, 6)).toEqual(['q0', 'q1', 'q2', 'q3', 'q4', 'q5']);
  expect(lines).toContain('h');
});
