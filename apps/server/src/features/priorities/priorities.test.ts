import type { ExchangeInput } from '@rapport/contracts/exchange';
import { type Priorities, priorities } from '@rapport/contracts/priorities';
import { seededRandom } from '@rapport/core/numeric';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sender, type TestApp, testApp } from '../../platform/testing/testApp.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';
import { workOut as workOutStudies } from '../studies/workOut.ts';
import { workOut as workOutValue } from '../value/workOut.ts';

let app: TestApp;
let lead: Sender;
const now = new Date('2026-11-22T12:00:00Z');
const dayMs = 86_400_000;

beforeAll(async () => {
  app = await testApp({ now: () => now });
  lead = await app.asRole('lead');
  const random = seededRandom(3);
  const around = (middle: number) => Math.min(10, Math.max(0, Math.round(middle + 4 * (random() - 0.5))));
  const exchanges = Array.from({ length: 150 }, (_, person): ExchangeInput[] => {
    const every = 10 + 70 * random();
    const start = now.getTime() - (400 + 200 * random()) * dayMs;
    const stop = random() < 0.4 ? start + 200 * random() * dayMs : now.getTime();
    const purchases: ExchangeInput[] = [];
    const gapMs = () => every * dayMs * -Math.log(1 - random());
    for (let at = start; at < stop; at += gapMs())
      purchases.push({
        customer: `c-${person}`,
        kind: 'purchase' as const,
        at: new Date(at).toISOString(),
        amount: 20 + 40 * random(),
      });
    return [
      ...purchases,
      {
        customer: `c-${person}`,
        kind: 'answer' as const,
        at: '2026-10-01T10:00:00Z',
        properties: {
          measure: 'pulse',
          brand: 'Maison Test',
          sector: 'home',
          ratings: {
            'rewards-loyalty': { importance: around(7), evaluation: around(4) },
            'keeps-promises': { importance: around(8), evaluation: around(7) },
            'friendly-staff': { importance: around(6), evaluation: around(8) },
          },
        },
      },
      {
        customer: `c-${person}`,
        kind: 'answer' as const,
        at: new Date(now.getTime() - (person % 2 === 0 ? 20 : 60) * dayMs).toISOString(),
        properties: { measure: 'nps', score: person % 2 === 0 ? around(9) : around(4) },
      },
    ];
  });
  await ingestOf(app.deps).record(app.workspaceId, exchanges.flat());
  await workOutStudies(app.database, app.workspaceId);
  await workOutValue(app.database, app.workspaceId);
});
afterAll(() => app.close());

async function read(sender: Sender = lead): Promise<Priorities> {
  const response = await sender({ url: '/api/v1/priorities' });
  expect(response.statusCode).toBe(200);
  return priorities.parse(response.json());
}

test('every shortfall is proposed, in money with its interval and the source of each input', async () => {
  const { items, currency } = await read();
  expect(currency).toBe('EUR');
  expect(items.map(({ driver }) => driver)).toEqual(['rewards-loyalty', 'keeps-promises']);
  const ranking = items[0]?.ranking;
  expect(ranking?.rank).toBe(1);
  expect(ranking?.net.value).toBeGreaterThan(0);
  expect(ranking?.net.interval?.low).toBeLessThan(ranking?.net.value ?? 0);
  const sources = Object.fromEntries(ranking?.inputs.map(({ input, source }) => [input, source]) ?? []);
  expect(sources).toMatchObject({
    statedImportance: 'pulse',
    gap: 'pulse',
    closes: 'judgement',
    customers: 'value',
    valueAtRisk: 'value',
    cost: 'not-told',
  });
});

test('a cost that somebody tells changes what the action earns, and an aspect without a gap says so', async () => {
  const before = (await read()).items[0]?.ranking?.net.value ?? 0;
  const kept = await lead({
    method: 'POST',
    url: '/api/v1/priorities',
    payload: {
      name: 'A card on the anniversary',
      driver: 'rewards-loyalty',
      told: { cost: { value: 500, low: 400, high: 600 } },
    },
  });
  expect(kept.statusCode).toBe(201);
  const unknown = await lead({
    method: 'POST',
    url: '/api/v1/priorities',
    payload: { name: 'Longer opening hours', driver: 'opening-hours' },
  });
  const { items } = await read();
  const card = items.find(({ id }) => id === kept.json().id);
  expect(card?.isProposal).toBe(false);
  expect(card?.ranking?.net.value).toBeCloseTo(before - 500, -1);
  expect(items.find(({ id }) => id === unknown.json().id)).toMatchObject({
    ranking: null,
    missing: 'no-gap',
  });
  const refused = await lead({
    method: 'PATCH',
    url: `/api/v1/priorities/${kept.json().id}`,
    payload: { told: { cost: { value: 5, low: 9, high: 10 } } },
  });
  expect(refused.statusCode).toBe(400);
  await lead({
    method: 'PATCH',
    url: `/api/v1/priorities/${unknown.json().id}`,
    payload: { isArchived: true },
  });
  expect((await read()).items.some(({ id }) => id === unknown.json().id)).toBe(false);
});

test('a decision is kept with what was expected that day, and later one sees what the measure did', async () => {
  const action = (await read()).items.find(({ isProposal }) => !isProposal);
  const url = `/api/v1/priorities/${action?.id}/decisions`;
  const payload = {
    choice: 'do',
    decidedOn: '2026-10-23',
    owner: 'Nadia',
    reason: 'The widest gap.',
    measure: 'nps',
    reviewOn: '2026-12-01',
  };
  const decided = await lead({ method: 'POST', url, payload });
  expect(decided.statusCode).toBe(201);
  expect(decided.json()).toMatchObject({
    owner: 'Nadia',
    recordedBy: 'Test lead',
    expected: { rank: action?.ranking?.rank },
  });
  const effect = await lead({ url: `/api/v1/priorities/decisions/${decided.json().id}/effect` });
  expect(effect.json()).toMatchObject({
    measure: 'nps',
    isBeforeReview: true,
    since: { ok: true, n: 75 },
    before: { ok: true },
    change: { verdict: 'difference', isBetter: true },
  });
  const viewer = await app.asRole('viewer');
  expect((await viewer({ method: 'POST', url, payload })).statusCode).toBe(403);
  expect((await read(viewer)).items[0]?.decisions.length).toBeGreaterThanOrEqual(0);
});

test('another workspace sees none of it, and one without studies has nothing to rank', async () => {
  const other = await app.asRole('lead', app.otherWorkspaceId);
  expect((await read(other)).items).toEqual([]);
  const action = (await read()).items.find(({ isProposal }) => !isProposal);
  const payload = { name: 'Mine now' };
  const refused = await other({ method: 'PATCH', url: `/api/v1/priorities/${action?.id}`, payload });
  expect(refused.statusCode).toBe(404);
});
