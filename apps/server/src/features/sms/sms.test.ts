import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SmsMessage } from '@rapport/contracts/sms';
import { surveyTemplates } from '@rapport/core/surveys';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import { type Sender, type TestApp, testApp } from '../../platform/testing/testApp.ts';
import { mayContact } from '../consent/mayContact.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';
import { makeGesture } from '../gestures/makeGesture.ts';
import { recordSmsReply } from '../messages/smsReplies.ts';
import { sendDue } from '../surveys/sending/sendDue.ts';
import { type NewSms, queueSms } from './queueSms.ts';
import { sendSms } from './sendSms.ts';

/** A Tuesday at noon in Paris. */
let now = new Date('2026-11-24T11:00:00Z');
let app: TestApp;
let manager: Sender;
let gateway: Server;
let secret: string;
let incoming: string;
let received: { headers: IncomingHttpHeaders; body: string }[] = [];
let answer: { status: number; text: string } | 'none' = { status: 202, text: '{"id":"gw-1"}' };
const never = new AbortController().signal;
const system = { kind: 'system', id: 'test' } as const;
const minuteMs = 60_000;

beforeAll(async () => {
  app = await testApp({ now: () => now });
  manager = await app.asRole('manager');
  gateway = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      if (answer === 'none') request.socket.destroy();
      else response.writeHead(answer.status).end(answer.text);
    });
  });
  gateway.listen(0, '127.0.0.1');
  await once(gateway, 'listening');
  const refused = await manager({ method: 'PATCH', url: '/api/v1/sms/settings', payload: { isOn: true } });
  expect(refused.json().error.message).toMatch(/^secret: /);
  secret = (await manager({ method: 'POST', url: '/api/v1/sms/secret' })).json().secret;
  const settings = await set({ url: addressOf(gateway), sender: 'MAISON', isOn: true });
  expect(JSON.stringify(settings)).not.toContain(secret);
  incoming = new URL(settings.incoming).pathname;
  await ingestOf(app.deps).record(
    app.workspaceId,
    ['+33612000001', '+33612000002'].map((phone, i) => ({
      customer: [
        { kind: 'external' as const, value: `c-${i}` },
        { kind: 'phone' as const, value: phone, verified: true },
      ],
      kind: 'purchase' as const,
      at: '2026-01-10T10:00:00Z',
      amount: 20,
      traits: { name: `Cliente ${i}`, language: 'fr' },
    })),
  );
});
afterAll(async () => {
  gateway.close();
  await app.close();
});
beforeEach(() => {
  received = [];
  answer = { status: 202, text: '{"id":"gw-1"}' };
});

