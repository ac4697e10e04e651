import type {
  AgendaDay,
  AgendaEntry,
  CounterCard,
  KeptDay,
  Note,
  Stories,
  WaitingPeople,
  Wish,
} from '@rapport/contracts/counter';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import { type Sender, type TestApp, testApp } from '../../platform/testing/testApp.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';
import { exportAtCounter, forgetAtCounter } from './forgetAtCounter.ts';
import { recordVisit } from './greetings/greetings.ts';

let app: TestApp;
let agent: Sender;
let manager: Sender;
let clock = Date.parse('2026-11-22T12:00:00Z');
let amelie = '';
let bruno = '';
const system = { kind: 'system', id: 'test' } as const;

beforeAll(async () => {
  app = await testApp({ now: () => new Date(clock) });
  [agent, manager] = [await app.asRole('agent'), await app.asRole('manager')];
  await ingestOf(app.deps).record(
    app.workspaceId,
    ['Amélie Dupont', 'Bruno Petit'].flatMap((name, rank) =>
      Array.from({ length: 8 }, (_, month) => ({
        customer: [
          { kind: 'external' as const, value: `k-${rank}` },
          { kind: 'card' as const, value: `29700000000${rank}`, verified: true },
          { kind: 'phone' as const, value: `06123456${rank}8` },
        ],
        kind: 'purchase' as const,
        channel: 'shop' as const,
        at: `2026-0${month + 1}-11T10:00:00Z`,
        amount: 20,
        site: 'Lyon',
        traits: { name, birthday: '1980-12-03' },
        items: [{ sku: 'tea-1', name: 'Thé noir Brume', quantity: 1, unitPrice: 20 }],
      })),
    ),
  );
  [amelie, bruno] = [await idOf('dupont'), await idOf('petit')];
});
afterAll(() => app.close());

async function ask<T>(
  send: Sender,
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  url: string,
  payload?: object,
) {
  const answer = await send({ method, url: `/api/v1/counter/${url}`, ...(payload && { payload }) });
  expect(answer.statusCode, answer.body).toBeLessThan(300);
  return (answer.statusCode === 204 ? undefined : answer.json()) as T;
}

async function idOf(typed: string): Promise<string> {
  const { customers } = await ask<{ customers: { id: string }[] }>(
    agent,
    'GET',
    `customers?q=${encodeURIComponent(typed)}`,
  );
  return customers[0]?.id ?? '';
}

const card = (id: string) => ask<CounterCard>(agent, 'GET', `customers/${id}`);
const written = (customerId: string) => ({ id: crypto.randomUUID(), customerId });

test('a person is found by name, phone or scanned card', async () => {
  for (const typed of ['amelie dup', '06 12 34 56 08', '297000000000'])
    expect(await idOf(typed), typed).toBe(amelie);
});

test('the card says who they are, what they bought, what was noted, and its reading is audited', async () => {
  const note = { ...written(amelie), kind: 'size', label: 'Chaussures', text: '39' };
  await ask<Note>(agent, 'POST', 'notes', note);
  await ask<Wish>(agent, 'POST', 'wishes', { ...written(amelie), product: 'Théière Orage' });
  const seen = await card(amelie);
  expect(seen).toMatchObject({
    name: 'Amélie Dupont',
    birthday: '1980-12-03',
    notes: [{ kind: 'size', label: 'Chaussures', text: '39', by: 'Test agent' }],
    wishes: [{ product: 'Théière Orage', status: 'open' }],
  });
  expect(seen.purchases[0]?.items?.[0]?.name).toBe('Thé noir Brume');
  expect(seen.relation?.type).toBeTruthy();
  const { rows } = await app.database.owner.query(
    `select count(*)::int as readings from audit where action = 'customer.read' and subject_id = $1 and actor_id = $2`,
    [amelie, agent.userId],
  );
  expect(rows[0].readings).toBe(1);
});

test('what was written offline and sent twice is kept once, at the time it was written', async () => {
  const note = { ...written(bruno), text: 'Aime le thé fumé', at: '2026-11-22T09:00:00+01:00' };
  const first = await ask<Note>(agent, 'POST', 'notes', note);
  const [second, third] = await Promise.all([
    ask<Note>(agent, 'POST', 'notes', note),
    ask<Note>(agent, 'POST', 'notes', note),
  ]);
  expect([second, third]).toEqual([first, first]);
  expect(first.at).toBe('2026-11-22T08:00:00.000Z');
  expect((await card(bruno)).notes).toHaveLength(1);
  const stolen = await agent({
    method: 'POST',
    url: '/api/v1/counter/notes',
    payload: { ...note, customerId: amelie },
  });
  expect(stolen.statusCode).toBe(409);
  const ahead = await ask<Note>(agent, 'POST', 'notes', {
    ...written(bruno),
    text: 'x',
    at: '2030-01-01T00:00:00Z',
  });
  expect(ahead.at).toBe(new Date(clock).toISOString());
});

