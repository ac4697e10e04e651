import type { RelationModels } from '@rapport/contracts/relations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sender, type TestApp, testApp } from '../../../platform/testing/testApp.ts';
import { customers } from '../../customers/feature.ts';
import { ingestOf } from '../../exchanges/ingestOf.ts';
import { readStatesAnew, sweepStates } from '../../exchanges/refresh/sweepStates.ts';
import { tags } from '../../tags/feature.ts';
import { relations } from '../feature.ts';
import { learnRelations } from './learnRelations.ts';

let app: TestApp;
let manager: Sender;
let lead: Sender;
let agent: Sender;
const ids: string[] = [];
let now = new Date('2026-06-01T00:00:00Z');

/** Three ways of being a customer, and what the team says of each. */
const ways = [
  { tag: 'basic-exchange', kind: 'purchase', amount: 30 },
  { tag: 'marriage-of-convenience', kind: 'purchase', amount: 90 },
  { tag: 'casual-acquaintances', kind: 'visit' },
] as const;
const people = 230;
const tagged = 200;

beforeAll(async () => {
  app = await testApp({
    features: [relations, customers, tags],
    now: () => now,
  });
  manager = await app.asRole('manager');
  lead = await app.asRole('lead');
  agent = await app.asRole('agent');
  await ingestOf(app).record(
    app.workspaceId,
    Array.from({ length: people }, (_, i) => {
      const { tag: _tag, ...way } = ways[i % 3]!;
      return [0, 1, 2].map((month) => ({
        ...way,
        id: `${i} ${month}`,
        customer: `person-${i}`,
        at: `2026-0${1 + month}-0${1 + (i % 9)}T10:00:00Z`,
      }));
    }).flat(),
  );
  const { rows } = await app.database.owner.query(
    'select customer_id, value from identity where workspace_id = $1',
    [app.workspaceId],
  );
  for (const { customer_id: id, value } of rows) ids[Number(/\d+/.exec(value)![0])] = id;
});
afterAll(() => app.close());

const models = async (sender = lead): Promise<RelationModels> =>
  (await sender({ method: 'GET', url: '/api/v1/relationships/models' })).json();
const put = (what: string, payload: object, sender = manager) =>
  sender({ method: 'PUT', url: `/api/v1/relationships/models/${what}`, payload });
const ask = (sender = manager) => sender({ method: 'POST', url: '/api/v1/relationships/models' });
const learn = (askedBy?: string) => learnRelations(app.database, app.workspaceId, { askedBy });
const pageVersion = async (i: number): Promise<string> =>
  (await agent({ method: 'GET', url: `/api/v1/customers/${ids[i]}` })).json().relation.modelVersion;
async function tag(from: number, to: number): Promise<void> {
  for (let i = from; i < to; i++) {
    const payload = { type: ways[i % 3]!.tag };
    const { statusCode } = await agent({ method: 'POST', url: `/api/v1/customers/${ids[i]}/tags`, payload });
    expect(statusCode).toBe(200);
  }
}
async function states(): Promise<{ id: string; type: number; since: Date; model_version: string }[]> {
  const { rows } = await app.database.owner.query(
    'select customer_id as id, type, since, model_version from relation_state where workspace_id = $1 order by 1',
    [app.workspaceId],
  );
  return rows;
}
const versionsOf = async () => [...new Set((await states()).map((row) => row.model_version))];
const readAnew = () => readStatesAnew(app.database, app.workspaceId);

test('with too few tags nothing is learnt, and one is told how many are lacking', async () => {
  await tag(0, 20);
  const found = await models();
  expect(found).toMatchObject({ inUse: null, versions: [], examples: { tagged: 20, answered: 0 } });
  expect(found.lacking).toBeGreaterThan(80);
  const refused = await ask();
  expect(refused.statusCode).toBe(409);
  expect(refused.json().error.message).toContain(`about ${found.lacking} more customers tagged`);
  expect(await learn('user:anne')).toBe(null);
  expect((await models()).versions).toEqual([]);
});

test('what is learnt from tags takes over where it is better on tags held out, and relationships are read with it', async () => {
  await tag(20, tagged);
  now = new Date('2026-06-01T06:00:00Z');
  expect((await ask()).statusCode).toBe(202);
  expect((await models()).learning).toMatchObject({ isWorking: true, stage: 'waiting' });
  expect(await learn(`user:${manager.userId}`)).toBe(1);

  const { versions, inUse, learning, lacking } = await models();
  expect({ inUse, lacking }).toEqual({ inUse: 1, lacking: 0 });
  expect(learning).toMatchObject({ isWorking: true, stage: 'applying' });
  expect(versions).toMatchObject([
    { version: 1, learntBy: 'Test manager', isInUse: true, inUseBy: null, report: { tags: tagged } },
  ]);
  const { learntFrom, heldOut, gain, learnt, shipped, types } = versions[0]!.report;
  expect(learntFrom + heldOut).toBe(tagged);
  expect(gain.ok && gain.interval!.low).toBeGreaterThan(0);
  if (!learnt.logLoss.ok || !shipped.logLoss.ok) throw new Error('no log loss');
  expect(learnt.logLoss.value).toBeLessThan(shipped.logLoss.value);
  expect(types.map(({ type }) => type).sort()).toEqual(ways.map((way) => way.tag).sort());
  expect(types.reduce((sum, { n }) => sum + n, 0)).toBe(heldOut);
  expect(await pageVersion(0)).toBe('learnt-1');
});

