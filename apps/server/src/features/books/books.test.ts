import type { Assistant, BookMove, BookMoveResult, BookPage } from '@rapport/contracts/books';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import { type Sender, type TestApp, testApp } from '../../platform/testing/testApp.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';
import { exportBooks, forgetBooks } from './forgetBooks.ts';

let app: TestApp;
let lead: Sender;
let manager: Sender;
let agent: Sender;
const customers: string[] = [];
const sites = new Map<string, string>();

beforeAll(async () => {
  app = await testApp({ now: () => new Date('2026-11-22T12:00:00Z') });
  [lead, manager, agent] = [await app.asRole('lead'), await app.asRole('manager'), await app.asRole('agent')];
  await ingestOf(app.deps).record(
    app.workspaceId,
    Array.from({ length: 12 }, (_, i) => ({
      customer: [
        { kind: 'external' as const, value: `b-${i}` },
        { kind: 'phone' as const, value: `06120000${String(i).padStart(2, '0')}` },
      ],
      kind: 'purchase' as const,
      at: '2026-11-01T10:00:00Z',
      amount: 10 * (i + 1),
      site: i < 6 ? 'Lyon' : 'Paris',
      traits: { name: `Cliente ${i}` },
    })),
  );
  const { rows } = await app.database.owner.query(
    `select c.customer_id from customer c where workspace_id = $1 order by name collate "C"`,
    [app.workspaceId],
  );
  customers.push(...rows.map((row) => row.customer_id));
  const found = await app.database.owner.query('select site_id, name from site where workspace_id = $1', [
    app.workspaceId,
  ]);
  for (const row of found.rows) sites.set(row.name, row.site_id);
});
afterAll(() => app.close());

async function ask<T>(
  send: Sender,
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  url: string,
  payload?: object,
) {
  const answer = await send({ method, url: `/api/v1/books/${url}`, ...(payload && { payload }) });
  expect(answer.statusCode, answer.body).toBeLessThan(300);
  return (answer.statusCode === 204 ? undefined : answer.json()) as T;
}

async function assistant(name: string, siteIds: string[] = []): Promise<Assistant> {
  return ask<Assistant>(lead, 'POST', 'assistants', { name, siteIds });
}

async function bookOf(id: string): Promise<string[]> {
  const page = await ask<BookPage>(lead, 'GET', `assistants/${id}/customers?limit=200`);
  return page.customers.map((customer) => customer.id).toSorted();
}

async function move(body: object): Promise<BookMoveResult> {
  return ask(lead, 'POST', 'moves', { id: crypto.randomUUID(), reason: 'Nora leaves', ...body });
}

test('when somebody leaves, their book is shared out, the history says so, and it can be taken back', async () => {
  const [nora, karim, zoe] = [await assistant('Nora'), await assistant('Karim'), await assistant('Zoé')];
  const ten = customers.slice(0, 10).toSorted();
  await move({ customerIds: ten, to: [{ assistantId: nora.id }] });
  expect(await bookOf(nora.id)).toEqual(ten);

  await ask(lead, 'PATCH', `assistants/${nora.id}`, { hasLeft: true });
  const shared = await move({
    from: nora.id,
    to: [{ assistantId: karim.id }, { assistantId: zoe.id, parts: 4 }],
  });
  expect(shared.moved).toBe(10);
  expect((await bookOf(karim.id)).length).toBe(2);
  expect((await bookOf(zoe.id)).length).toBe(8);
  expect(await bookOf(nora.id)).toEqual([]);

  const { moves } = await ask<{ moves: BookMove[] }>(lead, 'GET', 'moves');
  const latest = moves.find(({ id }) => id === shared.id);
  expect(latest).toMatchObject({
    customers: 10,
    reason: 'Nora leaves',
    from: [{ name: 'Nora', customers: 10 }],
  });
  expect(latest?.to.toSorted((a, b) => a.customers - b.customers)).toEqual([
    { name: 'Karim', customers: 2 },
    { name: 'Zoé', customers: 8 },
  ]);

  // One went elsewhere in between: they stay there.
  const [gone] = await bookOf(zoe.id);
  await move({ customerIds: [gone], to: [] });
  const undone = await ask<BookMoveResult>(lead, 'POST', `moves/${shared.id}/undoing`, {});
  expect(undone.moved).toBe(9);
  expect((await bookOf(nora.id)).length).toBe(9);
  const again = await lead({ method: 'POST', url: `/api/v1/books/moves/${shared.id}/undoing`, payload: {} });
  expect(again.statusCode).toBe(409);
});

