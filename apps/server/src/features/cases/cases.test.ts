import type { CaseList, CasePage } from '@rapport/contracts/cases';
import type { ExchangeInput } from '@rapport/contracts/exchange';
import { relationshipTypes, shippedModel } from '@rapport/core/relations';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import { type Sender, type TestApp, testApp } from '../../platform/testing/testApp.ts';
import { Ingest } from '../exchanges/ingest.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';
import { mergeCustomers } from '../people/mergeCustomers.ts';
import { watchClock } from './clock/watchClock.ts';
import { forgetCases } from './forgetCases.ts';

/** A Monday at 10 in Paris. */
const start = '2026-11-23T09:00:00Z';
const hourMs = 3_600_000;
let now = new Date(start);
let app: TestApp;
let agent: Sender;
let lead: Sender;
const never = new AbortController().signal;
const system = { kind: 'system', id: 'test' } as const;

beforeAll(async () => {
  app = await testApp({ now: () => now });
  agent = await app.asRole('agent');
  lead = await app.asRole('lead');
});
afterAll(() => app.close());
beforeEach(async () => {
  now = new Date(start);
  for (const table of [
    'customer_case',
    'case_cause',
    'case_event',
    'case_file',
    'case_mention',
    'customer_promise',
    'case_agent',
    'problem',
  ])
    await app.database.owner.query(`delete from ${table}`);
});

let people = 0;
const somebody = () => `Person ${++people}`;

async function tell(exchanges: Partial<ExchangeInput>[], customer: string): Promise<void> {
  const result = await ingestOf(app.deps).record(
    app.workspaceId,
    exchanges.map((each) => ({ customer, kind: 'message', at: now.toISOString(), ...each }) as ExchangeInput),
  );
  expect(result.refused).toEqual([]);
}
const detractor = { kind: 'answer', channel: 'survey', properties: { measure: 'nps', score: 2 } } as const;

async function list(query = ''): Promise<CaseList['cases']> {
  const response = await lead({ url: `/api/v1/cases?${query}` });
  expect(response.statusCode, response.body).toBe(200);
  return response.json().cases;
}
async function page(id: string): Promise<CasePage> {
  const response = await lead({ url: `/api/v1/cases/${id}` });
  expect(response.statusCode, response.body).toBe(200);
  return response.json();
}
async function events(id: string) {
  return (await lead({ url: `/api/v1/cases/${id}/events` })).json().events as {
    kind: string;
    text: string | null;
    data: Record<string, unknown>;
  }[];
}
async function move(id: string, body: object, by = agent) {
  return by({ method: 'POST', url: `/api/v1/cases/${id}/moves`, payload: body });
}
async function customerId(name: string): Promise<string> {
  const { rows } = await app.database.owner.query(
    `select customer_id from identity where workspace_id = $1 and value = $2`,
    [app.workspaceId, name],
  );
  return rows[0].customer_id;
}

/** As many more cases like the one there is, of three statuses under way, each opened, due and changed at its own time. */
async function copyCases(count: number): Promise<void> {
  const { owner } = app.database;
  const { rows } = await owner.query(`select string_agg(quote_ident(attname), ', ') as names from pg_attribute
    where attrelid = 'customer_case'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`);
  await owner.query(
    `insert into customer_case (${rows[0].names}) select ${rows[0].names} from (
       select (jsonb_populate_record(c, jsonb_build_object('case_id', gen_random_uuid(), 'number', c.number + n, 'status', n % 3,
         'opened_at', c.opened_at - n * interval '1 minute', 'changed_at', c.changed_at + n * interval '1 minute',
         'due_at', c.due_at + (n * 7919 % 1000) * interval '1 minute'))).*
       from customer_case c cross join generate_series(1, $1) as n) as copied`,
    [count],
  );
}

