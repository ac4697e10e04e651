import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ExchangeInput } from '@rapport/contracts/exchange';
import type { WebhookMessage } from '@rapport/contracts/webhooks';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Sender, type TestApp, testApp } from '../../platform/testing/testApp.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';
import { isInside, post } from './post.ts';
import { sendWebhooks } from './sendWebhooks.ts';

let now = new Date('2026-11-23T09:00:00Z');
let app: TestApp;
let manager: Sender;
let server: Server;
let address: string;
let received: { headers: IncomingHttpHeaders; body: string }[] = [];
let answer: { status: number; text: string } = { status: 204, text: '' };
const never = new AbortController().signal;
const dayMs = 86_400_000;

beforeAll(async () => {
  app = await testApp({ now: () => now });
  manager = await app.asRole('manager');
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      response.writeHead(answer.status).end(answer.text);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
});
afterAll(async () => {
  server.close();
  await app.close();
});
beforeEach(() => {
  received = [];
  answer = { status: 204, text: '' };
});

test('a case is told once it is stored, signed as Standard Webhooks says; a changed secret signs beside the former one', async () => {
  const { id, secret } = await add(['case.opened', 'relation.changed']);
  await complain('Zoë');
  await sendWebhooks(app.deps, app.workspaceId, never);
  const [first] = received.filter(({ body }) => JSON.parse(body).type === 'case.opened');
  expect(JSON.parse(first!.body)).toMatchObject({
    type: 'case.opened',
    timestamp: now.toISOString(),
    data: { number: 1, origin: 'complaint', status: 'open' },
  });
  expect(first!.headers['webhook-signature']).toBe(signatureOf(first!, secret));
  expect(first!.headers['webhook-timestamp']).toBe(String(now.getTime() / 1000));

  const renewed = (await manager({ method: 'POST', url: `/api/v1/webhooks/${id}/secret` })).json();
  received = [];
  await complain('Ana');
  await sendWebhooks(app.deps, app.workspaceId, never);
  const [second] = received.filter(({ body }) => JSON.parse(body).type === 'case.opened');
  expect(second!.headers['webhook-signature']).toBe(
    `${signatureOf(second!, renewed.secret)} ${signatureOf(second!, secret)}`,
  );
  const list = await manager({ url: '/api/v1/webhooks' });
  expect(list.json()).toMatchObject([{ id, isOn: true, waiting: 0, failed: 0, failingSince: null }]);
  expect(list.body).not.toContain(secret);
  await remove(id);
});

test('what is not taken is tried again with the same id, given up after a day and a half, and sent again when asked', async () => {
  const { id } = await add(['case.opened']);
  answer = { status: 500, text: 'out of order' };
  await complain('Léo');
  await sendWebhooks(app.deps, app.workspaceId, never);
  expect(await log(id)).toMatchObject([
    { status: 'due', attempts: 1, httpStatus: 500, answer: 'out of order' },
  ]);
  await sendWebhooks(app.deps, app.workspaceId, never);
  expect(received).toHaveLength(1);
  for (let tries = 1; tries < 11; tries++) {
    now = new Date((await log(id))[0]?.dueAt ?? now);
    await sendWebhooks(app.deps, app.workspaceId, never);
  }
  expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  expect(received).toHaveLength(11);
  expect(await log(id)).toMatchObject([{ status: 'failed', attempts: 11, dueAt: null }]);

  // Five days during which nothing was taken: it is off, and says why.
  now = new Date(now.getTime() + 5 * dayMs);
  await complain('Inès');
  await sendWebhooks(app.deps, app.workspaceId, never);
  expect((await manager({ url: '/api/v1/webhooks' })).json()).toMatchObject([
    { isOn: false, offBecause: 'failing', failed: 1, waiting: 1 },
  ]);
  answer = { status: 200, text: 'thanks' };
  await manager({ method: 'PATCH', url: `/api/v1/webhooks/${id}`, payload: { isOn: true } });
  const again = await manager({ method: 'POST', url: `/api/v1/webhooks/${id}/replays`, payload: {} });
  expect(again.json()).toEqual({ messages: 1 });
  await sendWebhooks(app.deps, app.workspaceId, never);
  const [late, first] = await log(id);
  expect(first).toMatchObject({ status: 'sent', attempts: 1, answer: 'thanks' });
  expect(late).toMatchObject({ status: 'due', attempts: 1 });
  expect(received.at(-1)?.headers['webhook-id']).toBe(received[0]?.headers['webhook-id']);
  await remove(id);
});

