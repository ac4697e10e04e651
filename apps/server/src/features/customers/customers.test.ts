import type { CustomerList, CustomerPage, Timeline } from '@rapport/contracts/customers';
import type { RelationCourse } from '@rapport/contracts/relations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sender, type TestApp, testApp } from '../../platform/testing/testApp.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';

let app: TestApp;
let read: Awaited<ReturnType<TestApp['withKey']>>;

const people = [
  {
    id: 'c-1',
    name: 'Amélie Dupont',
    email: 'amelie.dupont@example.com',
    phone: '06 12 34 56 78',
    site: 'Lyon',
  },
  {
    id: 'c-2',
    name: 'Jean-Pierre Martin',
    email: 'jp.martin@example.org',
    phone: '0712345678',
    site: 'Paris',
  },
  {
    id: 'c-3',
    name: 'Stéphanie Martinez',
    email: 'stephanie@example.net',
    phone: '+33655443322',
    site: 'Lyon',
  },
  {
    id: 'C 0004/b',
    name: 'Mathilde Bernard',
    email: 'm.bernard@example.com',
    phone: '0144556677',
    site: 'Paris',
  },
];

beforeAll(async () => {
  app = await testApp({ now: () => new Date('2026-11-22T12:00:00Z') });
  read = await app.withKey(['read']);
  const ingest = ingestOf(app.deps);
  await ingest.record(
    app.workspaceId,
    people.flatMap((person, rank) =>
      Array.from({ length: 8 }, (_, month) => ({
        customer: [
          { kind: 'external' as const, value: person.id },
          { kind: 'email' as const, value: person.email },
          { kind: 'phone' as const, value: person.phone },
        ],
        kind: 'purchase' as const,
        channel: 'shop' as const,
        at: `2026-0${month + 1}-1${rank}T10:00:00Z`,
        amount: 10 * (rank + 1),
        site: person.site,
        traits: { name: person.name },
        items: [{ sku: 'tea', name: 'Thé noir', quantity: 2 }],
        properties: { order: `${rank}-${month}` },
      })),
    ),
  );
  await ingest.record(app.workspaceId, [
    {
      customer: 'c-1',
      kind: 'message',
      channel: 'email',
      at: '2026-09-01T08:00:00Z',
      text: 'Merci, comme d’habitude tout était parfait !',
    },
    {
      customer: 'c-1',
      kind: 'consent',
      channel: 'email',
      at: '2026-08-01',
      properties: { purpose: 'news', granted: true },
    },
    {
      customer: 'c-1',
      kind: 'consent',
      channel: 'email',
      at: '2026-08-02',
      properties: { purpose: 'news', granted: false },
    },
    {
      customer: 'c-1',
      kind: 'tag',
      at: '2026-08-03',
      staff: 'Nora',
      properties: { type: 'old-friends', rater: 'nora' },
    },
  ]);
  await ingest.record(app.otherWorkspaceId, [
    { customer: 'c-1', kind: 'purchase', at: '2026-01-01', amount: 5, traits: { name: 'Amélie Autre' } },
  ]);
});
afterAll(() => app.close());

async function list(query: string): Promise<CustomerList> {
  const answer = await read({ url: `/api/v1/customers?${query}` });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}

const names = async (query: string) => (await list(query)).customers.map((customer) => customer.name);

async function pageOf(name: string): Promise<CustomerPage> {
  const [customer] = (await list(`q=${encodeURIComponent(name)}`)).customers;
  const answer = await read({ url: `/api/v1/customers/${customer?.id}` });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}

test('a customer is found by name, email, phone or id, in part, whatever accents and capitals', async () => {
  for (const typed of [
    'amelie',
    'AMÉLIE DUP',
    'dupont amélie',
    'dupont amelie.dupont@e',
    'amelie.dupont@ex',
    'amelie.dup',
    '06 12 34',
    '0612345678',
    '+33 6 12 34 56 78',
    'c-1',
  ]) {
    expect(await names(`q=${encodeURIComponent(typed)}`), typed).toContain('Amélie Dupont');
  }
  expect(await names(`q=${encodeURIComponent('C 0004/b')}`)).toEqual(['Mathilde Bernard']);
  expect(await names('q=pierre%20mart')).toEqual(['Jean-Pierre Martin']);
  const [found] = (await list('q=dupont')).customers;
  expect(await names(`q=${found?.id}`)).toEqual(['Amélie Dupont']);
});

