import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../platform/testing/testApp.ts';
import { exchanges } from './feature.ts';

let app: TestApp;
let ingest: Awaited<ReturnType<TestApp['withKey']>>;

beforeAll(async () => {
  app = await testApp({ features: [exchanges] });
  ingest = await app.withKey(['ingest']);
});
afterAll(() => app.close());

const purchase = (id: string, customer = 'c1', more = {}) => ({
  id,
  customer,
  kind: 'purchase',
  channel: 'shop',
  at: '2026-01-02T10:00:00Z',
  amount: 19.9,
  ...more,
});

async function send(payload: unknown, headers: Record<string, string> = {}, url = '/api/v1/exchanges') {
  const response = await ingest({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof payload === 'string' || Buffer.isBuffer(payload) ? payload : JSON.stringify(payload),
  });
  return { status: response.statusCode, body: response.json() };
}

async function countOf(table: string, workspaceId = app.workspaceId): Promise<number> {
  const { rows } = await app.database.owner.query(
    `select count(*)::int as n from ${table} where workspace_id = $1`,
    [workspaceId],
  );
  return rows[0].n;
}

test('a retry, a repetition in a request and a replay change nothing', async () => {
  const items = [purchase('once-1'), purchase('once-2'), purchase('once-1')];
  expect(await send(items)).toEqual({ status: 200, body: { accepted: 2, duplicates: 1, refused: [] } });
  const before = await countOf('exchange');
  expect((await send(items)).body).toMatchObject({ accepted: 0, duplicates: 3 });
  expect((await send([purchase('once-2', 'somebody-else', { at: '2026-03-01' })])).body).toMatchObject({
    duplicates: 1,
  });
  expect(await countOf('exchange')).toBe(before);
});

test('the good ones are kept when others are refused, with their place and what to do', async () => {
  const { status, body } = await send([
    purchase('good-1'),
    purchase('bad-1', 'c1', { kind: 'bought' }),
    { id: 'bad-2', kind: 'purchase' },
    purchase('bad-3', 'c1', { at: '2999-01-01T00:00:00Z' }),
    purchase('good-2'),
  ]);
  expect(status).toBe(200);
  expect(body.accepted).toBe(2);
  expect(body.refused.map((each: { index: number; field: string }) => [each.index, each.field])).toEqual([
    [1, 'kind'],
    [2, 'customer'],
    [3, 'at'],
  ]);
});

test('one exchange a line is read, and a broken line refuses itself alone', async () => {
  const lines = [JSON.stringify(purchase('line-1')), '{"broken', JSON.stringify(purchase('line-2'))].join(
    '\n',
  );
  const { body } = await send(lines, { 'content-type': 'application/x-ndjson' });
  expect(body).toMatchObject({ accepted: 2, refused: [{ index: 1 }] });
});

test('a compressed body is read', async () => {
  const { body } = await send(gzipSync(JSON.stringify([purchase('zip-1')])), { 'content-encoding': 'gzip' });
  expect(body.accepted).toBe(1);
});

test('a request in which nothing is right is told so, not answered as stored', async () => {
  const { status, body } = await send([{ hello: 'world' }]);
  expect(status).toBe(400);
  expect(body.error.fields[0].field).toBe('0.customer');
});

test('more than 5,000 at once, an empty body and no JSON are refused whole', async () => {
  expect((await send(Array.from({ length: 5001 }, (_, i) => purchase(`many-${i}`)))).status).toBe(413);
  expect((await send('[]')).status).toBe(400);
  expect((await send('{nope')).status).toBe(400);
});

test('the relation state is there as soon as the answer is', async () => {
  await send([
    purchase('state-1', 'loyal'),
    { ...purchase('state-2', 'loyal'), at: '2026-02-02T10:00:00Z', amount: 5 },
  ]);
  const { rows } = await app.database.owner.query(
    `select s.* from relation_state s join identity i using (workspace_id, customer_id) where i.value = 'loyal' and i.workspace_id = $1`,
    [app.workspaceId],
  );
  expect(rows[0]).toMatchObject({ exchanges: 2, purchases: 2, value_cents: 2490 });
  expect(rows[0].probabilities).toHaveLength(29);
  expect(rows[0].as_of.toISOString()).toBe('2026-02-02T10:00:00.000Z');
});

test('a key without the scope, and nobody, are refused', async () => {
  const reader = await app.withKey(['read']);
  const request = { method: 'POST' as const, url: '/api/v1/exchanges', payload: [purchase('no')] };
  expect((await reader(request)).statusCode).toBe(403);
  expect((await app.anonymous(request)).statusCode).toBe(401);
});

test('what another workspace sends under the same ids is its own', async () => {
  const other = await app.withKey(['ingest'], app.otherWorkspaceId);
  await send([purchase('shared-id', 'shared-customer')]);
  const response = await other({
    method: 'POST',
    url: '/api/v1/exchanges',
    payload: [purchase('shared-id', 'shared-customer')],
  });
  expect(response.json()).toMatchObject({ accepted: 1, duplicates: 0 });
  expect(await countOf('customer', app.otherWorkspaceId)).toBe(1);
});

test('many requests at once store each message once', async () => {
  const before = await countOf('exchange');
  const requests = Array.from({ length: 20 }, (_, r) =>
    send(
      Array.from({ length: 50 }, (_, i) => purchase(`flood-${(r % 10) * 50 + i}`, `f${(r * 7 + i) % 60}`)),
    ),
  );
  const results = await Promise.all(requests);
  expect(results.every((result) => result.status === 200)).toBe(true);
  expect(results.reduce((sum, result) => sum + result.body.accepted, 0)).toBe(500);
  expect((await countOf('exchange')) - before).toBe(500);
});
