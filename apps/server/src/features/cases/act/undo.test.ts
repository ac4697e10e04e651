import { expect, test } from 'vitest';
import {
  agent,
  app,
  clock,
  customerId,
  events,
  hourMs,
  lead,
  move,
  opened,
  page,
  tell,
  useCases,
} from '../caseTests.ts';

useCases();

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
  const { rows } = await app.database.owner.query('select exchange_id from exchange where customer_id = $1', [
    customer,
  ]);
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