const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms`;

async function set(payload: object) {
  const changed = await manager({ method: 'PATCH', url: '/api/v1/sms/settings', payload });
  expect(changed.statusCode, changed.body).toBe(200);
  return changed.json();
}

const inside = <T>(work: Parameters<typeof inWorkspace<T>>[3]) =>
  inWorkspace(app.database, app.workspaceId, system, work);

let keys = 0;
async function queue(more: Partial<NewSms> = {}): Promise<string> {
  keys += 1;
  const message: NewSms = {
    key: `k-${keys}`,
    to: '+33612000001',
    text: 'Votre commande est prête.',
    purpose: 'transactional',
    language: 'fr',
  };
  const [id] = await inside((ctx) => queueSms(ctx, [{ ...message, ...more }]));
  return id as string;
}

const send = () => sendSms(app.deps, app.workspaceId, never);

async function read(id: string): Promise<SmsMessage> {
  const { messages } = (await manager({ url: '/api/v1/sms?limit=200' })).json();
  return messages.find((each: SmsMessage) => each.id === id);
}

/** As another implementation of Standard Webhooks would sign. */
function tell(type: string, data: object, by = secret, id = crypto.randomUUID()) {
  const body = JSON.stringify({ type, timestamp: now.toISOString(), data });
  const seconds = Math.floor(Date.now() / 1000);
  const key = Buffer.from(by.replace('whsec_', ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
  return app.anonymous({
    method: 'POST',
    url: incoming,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(seconds),
      'webhook-signature': `v1,${signature}`,
    },
    payload: body,
  });
}

test('a message is handed over once, signed, and its receipt is noted', async () => {
  const id = await queue();
  await inside((ctx) =>
    queueSms(ctx, [{ key: `k-${keys}`, to: '+33612000001', text: 'x', purpose: 'test', language: 'fr' }]),
  );
  await Promise.all([send(), send()]);
  await send();
  expect(received).toHaveLength(1);
  const { headers, body } = received[0]!;
  expect(JSON.parse(body)).toEqual({
    type: 'sms.send',
    timestamp: now.toISOString(),
    data: {
      id,
      to: '+33612000001',
      from: 'MAISON',
      // Plain signs would change nothing here: one part either way.
      text: 'Votre commande est prête.',
      parts: 1,
      purpose: 'transactional',
    },
  });
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  expect(headers['webhook-signature']).toBe(
    `v1,${createHmac('sha256', key).update(signed).digest('base64')}`,
  );
  expect(await read(id)).toMatchObject({ status: 'sent', attempts: 1 });
  expect((await tell('sms.delivered', { id }, 'whsec_d3Jvbmc=')).statusCode).toBe(401);
  expect((await tell('sms.delivered', { id })).statusCode).toBe(204);
  expect(await read(id)).toMatchObject({ status: 'delivered' });
  // A receipt that comes late does not undo it.
  await tell('sms.failed', { id, reason: 'late' });
  expect(await read(id)).toMatchObject({ status: 'delivered', problem: null });
  expect((await tell('sms.delivered', { id: crypto.randomUUID() })).statusCode).toBe(404);
  expect((await tell('sms.exploded', {})).statusCode).toBe(400);
});

test('without an answer a message is unknown and never sent twice by itself; a person decides', async () => {
  answer = 'none';
  const id = await queue();
  await send();
  answer = { status: 200, text: '' };
  now = new Date(now.getTime() + 60 * minuteMs);
  await send();
  expect(received).toHaveLength(1);
  expect(await read(id)).toMatchObject({ status: 'unknown' });
  const decide = (decision: string) =>
    manager({ method: 'POST', url: `/api/v1/sms/${id}/decision`, payload: { decision } });
  expect((await decide('send-again')).statusCode).toBe(204);
  await send();
  expect(await read(id)).toMatchObject({ status: 'sent' });
  expect((await decide('send-again')).statusCode).toBe(409);

  // As a server that was killed leaves it: in hand, and never concluded.
  const lost = await queue();
  await app.database.owner.query(`update sms_out set status = 'sending', handed_at = $2 where sms_id = $1`, [
    lost,
    new Date(now.getTime() - 10 * minuteMs),
  ]);
  received = [];
  await send();
  expect(received).toEqual([]);
  expect(await read(lost)).toMatchObject({ status: 'unknown', problem: 'interrupted' });
});

test('while the gateway fails as a whole every message keeps its place, and the settings say why', async () => {
  answer = { status: 401, text: 'who are you?' };
  const ids = [await queue(), await queue()];
  await send();
  await send();
  expect(received).toHaveLength(2);
  const settings = (await manager({ url: '/api/v1/sms/settings' })).json();
  expect(settings).toMatchObject({
    problem: '401 who are you?',
    failingSince: now.toISOString(),
    waiting: 2,
  });
  answer = { status: 200, text: 'ok' };
  now = new Date(now.getTime() + 2 * minuteMs);
  await send();
  // What the gateway failed at was no try of theirs.
  for (const id of ids) expect(await read(id)).toMatchObject({ status: 'sent', attempts: 1 });
  expect((await manager({ url: '/api/v1/sms/settings' })).json()).toMatchObject({ problem: null });

  // Of one message: refused for good, or for now.
  answer = { status: 422, text: 'no such number' };
  const bad = await queue();
  await send();
  expect(await read(bad)).toMatchObject({ status: 'failed', problem: '422 no such number' });
  answer = { status: 500, text: '' };
  const late = await queue();
  await send();
  expect(await read(late)).toMatchObject({ status: 'queued', attempts: 1 });
  answer = { status: 200, text: '' };
  now = new Date(now.getTime() + 2 * minuteMs);
  await send();
  expect(await read(late)).toMatchObject({ status: 'sent', attempts: 2 });
});

test('an answer is on the timeline and in the mailbox; STOP closes every message that is not needed', async () => {
  const id = crypto.randomUUID();
  for (let i = 0; i < 2; i++)
    expect(
      (await tell('sms.received', { from: '+33612000001', text: 'Où est ma commande ?' }, secret, id))
        .statusCode,
    ).toBe(204);
  const { rows } = await app.database.owner.query(
    `select e.customer_id, e.text from exchange e where e.workspace_id = $1 and e.kind = 4`,
    [app.workspaceId],
  );
  expect(rows).toMatchObject([{ text: 'Où est ma commande ?' }]);
  const customerId = rows[0].customer_id;
  const { conversations } = (await manager({ url: '/api/v1/messages' })).json();
  expect(conversations).toMatchObject([{ customerId, channel: 'sms' }]);

  const may = async (purpose: string) =>
    (await inside((ctx) => mayContact(ctx, [customerId], { purpose, channel: 'sms' }))).get(customerId)
      ?.isAllowed;
  expect(await may('surveys')).toBe(true);
  await tell('sms.received', { from: '06 12 00 00 01', text: 'Stop !' });
  expect([await may('surveys'), await may('service')]).toEqual([false, true]);
  now = new Date(now.getTime() + minuteMs);
  await tell('sms.received', { from: '+33612000001', text: 'START' });
  expect(await may('surveys')).toBe(true);
  await tell('sms.received', { from: '+33612000001', text: 'STOP' });
});

test('who wrote by text message is answered by one: unsigned, taken back in time, on the timeline once it left, not after STOP', async () => {
  await tell('sms.received', { from: '+33612000002', text: 'Vous ouvrez dimanche ?' });
  const { conversations } = (await manager({ url: '/api/v1/messages' })).json();
  const { customerId } = conversations.find(
    (each: { lastText: string }) => each.lastText === 'Vous ouvrez dimanche ?',
  );
  const letters = async () => (await manager({ url: `/api/v1/messages/${customerId}` })).json();
  expect(await letters()).toMatchObject({
    by: 'sms',
    to: null,
    sms: { to: '+33612000002', canSend: true, hasStopped: false },
  });
  const reply = (text: string, by = 'sms') =>
    manager({
      method: 'POST',
      url: `/api/v1/messages/${customerId}/replies`,
      payload: { text, by, language: 'fr' },
    });
  expect((await reply('Oui.', 'email')).statusCode).toBe(409);
  expect((await reply('a'.repeat(153 * 6 + 1))).json().error.fields).toMatchObject([{ field: 'text' }]);

  const first = (await reply('Non.')).json();
  expect(await letters()).toMatchObject({ pending: [{ id: first.id, by: 'sms', status: 'queued' }] });
  const back = () => manager({ method: 'DELETE', url: `/api/v1/messages/replies/${first.id}` });
  expect((await back()).statusCode).toBe(204);
  expect((await back()).statusCode).toBe(409);

  const { id } = (await reply('Oui, de dix à dix-huit heures.')).json();
  await send();
  expect(received).toHaveLength(0);
  now = new Date(now.getTime() + 14_000);
  await send();
  expect(received.map(({ body }) => JSON.parse(body).data)).toMatchObject([
    { id, to: '+33612000002', text: 'Oui, de dix à dix-huit heures.', parts: 1, purpose: 'reply' },
  ]);
  for (let i = 0; i < 2; i++) await recordSmsReply(app.deps, app.workspaceId, id);
  await recordSmsReply(app.deps, app.workspaceId, first.id);
  const { rows } = await app.database.owner.query(
    `select e.text, e.staff from exchange e where e.workspace_id = $1 and e.kind = 4 and e.direction = 1`,
    [app.workspaceId],
  );
  expect(rows).toEqual([{ text: 'Oui, de dix à dix-huit heures.', staff: 'Test manager' }]);
  expect(await letters()).toMatchObject({
    conversation: { lastDirection: 'outbound', waitingSince: null, channel: 'sms' },
    pending: [],
  });

  now = new Date(now.getTime() + minuteMs);
  await tell('sms.received', { from: '+33612000002', text: 'STOP' });
  expect(await letters()).toMatchObject({ by: 'email', sms: { hasStopped: true } });
  expect((await reply('Encore un mot.')).statusCode).toBe(409);
  // Whoever writes after that asks for an answer.
  now = new Date(now.getTime() + minuteMs);
  await tell('sms.received', { from: '+33612000002', text: 'Et lundi ?' });
  expect((await reply('Lundi aussi.')).statusCode).toBe(202);
  await tell('sms.received', { from: '+33612000002', text: 'START' });
  now = new Date(now.getTime() + 14_000);
  await send();
});

test('a survey by text message reaches who agrees and has a number; a gesture leaves by it too', async () => {
  const definition = surveyTemplates.find(({ key }) => key === 'nps')?.definition;
  const made = (
    await manager({ method: 'POST', url: '/api/v1/surveys', payload: { name: 'Ask', definition } })
  ).json();
  await manager({ method: 'POST', url: `/api/v1/surveys/${made.id}/publish` });
  const invitations = `/api/v1/surveys/${made.id}/invitations`;
  await manager({ method: 'POST', url: invitations, payload: { filter: {}, channel: 'sms' } });
  now = new Date('2026-11-25T11:00:00Z');
  await sendDue(app.deps, app.workspaceId);
  await send();
  expect((await manager({ url: invitations })).json()).toMatchObject({
    sent: 1,
    reasons: [{ reason: 'withdrawn', count: 1 }],
  });
  const { data } = JSON.parse(received[0]!.body);
  expect(data).toMatchObject({ to: '+33612000002', purpose: 'survey' });
  expect(data.text).toMatch(
    /^Maison Test : .+\nhttp\S+\/s\/[\w-]+\?by=sms&lang=fr\nSTOP pour ne plus en recevoir$/,
  );

  received = [];
  const { rows } = await app.database.owner.query('select customer_id from identity where value = $1', [
    'c-1',
  ]);
  await inside((ctx) =>
    makeGesture(ctx, {
      customerId: rows[0].customer_id,
      name: 'Cliente 1',
      decisionId: null,
      moment: null,
      purpose: 'service',
      way: 'sms',
      subject: null,
      text: 'Votre montre est prête.',
      language: 'fr',
      recipient: '+33612000002',
      address: null,
      byName: null,
    }),
  );
  await send();
  expect(JSON.parse(received[0]!.body).data.text).toBe('Votre montre est prête.');
  await set({ isOn: false });
  const asked = await manager({ method: 'POST', url: '/api/v1/sms/tests', payload: { to: '12' } });
  expect(asked.json().error.message).toMatch(/^to: /);
});