test('that a model reads otherwise is no change of the relationship, whoever comes first', async () => {
  const before = await states();
  expect(await versionsOf()).toEqual(['shipped-1']);
  // An exchange comes before the reading anew does.
  await ingestOf(app).record(app.workspaceId, [
    { id: 'late', customer: 'person-0', kind: 'visit', at: '2026-05-31T10:00:00Z' },
  ]);
  expect((await states()).find(({ id }) => id === ids[0])?.model_version).toBe('learnt-1');
  await readAnew();
  const after = await states();
  expect(await versionsOf()).toEqual(['learnt-1']);
  expect((await models()).learning).toMatchObject({ isWorking: false, stage: null });
  const changed = after.filter(({ type }, i) => type !== before[i]!.type);
  expect(changed.length).toBeGreaterThan(0);
  expect(after.filter(({ id }) => id !== ids[0]).map(({ since }) => since)).toEqual(
    before.filter(({ id }) => id !== ids[0]).map(({ since }) => since),
  );
  const { rows } = await app.database.owner.query(
    'select distinct customer_id as id from relation_history where model_version is not null order by 1',
  );
  expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(changed.slice(1).map(({ id }) => id)));
  const other = changed.find(({ id }) => id !== ids[0])!;
  const page = (await agent({ method: 'GET', url: `/api/v1/customers/${other.id}` })).json();
  expect(page.relation).toMatchObject({ modelVersion: 'learnt-1', since: other.since.toISOString() });
  expect(page.history[0]).toMatchObject({ readWith: 'learnt-1' });
  expect(page.history[1]).toMatchObject({ readWith: null });
  const from = '2026-06-01T03:00:00Z';
  const { flows } = (
    await agent({ method: 'GET', url: `/api/v1/relationships/movements?from=${from}` })
  ).json();
  const moved = flows.filter((flow: { from: string | null; to: string }) => flow.from !== flow.to);
  expect(moved.reduce((sum: number, flow: { customers: number }) => sum + flow.customers, 0)).toBeLessThan(2);
});

test('what another server wrote with the former model is read anew, at the latest at night', async () => {
  const behind = () =>
    app.database.owner.query(
      `update relation_state set model_version = 'shipped-1' where workspace_id = $1 and customer_id = any($2::uuid[])`,
      [app.workspaceId, ids.slice(5, 8)],
    );
  await behind();
  expect(await readAnew()).toBe(3);
  await behind();
  await sweepStates(app.database, app.workspaceId);
  expect(await versionsOf()).toEqual(['learnt-1']);
  expect(await readAnew()).toBe(0);
});

test('at night nothing is learnt without new tags; when asked, what is no better is kept and does not take over', async () => {
  expect(await learn()).toBe(null);
  expect((await models()).versions).toHaveLength(1);
  expect(await learn('key:one')).toBe(null);
  const { inUse, versions } = await models();
  expect(inUse).toBe(1);
  expect(versions.map(({ version, isInUse }) => [version, isInUse])).toEqual([
    [2, false],
    [1, true],
  ]);
  expect(versions[0]?.report).toMatchObject({ comparedWith: 1, verdict: 'same' });
});

test('one goes back in one click; nothing takes over until it is let go', async () => {
  const back = await put('in-use', { version: null });
  expect(back.json()).toMatchObject({ inUse: null, hold: { by: 'Test manager' } });
  await readAnew();
  expect(await versionsOf()).toEqual(['shipped-1']);
  await ingestOf(app).record(app.workspaceId, [
    { id: 'after', customer: 'person-1', kind: 'visit', at: '2026-05-31T11:00:00Z' },
  ]);
  expect(await versionsOf()).toEqual(['shipped-1']);

  expect(await learn('key:one')).toBe(null);
  expect((await models()).versions[0]).toMatchObject({
    version: 3,
    isInUse: false,
    report: { verdict: 'better' },
  });
  expect((await put('hold', { isHeld: false })).json()).toMatchObject({ hold: null, inUse: null });
  expect(await learn('key:one')).toBe(4);
  const again = (await put('in-use', { version: 1 })).json();
  expect(again).toMatchObject({ inUse: 1, hold: { by: 'Test manager' } });
  expect(again.versions.find((each: { version: number }) => each.version === 1)).toMatchObject({
    isInUse: true,
    inUseBy: 'Test manager',
  });
  expect(await pageVersion(3)).toBe('learnt-1');
});

test('leads read, managers decide, and no workspace has the model of another', async () => {
  expect((await agent({ method: 'GET', url: '/api/v1/relationships/models' })).statusCode).toBe(403);
  expect((await ask(lead)).statusCode).toBe(403);
  expect((await put('in-use', { version: null }, lead)).statusCode).toBe(403);
  expect((await put('hold', { isHeld: false }, lead)).statusCode).toBe(403);
  expect((await put('in-use', { version: 99 })).statusCode).toBe(404);
  expect((await put('in-use', { version: 0 })).statusCode).toBe(400);
  const other = await app.asRole('owner', app.otherWorkspaceId);
  expect((await put('in-use', { version: 1 }, other)).statusCode).toBe(404);
  expect(await models(other)).toMatchObject({ inUse: null, versions: [], examples: { tagged: 0 } });
  await ingestOf(app).record(app.otherWorkspaceId, [{ id: 'x', customer: 'x', kind: 'visit' }]);
  const { rows } = await app.database.owner.query(
    'select model_version from relation_state where workspace_id = $1',
    [app.otherWorkspaceId],
  );
  expect(rows).toEqual([{ model_version: 'shipped-1' }]);
});