describe('opening by rule', () => {
  test('a detractor opens a case in the same transaction, with an owner, a clock and their words', async () => {
    const who = somebody();
    await tell([{ ...detractor, text: 'Trois semaines sans réponse.' }], who);
    const [one, ...others] = await list();
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      origin: 'low-score',
      status: 'open',
      priority: 'high',
      cause: { measure: 'nps', score: 2, scale: 10, text: 'Trois semaines sans réponse.' },
      causes: 1,
    });
    expect(one?.owner).not.toBeNull();
    // High: an answer within 4 open hours, resolved within 16: Tuesday at 17.
    expect(one?.clock.answerDueAt).toBe('2026-11-23T13:00:00.000Z');
    expect(one?.clock.dueAt).toBe('2026-11-24T16:00:00.000Z');
  });

  test('what meets several rules is one cause; more of the same person joins their case', async () => {
    const who = somebody();
    await tell([{ kind: 'complaint', text: 'C’est honteux, je ne reviendrai plus jamais chez vous.' }], who);
    now = new Date(now.getTime() + hourMs);
    await tell([detractor], who);
    const all = await list();
    expect(all).toHaveLength(1);
    expect(all[0]?.causes).toBe(2);
    expect(all[0]?.cause?.kinds).toEqual(expect.arrayContaining(['complaint', 'negative-words']));
    expect((await events(all[0]!.id)).map(({ kind }) => kind)).toEqual(['signal', 'opened']);
  });

  test('a history that is imported opens nothing, however bad it was', async () => {
    await tell([{ ...detractor, at: '2026-11-19T09:00:00Z' }], somebody());
    await tell([{ kind: 'complaint', at: '2024-01-01' }], somebody());
    expect(await list()).toEqual([]);
  });

  test('sent again, or by two servers at once, it opens once', async () => {
    const who = somebody();
    const other = new Ingest(app.database);
    const send = (ingest: Ingest, id: string) =>
      ingest.record(app.workspaceId, [{ id, customer: who, kind: 'complaint', at: now.toISOString() }]);
    await send(ingestOf(app.deps), `${who} first contact`);
    await app.database.owner.query('delete from customer_case');
    await app.database.owner.query('delete from case_cause');
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        send(i % 2 === 0 ? ingestOf(app.deps) : other, `${who} ${i % 10}`),
      ),
    );
    const all = await list();
    expect(all).toHaveLength(1);
    expect(all[0]?.causes).toBe(10);
  });

  test('a second contact about one matter, whatever the channel; not about another', async () => {
    const who = somebody();
    const about = (issue: string, channel: 'phone' | 'email') => ({
      kind: 'contact' as const,
      channel,
      properties: { issue },
    });
    await tell([{ ...about('bill', 'phone'), at: '2026-11-20T09:00:00Z' }], who);
    await tell([{ ...about('sizes', 'phone') }], who);
    expect(await list()).toEqual([]);
    await tell([about('bill', 'email')], who);
    expect(await list()).toMatchObject([{ origin: 'second-contact', issue: 'bill' }]);
  });

  test('a promise past its time opens a case, one kept does not; a lost parcel does at once', async () => {
    const [kept, broken, lost] = [somebody(), somebody(), somebody()];
    const promise = {
      kind: 'message',
      direction: 'outbound',
      properties: { promisedBy: '2026-11-23T12:00:00Z' },
    } as const;
    await tell([{ ...promise, id: `${kept} promise` }], kept);
    await tell([promise], broken);
    await tell([{ kind: 'delivery', properties: { outcome: 'lost' } }], lost);
    expect(await list()).toMatchObject([{ origin: 'promise-overdue', priority: 'urgent' }]);
    now = new Date('2026-11-23T11:00:00Z');
    await tell([{ kind: 'message', direction: 'outbound', properties: { keeps: `${kept} promise` } }], kept);
    now = new Date('2026-11-23T15:00:00Z');
    await watchClock(app.deps, app.workspaceId, never);
    await watchClock(app.deps, app.workspaceId, never);
    expect((await list()).map(({ customer }) => customer.handle)).toEqual(
      expect.arrayContaining([broken, lost]),
    );
    expect(await list()).toHaveLength(2);
  });

  test('two customers merged have one case between them from then on', async () => {
    const [a, b] = [somebody(), somebody()];
    await tell([detractor], a);
    await tell([{ kind: 'visit' }], b);
    const [idA, idB] = [await customerId(a), await customerId(b)];
    await inWorkspace(app.database, app.workspaceId, system, ({ client }) =>
      mergeCustomers(
        client,
        app.workspaceId,
        { survivorId: idB, ids: [idA, idB], reason: 'test', actor: null },
        shippedModel,
      ),
    );
    ingestOf(app.deps).forget(app.workspaceId);
    await tell([{ kind: 'complaint' }], b);
    const all = await list();
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({ causes: 2, customer: { id: idB } });
  });

  test('the owner is whoever looks after the site, has the skill and the least in hand', async () => {
    await tell([{ kind: 'visit', site: 'Lyon' }], somebody());
    const put = (id: string, changes: object) =>
      lead({
        method: 'PUT',
        url: `/api/v1/case-agents/${id}`,
        payload: { sites: [], skills: [], capacity: 30, isAway: false, ...changes },
      });
    const lyon = agent.userId as string;
    expect((await put(lyon, { sites: ['Lyon'] })).statusCode).toBe(200);
    expect((await put(lyon, { sites: ['Nowhere'] })).statusCode).toBe(400);
    await put(lead.userId as string, { isAway: true });
    await tell([{ ...detractor, site: 'Lyon' }], somebody());
    expect(await list()).toMatchObject([{ owner: { id: lyon } }]);
  });
});

