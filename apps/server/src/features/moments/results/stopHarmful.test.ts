import type { ExchangeInput } from '@rapport/contracts/exchange';
import type { MomentList, MomentResults, MomentView } from '@rapport/contracts/moments';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sender, type TestApp, testApp } from '../../../platform/testing/testApp.ts';
import { ingestOf } from '../../exchanges/ingestOf.ts';
import { jobs } from '../jobs.ts';

let app: TestApp;
let manager: Sender;
let now = new Date('2026-11-18T10:00:00Z');
const key = 'birthday';
const dayMs = 86_400_000;

beforeAll(async () => {
  app = await testApp({ now: () => now });
  manager = await app.asRole('manager');
});
afterAll(() => app.close());

test('a moment after which people buy less than those held out is said in red, stops by itself, and is resumed by a person', async () => {
  await switchOn({ heldShare: 0.5, stopsIfHarmful: true });
  await comparePeople('early', 150);
  await nightly();
  const harmed = await result();
  expect(harmed).toMatchObject({
    verdict: 'harms',
    treated: 150,
    held: 150,
    repurchase: { ok: true, n: 300 },
  });
  expect(harmed.repurchase.ok && harmed.repurchase.interval.high).toBeLessThan(0);
  expect(await moment()).toMatchObject({
    isOn: false,
    stoppedBecause: { outcome: 'repurchase', n: 300, at: now.toISOString() },
  });
  const { rows: audited } = await app.database.owner.query(
    `select actor_kind from audit where workspace_id = $1 and action = 'moment.stopped-itself'`,
    [app.workspaceId],
  );
  expect(audited).toHaveLength(1);

  // Somebody who knows it switches it on again: the same evidence does not switch it off at night.
  now = new Date(now.getTime() + dayMs);
  await turn(true);
  expect(await moment()).toMatchObject({ isOn: true, stoppedBecause: null });
  await nightly();
  expect(await moment()).toMatchObject({ isOn: true, stoppedBecause: null });

  // Twice as many say the same: it stops again.
  await comparePeople('late', 160);
  await nightly();
  expect(await moment()).toMatchObject({ isOn: false, stoppedBecause: { n: 620, at: now.toISOString() } });
});

test('one that was told not to stop goes on, in red', async () => {
  await switchOn({ heldShare: 0.5, stopsIfHarmful: false });
  await nightly();
  expect(await result()).toMatchObject({ verdict: 'harms', isOn: true });
  expect(await moment()).toMatchObject({ isOn: true });
});

test('times of one person are no more people: they make nothing surer, nor an arm of another size than planned', async () => {
  const before = await result();
  // Each of those held out is there nine times more, and those it was done for are not.
  await app.database.owner.query(
    `insert into moment_decision (workspace_id, customer_id, moment_key, occasion, decision_id, status, decided_on, day, last_day,
       why, way, spent_before_cents, effect_until, settled_at, bought_again, spent_cents)
     select workspace_id, customer_id, moment_key, occasion || '-' || n, gen_random_uuid(), status, decided_on + n, day, last_day,
       why, way, spent_before_cents, effect_until, settled_at, bought_again, spent_cents
     from moment_decision, generate_series(1, 9) as n where workspace_id = $1 and status = 'held'`,
    [app.workspaceId],
  );
  const after = await result();
  expect(after.held).toBe(10 * before.held);
  expect(after).toMatchObject({ isUneven: false, repurchase: before.repurchase });
});

/** So many people to whom it was done, of whom few bought after, and as many held out, of whom most did. */
async function comparePeople(name: string, each: number): Promise<void> {
  const decidedOn = new Date(now.getTime() - 60 * dayMs);
  const bought = (rank: number) => (rank % 2 === 0 ? rank % 10 === 0 : rank % 10 !== 1);
  const exchanges = Array.from({ length: 2 * each }, (_, rank): ExchangeInput[] => {
    const purchase = (days: number): ExchangeInput => ({
      customer: `${name}-${rank}`,
      kind: 'purchase',
      at: new Date(decidedOn.getTime() + days * dayMs).toISOString(),
      amount: 20,
    });
    return [purchase(-100), ...(bought(rank) ? [purchase(10)] : [])];
  });
  // The workspace's clock is that of its latest exchange.
  const today: ExchangeInput = { customer: 'today', kind: 'contact', at: now.toISOString() };
  const { refused } = await ingestOf(app.deps).record(app.workspaceId, [...exchanges.flat(), today]);
  expect(refused).toEqual([]);
  await app.database.owner.query(
    `insert into moment_decision (workspace_id, customer_id, moment_key, occasion, decision_id, status, decided_on, day, last_day,
       why, way, spent_before_cents, effect_until)
     select $1, i.customer_id, $2, $3, gen_random_uuid(), case when split_part(i.value, '-', 2)::int % 2 = 0 then 'done' else 'held' end,
       $4::date, $4::date, $4::date, '{}', 'email', 2000, $4::date + 30
     from identity i where i.workspace_id = $1 and i.value like $3 || '-%'`,
    [app.workspaceId, key, name, decidedOn],
  );
}

async function nightly(): Promise<void> {
  await jobs['moments.run']?.({
    deps: app.deps,
    workspaceId: app.workspaceId,
    payload: null,
    signal: new AbortController().signal,
  } as never);
}

async function moment(): Promise<MomentView> {
  const { moments } = (await manager({ url: '/api/v1/moments' })).json() as MomentList;
  return moments.find((each) => each.key === key) as MomentView;
}

async function result(): Promise<MomentResults['results'][number]> {
  const { results } = (await manager({ url: '/api/v1/moment-results' })).json() as MomentResults;
  return results.find((each) => each.moment === key) as MomentResults['results'][number];
}

async function turn(isOn: boolean): Promise<void> {
  const url = `/api/v1/moments/${key}/switch`;
  expect((await manager({ method: 'PUT', url, payload: { isOn } })).statusCode).toBe(200);
}

async function switchOn(changes: object): Promise<void> {
  const {
    key: _key,
    dueNow: _due,
    isOn: _on,
    isOwn: _own,
    isChanged: _changed,
    stoppedBecause: _stopped,
    ...draft
  } = await moment();
  const url = `/api/v1/moments/${key}`;
  const put = await manager({ method: 'PUT', url, payload: { ...draft, ...changes } });
  expect(put.statusCode, put.body).toBe(200);
  await turn(true);
}