test('a typing error or two is forgiven', async () => {
  for (const [typed, name] of [
    ['dupnot', 'Amélie Dupont'],
    ['dupond', 'Amélie Dupont'],
    ['amelle dupomt', 'Amélie Dupont'],
    ['stefanie', 'Stéphanie Martinez'],
    ['matilde', 'Mathilde Bernard'],
    ['bernrd', 'Mathilde Bernard'],
  ]) {
    expect((await names(`q=${encodeURIComponent(typed as string)}`))[0], typed).toBe(name);
  }
  expect(await names('q=zzzzzz')).toEqual([]);
});

test('the nearest comes first: whole words before beginnings', async () => {
  expect(await names('q=martin')).toEqual(['Jean-Pierre Martin', 'Stéphanie Martinez']);
});

test('filters narrow the list, and the count is told', async () => {
  expect(await names('site=Lyon&sort=name&order=asc')).toEqual(['Amélie Dupont', 'Stéphanie Martinez']);
  expect(await names('minValue=25000&sort=value')).toEqual(['Mathilde Bernard']);
  expect(await names('lastSeenAfter=2026-08-20')).toEqual(['Amélie Dupont']);
  expect(await names('lastSeenBefore=2026-08-12')).toEqual(['Jean-Pierre Martin']);
  const { type } = (await list('q=dupont')).customers[0] as { type: string };
  expect(await names(`type=${type}&q=dupont`)).toEqual(['Amélie Dupont']);
  expect((await list('type=adversaries')).customers).toEqual([]);
  const all = await list('');
  expect(all.total).toBe(4);
  expect(all.currency).toBe('EUR');
  const wrong = await read({ url: '/api/v1/customers?type=enemies' });
  expect(wrong.statusCode).toBe(400);
  expect(wrong.json().error.message).toContain('enemies');
});

test('every order walks through everyone once, page by page, either way', async () => {
  for (const sort of ['lastSeen', 'value', 'name', 'probability']) {
    for (const order of ['asc', 'desc']) {
      for (const q of ['', '&q=example']) {
        const seen: string[] = [];
        let cursor = '';
        do {
          const page = await list(`sort=${sort}&order=${order}&limit=1${q}${cursor}`);
          seen.push(...page.customers.map((customer) => customer.id));
          cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : '';
        } while (cursor);
        expect(new Set(seen).size, `${sort} ${order}`).toBe(seen.length);
        if (q === '') expect(seen).toHaveLength(4);
        expect(seen).toEqual((await list(`sort=${sort}&order=${order}${q}`)).customers.map((row) => row.id));
      }
    }
  }
  expect(await names('sort=value&order=asc')).toEqual((await names('sort=value&order=desc')).reverse());
});

test('a customer without any exchange is listed last, either way', async () => {
  await app.database.owner.query(
    `insert into customer (workspace_id, customer_id, name, search) values ($1, $2, 'Zoé Nouvelle', 'zoe nouvelle')`,
    [app.workspaceId, '00000000-0000-7000-8000-000000000001'],
  );
  await app.database.owner.query(
    `insert into relation_state (workspace_id, customer_id, tally)
     select workspace_id, $2, (select tally from relation_state order by exchanges limit 1) from customer where customer_id = $2 and workspace_id = $1`,
    [app.workspaceId, '00000000-0000-7000-8000-000000000001'],
  );
  for (const sort of ['lastSeen', 'probability']) {
    for (const order of ['asc', 'desc']) {
      expect((await names(`sort=${sort}&order=${order}`)).at(-1), `${sort} ${order}`).toBe('Zoé Nouvelle');
      expect((await names(`sort=${sort}&order=${order}&q=zoe`)).at(-1)).toBe('Zoé Nouvelle');
    }
  }
  await app.database.owner.query('delete from customer where customer_id = $1', [
    '00000000-0000-7000-8000-000000000001',
  ]);
  await app.database.owner.query('delete from relation_state where customer_id = $1', [
    '00000000-0000-7000-8000-000000000001',
  ]);
  expect(await names('q=zoe')).toEqual([]);
});

test('a renamed customer is found under the new name and no longer under the old one', async () => {
  await ingestOf(app.deps).record(app.workspaceId, [
    { customer: 'c-3', kind: 'visit', at: '2026-08-20', traits: { name: 'Stéphanie Lambert' } },
  ]);
  expect(await names('q=lambert')).toEqual(['Stéphanie Lambert']);
  expect(await names('q=martinez')).not.toContain('Stéphanie Lambert');
  await ingestOf(app.deps).record(app.workspaceId, [
    { customer: 'c-3', kind: 'visit', at: '2026-08-21', traits: { name: 'Stéphanie Martinez' } },
  ]);
});