describe('working on a case', () => {
  async function opened(who = somebody()): Promise<string> {
    await tell([detractor], who);
    return (await list(`customer=${await customerId(who)}`))[0]!.id;
  }

  test('from the first word to the customer’s own: answered, waiting, resumed, resolved, settled', async () => {
    const who = somebody();
    const id = await opened(who);
    expect((await move(id, { move: 'start' })).json()).toMatchObject({ status: 'working' });
    now = new Date('2026-11-23T11:00:00Z');
    await tell([{ direction: 'outbound', text: 'Je m’en occupe aujourd’hui.' }], who);
    expect((await page(id)).clock).toMatchObject({
      answeredAt: now.toISOString(),
      isAnswerMet: true,
      answerDueAt: null,
    });

    expect((await move(id, { move: 'wait' })).statusCode).toBe(400);
    expect((await move(id, { move: 'wait', reason: 'the photo of the parcel' })).json()).toMatchObject({
      status: 'waiting',
      clock: { dueAt: null, usedMinutes: 120, heldBecause: 'the photo of the parcel' },
    });
    now = new Date('2026-11-24T09:00:00Z');
    await tell([{ text: 'La voici.' }], who);
    const resumed = await page(id);
    expect(resumed).toMatchObject({ status: 'working', clock: { usedMinutes: 120 } });
    // 16 hours less the 2 used, from Tuesday at 10: Wednesday at 15.
    expect(resumed.clock.dueAt).toBe('2026-11-25T14:00:00.000Z');

    expect((await move(id, { move: 'resolve', rootCause: 'carrier' })).statusCode).toBe(400);
    const done = { move: 'resolve', rootCause: 'carrier', done: 'Sent again by express.' };
    expect((await move(id, done)).json()).toMatchObject({ status: 'resolved', clock: { isMet: true } });
    const refused = await move(id, { move: 'start' });
    expect(refused.statusCode).toBe(409);
    expect(refused.json().error.message).toContain('confirm, reopen');

    const link = (await agent({ url: `/api/v1/cases/${id}/link` })).json().url as string;
    const path = new URL(link).pathname;
    const shown = await app.anonymous({ url: `${path}?lang=fr` });
    expect(shown.body).toContain('Est-ce réglé pour vous');
    expect(shown.body).toContain('Sent again by express.');
    now = new Date('2026-11-24T10:00:00Z');
    const verdict = await app.anonymous({
      method: 'POST',
      url: `${path}/verdict`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'settled=yes',
    });
    expect(verdict.statusCode).toBe(303);
    expect(await page(id)).toMatchObject({
      status: 'closed',
      isSettledForThem: true,
      after: { measure: 'case-settled' },
    });
  });

  test('"not yet" on their page opens it again; what they write arrives once, as a message of theirs', async () => {
    const id = await opened();
    await move(id, { move: 'resolve', rootCause: 'stock', done: 'Refunded.' });
    const path = new URL((await agent({ url: `/api/v1/cases/${id}/link` })).json().url).pathname;
    const post = (to: string, payload: string) =>
      app.anonymous({
        method: 'POST',
        url: `${path}/${to}`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload,
      });
    now = new Date(now.getTime() + hourMs);
    await post('verdict', 'settled=no');
    expect(await page(id)).toMatchObject({ status: 'working', reopened: 1, isSettledForThem: false });
    now = new Date(now.getTime() + hourMs);
    expect((await post('messages', 'text=+')).statusCode).toBe(400);
    expect((await post('messages', 'text=Toujours+rien+<b>')).statusCode).toBe(303);
    const wrote = (await events(id)).filter(({ kind }) => kind === 'customer-wrote');
    expect(wrote).toMatchObject([{ text: 'Toujours rien <b>' }]);
    expect((await app.anonymous({ url: path })).body).toContain('Toujours rien &#60;b&#62;');
  });

  test('a link that was cut, or is over, opens nothing and says what to do', async () => {
    const id = await opened();
    const path = new URL((await agent({ url: `/api/v1/cases/${id}/link` })).json().url).pathname;
    expect((await app.anonymous({ url: path.slice(0, -3) })).statusCode).toBe(404);
    now = new Date(now.getTime() + 100 * 24 * hourMs);
    expect((await app.anonymous({ url: path })).statusCode).toBe(404);
  });

  test('time alone: warned, late and escalated once, and closed when the customer says nothing', async () => {
    const id = await opened();
    now = new Date('2026-11-24T14:00:00Z');
    await watchClock(app.deps, app.workspaceId, never);
    await watchClock(app.deps, app.workspaceId, never);
    now = new Date('2026-11-24T16:00:01Z');
    await watchClock(app.deps, app.workspaceId, never);
    await watchClock(app.deps, app.workspaceId, never);
    expect((await events(id)).map(({ kind }) => kind)).toEqual(['late', 'warned', 'opened']);
    expect((await list('late=true')).map((each) => each.id)).toEqual([id]);
    expect((await move(id, { move: 'resolve', rootCause: 'x', done: 'y' })).json().clock.isMet).toBe(false);
    now = new Date(now.getTime() + 7 * 24 * hourMs);
    await watchClock(app.deps, app.workspaceId, never);
    expect((await page(id)).status).toBe('closed');
    const figures = (await lead({ url: '/api/v1/cases/figures' })).json();
    expect(figures.byPriority[1]).toMatchObject({ priority: 'high', resolveMet: { n: 1, value: 0 } });
  });

  test('a new cause opens a resolved case again, and makes a new one of a closed one', async () => {
    const who = somebody();
    const id = await opened(who);
    await move(id, { move: 'resolve', rootCause: 'x', done: 'y' });
    now = new Date(now.getTime() + hourMs);
    await tell([{ kind: 'complaint' }], who);
    expect(await page(id)).toMatchObject({ status: 'working', reopened: 1 });
    await move(id, { move: 'resolve', rootCause: 'x', done: 'y' });
    await move(id, { move: 'confirm' });
    now = new Date(now.getTime() + hourMs);
    await tell([{ kind: 'complaint' }], who);
    const theirs = await list(`customer=${await customerId(who)}&status=open&status=closed`);
    expect(theirs.map(({ status }) => status).sort()).toEqual(['closed', 'open']);
    expect((await page(theirs.find(({ status }) => status === 'open')!.id)).others).toMatchObject([{ id }]);
  });

  test('priority changes the promise; who is named in a comment finds the case; comments are taken back by their writer alone', async () => {
    const id = await opened();
    const changed = await agent({
      method: 'PATCH',
      url: `/api/v1/cases/${id}`,
      payload: { priority: 'urgent', nextStep: 'Call', nextStepAt: '2026-11-24T09:00:00Z' },
    });
    expect(changed.json()).toMatchObject({
      priority: 'urgent',
      nextStep: 'Call',
      clock: { dueAt: '2026-11-23T17:00:00.000Z' },
    });
    const url = `/api/v1/cases/${id}/comments`;
    now = new Date(now.getTime() + hourMs);
    expect(
      (await agent({ method: 'POST', url, payload: { text: 'hi', mentions: ['nobody'] } })).statusCode,
    ).toBe(400);
    const added = await agent({
      method: 'POST',
      url,
      payload: { text: '@lead look', mentions: [lead.userId] },
    });
    expect((await list('mentioned=true')).map((each) => each.id)).toEqual([id]);
    expect((await lead({ method: 'DELETE', url: `${url}/${added.json().id}` })).statusCode).toBe(404);
    expect((await agent({ method: 'DELETE', url: `${url}/${added.json().id}` })).statusCode).toBe(204);
    expect(await list('mentioned=true')).toEqual([]);
    expect((await events(id))[0]).toMatchObject({ kind: 'comment', text: null });
  });

  test('files are what they hold, not what they are called; and are never shown by the browser', async () => {
    const id = await opened();
    const send = (name: string, content: Buffer) => {
      const boundary = 'x-boundary';
      const payload = Buffer.concat([
        Buffer.from(
          `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/html\r\n\r\n`,
        ),
        content,
        Buffer.from(`\r\n--${boundary}--\r\n`),
      ]);
      return agent({
        method: 'POST',
        url: `/api/v1/cases/${id}/files`,
        payload,
        headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      });
    };
    const png = Buffer.from('89504e470d0a1a0a0000000d', 'hex');
    expect((await send('page.html', Buffer.from('<script>alert(1)</script>'))).statusCode).toBe(400);
    expect((await send('fake.png', Buffer.from('<html>'))).statusCode).toBe(400);
    expect((await send('large.txt', Buffer.alloc(10 * 1024 * 1024 + 1, 97))).statusCode).toBe(413);
    const kept = await send('../../photo "1".png', png);
    expect(kept.statusCode, kept.body).toBe(201);
    expect((await page(id)).files).toMatchObject([{ type: 'image/png', bytes: 12 }]);
    const got = await agent({ url: `/api/v1/cases/${id}/files/${kept.json().id}` });
    expect(got.rawPayload.equals(png)).toBe(true);
    expect(got.headers['content-disposition']).toMatch(/^attachment/);
    expect(got.headers['content-security-policy']).toContain('sandbox');
    expect(
      (await agent({ method: 'DELETE', url: `/api/v1/cases/${id}/files/${kept.json().id}` })).statusCode,
    ).toBe(204);
  });

  test('by hand, about an exchange once; two cases of a customer made one', async () => {
    const who = somebody();
    const id = await opened(who);
    const customer = await customerId(who);
    const { rows } = await app.database.owner.query(
      'select exchange_id from exchange where customer_id = $1',
      [customer],
    );
    const open = (more: object) =>
      agent({
        method: 'POST',
        url: '/api/v1/cases',
        payload: { customerId: customer, subject: 'A refund', ...more },
      });
    expect((await open({ exchangeId: rows[0].exchange_id })).statusCode).toBe(409);
    expect((await open({ exchangeId: crypto.randomUUID() })).statusCode).toBe(400);
    const second = (await open({ priority: 'urgent' })).json().id as string;
    const merged = await agent({
      method: 'POST',
      url: `/api/v1/cases/${second}/merge`,
      payload: { into: id },
    });
    expect(merged.json()).toMatchObject({ id, causes: 2, priority: 'urgent', mergedFrom: [{ id: second }] });
    expect(await page(second)).toMatchObject({ id, redirect: id });
    expect(
      (await agent({ method: 'PATCH', url: `/api/v1/cases/${second}`, payload: { priority: 'low' } }))
        .statusCode,
    ).toBe(409);
    const other = await opened();
    expect(
      (await agent({ method: 'POST', url: `/api/v1/cases/${other}/merge`, payload: { into: id } }))
        .statusCode,
    ).toBe(409);
  });

  test('the same done to many: what is refused says why, the rest is done', async () => {
    const [a, b] = [await opened(), await opened()];
    await move(a, { move: 'resolve', rootCause: 'x', done: 'y' });
    const answer = await agent({
      method: 'POST',
      url: '/api/v1/cases/bulk',
      payload: { ids: [a, b, crypto.randomUUID()], owner: lead.userId, move: { move: 'start' } },
    });
    expect(answer.json()).toMatchObject({ changed: 1 });
    expect(answer.json().refused).toHaveLength(2);
    expect(await page(b)).toMatchObject({ status: 'working', owner: { id: lead.userId } });
    expect((await page(a)).owner?.id).not.toBe('nobody');
  });

  test('erased people leave nothing here', async () => {
    const who = somebody();
    const id = await opened(who);
    await agent({
      method: 'POST',
      url: `/api/v1/cases/${id}/comments`,
      payload: { text: 'about them', mentions: [lead.userId] },
    });
    const customer = await customerId(who);
    await inWorkspace(app.database, app.workspaceId, system, (ctx) => forgetCases(ctx, [customer]));
    for (const table of [
      'customer_case',
      'case_cause',
      'case_event',
      'case_mention',
      'case_file',
      'customer_promise',
    ]) {
      const { rowCount } = await app.database.owner.query(`select from ${table}`);
      expect([table, rowCount]).toEqual([table, 0]);
    }
  });
});

