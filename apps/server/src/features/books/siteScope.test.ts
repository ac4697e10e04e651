import type { ExchangeInput } from '@rapport/contracts/exchange';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import { type Sender, type TestApp, testApp } from '../../platform/testing/testApp.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';
import { makeGesture } from '../gestures/makeGesture.ts';

/** In what is known of a customer of Paris: an agent held to Lyon may receive it from no route. */
const marker = 'Zéphyrine-Ailleurs';
/** With their address, and a link to their own page, by which all of it is read. */
const markers = [marker, 'there@paris.example', '/my-page/'];

let app: TestApp;
let manager: Sender;
let held: Sender;
let lyon: string;
let paris: string;
/** What stands in the path of a route: of the customer, of their cases, gestures and all else that has an id. */
const ids = new Set<string>();

beforeAll(async () => {
  app = await testApp({ now: () => new Date('2026-11-22T12:00:00Z') });
  [manager, held] = [await app.asRole('manager'), await app.asRole('agent')];
  const exchanges: Partial<ExchangeInput>[] = [];
  for (const [site, name, customer] of [
    ['Lyon', 'Ici', 'here'],
    ['Paris', marker, 'there'],
  ] as const) {
    const handles = [
      { kind: 'external' as const, value: customer },
      { kind: 'email' as const, value: `${customer}@${site}.example` },
    ];
    const of = { customer: handles, site, traits: { name } };
    const said = { text: `${name} est très déçue, personne ne répond` };
    exchanges.push(
      { ...of, kind: 'purchase', at: '2026-11-01T10:00:00Z', amount: 80 },
      { ...of, kind: 'complaint', at: '2026-11-20T10:00:00Z', ...said },
      { ...of, kind: 'message', at: '2026-11-21T10:00:00Z', direction: 'inbound', ...said },
      {
        ...of,
        kind: 'answer',
        at: '2026-11-21T11:00:00Z',
        properties: { measure: 'nps', score: 0, scale: 10 },
        ...said,
      },
    );
  }
  const { refused } = await ingestOf(app.deps).record(app.workspaceId, exchanges as ExchangeInput[]);
  expect(refused).toEqual([]);
  const customerOf = async (name: string) =>
    (await rows('select customer_id as id from customer where name = $1', [name]))[0]?.id as string;
  [lyon, paris] = [await customerOf('Ici'), await customerOf(marker)];
  await rows(
    `insert into merge_suggestion (workspace_id, customer_id, other_id, kind, value) values ($1, $2, $3, 'name', $4)`,
    [app.workspaceId, lyon, paris, marker],
  );
  await rows(
    `insert into desk_item (workspace_id, item_id, subject, customer_id, at, reason, raters, model_type, model_probability)
     values ($1, gen_random_uuid(), 1, $2, now(), 0, 1, 0, 0.5)`,
    [app.workspaceId, paris],
  );
  const post = async (url: string, payload: object) => {
    const answer = await manager({ method: 'POST', url: `/api/v1/${url}`, payload });
    expect(answer.statusCode, `${url} ${answer.body}`).toBeLessThan(300);
    return answer.json();
  };
  await post('cases', { customerId: paris, subject: `De ${marker}` });
  await post('repair/allowances', { scope: 'everyone', period: 'month', amountCents: 10_000 });
  await post('repairs', {
    customerId: paris,
    kind: 'gift',
    what: `Pour ${marker}`,
    why: 'x',
    amountCents: 500,
  });
  await writeCard();
  await post('card-batches', {});
  await writeCard();
  for (const table of await tablesOfPersons())
    for (const row of await rows(`select * from "${table}" t where customer_id = $1`, [paris]))
      for (const [column, value] of Object.entries(row))
        if (/(_id|^number|^id)$/.test(column) && value && column !== 'workspace_id') ids.add(String(value));
  const [site] = await rows(`select site_id as id from site where name = 'Lyon'`);
  await post('books/assistants', { name: 'Tenue', userId: held.userId, siteIds: [site?.id] });
});
afterAll(() => app.close());