test('a move sent twice is made once', async () => {
  const [one, other] = [await assistant('Une'), await assistant('Autre')];
  const id = crypto.randomUUID();
  const body = { id, customerIds: customers.slice(10), to: [{ assistantId: one.id }] };
  expect((await ask<BookMoveResult>(lead, 'POST', 'moves', body)).moved).toBe(2);
  await move({ from: one.id, to: [{ assistantId: other.id }] });
  expect((await ask<BookMoveResult>(lead, 'POST', 'moves', body)).moved).toBe(2);
  expect(await bookOf(one.id)).toEqual([]);
  expect((await bookOf(other.id)).length).toBe(2);
});

test('nobody receives a book once they left, and an unknown receiver moves nobody', async () => {
  const [from, left] = [await assistant('Reste'), await assistant('Partie')];
  await ask(lead, 'PATCH', `assistants/${left.id}`, { hasLeft: true });
  const refused = await lead({
    method: 'POST',
    url: '/api/v1/books/moves',
    payload: { id: crypto.randomUUID(), from: from.id, to: [{ assistantId: left.id }] },
  });
  expect(refused.statusCode).toBe(400);
  const unknown = await lead({
    method: 'POST',
    url: '/api/v1/books/moves',
    payload: { id: crypto.randomUUID(), from: from.id, to: [{ assistantId: crypto.randomUUID() }] },
  });
  expect(unknown.statusCode).toBe(404);
});

test('an agent takes who is in nobody’s book, never who is in somebody’s', async () => {
  const free = customers[11] as string;
  await move({ customerIds: [free], to: [] });
  await ask(agent, 'PUT', `mine/${free}`, {});
  const own = (await ask<Assistant[]>(lead, 'GET', 'assistants')).find(
    ({ userId }) => userId === agent.userId,
  );
  expect(await bookOf(own?.id ?? '')).toEqual([free]);
  const taken = await lead({ method: 'PUT', url: `/api/v1/books/mine/${free}`, payload: {} });
  expect(taken.statusCode).toBe(409);
  await ask(agent, 'DELETE', `mine/${free}`);
  expect(await bookOf(own?.id ?? '')).toEqual([]);
});

test('held to their sites, an agent sees no customer of another, on any page, unless they are in their book', async () => {
  const [lyon, paris] = [customers[0] as string, customers.at(-1) as string];
  await move({ customerIds: [lyon, paris], to: [] });
  const held = await app.asRole('agent');
  await ask(lead, 'POST', 'assistants', { name: 'Tenue', userId: held.userId, siteIds: [sites.get('Lyon')] });
  await ask(manager, 'PATCH', 'settings', { agentsSee: 'site' });
  try {
    const pages = ['', '/timeline', '/course'];
    for (const page of pages) {
      expect((await held({ url: `/api/v1/customers/${lyon}${page}` })).statusCode).toBe(200);
      expect((await held({ url: `/api/v1/customers/${paris}${page}` })).statusCode).toBe(404);
    }
    expect((await held({ url: `/api/v1/counter/customers/${paris}` })).statusCode).toBe(404);
    const names = async (query: string) =>
      (await held({ url: `/api/v1/customers?${query}` }))
        .json()
        .customers.map((row: { site: string }) => row.site);
    expect(new Set(await names('limit=200'))).toEqual(new Set(['Lyon']));
    expect(new Set(await names('q=cliente'))).toEqual(new Set(['Lyon']));
    expect((await lead({ url: `/api/v1/customers/${paris}` })).statusCode).toBe(200);

    const own = (await ask<Assistant[]>(lead, 'GET', 'assistants')).find(
      ({ userId }) => userId === held.userId,
    );
    await move({ customerIds: [paris], to: [{ assistantId: own?.id }] });
    expect((await held({ url: `/api/v1/customers/${paris}` })).statusCode).toBe(200);
    expect(await names('q=cliente%209')).toEqual(['Paris']);
    const others = (await ask<Assistant[]>(lead, 'GET', 'assistants')).find(({ name }) => name === 'Zoé');
    expect((await held({ url: `/api/v1/books/assistants/${others?.id}/customers` })).statusCode).toBe(403);
    await move({ customerIds: [paris], to: [] });
  } finally {
    await ask(manager, 'PATCH', 'settings', { agentsSee: 'everyone' });
  }
});

