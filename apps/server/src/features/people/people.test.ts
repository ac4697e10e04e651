import type { ExchangeInput, Handle } from '@rapport/contracts/exchange';
import { decodeTally, inferState, mergeTallies, shippedModel } from '@rapport/core/relations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../platform/testing/testApp.ts';
import { exchanges } from '../exchanges/feature.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';
import { people } from './routes.ts';

let app: TestApp;
let agent: Awaited<ReturnType<TestApp['asRole']>>;
let counter = 0;

beforeAll(async () => {
  app = await testApp({ features: [exchanges, people] });
  agent = await app.asRole('agent');
});
afterAll(() => app.close());

const external = (value: string): Handle => ({ kind: 'external', value, verified: true });
const email = (value: string, verified = false): Handle => ({ kind: 'email', value, verified });

async function record(customer: Handle[], more: Partial<ExchangeInput> = {}): Promise<void> {
  counter++;
  const result = await ingestOf(app).record(app.workspaceId, [
    {
      id: `p${counter}`,
      customer,
      kind: 'purchase',
      at: `2026-01-${10 + (counter % 18)}T10:00:00Z`,
      amount: counter,
      ...more,
    },
  ]);
  expect(result.accepted).toBe(1);
}

async function customerOf(value: string): Promise<{ id: string; survivor: string; exchanges: number }> {
  const { rows } = await app.database.owner.query(
    `select c.customer_id as id, coalesce(c.merged_into, c.customer_id) as survivor, s.exchanges
     from identity i join customer c using (workspace_id, customer_id) join relation_state s using (workspace_id, customer_id)
     where i.workspace_id = $1 and i.value = $2`,
    [app.workspaceId, value],
  );
  return rows[0];
}

async function stateOf(id: string) {
  const { rows } = await app.database.owner.query(
    'select * from relation_state where workspace_id = $1 and customer_id = $2',
    [app.workspaceId, id],
  );
  return rows[0];
}

test('a customer is known again by any handle, however it is written', async () => {
  await record([external('m1'), email('Marie@Example.com')]);
  await record([email(' marie@example.com ')]);
  expect((await customerOf('m1')).exchanges).toBe(2);
});

test('two verified handles that come together make one customer of two', async () => {
  await record([external('v1')]);
  await record([email('v1@example.com', true)]);
  await record([external('v1'), email('v1@example.com', true)]);
  const [a, b] = [await customerOf('v1'), await customerOf('v1@example.com')];
  expect(a.survivor).toBe(b.survivor);
  expect((await stateOf(a.survivor)).purchases).toBe(3);
});

test('a handle that is not verified only suggests: nobody takes over an account by typing its email', async () => {
  await record([external('s1'), email('s1@example.com')]);
  await record([external('s2')]);
  await record([external('s2'), email('s1@example.com')]);
  expect((await customerOf('s1')).survivor).not.toBe((await customerOf('s2')).survivor);
  const { rows } = await app.database.owner.query(
    'select * from merge_suggestion where workspace_id = $1 and value = $2',
    [app.workspaceId, 's1@example.com'],
  );
  expect(rows).toHaveLength(1);
});

test('undoing a merge gives both their own histories and states, what came since included', async () => {
  await record([external('u1')]);
  await record([external('u2')], { kind: 'complaint', text: 'Je suis très déçue' });
  const [a, b] = [await customerOf('u1'), await customerOf('u2')];
  const before = [await stateOf(a.id), await stateOf(b.id)];

  const merged = await agent({
    method: 'POST',
    url: `/api/v1/customers/${a.id}/merges`,
    payload: { otherId: b.id, reason: 'Same person at the counter' },
  });
  expect(merged.statusCode).toBe(200);
  const whole = mergeTallies(decodeTally(before[0].tally), decodeTally(before[1].tally));
  const together = await stateOf(a.id);
  const expected = inferState(whole, shippedModel, together.as_of.getTime());
  expect(together.probabilities[expected.typeIndex] / 10_000).toBeCloseTo(
    expected.probabilities[expected.typeIndex] ?? 0,
    3,
  );
  expect((await stateOf(b.id)).type).toBeNull();

  await record([external('u2')], { at: '2026-01-30T10:00:00Z' });
  expect((await stateOf(a.id)).purchases).toBe(2);

  const { mergeId } = merged.json();
  const undone = await agent({ method: 'DELETE', url: `/api/v1/customers/${a.id}/merges/${mergeId}` });
  expect(undone.statusCode).toBe(200);
  const [first, second] = [await stateOf(a.id), await stateOf(b.id)];
  expect(first.tally).toEqual(before[0].tally);
  expect(first.probabilities).toEqual(before[0].probabilities);
  expect(second).toMatchObject({ exchanges: 2, merged_into: null });
  const again = await agent({ method: 'DELETE', url: `/api/v1/customers/${a.id}/merges/${mergeId}` });
  expect(again.statusCode).toBe(409);
});

