import type { ExchangeInput } from '@rapport/contracts/exchange';
import { decodeTally, inferState, shippedModel } from '@rapport/core/relations';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../platform/testing/testApp.ts';
import { addWorkspace } from '../../platform/testing/testDatabase.ts';
import { exchanges } from './feature.ts';
import { Ingest } from './ingest.ts';
import { ingestOf } from './ingestOf.ts';
import { rebuildStates } from './refresh/rebuildStates.ts';
import { sweepStates } from './refresh/sweepStates.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ features: [exchanges] });
});
afterAll(() => app.close());

const kinds = [
  'purchase',
  'return',
  'visit',
  'contact',
  'message',
  'complaint',
  'review',
  'referral',
] as const;
const texts = [
  'Merci pour tout, comme toujours',
  'Je suis furieux, jamais plus',
  'Where is my parcel?',
  undefined,
];

const anyExchange = fc.record({
  customer: fc.constantFrom('a', 'b', 'c'),
  kind: fc.constantFrom(...kinds),
  day: fc.integer({ min: 0, max: 900 }),
  amount: fc.integer({ min: 1, max: 200 }),
  text: fc.constantFrom(...texts),
  sku: fc.integer({ min: 0, max: 90 }),
});

function inputsOf(
  drawn: readonly (typeof anyExchange extends fc.Arbitrary<infer T> ? T : never)[],
): ExchangeInput[] {
  return drawn.map(({ customer, kind, day, amount, text, sku }, i) => ({
    id: `x${i}`,
    customer,
    kind,
    at: new Date(Date.UTC(2023, 0, 1) + day * 86_400_000).toISOString(),
    amount: kind === 'purchase' || kind === 'return' ? amount : undefined,
    items: kind === 'purchase' ? [{ sku: `s${sku}`, quantity: 1 }] : undefined,
    text,
  }));
}

async function statesIn(
  workspaceId: string,
): Promise<Map<string, { probabilities: number[]; asOf: number }>> {
  const { rows } = await app.database.owner.query(
    `select i.value, s.tally, s.as_of from relation_state s join identity i using (workspace_id, customer_id) where workspace_id = $1`,
    [workspaceId],
  );
  return new Map(
    rows.map((row) => {
      const asOf = row.as_of.getTime();
      return [
        row.value,
        { probabilities: [...inferState(decodeTally(row.tally), shippedModel, asOf).probabilities], asOf },
      ];
    }),
  );
}

function expectSame(a: Awaited<ReturnType<typeof statesIn>>, b: Awaited<ReturnType<typeof statesIn>>): void {
  expect([...a.keys()].sort()).toEqual([...b.keys()].sort());
  for (const [customer, state] of a) {
    expect(b.get(customer)?.asOf).toBe(state.asOf);
    for (const [k, p] of state.probabilities.entries()) {
      expect(Math.abs(p - (b.get(customer)?.probabilities[k] ?? 0))).toBeLessThan(1e-9);
    }
  }
}

test('whatever the order and the batches, the same exchanges give the same states', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyExchange, { minLength: 1, maxLength: 40 }),
      fc.integer(),
      async (drawn, seed) => {
        const inputs = inputsOf(drawn);
        const [one, two] = [await addWorkspace(app.database), await addWorkspace(app.database)];
        const ingest = ingestOf(app);
        await ingest.record(one, inputs);
        const shuffled = [...inputs, ...inputs.slice(0, 5)].sort((a, b) => mix(a.id, seed) - mix(b.id, seed));
        for (let i = 0; i < shuffled.length; i += 7) await ingest.record(two, shuffled.slice(i, i + 7));
        expectSame(await statesIn(one), await statesIn(two));
      },
    ),
    { numRuns: 12 },
  );
});

test('many writes at once, some of which have to start again, give the states of one write', async () => {
  const inputs = inputsOf(fc.sample(anyExchange, { numRuns: 240, seed: 11 }));
  const [one, many] = [await addWorkspace(app.database), await addWorkspace(app.database)];
  await ingestOf(app).record(one, inputs);

  const ingest = new Ingest(app.database, { lanes: 4, worthALane: 1, batch: 3 });
  await ingest.record(many, inputs.slice(0, 6));
  const writes: Promise<unknown>[] = [];
  for (let i = 0; i < inputs.length; i += 3) {
    writes.push(ingest.record(many, inputs.slice(i, i + 3)));
    if (i % 30 === 0) {
      // Somebody else writes the same states: what was worked out from those before has to be worked out again.
      writes.push(rebuildStates(app.database, many));
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  await Promise.all(writes);
  expectSame(await statesIn(one), await statesIn(many));
});

test('states made again from the exchanges are those that were kept up', async () => {
  const workspaceId = await addWorkspace(app.database);
  const inputs = inputsOf(fc.sample(anyExchange, { numRuns: 60, seed: 7 }));
  for (const input of inputs) await ingestOf(app).record(workspaceId, [input]);
  const before = await statesIn(workspaceId);
  expect(await rebuildStates(app.database, workspaceId)).toBe(before.size);
  expectSame(before, await statesIn(workspaceId));
});

test('silence changes what is shown, up to the clock of the workspace', async () => {
  const workspaceId = await addWorkspace(app.database);
  const ingest = ingestOf(app);
  await ingest.record(workspaceId, [
    { id: 'old', customer: 'quiet', kind: 'complaint', at: '2023-01-01', text: 'Je suis furieux' },
  ]);
  await ingest.record(workspaceId, [{ id: 'new', customer: 'busy', kind: 'visit', at: '2025-01-01' }]);
  expect(await sweepStates(app.database, workspaceId)).toBe(1);
  const { rows } = await app.database.owner.query(
    `select s.as_of from relation_state s join identity i using (workspace_id, customer_id)
     where workspace_id = $1 and i.value = 'quiet'`,
    [workspaceId],
  );
  expect(rows[0].as_of.toISOString()).toBe('2025-01-02T00:00:00.000Z');
  expect(await sweepStates(app.database, workspaceId)).toBe(0);
});

test('a change of what is shown is dated by the exchange that made it, and told once', async () => {
  const workspaceId = await addWorkspace(app.database);
  const angry = Array.from({ length: 6 }, (_, i) => ({
    id: `angry-${i}`,
    customer: 'turned',
    kind: 'complaint' as const,
    at: `2025-03-0${i + 1}T09:00:00Z`,
    text: 'Vous m’avez menti, mon avocat vous écrira',
    properties: { outcome: 'refused' },
  }));
  await ingestOf(app).record(workspaceId, angry);
  const { rows } = await app.database.owner.query(
    'select shown_from, type from relation_history where workspace_id = $1 order by shown_from',
    [workspaceId],
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const [i, row] of rows.slice(1).entries()) expect(row.type).not.toBe(rows[i].type);
  const days = angry.map((each) => new Date(each.at).getTime());
  for (const row of rows) expect(days).toContain(row.shown_from.getTime());
});

function mix(id: string | undefined, seed: number): number {
  let hash = seed | 0;
  for (const letter of id ?? '') hash = Math.imul(hash ^ letter.charCodeAt(0), 0x9e3779b1) ^ (hash >>> 13);
  return hash;
}
