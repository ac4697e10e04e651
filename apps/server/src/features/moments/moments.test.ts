import type { ExchangeInput } from '@rapport/contracts/exchange';
import type {
  CustomerMoments,
  DecisionList,
  MomentList,
  Preview,
  Proposal,
} from '@rapport/contracts/moments';
import { typeKeys } from '@rapport/core/relations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import { type Sender, type TestApp, testApp } from '../../platform/testing/testApp.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';
import { recordGestures } from '../gestures/recordGestures.ts';
import { forgetMoments } from './forgetMoments.ts';
import { runMoments, runMomentsFor } from './run/runMoments.ts';
import { takeWaiting } from './watchMoments.ts';

let app: TestApp;
let manager: Sender;
let agent: Sender;
let now = new Date('2026-11-18T10:00:00Z');

beforeAll(async () => {
  app = await testApp({ now: () => now });
  manager = await app.asRole('manager');
  agent = await app.asRole('agent');
  await tell(
    ...friend('ana', { birthday: '1984-11-18' }),
    ...friend('ben', { birthday: '1990-11-18' }),
    ...friend('cleo', { birthday: '1990-11-18', email: 'cleo@example.com' }),
    { customer: 'dan', kind: 'delivery', at: '2026-11-17T10:00:00Z', properties: { outcome: 'late' } },
    { customer: 'dan', kind: 'purchase', at: '2026-11-01T10:00:00Z', amount: 30 },
  );
  for (const name of ['ana', 'ben', 'cleo']) await setType(name, 'old-friends');
  await setType('dan', 'adversaries');
});
afterAll(() => app.close());

function friend(name: string, more: { birthday: string; email?: string }): Partial<ExchangeInput>[] {
  return [
    {
      customer: [
        { kind: 'external', value: name, verified: true },
        { kind: 'email', value: more.email ?? `${name}@example.com`, verified: true },
      ],
      kind: 'purchase',
      at: '2024-01-05T10:00:00Z',
      amount: 20,
      traits: { firstName: name, birthday: more.birthday, language: 'en' },
    },
  ];
}

async function tell(...exchanges: Partial<ExchangeInput>[]): Promise<void> {
  const { refused } = await ingestOf(app.deps).record(app.workspaceId, exchanges as ExchangeInput[]);
  expect(refused).toEqual([]);
}

/** What the engine would infer from years of exchanges. */
async function setType(handle: string, type: string): Promise<void> {
  const position = typeKeys.indexOf(type as 'buddies');
  const probabilities = typeKeys.map((_, k) => (k === position ? 9_000 : 30));
  await app.database.owner.query(
    `update relation_state set type = $3, probability = 0.9, probabilities = $4
     where workspace_id = $1 and customer_id = (select customer_id from identity where workspace_id = $1 and value = $2)`,
    [app.workspaceId, handle, position, probabilities],
  );
}

async function idOf(handle: string): Promise<string> {
  const { rows } = await app.database.owner.query(
    'select customer_id from identity where workspace_id = $1 and value = $2',
    [app.workspaceId, handle],
  );
  return rows[0].customer_id;
}

async function turn(key: string, isOn: boolean, changes: object = {}): Promise<void> {
  const { moments } = (await manager({ url: '/api/v1/moments' })).json() as MomentList;
  const {
    dueNow: _due,
    isOn: _on,
    isOwn: _own,
    isChanged: _changed,
    stoppedBecause: _stopped,
    key: _key,
    ...draft
  } = moments.find((each) => each.key === key)!;
  const put = await manager({
    method: 'PUT',
    url: `/api/v1/moments/${key}`,
    payload: { ...draft, heldShare: 0, ...changes },
  });
  expect(put.json()).toMatchObject({ key });
  const switched = await manager({ method: 'PUT', url: `/api/v1/moments/${key}/switch`, payload: { isOn } });
  expect(switched.statusCode).toBe(200);
}

async function decisions(status = 'due'): Promise<DecisionList> {
  return (await agent({ url: `/api/v1/moment-decisions?status=${status}` })).json() as DecisionList;
}

async function emails(): Promise<{ key: string; to_email: string; text: string }[]> {
  const { rows } = await app.database.owner.query(
    'select key, to_email, text from mail_out where workspace_id = $1 order by created_at',
    [app.workspaceId],
  );
  return rows;
}

