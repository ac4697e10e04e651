import { expect, test } from 'vitest';
import {
  agent,
  app,
  clock,
  customerId,
  events,
  hourMs,
  lead,
  list,
  move,
  opened,
  page,
  somebody,
  tell,
  useCases,
} from '../caseTests.ts';

useCases();

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
  const { rows } = await app.database.owner.query('select exchange_id from exchange where customer_id = $1', [
    customer,
  ]);
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
    (await agent({ method: 'POST', url: `/api/v1/cases/${other}/merge`, payload: { into: id } })).statusCode,
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
