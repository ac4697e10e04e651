import { shippedModel } from '@rapport/core/relations';
import { expect, test } from 'vitest';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import { Ingest } from '../../exchanges/ingest.ts';
import { ingestOf } from '../../exchanges/ingestOf.ts';
import { mergeCustomers } from '../../people/mergeCustomers.ts';
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
  somebody,
  tell,
  useCases,
} from '../caseTests.ts';
import { watchClock } from '../clock/watchClock.ts';

useCases();

const never = new AbortController().signal;
const system = { kind: 'system', id: 'test' } as const;

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
    Array.from({ length: 20 }, (_, i) => send(i % 2 === 0 ? ingestOf(app.deps) : other, `${who} ${i % 10}`)),
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