test('nothing is due, nor looked for, before a moment is switched on', async () => {
  const { moments } = (await agent({ url: '/api/v1/moments' })).json() as MomentList;
  expect(moments).toHaveLength(12);
  expect(moments.every(({ isOn }) => !isOn)).toBe(true);
  expect(await runMoments(app.database, app.workspaceId)).toEqual({ customers: 0, found: 0, due: 0 });
});

test('before it is switched on, a manager sees how often it would have come, and for whom', async () => {
  const { moments } = (await manager({ url: '/api/v1/moments' })).json() as MomentList;
  const {
    key: _key,
    isOn: _on,
    isOwn: _own,
    isChanged: _c,
    stoppedBecause: _s,
    dueNow: _d,
    ...draft
  } = moments.find(({ key }) => key === 'birthday')!;
  expect((await agent({ method: 'POST', url: '/api/v1/moment-previews', payload: draft })).statusCode).toBe(
    403,
  );
  const preview = (
    await manager({ method: 'POST', url: '/api/v1/moment-previews', payload: draft })
  ).json() as Preview;
  expect(preview).toMatchObject({
    customers: 4,
    looked: 4,
    occasions: 3,
    people: 3,
    fitting: 3,
    to: '2026-11-18',
  });
  expect(preview.sample.map(({ day }) => day)).toEqual(['2026-11-18', '2026-11-18', '2026-11-18']);
  // A rule is tried before a word is written.
  const { rule, fits } = draft;
  const bare = await manager({ method: 'POST', url: '/api/v1/moment-previews', payload: { rule, fits } });
  expect(bare.json()).toMatchObject({ occasions: 3, people: 3 });
  const odd = { ...draft, texts: { ...draft.texts, en: { ...draft.texts.en, body: 'Dear {surname}' } } };
  const refused = await manager({ method: 'POST', url: '/api/v1/moment-previews', payload: odd });
  expect([refused.statusCode, refused.json().error.message]).toEqual([
    400,
    expect.stringContaining('{surname} is not known'),
  ]);
});

test('each is told once however often one looks; grief, and what does not fit, are silences with their reason', async () => {
  await turn('birthday', true);
  await turn('apology', true);
  const paused = await agent({
    method: 'POST',
    url: `/api/v1/customers/${await idOf('ben')}/pauses`,
    payload: { kind: 'bereavement' },
  });
  expect(paused.statusCode).toBe(201);
  await runMoments(app.database, app.workspaceId);
  const first = await decisions();
  expect(first.decisions.map(({ moment, name, way }) => [moment, name, way]).sort()).toEqual([
    ['birthday', 'ana', 'email'],
    ['birthday', 'cleo', 'email'],
  ]);
  const silences = (await decisions('silent')).decisions.map(({ moment, reason, details }) => [
    moment,
    reason,
    details,
  ]);
  expect(silences).toContainEqual(['birthday', 'paused', { pause: 'bereavement', untilDay: null }]);
  // Nobody can reach dan: no phone, no email, no address.
  expect(silences).toContainEqual(['apology', 'not-reachable', {}]);
  await runMoments(app.database, app.workspaceId);
  expect((await decisions()).decisions.map(({ id }) => id).sort()).toEqual(
    first.decisions.map(({ id }) => id).sort(),
  );
});

test('one button: what is proposed is sent once, even when two people press it', async () => {
  const due = (await decisions()).decisions.find(({ name }) => name === 'ana')!;
  const proposed = (await agent({ url: `/api/v1/moment-decisions/${due.id}/proposal` })).json() as Proposal;
  expect(proposed.texts.subject).toBe('Happy birthday');
  expect(proposed.open.filter(({ closed }) => closed === null).map(({ way }) => way)).toEqual([
    'email',
    'gift',
  ]);
  const press = () =>
    agent({ method: 'POST', url: `/api/v1/moment-decisions/${due.id}/gesture`, payload: { way: 'email' } });
  const answers = await Promise.all([press(), press(), press()]);
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409]);
  expect((await emails()).map(({ to_email, text }) => [to_email, text.includes('Dear ana')])).toEqual([
    ['ana@example.com', true],
  ]);
  await recordGestures(app.deps, app.workspaceId);
  await recordGestures(app.deps, app.workspaceId);
  const timeline = (await agent({ url: `/api/v1/customers/${await idOf('ana')}/timeline` })).json();
  const done = timeline.entries.filter(({ kind }: { kind: string }) => kind === 'gesture');
  expect(done).toHaveLength(1);
});

