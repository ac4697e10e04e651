import { shippedModel } from '@rapport/core/relations';
import { describe, expect, test } from 'vitest';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import { Ingest } from '../exchanges/ingest.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';
import { mergeCustomers } from '../people/mergeCustomers.ts';
import {
  agent,
  app,
  clock,
  customerId,
  detractor,
  events,
  hourMs,
  lead,
  list,
  move,
  page,
  somebody,
  tell,
  useCases,
} from './caseTests.ts';
import { watchClock } from './clock/watchClock.ts';
import { forgetCases } from './forgetCases.ts';

useCases();

const never = new AbortController().signal;
const system = { kind: 'system', id: 'test' } as const;

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
    clock.now = new Date(clock.now.getTime() + hourMs);
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
      ingest.record(app.workspaceId, [{ id, customer: who, kind: 'complaint', at: clock.now.toISOString() }]);
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
    clock.now = new Date('2026-11-23T11:00:00Z');
    await tell([{ kind: 'message', direction: 'outbound', properties: { keeps: `${kept} promise` } }], kept);
    clock.now = new Date('2026-11-23T15:00:00Z');
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
    clock.now = new Date('2026-11-23T11:00:00Z');
    await tell([{ direction: 'outbound', text: 'Je m’en occupe aujourd’hui.' }], who);
    expect((await page(id)).clock).toMatchObject({
      answeredAt: clock.now.toISOString(),
      isAnswerMet: true,
      answerDueAt: null,
    });

    expect((await move(id, { move: 'wait' })).statusCode).toBe(400);
    expect((await move(id, { move: 'wait', reason: 'the photo of the parcel' })).json()).toMatchObject({
      status: 'waiting',
      clock: { dueAt: null, usedMinutes: 120, heldBecause: 'the photo of the parcel' },
    });
    clock.now = new Date('2026-11-24T09:00:00Z');
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
    clock.now = new Date('2026-11-24T10:00:00Z');
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
    clock.now = new Date(clock.now.getTime() + hourMs);
    await post('verdict', 'settled=no');
    expect(await page(id)).toMatchObject({ status: 'working', reopened: 1, isSettledForThem: false });
    clock.now = new Date(clock.now.getTime() + hourMs);
    const short = await post('messages', 'text=%3F');
    expect(short.statusCode).toBe(400);
    expect(short.body).toContain('required>?</textarea>');
    const { body } = await app.anonymous({ url: path });
    const once = /name="once" value="([\w-]+)"/.exec(body)?.[1];
    // A button is pressed twice before the answer comes.
    for (let press = 0; press < 2; press++)
      expect((await post('messages', `text=Toujours+rien+<b>&once=${once}`)).statusCode).toBe(303);
    const heard = await app.database.owner.query('select from exchange where text = $1', [
      'Toujours rien <b>',
    ]);
    expect(heard.rowCount).toBe(1);
    const wrote = (await events(id)).filter(({ kind }) => kind === 'customer-wrote');
    expect(wrote).toMatchObject([{ text: 'Toujours rien <b>' }]);
    expect((await app.anonymous({ url: path })).body).toContain('Toujours rien &#60;b&#62;');
  });

  test('a link that was cut, or is over, opens nothing and says what to do', async () => {
    const id = await opened();
    const path = new URL((await agent({ url: `/api/v1/cases/${id}/link` })).json().url).pathname;
    expect((await app.anonymous({ url: path.slice(0, -3) })).statusCode).toBe(404);
    clock.now = new Date(clock.now.getTime() + 100 * 24 * hourMs);
    expect((await app.anonymous({ url: path })).statusCode).toBe(404);
  });

  test('time alone: warned, late and escalated once, and closed when the customer says nothing', async () => {
    const id = await opened();
    clock.now = new Date('2026-11-24T14:00:00Z');
    await watchClock(app.deps, app.workspaceId, never);
    await watchClock(app.deps, app.workspaceId, never);
    clock.now = new Date('2026-11-24T16:00:01Z');
    await watchClock(app.deps, app.workspaceId, never);
    await watchClock(app.deps, app.workspaceId, never);
    expect((await events(id)).map(({ kind }) => kind)).toEqual(['late', 'warned', 'opened']);
    expect((await list('late=true')).map((each) => each.id)).toEqual([id]);
    expect((await move(id, { move: 'resolve', rootCause: 'x', done: 'y' })).json().clock.isMet).toBe(false);
    clock.now = new Date(clock.now.getTime() + 7 * 24 * hourMs);
    await watchClock(app.deps, app.workspaceId, never);
    expect((await page(id)).status).toBe('closed');
    const figures = (await lead({ url: '/api/v1/cases/figures' })).json();
    expect(figures.byPriority[1]).toMatchObject({ priority: 'high', resolveMet: { n: 1, value: 0 } });
  });

  test('a new cause opens a resolved case again, and makes a new one of a closed one', async () => {
    const who = somebody();
    const id = await opened(who);
    await move(id, { move: 'resolve', rootCause: 'x', done: 'y' });
    clock.now = new Date(clock.now.getTime() + hourMs);
    await tell([{ kind: 'complaint' }], who);
    expect(await page(id)).toMatchObject({ status: 'working', reopened: 1 });
    await move(id, { move: 'resolve', rootCause: 'x', done: 'y' });
    await move(id, { move: 'confirm' });
    clock.now = new Date(clock.now.getTime() + hourMs);
    await tell([{ kind: 'complaint' }], who);
    const theirs = await list(`customer=${await customerId(who)}&status=open&status=closed`);
    expect(theirs.map(({ status }) => status).sort()).toEqual(['closed', 'open']);
    expect((await page(theirs.find(({ status }) => status === 'open')!.id)).others).toMatchObject([{ id }]);
  });

  test('the product is changed and put back, and the history says so each time', async () => {
    const id = await opened();
    const change = (product: string | null) =>
      agent({ method: 'PATCH', url: `/api/v1/cases/${id}`, payload: { product } });
    expect((await change('Glass bell')).json()).toMatchObject({ product: 'Glass bell' });
    clock.now = new Date(clock.now.getTime() + hourMs);
    expect((await change(null)).json()).toMatchObject({ product: null });
    expect((await change(null)).statusCode).toBe(200);
    const changes = (await events(id)).filter(({ kind }) => kind === 'changed');
    expect(changes.map(({ data }) => data)).toEqual([
      { product: { from: 'Glass bell', to: null } },
      { product: { from: null, to: 'Glass bell' } },
    ]);
    expect((await change('x'.repeat(201))).statusCode).toBe(400);
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
    clock.now = new Date(clock.now.getTime() + hourMs);
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

  test('a move is taken back in one press: status, owner and clock as if nothing had been, the history keeps both', async () => {
    const id = await opened();
    await agent({ method: 'PATCH', url: `/api/v1/cases/${id}`, payload: { owner: null } });
    const before = await page(id);
    const undo = (by = agent) => by({ method: 'DELETE', url: `/api/v1/cases/${id}/moves/last` });
    clock.now = new Date(clock.now.getTime() + hourMs);
    await move(id, { move: 'start' });
    expect(await page(id)).toMatchObject({ status: 'working', owner: { id: agent.userId } });
    const undone = await undo();
    expect(undone.statusCode, undone.body).toBe(200);
    expect(undone.json()).toMatchObject({
      status: 'open',
      owner: null,
      clock: { dueAt: before.clock.dueAt, answerDueAt: before.clock.answerDueAt },
    });
    expect((await undo()).statusCode).toBe(409);
    await move(id, { move: 'wait', reason: 'a part' });
    clock.now = new Date(clock.now.getTime() + hourMs);
    await undo();
    expect((await page(id)).clock).toMatchObject({ dueAt: before.clock.dueAt, usedMinutes: 120 });
    await move(id, { move: 'resolve', rootCause: 'x', done: 'y' });
    await agent({ method: 'POST', url: `/api/v1/cases/${id}/comments`, payload: { text: 'Look' } });
    expect((await undo()).statusCode).toBe(409);
    const kinds = (await events(id)).filter(({ kind }) => kind === 'undone').map(({ data }) => data);
    expect(kinds).toContainEqual({ move: 'undo', of: 'start', from: 'working', to: 'open' });
    const stranger = await app.asRole('agent', app.otherWorkspaceId);
    expect((await undo(stranger)).statusCode).toBe(404);
  });

  test('two cases made one are two again, each with its causes, files and priority', async () => {
    const id = await opened();
    const { customer } = await page(id);
    const open = (priority: string) =>
      agent({
        method: 'POST',
        url: '/api/v1/cases',
        payload: { customerId: customer.id, subject: 'A refund', priority },
      });
    const before = await page(id);
    const second = (await open('urgent')).json().id as string;
    const third = (await open('low')).json().id as string;
    const merge = (from: string, into: string) =>
      agent({ method: 'POST', url: `/api/v1/cases/${from}/merge`, payload: { into } });
    const undo = (of: string) => agent({ method: 'DELETE', url: `/api/v1/cases/${of}/moves/last` });
    await merge(third, second);
    await merge(second, id);
    expect((await undo(third)).statusCode).toBe(409);
    const undone = await undo(second);
    expect(undone.statusCode, undone.body).toBe(200);
    expect(undone.json()).toMatchObject({
      id: second,
      redirect: null,
      status: 'open',
      causes: 2,
      mergedFrom: [{ id: third }],
    });
    expect(await page(id)).toMatchObject({
      priority: before.priority,
      causes: before.causes,
      mergedFrom: [],
    });
    expect(await events(id)).toContainEqual(
      expect.objectContaining({ kind: 'undone', data: expect.objectContaining({ of: 'merge' }) }),
    );
    expect((await undo(third)).statusCode).toBe(200);
    expect(await page(second)).toMatchObject({
      causes: 1,
      mergedFrom: [],
      clock: { dueAt: expect.any(String) },
    });
  });

  test('a case opened by hand is taken back before anything is done with it: it counts nowhere, its exchange is free', async () => {
    await tell([{ text: 'Bonjour' }], 'Hand');
    const customer = await customerId('Hand');
    const { rows } = await app.database.owner.query(
      'select exchange_id from exchange where customer_id = $1',
      [customer],
    );
    const open = async () =>
      (
        await agent({
          method: 'POST',
          url: '/api/v1/cases',
          payload: { customerId: customer, subject: 'A refund', exchangeId: rows[0].exchange_id },
        })
      ).json().id as string;
    const remove = (id: string, by = agent) => by({ method: 'DELETE', url: `/api/v1/cases/${id}` });
    const first = await open();
    const stranger = await app.asRole('agent', app.otherWorkspaceId);
    expect((await remove(first, stranger)).statusCode).toBe(404);
    expect((await remove(first)).statusCode).toBe(204);
    expect(await page(first)).toMatchObject({ status: 'withdrawn', moves: [], clock: { dueAt: null } });
    expect((await events(first)).map(({ data }) => data)).toContainEqual({
      move: 'withdraw',
      from: 'open',
      to: 'withdrawn',
    });
    expect((await lead({ url: '/api/v1/cases/figures' })).json().opened).toBe(0);
    const again = await open();
    expect((await page(again)).others).toEqual([]);
    await move(again, { move: 'start' });
    expect((await remove(again)).statusCode).toBe(409);
    expect((await remove(await opened())).statusCode).toBe(409);
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