test('a note taken off comes back when one changes one’s mind; a wish too', async () => {
  const note = await ask<Note>(agent, 'POST', 'notes', { ...written(amelie), text: 'À reprendre' });
  await ask(agent, 'PATCH', `notes/${note.id}`, { isRemoved: true });
  expect((await card(amelie)).notes.map(({ id }) => id)).not.toContain(note.id);
  await ask(agent, 'PATCH', `notes/${note.id}`, { isRemoved: false });
  expect((await card(amelie)).notes.map(({ id }) => id)).toContain(note.id);
  const wish = await ask<Wish>(agent, 'POST', 'wishes', { ...written(amelie), product: 'Plaid Causse' });
  await ask(agent, 'PATCH', `wishes/${wish.id}`, { status: 'granted' });
  expect((await card(amelie)).wishes.map(({ id }) => id)).not.toContain(wish.id);
  await ask(agent, 'PATCH', `wishes/${wish.id}`, { status: 'open' });
  expect((await card(amelie)).wishes.map(({ id }) => id)).toContain(wish.id);
});

test('notes are paged, every one seen once', async () => {
  for (let i = 0; i < 5; i++) await ask(agent, 'POST', 'notes', { ...written(bruno), text: `n${i}` });
  const seen: string[] = [];
  let cursor = '';
  do {
    const page = await ask<{ notes: Note[]; nextCursor: string | null }>(
      agent,
      'GET',
      `customers/${bruno}/notes?limit=2${cursor}`,
    );
    seen.push(...page.notes.map(({ id }) => id));
    cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : '';
  } while (cursor);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBe((await card(bruno)).notes.length);
});

test('an empty note, a date without its day, an unknown site or colleague are refused, and say what to do', async () => {
  for (const [payload, field] of [
    [{ text: ' ' }, 'text'],
    [{ kind: 'date', label: 'Anniversaire' }, 'day'],
    [{ text: 'a', siteId: crypto.randomUUID() }, 'siteId'],
    [{ text: 'a', assistantId: crypto.randomUUID() }, 'assistantId'],
    [{ text: 'a', at: 'demain' }, 'at'],
  ] as const) {
    const answer = await agent({
      method: 'POST',
      url: '/api/v1/counter/notes',
      payload: { ...written(amelie), ...payload },
    });
    expect(answer.statusCode, field).toBe(400);
    expect(answer.json().error.fields[0].field).toContain(field);
  }
});

test('today’s appointments are in order of time, mine alone when asked, with their cards for the device', async () => {
  const later = { ...written(amelie), day: '2026-11-22', time: '16:30', purpose: 'Choisir une théière' };
  const sooner = { ...written(bruno), day: '2026-11-22', time: '10:00' };
  await ask<AgendaEntry>(agent, 'POST', 'agenda', later);
  await ask<AgendaEntry>(manager, 'POST', 'agenda', sooner);
  const follow = { ...written(amelie), kind: 'follow-up', day: '2026-12-20', purpose: 'Avant Noël' };
  await ask<AgendaEntry>(agent, 'POST', 'agenda', follow);

  const day = await ask<AgendaDay>(agent, 'GET', 'day');
  expect(day).toMatchObject({ day: '2026-11-22', isToday: true });
  expect(day.entries.map(({ id }) => id)).toEqual([sooner.id, later.id]);
  const kept = await ask<KeptDay>(agent, 'GET', 'day/cards');
  expect(kept.entries.map(({ id }) => id)).toEqual([later.id]);
  expect(kept.cards.map(({ name }) => name)).toEqual(['Amélie Dupont']);
  expect((await card(amelie)).agenda.map(({ kind, assistant }) => [kind, assistant?.name])).toEqual([
    ['appointment', 'Test agent'],
    ['follow-up', 'Test agent'],
  ]);
  await ask(agent, 'PATCH', `agenda/${later.id}`, { status: 'cancelled' });
  expect((await ask<AgendaDay>(agent, 'GET', 'day')).entries.map(({ id }) => id)).toEqual([sooner.id]);
  const pages: string[] = [];
  await ask(agent, 'PATCH', `agenda/${later.id}`, { status: 'planned' });
  for (let cursor = ''; ; ) {
    const page = await ask<AgendaDay>(agent, 'GET', `day?limit=1${cursor}`);
    pages.push(...page.entries.map(({ id }) => id));
    if (page.nextCursor === null) break;
    cursor = `&cursor=${page.nextCursor}`;
  }
  expect(pages).toEqual([sooner.id, later.id]);
});