test('held to their site, an agent greets somebody of another by their number in full, and then sees their card', async () => {
  const held = await app.asRole('agent');
  await ask(lead, 'POST', 'assistants', {
    name: 'Accueil',
    userId: held.userId,
    siteIds: [sites.get('Lyon')],
  });
  await ask(manager, 'PATCH', 'settings', { agentsSee: 'site' });
  try {
    const paris = customers.at(-1) as string;
    const typed = async (q: string) =>
      (await held({ url: `/api/v1/counter/customers?q=${encodeURIComponent(q)}` })).json();
    expect((await typed('06 12 00 00')).elsewhere).toEqual([]);
    const { rows } = await app.database.owner.query(
      `select value from identity where workspace_id = $1 and customer_id = $2 and kind = 'phone'`,
      [app.workspaceId, paris],
    );
    expect((await typed(rows[0].value)).elsewhere).toMatchObject([{ id: paris }]);
    const url = `/api/v1/counter/customers/${paris}`;
    expect((await held({ url })).statusCode).toBe(404);
    const greeted = await held({
      method: 'POST',
      url: '/api/v1/counter/greetings',
      payload: { id: crypto.randomUUID(), customerId: paris },
    });
    expect(greeted.statusCode, greeted.body).toBe(200);
    expect((await held({ url })).statusCode).toBe(200);
    await held({ method: 'DELETE', url: `/api/v1/counter/greetings/${greeted.json().id}` });
    expect((await held({ url })).statusCode).toBe(404);
  } finally {
    await ask(manager, 'PATCH', 'settings', { agentsSee: 'everyone' });
  }
});

test('another workspace has no part in these books', async () => {
  const other = await app.asRole('owner', app.otherWorkspaceId);
  const nora = (await ask<Assistant[]>(lead, 'GET', 'assistants')).find(
    ({ name }) => name === 'Nora',
  ) as Assistant;
  expect((await other({ url: '/api/v1/books/assistants' })).json()).toEqual([]);
  expect((await other({ url: `/api/v1/books/assistants/${nora.id}/customers` })).statusCode).toBe(404);
  const taken = await other({
    method: 'POST',
    url: '/api/v1/books/moves',
    payload: { id: crypto.randomUUID(), from: nora.id, to: [] },
  });
  expect(taken.statusCode).toBe(404);
});

test('of an erased person nothing is left in books, nor in their history', async () => {
  const person = customers[1] as string;
  const system = { kind: 'system', id: 'test' } as const;
  await inWorkspace(app.database, app.workspaceId, system, async (ctx) => {
    expect((await exportBooks(ctx, [person])).length).toBeGreaterThan(0);
    await forgetBooks(ctx, [person]);
    expect(await exportBooks(ctx, [person])).toEqual([]);
  });
  const { rows } = await app.database.owner.query('select from client_book where customer_id = $1', [person]);
  expect(rows).toEqual([]);
});