test('a merge undone in the middle of a chain frees its own fragments alone', async () => {
  for (const id of ['c1', 'c2', 'c3']) await record([external(id)]);
  const [one, two, three] = [await customerOf('c1'), await customerOf('c2'), await customerOf('c3')];
  const merge = async (id: string, otherId: string): Promise<string> =>
    (
      await agent({
        method: 'POST',
        url: `/api/v1/customers/${id}/merges`,
        payload: { otherId, reason: 'x' },
      })
    ).json().mergeId;
  const first = await merge(two.id, three.id);
  await merge(one.id, two.id);
  expect((await stateOf(one.id)).absorbed).toBe(2);
  await agent({ method: 'DELETE', url: `/api/v1/customers/${two.id}/merges/${first}` });
  expect((await customerOf('c3')).survivor).toBe(three.id);
  expect((await customerOf('c2')).survivor).toBe(one.id);
  expect((await stateOf(one.id)).absorbed).toBe(1);
});

test('the same new person arriving on many requests at once is created once', async () => {
  await Promise.all(
    Array.from({ length: 12 }, (_, i) =>
      ingestOf(app).record(app.workspaceId, [
        { id: `race-${i}`, customer: 'race', kind: 'visit', at: '2026-01-05' },
      ]),
    ),
  );
  const { rows } = await app.database.owner.query(
    `select count(distinct customer_id)::int as n from identity where workspace_id = $1 and value = 'race'`,
    [app.workspaceId],
  );
  expect(rows[0].n).toBe(1);
  expect((await customerOf('race')).exchanges).toBe(12);
});

test('a customer with 200,000 handles is paged and still found', async () => {
  await record([external('many')]);
  const { id } = await customerOf('many');
  await app.database.owner.query(
    `insert into identity (workspace_id, customer_id, kind, value)
     select $1, $2, 'device', 'd' || n from generate_series(1, 200000) n`,
    [app.workspaceId, id],
  );
  await record([{ kind: 'device', value: 'd123456' }]);
  expect((await customerOf('many')).exchanges).toBe(2);
  const page = (await agent({ method: 'GET', url: `/api/v1/customers/${id}/identities?limit=100` })).json();
  expect(page.identities).toHaveLength(100);
  const next = (
    await agent({ method: 'GET', url: `/api/v1/customers/${id}/identities?cursor=${page.nextCursor}` })
  ).json();
  expect(next.identities[0].value).not.toBe(page.identities[0].value);
});

test('another workspace can neither merge nor list these customers', async () => {
  const stranger = await app.asRole('owner', app.otherWorkspaceId);
  const [a, b] = [await customerOf('s1'), await customerOf('s2')];
  const merged = await stranger({
    method: 'POST',
    url: `/api/v1/customers/${a.id}/merges`,
    payload: { otherId: b.id },
  });
  expect(merged.statusCode).toBe(409);
  const listed = await stranger({ method: 'GET', url: `/api/v1/customers/${a.id}/identities` });
  expect(listed.json().identities).toEqual([]);
});

test('a viewer may not merge', async () => {
  const viewer = await app.asRole('viewer');
  const [a, b] = [await customerOf('s1'), await customerOf('s2')];
  const merged = await viewer({
    method: 'POST',
    url: `/api/v1/customers/${a.id}/merges`,
    payload: { otherId: b.id },
  });
  expect(merged.statusCode).toBe(403);
});
