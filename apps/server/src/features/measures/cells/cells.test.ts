import type { ExchangeInput } from '@rapport/contracts/exchange';
import { shippedModel } from '@rapport/core/relations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import { type TestApp, testApp } from '../../../platform/testing/testApp.ts';
import { ingestOf } from '../../exchanges/ingestOf.ts';
import { mergeCustomers } from '../../people/mergeCustomers.ts';
import { forgetAnswers } from './forgetAnswers.ts';
import { rebuildMeasures } from './rebuildMeasures.ts';
import { settleContacts } from './settleContacts.ts';
import { keptMasks, partsOf, sliceOf } from './slices.ts';

let app: TestApp;
const system = { kind: 'system', id: 'test' } as const;

beforeAll(async () => {
  app = await testApp({ now: () => new Date('2026-11-22T12:00:00Z') });
  await app.database.owner.query(
    `update workspace set measures = '{"traits": ["tier", "city"]}' where id = $1`,
    [app.workspaceId],
  );
});
afterAll(() => app.close());

/** Reproducible: the same seed, the same history. */
function draws(seed: number) {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return {
    under: (limit: number) => Math.floor(next() * limit),
    one: <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)] as T,
  };
}

interface Fact {
  measure: string;
  day: string;
  scale: number;
  score: number;
  channel: number;
  site_id: string;
  type: number;
  traits: string[];
  customer_id: string | null;
  exchange_id: string | null;
}

async function facts(): Promise<Fact[]> {
  const { rows } = await app.database.owner.query<Fact>(
    `select *, to_char(day, 'YYYY-MM-DD') as day from measure_answer where workspace_id = $1`,
    [app.workspaceId],
  );
  return rows;
}

async function cells(): Promise<Map<string, number>> {
  const { rows } = await app.database.owner.query(
    `select measure, grain, mask, slice, to_char(period, 'YYYY-MM-DD') as period, scale, score, answers
     from measure_cell where workspace_id = $1 and answers <> 0`,
    [app.workspaceId],
  );
  return new Map(
    rows.map((row) => [
      [row.measure, row.grain, row.mask, row.slice, row.period, row.scale, row.score].join('|'),
      row.answers,
    ]),
  );
}

