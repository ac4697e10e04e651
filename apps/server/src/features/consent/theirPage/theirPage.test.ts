import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import { type Sender, type TestApp, testApp } from '../../../platform/testing/testApp.ts';
import { erasePerson } from '../../erasure/erasePerson.ts';
import { ingestOf } from '../../exchanges/ingestOf.ts';
import { unsubscribeLinks } from '../links.ts';
import { chance } from './chance.ts';

let app: TestApp;
let agent: Sender;
let nowMs = Date.parse('2026-11-28T10:00:00Z');

beforeAll(async () => {
  app = await testApp({ now: () => new Date(nowMs) });
  agent = await app.asRole('agent');
});
afterAll(() => app.close());

async function customer(name: string, email?: string): Promise<string> {
  const handles = [
    { kind: 'external' as const, value: name },
    ...(email ? [{ kind: 'email' as const, value: email }] : []),
  ];
  await ingestOf(app).record(
    app.workspaceId,
    Array.from({ length: 6 }, (_, month) => ({
      customer: handles,
      kind: 'purchase' as const,
      at: `2026-0${month + 1}-05`,
      amount: 20,
      traits: { name, language: 'en', shoeSize: 41 },
    })),
  );
  const { rows } = await app.database.owner.query('select customer_id from customer where name = $1', [name]);
  return rows[0].customer_id;
}

async function pageOf(id: string): Promise<string> {
  return new URL((await agent({ url: `/api/v1/customers/${id}/contact` })).json().page).pathname;
}

const form = (url: string, payload = '') => ({
  method: 'POST' as const,
  url,
  payload,
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
});

test('a machine is never told certain to the customer whom it is about', () => {
  const said = (probability: number) => chance(probability, 'fr').replaceAll(/\s/g, ' ');
  expect([chance(0.998, 'en'), said(0.998)]).toEqual(['> 99%', '> 99 %']);
  expect([chance(0.62, 'en'), said(0.62)]).toEqual(['62%', '62 %']);
});

test('a customer reads what is known of them, what is thought and why, for a month', async () => {
  const page = await pageOf(await customer('Ana Learns'));
  const { body } = await app.anonymous({ url: page });
  for (const words of [
    'Hello Ana Learns,',
    'shoeSize',
    '6 exchanges between you and us',
    'A machine read these exchanges and cannot tell',
    'What it noticed',
  ])
    expect(body).toContain(words);
  const french = (await app.anonymous({ url: `${page}?language=fr` })).body;
  for (const words of ['Ce que nous savons de vous', '<dt>Langue</dt><dd>anglais</dd>', 'Numéro de client'])
    expect(french).toContain(words);
  nowMs += 32 * 86_400_000;
  const gone = await app.anonymous({ url: page, headers: { 'accept-language': 'fr-FR,fr;q=0.9' } });
  expect(gone.statusCode).toBe(404);
  expect(gone.body).toMatch(/Ce lien n’ouvre rien[\s\S]*This link opens nothing/);
});

test('"that’s not me" reaches the staff in the customer’s own words, and moves what is thought', async () => {
  const id = await customer('Ben Objects');
  const page = await pageOf(id);
  const once = /name="once" value="([\w-]+)"/.exec((await app.anonymous({ url: page })).body)?.[1];
  const said = `text=We+hardly+know+each+other&type=casual-acquaintances&once=${once}`;
  // A button is pressed twice before the answer comes.
  for (let press = 0; press < 2; press++)
    expect((await app.anonymous(form(`${page}/correction`, said))).statusCode).toBe(303);
  const read = (await agent({ url: `/api/v1/customers/${id}` })).json();
  expect(read.tags).toMatchObject([{ type: 'casual-acquaintances', by: 'customer' }]);
  const { entries } = (await agent({ url: `/api/v1/customers/${id}/timeline` })).json();
  const texts = entries.map(({ text }: { text: string | null }) => text);
  expect(texts.filter((text: string | null) => text === 'We hardly know each other')).toHaveLength(1);
  expect((await app.anonymous(form(`${page}/correction`, 'text='))).statusCode).toBe(400);
});

