import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sender, type TestApp, testApp } from '../../platform/testing/testApp.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';
import { refusals } from './feature.ts';

let app: TestApp;
let agent: Sender;
let customerId: string;
let nowMs = Date.parse('2026-11-01T10:00:00Z');

beforeAll(async () => {
  app = await testApp({ features: [refusals], now: () => new Date(nowMs) });
  agent = await app.asRole('agent');
  await ingestOf(app).record(app.workspaceId, [
    { customer: 'ana', kind: 'purchase', at: '2026-01-01', amount: 20 },
  ]);
  customerId = (await app.database.owner.query('select customer_id from customer')).rows[0].customer_id;
});
afterAll(() => app.close());

const library = async (query = '') => (await agent({ url: `/api/v1/refusals/library${query}` })).json();
const post = (url: string, payload: object, sender = agent) => sender({ method: 'POST', url, payload });

test('an empty library is filled with examples once; phrases are found in either language, most used first', async () => {
  expect(await library()).toEqual([]);
  const manager = await app.asRole('manager');
  expect((await post('/api/v1/refusals/library/examples', {}, manager)).statusCode).toBe(201);
  expect((await post('/api/v1/refusals/library/examples', {}, manager)).statusCode).toBe(409);
  const found = await library('?q=CRENEAU&sort=reason');
  expect(found.map(({ en }: { en: string }) => en)).toEqual(['No free slot on that date']);
  await post('/api/v1/refusals', { reasonId: found[0].id });
  expect((await library('?sort=reason'))[0]).toMatchObject({ id: found[0].id, uses: 1 });
  const alternatives = await library(`?sort=alternative&forReason=${found[0].id}`);
  expect(alternatives.map(({ offers }: { offers: string }) => offers)).toEqual(['date']);
});

test('a no with another way is on the timeline as an open matter; a bare one as refused', async () => {
  const [reason] = await library('?q=stock&sort=reason');
  const [other] = await library(`?sort=alternative&forReason=${reason.id}`);
  await post('/api/v1/refusals', { reasonId: reason.id, alternativeId: other.id, customerId });
  await post('/api/v1/refusals', { reasonId: reason.id, customerId, note: 'In a hurry' });
  const { rows } = await app.database.owner.query(
    `select details -> 'properties' ->> 'outcome' as outcome, direction from exchange where kind = 3 order by 1`,
  );
  expect(rows).toEqual([
    { outcome: 'open', direction: 1 },
    { outcome: 'refused', direction: 1 },
  ]);
  const wrong = await post('/api/v1/refusals', { reasonId: other.id });
  expect(wrong.json().error.fields[0].field).toBe('reasonId');
});

test('what is refused more than before is told, and few refusals say nothing yet', async () => {
  nowMs = Date.parse('2026-12-01T10:00:00Z');
  const [stock] = await library('?q=out of stock&sort=reason');
  const [slot] = await library('?q=slot&sort=reason');
  for (let each = 0; each < 12; each++) await post('/api/v1/refusals', { reasonId: stock.id });
  await post('/api/v1/refusals', { reasonId: slot.id });
  nowMs += 1_000;
  const viewer = await app.asRole('viewer');
  const { total, before, top } = (await viewer({ url: '/api/v1/refusals/top?days=28' })).json();
  expect([total, before]).toEqual([13, 3]);
  expect(top[0]).toMatchObject({
    reason: { id: stock.id },
    count: 12,
    before: 2,
    change: { ok: true, ratio: 6, verdict: 'more' },
    weeks: [0, 0, 0, 12],
  });
  expect(top[1]).toMatchObject({ reason: { id: slot.id }, change: { ok: false, reason: 'too-few' } });
});

test('a phrase is worded otherwise or removed; another workspace has its own library', async () => {
  const [phrase] = await library('?sort=always-yes');
  const url = `/api/v1/refusals/library/${phrase.id}`;
  const changed = await agent({ method: 'PUT', url, payload: { ...phrase, en: 'Call back, always' } });
  expect(changed.json()).toMatchObject({ id: phrase.id, en: 'Call back, always' });
  expect((await agent({ method: 'PUT', url, payload: { ...phrase, sort: 'reason' } })).statusCode).toBe(400);
  const stranger = await app.asRole('owner', app.otherWorkspaceId);
  expect((await stranger({ method: 'DELETE', url })).statusCode).toBe(404);
  expect((await stranger({ url: '/api/v1/refusals/library' })).json()).toEqual([]);
  expect((await agent({ method: 'DELETE', url })).statusCode).toBe(204);
  expect((await library('?sort=always-yes')).some(({ id }: { id: string }) => id === phrase.id)).toBe(false);
});