/** A card to them, that waits to be printed. */
async function writeCard(): Promise<void> {
  const actor = { kind: 'system', id: 'test' } as const;
  await inWorkspace(app.database, app.workspaceId, actor, (ctx) =>
    makeGesture(ctx, {
      customerId: paris,
      name: marker,
      decisionId: null,
      moment: null,
      purpose: 'thanks',
      way: 'card',
      subject: null,
      text: `Merci, ${marker}.`,
      language: 'fr',
      recipient: null,
      address: [marker, '3 rue Haute', '75001 Paris'],
      byName: 'Ada',
    }),
  );
}

async function rows(text: string, values: unknown[] = []): Promise<Record<string, string>[]> {
  return (await app.database.owner.query(text, values)).rows;
}

async function tablesOfPersons(): Promise<string[]> {
  const found = await rows(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'customer_id'
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`,
  );
  return found.map(({ name }) => name as string);
}

/** What every route that reads answers, for every id of theirs. */
async function saidTo(send: Sender): Promise<Map<string, string>> {
  const said = new Map<string, string>();
  for (const { method, url, permission } of app.server.routePermissions) {
    if (method !== 'GET' || permission === 'public' || !url.startsWith('/api/') || url.includes('*'))
      continue;
    for (const id of url.includes(':') ? ids : ['']) {
      const answer = await send({ url: url.replace(/:\w+/g, id) });
      said.set(url, `${said.get(url) ?? ''}${answer.body}`);
    }
  }
  return said;
}

const tellingOf = (said: Map<string, string>) =>
  [...said].filter(([, body]) => markers.some((each) => body.includes(each))).map(([url]) => url);

async function letAgentsSee(agentsSee: 'site' | 'everyone'): Promise<void> {
  const answer = await manager({ method: 'PATCH', url: '/api/v1/books/settings', payload: { agentsSee } });
  expect(answer.statusCode).toBe(200);
}

async function giveCasesTo(owner: string | null): Promise<void> {
  for (const { id } of await rows('select case_id as id from customer_case where customer_id = $1', [
    paris,
  ])) {
    const answer = await manager({ method: 'PATCH', url: `/api/v1/cases/${id}`, payload: { owner } });
    expect(answer.statusCode, answer.body).toBe(200);
  }
}

test('an agent of everywhere is told of them by many routes: an empty walk proves nothing', async () => {
  expect(tellingOf(await saidTo(held))).toEqual(
    expect.arrayContaining(
      ['customers', 'customers/:id/timeline', 'messages', 'messages/:id', 'cases', 'cases/:id']
        .concat([
          'counter/customers/:id',
          'repairs',
          'verbatims',
          'gestures',
          'card-batches/:id/addresses.csv',
        ])
        .concat(['customers/:id/identities', 'customers/:id/contact', 'desk/next'])
        .map((route) => `/api/v1/${route}`),
    ),
  );
});

test('held to their site, an agent is told nothing of a customer of another by any route, and can do nothing to them', async () => {
  await letAgentsSee('site');
  await giveCasesTo(null);
  expect(tellingOf(await saidTo(held))).toEqual([]);
  const conversation = await held({ method: 'POST', url: `/api/v1/messages/${paris}/settled`, payload: {} });
  expect(conversation.statusCode).toBe(404);
  for (const [url, payload] of [
    ['cases', { subject: 'Mine' }],
    ['repairs', { kind: 'gift', what: 'Tea', why: 'Late', amountCents: 100 }],
  ] as const) {
    const answer = await held({
      method: 'POST',
      url: `/api/v1/${url}`,
      payload: { ...payload, customerId: paris },
    });
    expect([url, answer.statusCode]).toEqual([url, 404]);
  }
});

test('held to their site, an agent makes nobody of another one with theirs, and writes nothing of them', async () => {
  const [here, there] = [`/api/v1/customers/${lyon}`, `/api/v1/customers/${paris}`];
  expect((await manager({ url: here })).body).toContain(marker);
  expect((await held({ url: here })).body).not.toContain(marker);
  const payload = { otherId: lyon };
  const other = { otherId: paris };
  const consent = { purpose: 'surveys', channel: 'email', granted: true, how: 'At the counter' };
  const check = { customerIds: [lyon, paris], purpose: 'surveys', channel: 'email' };
  const [item] = await rows('select item_id as id from desk_item');
  for (const [url, body] of [
    [`${there}/merges`, payload],
    [`${here}/merges`, other],
    [`${there}/suggestions/dismissals`, payload],
    [`${here}/suggestions/dismissals`, other],
    [`${there}/consents`, consent],
    [`${there}/pauses`, { kind: 'illness' }],
    ['/api/v1/contact-checks', check],
    [`/api/v1/desk/items/${item?.id}/tags`, { type: null }],
  ] as const) {
    const answer = await held({ method: 'POST', url, payload: body });
    expect([url, answer.statusCode, answer.body]).toEqual([url, 404, expect.any(String)]);
  }
  const made = await manager({ method: 'POST', url: `${there}/pauses`, payload: { kind: 'illness' } });
  expect(made.statusCode, made.body).toBe(201);
  const lift = (of: string, by: Sender) => by({ method: 'DELETE', url: `${of}/pauses/${made.json().id}` });
  expect((await lift(there, held)).statusCode).toBe(404);
  expect((await lift(here, held)).statusCode).toBe(404);
  expect((await lift(there, manager)).statusCode).toBe(204);
});

test('held to their site, an agent takes no reply back that a colleague writes to a customer of another', async () => {
  const payload = { text: 'Nous vous rappelons demain à dix heures.' };
  const written = await manager({ method: 'POST', url: `/api/v1/messages/${paris}/replies`, payload });
  expect(written.statusCode, written.body).toBeLessThan(300);
  const takeBack = (by: Sender) =>
    by({ method: 'DELETE', url: `/api/v1/messages/replies/${written.json().id}` });
  expect((await takeBack(held)).statusCode).toBe(404);
  expect((await takeBack(manager)).statusCode).toBe(204);
});

test('held to their site, an agent does not take two customers apart whom they may not see', async () => {
  await letAgentsSee('everyone');
  const merged = await manager({
    method: 'POST',
    url: `/api/v1/customers/${paris}/merges`,
    payload: { otherId: lyon },
  });
  expect(merged.statusCode, merged.body).toBe(200);
  await rows('update customer_case set owner = null');
  await rows(`update relation_state set site_id = (select site_id from site where name = 'Paris')`);
  await letAgentsSee('site');
  const { mergeId, survivorId } = merged.json();
  const undo = (by: Sender) =>
    by({ method: 'DELETE', url: `/api/v1/customers/${survivorId}/merges/${mergeId}` });
  expect((await undo(held)).statusCode).toBe(404);
  expect((await undo(manager)).statusCode).toBe(200);
});

test('held to their site, an agent neither reads, prints, posts nor cancels a card to a customer of another', async () => {
  const cards = await rows(
    `select gesture_id as id, batch_id from gesture where way = 'card' order by created_at`,
  );
  expect(cards).toHaveLength(2);
  for (const { id, batch_id: batch } of cards) {
    const url = `/api/v1/gestures/${id}`;
    expect((await held({ url: `${url}/card.pdf` })).statusCode).toBe(404);
    if (batch)
      for (const file of ['cards.pdf', 'addresses.csv'])
        expect((await held({ url: `/api/v1/card-batches/${batch}/${file}` })).statusCode).toBe(404);
    for (const [method, path] of [
      ['POST', 'end'],
      ['DELETE', 'end'],
      ['POST', 'cancellation'],
      ['POST', 'reaction'],
    ] as const) {
      const payload = path === 'reaction' ? { reaction: 'accepted' } : {};
      const answer = await held({ method, url: `${url}/${path}`, ...(method === 'POST' && { payload }) });
      expect([method, path, answer.statusCode]).toEqual([method, path, 404]);
    }
  }
  expect((await held({ method: 'POST', url: '/api/v1/card-batches', payload: {} })).statusCode).toBe(409);
  expect((await manager({ url: `/api/v1/gestures/${cards[0]?.id}/card.pdf` })).statusCode).toBe(200);
  const readings = await rows(`select subject_id from audit where action = 'card.read' and actor_id = $1`, [
    manager.userId,
  ]);
  expect(readings).toEqual([{ subject_id: paris }]);
});

test('a case that is given to an agent opens its customer to them', async () => {
  await giveCasesTo(held.userId as string);
  expect((await held({ url: `/api/v1/customers/${paris}` })).statusCode).toBe(200);
  expect((await held({ url: '/api/v1/cases' })).body).toContain(marker);
  await giveCasesTo(null);
  expect((await held({ url: `/api/v1/customers/${paris}` })).statusCode).toBe(404);
});