/** The slow way: every fact under every mask, one by one. */
function countRaw(answers: readonly Fact[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { measure, day, scale, score, ...place } of answers) {
    for (const mask of keptMasks(2)) {
      const slice = sliceOf(partsOf(place), mask);
      for (const [grain, period] of [day, `${day.slice(0, 7)}-01`].entries()) {
        const key = [measure, grain, mask, slice, period, scale, score].join('|');
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  return counts;
}

test('whatever is written, corrected, erased and merged, the counts are those of the answers', async () => {
  const draw = draws(7);
  const ingest = ingestOf(app.deps);
  const sent: { id: string; customer: string }[] = [];
  const current = new Map<string, number>();
  const erased: number[] = [];
  const customers = Array.from({ length: 30 }, (_, i) => `c-${i}`);
  const erasedCustomers = new Set<string>();

  const answer = (): ExchangeInput => {
    const alive = customers.filter((customer) => !erasedCustomers.has(customer));
    const isCorrection = sent.length > 0 && draw.under(4) === 0;
    const old = isCorrection ? draw.one(sent) : null;
    const replaces = old && !erasedCustomers.has(old.customer) ? old : null;
    const measure = draw.one(['nps', 'csat', 'wait']);
    const highest = measure === 'nps' ? 10 : 5;
    const score = 1 + draw.under(highest);
    const id = `m-${sent.length}`;
    const customer = replaces?.customer ?? draw.one(alive);
    sent.push({ id, customer });
    if (replaces) current.delete(replaces.id);
    current.set(id, score);
    return {
      id,
      customer,
      kind: 'answer',
      at: new Date(Date.UTC(2026, draw.under(10), 1 + draw.under(28), draw.under(24))).toISOString(),
      channel: draw.one(['web', 'shop', undefined]),
      site: draw.one(['Lyon', 'Lille', undefined]),
      traits: { tier: draw.one(['gold', 'silver']), ...(draw.under(2) ? { city: 'Aix' } : {}) },
      properties: { measure, score, scale: highest, ...(replaces ? { replaces: replaces.id } : {}) },
    };
  };

  for (let round = 0; round < 12; round++) {
    const batch = Array.from({ length: 20 }, answer);
    // Sent twice by different requests at once: counted once.
    await Promise.all([
      ingest.record(app.workspaceId, batch.slice(0, 14)),
      ingest.record(app.workspaceId, batch.slice(7)),
    ]);
    const { rows: ids } = await app.database.owner.query<{ customer_id: string; value: string }>(
      `select customer_id, value from identity where workspace_id = $1 and kind = 'external'`,
      [app.workspaceId],
    );
    const idOf = (customer: string) => ids.find((row) => row.value === customer)?.customer_id;
    if (round % 3 === 1) {
      const [a, b] = [idOf(draw.one(customers)), idOf(draw.one(customers))];
      if (a && b && a !== b) {
        await inWorkspace(app.database, app.workspaceId, system, ({ client }) =>
          mergeCustomers(
            client,
            app.workspaceId,
            { survivorId: null, ids: [a, b], reason: 'test', actor: null },
            shippedModel,
          ),
        );
      }
    }
    if (round % 4 === 2) {
      const gone = draw.one(customers.filter((customer) => !erasedCustomers.has(customer)));
      const id = idOf(gone);
      if (id) {
        await inWorkspace(app.database, app.workspaceId, system, (ctx) => forgetAnswers(ctx, [id]));
        await app.database.owner.query('delete from exchange where workspace_id = $1 and customer_id = $2', [
          app.workspaceId,
          id,
        ]);
        erasedCustomers.add(gone);
        for (const each of sent) {
          const score = each.customer === gone ? current.get(each.id) : undefined;
          if (score !== undefined) erased.push(score);
          if (each.customer === gone) current.delete(each.id);
        }
      }
    }
    const kept = await facts();
    const ascending = (scores: number[]) => scores.sort((x, y) => x - y);
    expect(ascending(kept.map(({ score }) => score))).toEqual(ascending([...current.values(), ...erased]));
    expect(await cells()).toEqual(countRaw(kept));
  }

  const before = await facts();
  const anonymous = before.filter(({ customer_id }) => customer_id === null);
  expect(anonymous.length).toBe(erased.length);
  expect(anonymous.every(({ exchange_id }) => exchange_id === null)).toBe(true);

  // Lost counts come back from the scores, those of erased people with them.
  await app.database.owner.query('delete from measure_cell where workspace_id = $1', [app.workspaceId]);
  await rebuildMeasures(app.database, app.workspaceId);
  const after = await facts();
  expect(after).toHaveLength(before.length);
  expect(await cells()).toEqual(countRaw(after));
});

test('a correction that comes before what it corrects is the one that counts', async () => {
  const ingest = ingestOf(app.deps);
  const at = '2026-03-01T10:00:00Z';
  const give = (id: string, score: number, replaces?: string) =>
    ingest.record(app.otherWorkspaceId, [
      {
        id,
        customer: 'late',
        kind: 'answer',
        at,
        properties: { measure: 'nps', score, ...(replaces && { replaces }) },
      },
    ]);
  await give('second', 9, 'first');
  await give('first', 2);
  const { rows } = await app.database.owner.query(
    `select score, answers from measure_cell where workspace_id = $1 and grain = 0 and mask = 0 and answers <> 0`,
    [app.otherWorkspaceId],
  );
  expect(rows).toEqual([{ score: 9, answers: 1 }]);
});

test('a matter that comes back by another channel was not resolved at first, and late news changes the count', async () => {
  const ingest = ingestOf(app.deps);
  const contact = (customer: string, day: number, channel: 'phone' | 'email'): ExchangeInput => ({
    id: `${customer}-${day}`,
    customer,
    kind: 'contact',
    channel,
    at: `2026-05-${String(day).padStart(2, '0')}T10:00:00Z`,
    properties: { issue: 'invoice' },
  });
  const count = async () => {
    await settleContacts(app.database, app.otherWorkspaceId);
    const { rows } = await app.database.owner.query(
      `select score, answers from measure_cell
       where workspace_id = $1 and measure = 'fcr' and grain = 1 and mask = 0 and answers <> 0 order by score`,
      [app.otherWorkspaceId],
    );
    return rows;
  };
  await ingest.record(app.otherWorkspaceId, [
    contact('once', 1, 'phone'),
    contact('twice', 1, 'phone'),
    contact('twice', 5, 'email'),
    { customer: 'clock', kind: 'visit', at: '2026-07-01T10:00:00Z' },
  ]);
  expect(await count()).toEqual([
    { score: 0, answers: 1 },
    { score: 1, answers: 1 },
  ]);
  expect(await count()).toHaveLength(2);
  await ingest.record(app.otherWorkspaceId, [contact('once', 3, 'email')]);
  expect(await count()).toEqual([{ score: 0, answers: 2 }]);
});