test('all their data is read and taken away by a link that lasts a week and dies with an erasure', async () => {
  const id = await customer('Cleo Takes', 'cleo@example.org');
  const gathered = await app.anonymous(form(`${await pageOf(id)}/export`));
  const url = gathered.headers.location as string;
  const { body } = await app.anonymous({ url });
  expect(body).toContain('cleo@example.org');
  const headings = [...body.matchAll(/<h2>([^<]+) \(\d+\)<\/h2>/g)].map(([, title]) => title);
  expect(headings.slice(0, 3)).toEqual(['Who you are', 'How we recognise you', 'What passed between us']);
  expect(body).not.toMatch(/\d{4}-\d\d-\d\dT\d\d:/);
  const file = (await app.anonymous({ url: `${url}/data.json` })).json();
  expect(file.exchange).toHaveLength(6);
  expect(file.customer).toMatchObject([{ name: 'Cleo Takes' }]);
  expect(JSON.stringify(file)).not.toContain('Ben Objects');
  await inWorkspace(app.database, app.workspaceId, { kind: 'system', id: 'test' }, (ctx) =>
    erasePerson(ctx, id, 'test'),
  );
  expect((await app.anonymous({ url })).statusCode).toBe(404);
});

test('asking to be forgotten takes two steps, and reaches those who may erase', async () => {
  const id = await customer('Dora Leaves');
  const page = await pageOf(id);
  expect((await app.anonymous({ url: `${page}/erasure` })).body).toContain('are you sure?');
  const manager = await app.asRole('manager');
  const waiting = async () =>
    (await manager({ url: '/api/v1/erasure-requests' }))
      .json()
      .filter((each: { doneAt: null }) => !each.doneAt);
  expect(await waiting()).toEqual([]);
  for (let twice = 0; twice < 2; twice++) await app.anonymous(form(`${page}/erasure`));
  expect(await waiting()).toMatchObject([{ customer: { id, name: 'Dora Leaves' } }]);
});

test('whoever reads their page in another language stays in it, whatever they ask', async () => {
  const page = await pageOf(await customer('Fred Reads'));
  const erasure = (await app.anonymous({ url: `${page}/erasure?language=fr` })).body;
  expect(erasure).toContain('êtes-vous sûr');
  expect(erasure).toContain('?language=fr"');
  const next = async (path: string, body?: string) =>
    (await app.anonymous(form(`${page}${path}?language=fr`, body))).headers.location as string;
  expect(await next('/correction', 'text=Non')).toMatch(/\?done=corrected&language=fr$/);
  expect((await app.anonymous({ url: await next('/export') })).body).toContain('Tout ce que nous gardons');
  expect((await app.anonymous({ url: await next('/erasure') })).body).toContain('C’est demandé');
});

test('who only holds a mail of ours sees no data: the link to their page goes to their address', async () => {
  const id = await customer('Emil Writes', 'emil@example.org');
  const { page } = unsubscribeLinks(app.deps, app.workspaceId, id, { purpose: 'news', channel: 'email' });
  const path = new URL(page).pathname;
  expect((await app.anonymous({ url: path })).body).not.toContain('shoeSize');
  const sent = await app.anonymous(form(`${path}/page`));
  expect(sent.headers.location).toBe(`${path}?sent=sent`);
  const { rows } = await app.database.owner.query('select * from mail_out where customer_id = $1', [id]);
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).toContain('/my-page/');
});

test('staff keep what they heard, with its proof', async () => {
  const id = await customer('Fay Tells');
  const url = `/api/v1/customers/${id}/consents`;
  const payload = { purpose: 'news', channel: 'email', granted: false, how: 'On the phone' };
  expect((await (await app.asRole('viewer'))({ method: 'POST', url, payload })).statusCode).toBe(403);
  expect((await agent({ method: 'POST', url, payload })).statusCode).toBe(201);
  const { purposes } = (await agent({ url: `/api/v1/customers/${id}/contact` })).json();
  const news = purposes.find(({ key }: { key: string }) => key === 'news');
  expect(news.channels).toContainEqual({ channel: 'email', isOn: false });
  const { rows } = await app.database.owner.query(
    `select staff, details -> 'properties' as properties from exchange where customer_id = $1 and kind = 13`,
    [id],
  );
  expect(rows).toMatchObject([{ staff: 'Test agent', properties: { how: 'On the phone', source: 'staff' } }]);
});