test('a greeting becomes one visit on the timeline, unless it is taken back before', async () => {
  const visits = async () =>
    (await agent({ url: `/api/v1/customers/${bruno}/timeline?kinds=visit` })).json().entries;
  const first = await ask<{ id: string }>(agent, 'POST', 'greetings', written(bruno));
  await ask(agent, 'DELETE', `greetings/${first.id}`);
  await recordVisit(app.deps, app.workspaceId, first.id);
  expect(await visits()).toEqual([]);

  const second = await ask<{ id: string }>(agent, 'POST', 'greetings', written(bruno));
  const again = await ask<{ id: string }>(agent, 'POST', 'greetings', written(bruno));
  expect(again.id).toBe(second.id);
  expect((await card(bruno)).greetedToday?.id).toBe(second.id);
  await recordVisit(app.deps, app.workspaceId, second.id);
  await recordVisit(app.deps, app.workspaceId, second.id);
  expect(await visits()).toMatchObject([
    { kind: 'visit', channel: 'shop', staff: 'Test agent', direction: 'inbound' },
  ]);
  const late = await agent({ method: 'DELETE', url: `/api/v1/counter/greetings/${second.id}` });
  expect(late.statusCode).toBe(409);
});

test('who waits is told when the date moves and when the product is here, once', async () => {
  const list = crypto.randomUUID();
  await ask(agent, 'POST', 'waitlists', { id: list, product: 'Théière Galet', expectedOn: '2026-12-01' });
  const entry = written(amelie);
  await ask(agent, 'POST', `waitlists/${list}/entries`, entry);
  await ask(agent, 'POST', `waitlists/${list}/entries`, entry);
  const twice = await agent({
    method: 'POST',
    url: `/api/v1/counter/waitlists/${list}/entries`,
    payload: written(amelie),
  });
  expect(twice.statusCode).toBe(409);

  clock += 60_000;
  const moved = await ask<{ told: { mail: number; call: number } }>(agent, 'PATCH', `waitlists/${list}`, {
    expectedOn: '2026-12-08',
  });
  expect(moved.told.mail + moved.told.call).toBe(1);
  const same = await ask<{ told: object }>(agent, 'PATCH', `waitlists/${list}`, { expectedOn: '2026-12-08' });
  expect(same.told).toEqual({ mail: 0, call: 0 });
  clock += 60_000;
  const arrived = await ask<{ waiting: number }>(agent, 'PATCH', `waitlists/${list}`, { hasArrived: true });
  expect(arrived.waiting).toBe(1);
  expect((await card(amelie)).waits).toMatchObject([
    { product: 'Théière Galet', expectedOn: '2026-12-08', lastNews: { kind: 'arrived' } },
  ]);
  // Whoever opens the list sees what each was told, and whom to call.
  const { people } = await ask<WaitingPeople>(agent, 'GET', `waitlists/${list}/entries`);
  expect(people).toMatchObject([{ id: entry.id, lastNews: { kind: 'arrived' } }]);
  await ask(agent, 'PATCH', `waits/${entry.id}`, { status: 'collected' });
  expect((await card(amelie)).waits).toEqual([]);
  const { rows } = await app.database.owner.query(
    'select kind from waitlist_news where entry_id = $1 order by at',
    [entry.id],
  );
  expect(rows.map(({ kind }) => kind)).toEqual(['moved', 'arrived']);
});

test('who has an address is written to, once for each news, in the transaction that changes the date', async () => {
  await ingestOf(app.deps).record(app.workspaceId, [
    {
      customer: [{ kind: 'email', value: 'waits@example.com', verified: true }],
      kind: 'purchase',
      at: '2026-10-01T10:00:00Z',
      traits: { name: 'Wanda Wait', language: 'en' },
    },
  ]);
  const list = crypto.randomUUID();
  await ask(agent, 'POST', 'waitlists', { id: list, product: 'Plaid Causse' });
  await ask(agent, 'POST', `waitlists/${list}/entries`, written(await idOf('wanda')));
  for (let twice = 0; twice < 2; twice++) {
    await ask(agent, 'PATCH', `waitlists/${list}`, { expectedOn: '2026-12-24' });
    await ask(agent, 'PATCH', `waitlists/${list}`, { hasArrived: true });
  }
  const { rows } = await app.database.owner.query(
    `select subject, text from mail_out where to_email = 'waits@example.com' order by created_at, subject`,
  );
  expect(rows.map(({ subject }) => subject)).toEqual([
    'Plaid Causse: expected on 24 December',
    'Plaid Causse: it is here',
  ]);
  expect(rows[0].text).toContain('Hello Wanda Wait');
});