test('the page tells who they are, the relationship, why and what was said', async () => {
  const page = await pageOf('amelie dupont');
  expect(page).toMatchObject({
    name: 'Amélie Dupont',
    valueCents: 8_000,
    currency: 'EUR',
    site: 'Lyon',
    redirect: null,
  });
  expect(page.counts).toEqual({ purchase: 8, message: 1, consent: 2, tag: 1 });
  const { relation } = page;
  const total = Object.values(relation?.probabilities ?? {}).reduce((sum, p) => sum + p, 0);
  expect(total).toBeCloseTo(1, 9);
  expect(relation?.probability).toBeCloseTo(relation?.probabilities[relation.type] ?? -1, 9);
  // The workspace's clock: a day after its latest exchange, though now is months later.
  expect(relation?.asOf).toBe('2026-09-02T08:00:00.000Z');
  expect(page.because.length).toBeGreaterThan(2);
  expect(page.because[0]?.contribution).toBeGreaterThan(0);
  expect(page.because.some((reason) => reason.excerpt?.startsWith('Merci'))).toBe(true);
  expect(page.history.at(0)?.to).toBeNull();
  expect(page.identities.map(({ kind, value }) => [kind, value])).toEqual([
    ['email', 'amelie.dupont@example.com'],
    ['external', 'c-1'],
    ['phone', '+33612345678'],
  ]);
  expect(page.identityCount).toBe(3);
  expect(page.consents).toEqual([
    { purpose: 'news', channel: 'email', granted: false, at: '2026-08-02T00:00:00.000Z' },
  ]);
  expect(page.tags).toMatchObject([{ type: 'old-friends', by: 'Nora' }]);
});

test('the timeline goes from the newest to the oldest, by kind and channel when asked', async () => {
  const { id } = await pageOf('amelie dupont');
  const entries: Timeline['entries'] = [];
  let cursor = '';
  do {
    const page: Timeline = (await read({ url: `/api/v1/customers/${id}/timeline?limit=5${cursor}` })).json();
    entries.push(...page.entries);
    cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : '';
  } while (cursor);
  expect(entries).toHaveLength(12);
  expect(entries.map((entry) => entry.at)).toEqual(
    entries
      .map((entry) => entry.at)
      .toSorted()
      .reverse(),
  );
  expect(entries.find((entry) => entry.kind === 'purchase')).toMatchObject({
    amountCents: 1_000,
    currency: 'EUR',
    channel: 'shop',
    direction: 'inbound',
    site: 'Lyon',
    items: [{ sku: 'tea', name: 'Thé noir', quantity: 2, unitPrice: null }],
  });
  const messages = await read({
    url: `/api/v1/customers/${id}/timeline?kinds=message&channels=email&channels=chat`,
  });
  expect(messages.json().entries.map((entry: { text: string }) => entry.text)).toEqual([
    'Merci, comme d’habitude tout était parfait !',
  ]);
  const wrong = await read({ url: `/api/v1/customers/${id}/timeline?cursor=abc` });
  expect(wrong.statusCode).toBe(400);
});

test('the course ends where the page says they stand, and begins with their first exchange', async () => {
  const page = await pageOf('amelie dupont');
  const course: RelationCourse = (await read({ url: `/api/v1/customers/${page.id}/course` })).json();
  expect(course.points).toHaveLength(40);
  expect(course.points[0]?.at).toBe(page.firstSeen);
  const last = course.points.at(-1);
  expect(last?.at).toBe(page.relation?.asOf);
  for (const [axis, { mean }] of Object.entries(page.relation?.space ?? {})) {
    expect(last?.mean[axis]).toBeCloseTo(mean, 9);
  }
  expect(course.history.map((entry) => entry.from)).toEqual(
    page.history.map((entry) => entry.from).reverse(),
  );
});