test('"say nothing" is kept with its author, and may be taken back', async () => {
  const due = (await decisions()).decisions.find(({ name }) => name === 'cleo')!;
  const url = `/api/v1/moment-decisions/${due.id}/silence`;
  expect(
    (await agent({ method: 'POST', url, payload: { note: 'She told me she dislikes it' } })).statusCode,
  ).toBe(204);
  const own = (await agent({ url: `/api/v1/customers/${due.customerId}/moments` })).json() as CustomerMoments;
  expect(own.past[0]).toMatchObject({
    status: 'silent',
    reason: 'by-choice',
    details: { note: 'She told me she dislikes it' },
  });
  await runMoments(app.database, app.workspaceId);
  expect((await decisions()).decisions).toEqual([]);
  expect((await agent({ method: 'DELETE', url })).statusCode).toBe(204);
  expect((await decisions()).decisions.map(({ name }) => name)).toEqual(['cleo']);
});

test('what just came is looked at within the minute; what is owed comes outside of the cadence, and by itself if asked', async () => {
  takeWaiting();
  await turn('recommendation', true);
  await turn('apology', true, { isAutomatic: true });
  await tell(
    { customer: 'ana', kind: 'referral', at: '2026-11-18T09:00:00Z' },
    { customer: 'cleo', kind: 'delivery', at: '2026-11-18T09:00:00Z', properties: { outcome: 'lost' } },
    { customer: 'ben', kind: 'referral', at: '2020-11-18T09:00:00Z' },
  );
  for (const name of ['ana', 'cleo']) await setType(name, 'old-friends');
  const waiting = takeWaiting().get(app.workspaceId) ?? [];
  expect(waiting.sort()).toEqual([await idOf('ana'), await idOf('cleo')].sort());
  now = new Date('2026-11-19T10:00:00Z');
  await runMomentsFor(app.database, app.workspaceId, waiting);
  const of = async (name: string) =>
    (
      (await agent({ url: `/api/v1/customers/${await idOf(name)}/moments` })).json() as CustomerMoments
    ).past.map(({ moment, status, reason }) => [moment, status, reason]);
  // Ana was written to yesterday.
  expect(await of('ana')).toContainEqual(['recommendation', 'silent', 'too-soon']);
  expect(await of('cleo')).toContainEqual(['apology', 'done', null]);
  expect((await emails()).map(({ to_email }) => to_email)).toEqual(['ana@example.com', 'cleo@example.com']);
});

test('whoever does not wish to be written to is not', async () => {
  await tell(...friend('eve', { birthday: '1990-11-19' }), {
    customer: 'eve',
    kind: 'consent',
    channel: 'email',
    at: '2026-11-01T10:00:00Z',
    properties: { purpose: 'general', granted: false },
  });
  await setType('eve', 'old-friends');
  await runMoments(app.database, app.workspaceId);
  const own = (
    await agent({ url: `/api/v1/customers/${await idOf('eve')}/moments` })
  ).json() as CustomerMoments;
  expect(own.past.map(({ moment, reason }) => [moment, reason])).toEqual([['birthday', 'no-consent']]);
});

test('another workspace meets nothing of ours', async () => {
  const other = await app.asRole('owner', app.otherWorkspaceId);
  const {
    decisions: [due],
  } = await decisions('done');
  expect((await other({ url: '/api/v1/moment-decisions?status=done' })).json().decisions).toEqual([]);
  for (const url of [`/api/v1/moment-decisions/${due!.id}/proposal`])
    expect((await other({ url })).statusCode).toBe(404);
  expect(
    (await other({ method: 'POST', url: `/api/v1/moment-decisions/${due!.id}/silence`, payload: {} }))
      .statusCode,
  ).toBe(404);
});

test('an erased person leaves nothing in what was decided and done', async () => {
  const ids = [await idOf('cleo'), await idOf('ben')];
  const actor = { kind: 'system', id: 'test' } as const;
  expect(
    await inWorkspace(app.database, app.workspaceId, actor, (ctx) => forgetMoments(ctx, ids)),
  ).toBeGreaterThan(3);
  for (const table of ['moment_decision', 'moment_pause', 'gesture', 'product_news_person']) {
    const { rows } = await app.database.owner.query(`select from ${table} where customer_id = any($1)`, [
      ids,
    ]);
    expect([table, rows.length]).toEqual([table, 0]);
  }
});