test('an open case comes with the card; a card in one’s own words is sent to be printed once', async () => {
  const opened = await agent({
    method: 'POST',
    url: '/api/v1/cases',
    payload: { customerId: bruno, subject: 'Théière ébréchée' },
  });
  expect(opened.statusCode, opened.body).toBeLessThan(300);
  expect((await card(bruno)).cases).toMatchObject([{ subject: 'Théière ébréchée' }]);

  const address = ['Bruno Petit', '3 rue Haute', '69001 Lyon'];
  const letter = { ...written(bruno), text: 'Merci de votre visite.', address };
  const first = await ask<{ gestureId: string | null }>(agent, 'POST', 'cards', letter);
  expect(first.gestureId).not.toBeNull();
  expect(await ask<{ gestureId: string | null }>(agent, 'POST', 'cards', letter)).toEqual({
    gestureId: null,
  });
  const pdf = await agent({ url: `/api/v1/gestures/${first.gestureId}/card.pdf` });
  expect(pdf.body.slice(0, 5)).toBe('%PDF-');
  const nowhere = await agent({
    method: 'POST',
    url: '/api/v1/counter/cards',
    payload: { ...written(bruno), text: 'Merci.' },
  });
  expect(nowhere.statusCode).toBe(400);
});

test('a product’s story is found by its name and stands beside the purchase', async () => {
  const id = crypto.randomUUID();
  const words = { product: 'Thé noir Brume', how: 'Séché à l’ombre', where: 'Ardèche', who: 'Famille Vial' };
  await ask(manager, 'PUT', `stories/${id}`, { sku: 'tea-1', fr: words });
  expect(
    (await ask<Stories>(agent, 'GET', 'stories?q=brume%20the')).stories.map((story) => story.id),
  ).toEqual([id]);
  expect((await ask<Stories>(agent, 'GET', 'stories?q=zzz')).stories).toEqual([]);
  expect((await card(amelie)).stories).toMatchObject([{ id, fr: { where: 'Ardèche' }, en: null }]);
  const other = await manager({
    method: 'PUT',
    url: `/api/v1/counter/stories/${crypto.randomUUID()}`,
    payload: { sku: 'tea-1', en: { product: 'Black tea' } },
  });
  expect(other.statusCode).toBe(409);
  const agents = await agent({ method: 'PUT', url: `/api/v1/counter/stories/${id}`, payload: { fr: words } });
  expect(agents.statusCode).toBe(403);
  await ask(manager, 'DELETE', `stories/${id}`);
  expect((await card(amelie)).stories).toEqual([]);
});

test('another workspace reads and writes nothing of ours', async () => {
  const other = await app.asRole('owner', app.otherWorkspaceId);
  const note = (await card(amelie)).notes[0] as Note;
  for (const [method, url, payload] of [
    ['GET', `customers/${amelie}`, undefined],
    ['GET', `customers/${amelie}/notes`, undefined],
    ['POST', 'notes', { ...written(amelie), text: 'x' }],
    ['PATCH', `notes/${note.id}`, { isRemoved: true }],
    ['POST', 'greetings', written(amelie)],
    ['POST', 'agenda', { ...written(amelie), day: '2026-11-22' }],
  ] as const) {
    const answer = await other({ method, url: `/api/v1/counter/${url}`, ...(payload && { payload }) });
    expect([url, answer.statusCode]).toEqual([url, 404]);
  }
  expect((await ask<AgendaDay>(other, 'GET', 'day')).entries).toEqual([]);
});

test('merged, a person has both cards in one; taken apart again, each has their own', async () => {
  const [before, others] = [await card(amelie), await card(bruno)];
  const merged = await manager({
    method: 'POST',
    url: `/api/v1/customers/${amelie}/merges`,
    payload: { otherId: bruno, reason: 'One person' },
  });
  const one = await card(bruno);
  expect(one.id).toBe(merged.json().survivorId);
  expect(one.notes).toHaveLength(before.notes.length + others.notes.length);
  await manager({ method: 'DELETE', url: `/api/v1/customers/${one.id}/merges/${merged.json().mergeId}` });
  expect((await card(amelie)).notes).toEqual(before.notes);
  expect((await card(bruno)).notes).toEqual(others.notes);
});

test('of an erased person nothing is left, and before that all of it can be handed over', async () => {
  await inWorkspace(app.database, app.workspaceId, system, async (ctx) => {
    const all = await exportAtCounter(ctx, [amelie]);
    expect(
      Object.entries(all)
        .filter(([, rows]) => rows.length > 0)
        .map(([table]) => table),
    ).toEqual(['customer_note', 'customer_wish', 'agenda_entry', 'waitlist_entry', 'waitlist_news']);
    expect(await forgetAtCounter(ctx, [amelie])).toBeGreaterThan(5);
    expect(Object.values(await exportAtCounter(ctx, [amelie])).flat()).toEqual([]);
    expect(Object.values(await exportAtCounter(ctx, [bruno])).flat()).not.toEqual([]);
  });
});