describe('lists', () => {
  test('pages follow one another without repeating or losing a case, in every order; the board has the same', async () => {
    for (let i = 0; i < 23; i++) await tell([i % 3 === 0 ? { kind: 'complaint' } : detractor], somebody());
    const first = await list('limit=200');
    for (const sort of ['due', 'newest', 'changed']) {
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const answer: CaseList = (
          await lead({ url: `/api/v1/cases?sort=${sort}&limit=5${cursor && `&cursor=${cursor}`}` })
        ).json();
        expect(answer, JSON.stringify(answer)).toHaveProperty('total', 23);
        seen.push(...answer.cases.map(({ id }) => id));
        cursor = answer.nextCursor;
      }
      expect(new Set(seen).size).toBe(23);
      expect(seen.toSorted()).toEqual(first.map(({ id }) => id).toSorted());
    }
    const board = (await lead({ url: '/api/v1/cases/board?limit=10' })).json();
    expect(board.columns[0]).toMatchObject({ status: 'open', total: 23 });
    expect(board.columns[0].cases).toHaveLength(10);
    expect((await lead({ url: '/api/v1/cases?cursor=abc' })).statusCode).toBe(400);
    const wrong = Buffer.from(JSON.stringify(['cases due', 'x', crypto.randomUUID(), 1])).toString(
      'base64url',
    );
    expect((await lead({ url: `/api/v1/cases?cursor=${wrong}` })).statusCode).toBe(400);
  });

  test('past a thousand, the pages after the first are read from the indexes, and none is lost or comes twice', async () => {
    await tell([detractor], somebody());
    await copyCases(1_100);
    for (const sort of ['due', 'newest', 'changed']) {
      const ids: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const response = await lead({
          url: `/api/v1/cases?sort=${sort}&limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
        });
        expect(response.statusCode, response.body).toBe(200);
        const body: CaseList = response.json();
        expect(body.total).toBeNull();
        ids.push(...body.cases.map(({ id }) => id));
        cursor = body.nextCursor;
      }
      expect(ids).toHaveLength(1_101);
      expect(new Set(ids).size).toBe(1_101);
    }
  });

  test('held to their site, an agent’s list follows its customers: elsewhere, merged, apart again, in their book', async () => {
    const [lyonnaise, parisian] = [somebody(), somebody()];
    await tell([{ ...detractor, site: 'Lyon' }], lyonnaise);
    await tell([{ ...detractor, site: 'Paris' }], parisian);
    const [here, there] = [await customerId(lyonnaise), await customerId(parisian)];
    const { rows: sites } = await app.database.owner.query(
      `select site_id from site where workspace_id = $1 and name = 'Lyon'`,
      [app.workspaceId],
    );
    const held = await app.asRole('agent');
    const assistant = (
      await lead({
        method: 'POST',
        url: '/api/v1/books/assistants',
        payload: { name: 'Tenue', userId: held.userId, siteIds: [sites[0].site_id] },
      })
    ).json();
    const see = async (agentsSee: string) =>
      app.database.owner.query('update workspace set books = $2 where id = $1', [
        app.workspaceId,
        JSON.stringify({ agentsSee }),
      ]);
    const seen = async () => {
      const listed = (await held({ url: '/api/v1/cases' })).json();
      const board = (await held({ url: '/api/v1/cases/board' })).json();
      const ids = (rows: CaseList['cases']) => rows.map(({ customer }) => customer.id).toSorted();
      expect(ids(board.columns[0].cases)).toEqual(ids(listed.cases));
      expect(listed.total).toBe(listed.cases.length);
      return ids(listed.cases);
    };
    // Nobody holds them: whose case it is they would see.
    await app.database.owner.query('update customer_case set owner = null');
    await see('site');
    try {
      expect(await seen()).toEqual([here]);
      now = new Date(now.getTime() + hourMs);
      await tell([{ kind: 'visit', site: 'Lyon' }], parisian);
      expect(await seen()).toEqual([here, there].toSorted());
      now = new Date(now.getTime() + hourMs);
      await tell([{ kind: 'visit', site: 'Paris' }], parisian);
      expect(await seen()).toEqual([here]);

      const url = `/api/v1/customers/${there}/merges`;
      const admin = await app.withKey(['admin']);
      const merged = await admin({
        method: 'POST',
        url,
        payload: { otherId: here, reason: 'One household' },
      });
      expect(merged.statusCode, merged.body).toBe(200);
      const { rows } = await app.database.owner.query(
        'select customer_id from customer where merged_into is null and customer_id in ($1, $2)',
        [here, there],
      );
      const survivor = rows[0].customer_id;
      expect(await seen()).toEqual(survivor === here ? [here, here] : []);
      const { mergeId } = merged.json();
      await admin({ method: 'DELETE', url: `/api/v1/customers/${survivor}/merges/${mergeId}` });
      expect(await seen()).toEqual([here]);

      await lead({
        method: 'POST',
        url: '/api/v1/books/moves',
        payload: {
          id: crypto.randomUUID(),
          customerIds: [there],
          reason: 'Knows them',
          to: [{ assistantId: assistant.id }],
        },
      });
      expect(await seen()).toEqual([here, there].toSorted());
    } finally {
      await see('everyone');
    }
  });

  test('another workspace sees none of it', async () => {
    await tell([detractor], somebody());
    const [one] = await list();
    const other = await app.asRole('owner', app.otherWorkspaceId);
    expect((await other({ url: '/api/v1/cases' })).json().cases).toEqual([]);
    for (const path of ['', '/events', '/link'])
      expect((await other({ url: `/api/v1/cases/${one!.id}${path}` })).statusCode).toBe(404);
    expect(
      (await other({ method: 'POST', url: `/api/v1/cases/${one!.id}/moves`, payload: { move: 'start' } }))
        .statusCode,
    ).toBe(404);
  });
});

describe('rules as data', () => {
  test('the preview counts what a month would have opened, and what is opened from it opens once', async () => {
    const settings = (await lead({ url: '/api/v1/case-settings' })).json();
    const old = { at: '2026-11-10T09:00:00Z' };
    await tell([{ ...detractor, ...old, text: 'Déçu' }], somebody());
    await tell([{ kind: 'complaint', ...old }], somebody());
    await tell([{ kind: 'answer', ...old, properties: { measure: 'nps', score: 10 } }], somebody());
    await tell([{ kind: 'visit' }], somebody());
    expect(await list()).toEqual([]);
    const preview = (
      await lead({
        method: 'POST',
        url: '/api/v1/case-settings/preview',
        payload: { rules: settings.rules, days: 30 },
      })
    ).json();
    const met = (key: string) => preview.perRule.find((rule: { key: string }) => rule.key === key);
    expect(met('detractor').met).toBeGreaterThanOrEqual(1);
    expect(met('detractor').examples[0]).toHaveProperty('text');
    expect(preview.customers).toBeGreaterThanOrEqual(2);
    const openings = () =>
      lead({ method: 'POST', url: '/api/v1/case-settings/openings', payload: { days: 30 } });
    const opened = (await openings()).json();
    expect(opened.opened).toBe(preview.customers);
    expect((await openings()).json()).toMatchObject({ opened: 0, added: 0 });
  });

  test('a rule written here opens a case, under its name and for whom it names; never a second one for one cause', async () => {
    const put = (key: string, body: object, by = lead) =>
      by({ method: 'PUT', url: `/api/v1/case-settings/rules/${key}`, payload: body });
    const rule = (match: object, more = {}) => ({
      isOn: true,
      trigger: { kind: 'own', name: 'Colis abîmés', match },
      priority: 'urgent',
      skill: null,
      owner: agent.userId,
      maxAgeHours: 72,
      ...more,
    });
    const match = { kinds: ['message', 'complaint'], channels: ['email'], words: ['colis abîmé'] };
    const before = (await lead({ url: '/api/v1/case-settings' })).json();
    try {
      const past = { at: '2026-11-12T09:00:00Z', channel: 'email' } as const;
      await tell([{ ...past, text: 'Bonjour, mon colis est arrivé abîmé.' }], somebody());
      await tell([{ ...past, text: 'Encore des colis abimés, merci de voir.' }], somebody());
      const tried = async (own: object) =>
        (
          await lead({
            method: 'POST',
            url: '/api/v1/case-settings/preview',
            payload: { rules: [{ key: 'own-1', ...own }], days: 30 },
          })
        ).json();
      const preview = await tried(rule(match));
      expect(preview).toMatchObject({ cases: 1, customers: 1, perRule: [{ key: 'own-1', met: 1 }] });
      expect(preview.perRule[0].examples[0].text).toMatch(/abimés/);
      expect(await list()).toEqual([]);

      const kept = await put('own-1', rule(match));
      expect(kept.statusCode, kept.body).toBe(200);
      expect(kept.json().rules).toHaveLength(before.rules.length + 1);
      const who = somebody();
      const said = { channel: 'email', text: 'Le colis abîmé, je n’en veux pas.' } as const;
      await tell([{ ...said, kind: 'complaint', id: 'own-once' }], who);
      await tell([{ ...said, kind: 'complaint', id: 'own-once' }], who);
      const [one, ...others] = await list();
      expect(others).toEqual([]);
      expect(one).toMatchObject({
        origin: 'own',
        priority: 'urgent',
        owner: { id: agent.userId },
        causes: 1,
        cause: { kinds: ['own', 'complaint'], rule: 'Colis abîmés' },
      });
      expect((await page(one!.id)).ownerBecause).toBe('named');
      await tell([{ channel: 'email', text: 'Un vase fêlé.' }], somebody());
      await tell([{ channel: 'chat', text: 'Un colis abîmé.' }], somebody());
      expect(await list()).toHaveLength(1);

      await put('own-1', rule(match, { isOn: false }));
      await tell([{ channel: 'email', text: 'Colis abîmé, encore.' }], somebody());
      expect(await list()).toHaveLength(1);
    } finally {
      await lead({ method: 'DELETE', url: '/api/v1/case-settings/rules/own-1' });
    }
    expect((await lead({ url: '/api/v1/case-settings' })).json()).toEqual(before);
  });

  test('a rule by topic, by what words say and by relationship reads what is shown of the customer then', async () => {
    const who = somebody();
    const past = { at: '2026-11-18T09:00:00Z', kind: 'message', channel: 'email' } as const;
    await tell([{ ...past, text: 'La livraison est catastrophique, il faut toujours relancer.' }], who);
    const { rows } = await app.database.owner.query(
      `select h.type from relation_history h join identity i on i.customer_id = h.customer_id where i.value = $1`,
      [who],
    );
    const shown = relationshipTypes[rows.at(-1).type]!.key;
    const other = relationshipTypes[(rows.at(-1).type + 1) % 29]!.key;
    const met = async (match: object) => {
      const words = ['catastrophique'];
      const trigger = { kind: 'own', name: 'x', match: { words, ...match } };
      const own = { key: 'own-2', trigger, isOn: true };
      const preview = await lead({
        method: 'POST',
        url: '/api/v1/case-settings/preview',
        payload: { rules: [{ ...own, priority: 'low', skill: null, maxAgeHours: 1 }], days: 30 },
      });
      expect(preview.statusCode, preview.body).toBe(200);
      const id = await customerId(who);
      const examples = preview.json().perRule[0].examples as { customerId: string }[];
      return examples.some((each) => each.customerId === id);
    };
    expect(await met({ topics: ['delivery'], isIll: true })).toBe(true);
    expect(await met({ topics: ['delivery'], relations: [shown] })).toBe(true);
    expect(await met({ topics: ['delivery'], relations: [other] })).toBe(false);
    expect(await met({ says: ['joy'] })).toBe(false);
  });

  test('two leads who write rules at once keep both; what is no rule, or not theirs to write, is refused', async () => {
    const send = (method: 'PUT' | 'DELETE', key: string, body: object | undefined, by = lead) =>
      by({ method, url: `/api/v1/case-settings/rules/${key}`, ...(body && { payload: body }) });
    const rule = (match: object, more = {}) => ({
      isOn: true,
      trigger: { kind: 'own', name: 'Ours', match },
      priority: 'low',
      skill: null,
      maxAgeHours: 72,
      ...more,
    });
    const fine = rule({ channels: ['social'] });
    const opened = (await lead({ url: '/api/v1/case-settings' })).json();
    await Promise.all(['own-a', 'own-b', 'own-c'].map((key) => send('PUT', key, fine)));
    // A page that was opened before saves the rules it shows.
    const saved = await lead({
      method: 'PATCH',
      url: '/api/v1/case-settings',
      payload: { rules: opened.rules },
    });
    expect(saved.statusCode, saved.body).toBe(200);
    const keys = (await lead({ url: '/api/v1/case-settings' }))
      .json()
      .rules.map((each: { key: string }) => each.key);
    expect(keys.filter((key: string) => key.startsWith('own-')).toSorted()).toEqual([
      'own-a',
      'own-b',
      'own-c',
    ]);
    for (const key of ['own-a', 'own-b', 'own-c']) await send('DELETE', key, undefined);
    expect((await send('DELETE', 'own-a', undefined)).statusCode).toBe(404);
    expect((await send('PUT', 'own-d', rule({}))).statusCode).toBe(400);
    expect((await send('PUT', 'own-d', rule({ isIll: true }))).statusCode).toBe(400);
    expect((await send('PUT', 'own-d', { ...fine, owner: 'nobody-here' })).statusCode).toBe(400);
    expect((await send('PUT', 'complaint', fine)).statusCode).toBe(409);
    expect((await send('DELETE', 'complaint', undefined)).statusCode).toBe(409);
    expect((await send('PUT', 'own-d', fine, agent)).statusCode).toBe(403);
    expect((await send('DELETE', 'own-d', undefined, agent)).statusCode).toBe(403);
    const other = await app.asRole('owner', app.otherWorkspaceId);
    await send('PUT', 'own-e', fine);
    expect((await send('DELETE', 'own-e', undefined, other)).statusCode).toBe(404);
    await send('DELETE', 'own-e', undefined);
  });

  test('rules and hours that contradict themselves are refused; agents may not change them', async () => {
    const change = (payload: object, by = lead) =>
      by({ method: 'PATCH', url: '/api/v1/case-settings', payload });
    const { rules } = (await lead({ url: '/api/v1/case-settings' })).json();
    expect((await change({ rules: [rules[0], rules[0]] })).statusCode).toBe(400);
    expect((await change({ week: [[[600, 500]], [], [], [], [], [], []] })).statusCode).toBe(400);
    expect((await change({ daysOff: [] }, agent)).statusCode).toBe(403);
    expect(
      (await change({ rules: rules.map((rule: object) => ({ ...rule, isOn: false })) })).statusCode,
    ).toBe(200);
    await tell([detractor], somebody());
    expect(await list()).toEqual([]);
    expect((await change({ rules })).statusCode).toBe(200);
    await tell([detractor], somebody());
    expect(await list()).toHaveLength(1);
  });

  test('contact reasons count matters with their share and how often the first contact was enough', async () => {
    await tell([{ kind: 'contact', properties: { issue: 'late-parcel' } }, { kind: 'contact' }], somebody());
    const reasons = (await agent({ url: '/api/v1/contact-reasons?from=2026-11-01&to=2026-11-30' })).json();
    expect(reasons.reasons.find(({ issue }: { issue: string }) => issue === 'late-parcel')).toMatchObject({
      contacts: 1,
      share: { ok: true },
    });
    expect(reasons.withoutIssue).toBeGreaterThan(0);
  });
});