test('a sender that stopped on the way leaves its messages to the next; 410 switches an endpoint off', async () => {
  const { id } = await add(['case.opened']);
  await complain('Mina');
  // As a server that was killed leaves it: claimed, and never concluded.
  await app.database.owner.query(
    `update webhook_message set attempts = 1, due_at = $1 where endpoint_id = $2`,
    [new Date(now.getTime() + 60_000), id],
  );
  await sendWebhooks(app.deps, app.workspaceId, never);
  expect(received).toEqual([]);
  now = new Date(now.getTime() + 61_000);
  answer = { status: 410, text: '' };
  await sendWebhooks(app.deps, app.workspaceId, never);
  expect(received).toHaveLength(1);
  expect(await log(id)).toMatchObject([{ status: 'failed', httpStatus: 410 }]);
  expect((await manager({ url: '/api/v1/webhooks' })).json()).toMatchObject([
    { isOn: false, offBecause: 'gone' },
  ]);
  await remove(id);
});

test('nothing is sent to what is inside, whatever name leads there, and redirections are not followed', async () => {
  for (const each of ['127.0.0.1', '10.1.2.3', '169.254.169.254', '::1', 'fd00::1', '::ffff:192.168.1.1'])
    expect(isInside(each), each).toBe(true);
  for (const each of ['93.184.216.34', '2606:2800:220:1::1']) expect(isInside(each), each).toBe(false);
  const refused = {
    httpStatus: null,
    mayBeTaken: false,
    answer: expect.stringContaining('an address inside'),
  };
  const port = new URL(address).port;
  for (const host of ['127.0.0.1', 'localhost', '[::1]', '2130706433'])
    expect(await post(`http://${host}:${port}/`, '{}', {}, { allowInside: false }), host).toEqual(refused);
  expect(received).toEqual([]);
  answer = { status: 302, text: '' };
  expect(await post(address, '{}', {}, { allowInside: true })).toMatchObject({ httpStatus: 302 });
});

test('a test message goes to an endpoint whatever it asks for; leads and other workspaces see nothing', async () => {
  const { id } = await add(['consent.changed']);
  await manager({ method: 'POST', url: `/api/v1/webhooks/${id}/tests` });
  await sendWebhooks(app.deps, app.workspaceId, never);
  expect(received.map(({ body }) => JSON.parse(body).type)).toEqual(['webhook.test']);
  const lead = await app.asRole('lead');
  expect((await lead({ url: '/api/v1/webhooks' })).statusCode).toBe(403);
  const stranger = await app.asRole('manager', app.otherWorkspaceId);
  expect((await stranger({ url: '/api/v1/webhooks' })).json()).toEqual([]);
  expect((await stranger({ url: `/api/v1/webhooks/${id}/messages` })).statusCode).toBe(404);
  await remove(id);
});

async function add(events: string[]): Promise<{ id: string; secret: string }> {
  const made = await manager({ method: 'POST', url: '/api/v1/webhooks', payload: { url: address, events } });
  expect(made.statusCode, made.body).toBe(201);
  expect(made.json().secret).toMatch(/^whsec_/);
  return made.json();
}

async function remove(id: string): Promise<void> {
  expect((await manager({ method: 'DELETE', url: `/api/v1/webhooks/${id}` })).statusCode).toBe(204);
}

async function log(id: string): Promise<WebhookMessage[]> {
  return (await manager({ url: `/api/v1/webhooks/${id}/messages` })).json();
}

async function complain(who: string): Promise<void> {
  const exchange = {
    customer: who,
    kind: 'complaint',
    at: now.toISOString(),
    text: 'It broke.',
  } as ExchangeInput;
  const { refused } = await ingestOf(app.deps).record(app.workspaceId, [exchange]);
  expect(refused).toEqual([]);
}

/** By the letter of the specification, with nothing of ours. */
function signatureOf({ headers, body }: (typeof received)[number], secret: string): string {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
}