test('a merged customer leads to the surviving one, whose page and timeline hold both', async () => {
  const admin = await app.withKey(['admin']);
  const one = await pageOf('bernard');
  const other = await pageOf('pierre martin');
  const merged = await admin({
    method: 'POST',
    url: `/api/v1/customers/${one.id}/merges`,
    payload: { otherId: other.id, reason: 'One household' },
  });
  expect(merged.statusCode, merged.body).toBe(200);

  const page: CustomerPage = (await read({ url: `/api/v1/customers/${other.id}` })).json();
  expect(page).toMatchObject({ id: one.id, redirect: one.id, valueCents: one.valueCents + other.valueCents });
  expect(page.counts.purchase).toBe(16);
  expect(page.merges).toMatchObject([
    { kind: 'merge', survivorId: one.id, absorbedId: other.id, reversible: true },
  ]);
  expect(page.identityCount).toBe(6);
  const timeline: Timeline = (await read({ url: `/api/v1/customers/${other.id}/timeline` })).json();
  expect(timeline.entries).toHaveLength(16);
  expect(await names('q=pierre')).toEqual(['Mathilde Bernard']);
  expect(await names('q=pierre%20bernard')).toEqual(['Mathilde Bernard']);
  expect((await list('')).total).toBe(3);

  const undone = await admin({
    method: 'DELETE',
    url: `/api/v1/customers/${one.id}/merges/${merged.json().mergeId}`,
  });
  expect(undone.statusCode, undone.body).toBe(200);
  expect(await pageOf('pierre martin')).toMatchObject({
    id: other.id,
    redirect: null,
    valueCents: other.valueCents,
  });
});

test('no reading of a customer goes unnoticed', async () => {
  const { id } = await pageOf('amelie dupont');
  for (const part of ['timeline', 'course']) await read({ url: `/api/v1/customers/${id}/${part}` });
  const { rows } = await app.database.owner.query(
    `select distinct action from audit where workspace_id = $1 and subject_id = $2 and actor_id = $3 order by 1`,
    [app.workspaceId, id, read.keyId],
  );
  expect(rows.map((row) => row.action)).toEqual([
    'customer.course-read',
    'customer.read',
    'customer.timeline-read',
  ]);
});

test('another workspace sees none of it', async () => {
  const { id } = await pageOf('amelie dupont');
  const foreign = await app.withKey(['read'], app.otherWorkspaceId);
  for (const path of ['', '/timeline', '/course']) {
    expect((await foreign({ url: `/api/v1/customers/${id}${path}` })).statusCode).toBe(404);
  }
  for (const typed of ['dupont', 'dupnot', 'amelie.dupont@example.com', '0612345678', id, '']) {
    const found = (await foreign({ url: `/api/v1/customers?q=${encodeURIComponent(typed)}` })).json();
    expect(found.customers.map((customer: { name: string }) => customer.name)).toEqual(
      typed === '' ? ['Amélie Autre'] : [],
    );
  }
  expect(await names('q=autre')).toEqual([]);
});

test('views are kept under a name, shared or not, and stay in their workspace', async () => {
  const viewer = await app.asRole('viewer');
  const agent = await app.asRole('agent');
  const save = (send: Sender, payload: object) => send({ method: 'POST', url: '/api/v1/views', payload });
  const query = { type: ['adversaries'], sort: 'value' };
  expect((await save(viewer, { name: 'Mine', query })).json()).toMatchObject({
    name: 'Mine',
    mine: true,
    query,
  });
  expect((await save(viewer, { name: 'All', query, shared: true })).statusCode).toBe(403);
  const shared = (await save(agent, { name: 'For all', query, shared: true })).json();
  const seen = (await viewer({ url: '/api/v1/views' })).json();
  expect(seen.map((view: { name: string; mine: boolean }) => [view.name, view.mine])).toEqual([
    ['For all', false],
    ['Mine', true],
  ]);
  expect((await agent({ url: '/api/v1/views' })).json()).toHaveLength(1);
  await save(viewer, { page: 'measures', name: 'Mine', query: { by: 'site' } });
  const ofMeasures = (await viewer({ url: '/api/v1/views?page=measures' })).json();
  expect(ofMeasures).toMatchObject([{ page: 'measures', name: 'Mine', query: { by: 'site' } }]);
  expect((await viewer({ url: '/api/v1/views?page=customers' })).json()).toHaveLength(2);
  expect((await viewer({ method: 'DELETE', url: `/api/v1/views/${shared.id}` })).statusCode).toBe(403);
  const stranger = await app.asRole('owner', app.otherWorkspaceId);
  expect((await stranger({ url: '/api/v1/views' })).json()).toEqual([]);
  expect((await stranger({ method: 'DELETE', url: `/api/v1/views/${shared.id}` })).statusCode).toBe(404);
  expect((await agent({ method: 'DELETE', url: `/api/v1/views/${shared.id}` })).statusCode).toBe(204);
});
