import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { exchangeKinds } from '@rapport/contracts/vocabulary';
import { Analytics } from '@segment/analytics-node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../platform/testing/testApp.ts';
import { segment } from './feature.ts';

let app: TestApp;
let url: string;
let writeKey: string;

beforeAll(async () => {
  app = await testApp({ features: [segment] });
  writeKey = (await app.withKey(['ingest'])).secret;
  await app.server.listen({ port: 0, host: '127.0.0.1' });
  url = `http://127.0.0.1:${(app.server.server.address() as AddressInfo).port}`;
});
afterAll(() => app.close());

async function exchangesOf(handle: string) {
  const { rows } = await app.database.owner.query(
    `select e.* from exchange e join identity i using (workspace_id, customer_id)
     where e.workspace_id = $1 and i.value = $2 order by e.at`,
    [app.workspaceId, handle],
  );
  return rows.map((row) => ({ ...row, kind: exchangeKinds[row.kind] }));
}

test('the unmodified Segment client, pointed here, delivers what it is given', async () => {
  const client = new Analytics({ writeKey, host: url, path: '/v1/batch', maxRetries: 2, flushAt: 10 });
  const errors: unknown[] = [];
  client.on('error', (error) => errors.push(error));

  client.identify({
    userId: 'u-1',
    traits: { email: 'Ana@Example.com', firstName: 'Ana', lastName: 'Silva' },
  });
  client.track({
    userId: 'u-1',
    event: 'Order Completed',
    timestamp: new Date('2026-02-01T10:00:00Z'),
    properties: {
      order_id: 'o-9',
      total: 42.5,
      currency: 'EUR',
      coupon: 'HIVER',
      products: [{ product_id: 'p1', sku: 'TEA', name: 'Tea', price: 21.25, quantity: 2 }],
    },
  });
  client.track({
    userId: 'u-1',
    event: 'Product Reviewed',
    properties: { review_body: 'Lovely tea', rating: 5 },
  });
  client.track({ userId: 'u-1', event: 'Order Refunded', properties: { order_id: 'o-9', total: 42.5 } });
  client.page({ userId: 'u-1', name: 'Home', properties: { path: '/' } });
  await client.closeAndFlush();

  expect(errors).toEqual([]);
  const stored = await exchangesOf('ana@example.com');
  expect(stored.map((row) => row.kind).sort()).toEqual(['purchase', 'return', 'review', 'visit']);
  const purchase = stored.find((row) => row.kind === 'purchase');
  expect(purchase).toMatchObject({ amount_cents: 4250, currency: 'EUR' });
  expect(purchase.at.toISOString()).toBe('2026-02-01T10:00:00.000Z');
  expect(purchase.details).toMatchObject({
    items: [{ sku: 'TEA', quantity: 2 }],
    properties: { coupon: 'HIVER', order: 'o-9' },
  });
  expect(stored.find((row) => row.kind === 'review').text).toBe('Lovely tea');
  const { rows } = await app.database.owner.query(
    'select name, search from customer where workspace_id = $1 and name is not null',
    [app.workspaceId],
  );
  expect(rows).toContainEqual({ name: 'Ana Silva', search: expect.stringContaining('ana silva') });
});

async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Basic ${Buffer.from(`${writeKey}:`).toString('base64')}`,
      ...headers,
    },
    body: Buffer.isBuffer(body) ? new Uint8Array(body) : JSON.stringify(body),
  });
  return {
    status: response.status,
    body: (await response.json()) as { success: boolean; refused: { index: number; field: string }[] },
  };
}

test('a retried call is stored once', async () => {
  const call = { userId: 'u-2', event: 'Signed Up', messageId: 'same', timestamp: '2026-01-01T00:00:00Z' };
  await post('/v1/track', call);
  await post('/v1/track', call);
  expect(await exchangesOf('u-2')).toHaveLength(1);
});

test('a compressed batch is read, and a call that says nobody is refused alone', async () => {
  const batch = [
    { type: 'track', event: 'Cart Viewed', anonymousId: 'a-1', messageId: 'z1' },
    { type: 'track', event: 'Cart Viewed', messageId: 'z2' },
    { type: 'dance', userId: 'x' },
  ];
  const { status, body } = await post('/v1/batch', gzipSync(JSON.stringify({ batch })), {
    'content-encoding': 'gzip',
  });
  expect(status).toBe(200);
  expect(body.refused.map((each) => [each.index, each.field])).toEqual([
    [1, 'userId'],
    [2, 'type'],
  ]);
  expect(await exchangesOf('a-1')).toHaveLength(1);
});

test('alias makes one of the visitor and the customer', async () => {
  const anonymousId = '0b0c1f0e-6c0f-4f43-9a53-0a4cf1f3a001';
  await post('/v1/page', { anonymousId, messageId: 'al1' });
  await post('/v1/track', {
    userId: 'u-3',
    event: 'Order Completed',
    properties: { total: 5 },
    messageId: 'al2',
  });
  await post('/v1/alias', { userId: 'u-3', previousId: anonymousId });
  const { rows } = await app.database.owner.query(
    `select count(distinct coalesce(c.merged_into, c.customer_id))::int as n
     from identity i join customer c using (workspace_id, customer_id) where i.workspace_id = $1 and i.value = any($2)`,
    [app.workspaceId, [anonymousId, 'u-3']],
  );
  expect(rows[0].n).toBe(1);
});

test('a wrong write key is told so', async () => {
  const { status } = await post(
    '/v1/track',
    { userId: 'x', event: 'y' },
    { authorization: `Basic ${Buffer.from('rk_no:').toString('base64')}` },
  );
  expect(status).toBe(401);
});
