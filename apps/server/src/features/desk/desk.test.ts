import type { DeskAgreement, DeskNext, DeskTagged, Disagreements, Exercise } from '@rapport/contracts/desk';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import { type Sender, type TestApp, testApp } from '../../platform/testing/testApp.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';
import { learning } from '../learning/feature.ts';
import { measureRaters } from './agreement.ts';
import { desk } from './feature.ts';
import { fillDesk } from './fillDesk.ts';
import { fillQueue } from './fillQueue.ts';
import { forgetDesk } from './forgetDesk.ts';
import { sendTags } from './sendTags.ts';

let app: TestApp;
let anne: Sender;
let bob: Sender;
let lead: Sender;

beforeAll(async () => {
  app = await testApp({ features: [desk, learning] });
  [anne, bob, lead] = [await app.asRole('agent'), await app.asRole('agent'), await app.asRole('lead')];
  await ingestOf(app).record(
    app.workspaceId,
    Array.from({ length: 40 }, (_, i) => ({
      id: `m${i}`,
      customer: `person-${i}`,
      kind: 'message' as const,
      at: `2026-05-${String(1 + (i % 28)).padStart(2, '0')}T10:00:00Z`,
      text:
        i % 2
          ? `Je viens chez vous depuis vingt ans, fidèle au poste (${i})`
          : `Laissez-moi tranquille avec vos mails, stop (${i})`,
    })),
  );
});
afterAll(() => app.close());

const next = async (sender: Sender): Promise<DeskNext> =>
  (await sender({ method: 'GET', url: '/api/v1/desk/next' })).json();
const tag = (sender: Sender, id: string, type: string | null) =>
  sender({ method: 'POST', url: `/api/v1/desk/items/${id}/tags`, payload: { type } });
const within = <T>(work: Parameters<typeof inWorkspace<T>>[3]) =>
  inWorkspace(app.database, app.workspaceId, { kind: 'system', id: 'test' }, work);

test('the queue fills with what is worth tagging, once', async () => {
  expect(await fillQueue(app.database, app.workspaceId)).toBeGreaterThan(20);
  const { rows } = await app.database.owner.query(
    'select count(*)::int as n, count(distinct exchange_id)::int as texts from desk_item',
  );
  expect(rows[0].n).toBe(rows[0].texts);
  await fillQueue(app.database, app.workspaceId);
  const { rows: again } = await app.database.owner.query('select count(*)::int as n from desk_item');
  expect(again[0].n).toBeLessThanOrEqual(40);
});

test('whoever has the queue filled sees that it is being, then what came of it', async () => {
  const latest = async () => (await lead({ method: 'GET', url: '/api/v1/desk/fills/latest' })).json();
  expect(await latest()).toEqual({ isWorking: false, added: null, hasFailed: false });
  const asked = await lead({ method: 'POST', url: '/api/v1/desk/fills', payload: {} });
  expect(asked.statusCode).toBe(202);
  expect(asked.json()).toMatchObject({ isWorking: true });
  expect(await latest()).toMatchObject({ isWorking: true });
  await fillDesk(app.database, app.workspaceId);
  expect(await latest()).toEqual({ isWorking: false, added: 0, hasFailed: false });
  expect((await anne({ method: 'GET', url: '/api/v1/desk/fills/latest' })).statusCode).toBe(403);
  const stranger = await app.asRole('lead', app.otherWorkspaceId);
  expect((await stranger({ method: 'GET', url: '/api/v1/desk/fills/latest' })).json().added).toBe(null);
});

test('two tag blindly; a tag can be taken back, then becomes an exchange of the customer, once', async () => {
  await app.database.owner.query('update desk_item set raters = 2');
  const first = (await next(anne)).item!;
  const tagged: DeskTagged = (await tag(anne, first.id, 'old-friends')).json();
  expect(tagged.model).toBe(null);
  expect(tagged.next.item?.id).not.toBe(first.id);
  expect((await tag(anne, first.id, 'buddies')).statusCode).toBe(409);
  expect((await next(bob)).item?.id).toBe(first.id);
  const second: DeskTagged = (await tag(bob, first.id, 'buddies')).json();
  expect(second.model?.probability).toBeGreaterThan(0);
  expect((await bob({ method: 'DELETE', url: `/api/v1/desk/items/${first.id}/tags` })).statusCode).toBe(200);
  await tag(bob, first.id, 'buddies');
  expect(await sendTags(app, app.workspaceId)).toBe(0);
  await app.database.owner.query(
    "update desk_item set closed_at = closed_at - interval '1 year' where closed_at is not null",
  );
  expect(await sendTags(app, app.workspaceId)).toBe(2);
  expect(await sendTags(app, app.workspaceId)).toBe(0);
  const { rows } = await app.database.owner.query('select customer_id from exchange where kind = 12');
  expect(rows.map(({ customer_id: id }) => id)).toEqual([first.customerId, first.customerId]);
  const late = await bob({ method: 'DELETE', url: `/api/v1/desk/items/${first.id}/tags` });
  expect(late.statusCode).toBe(409);
});

test('what they saw differently is talked over, and what is agreed is kept', async () => {
  const url = '/api/v1/desk/disagreements';
  const { items }: Disagreements = (await lead({ method: 'GET', url })).json();
  expect(items.map(({ said }) => said.map(({ type }) => type).sort())).toEqual([['buddies', 'old-friends']]);
  const agreed = await lead({
    method: 'PUT',
    url: `/api/v1/desk/items/${items[0]!.id}/agreed`,
    payload: { type: 'old-friends', note: 'twenty years' },
  });
  expect(agreed.json().items[0]).toMatchObject({ agreed: 'old-friends', note: 'twenty years' });
  expect((await anne({ method: 'GET', url })).statusCode).toBe(403);
});

test('agreement comes with its interval, and reliable raters weigh more', async () => {
  for (let i = 0; i < 24; i++) {
    const { item } = await next(anne);
    if (!item) break;
    const type = item.text?.includes('vingt ans') ? 'old-friends' : 'stalker-prey';
    await tag(anne, item.id, type);
    await tag(bob, item.id, i % 6 === 0 ? 'buddies' : type);
  }
  const agreement: DeskAgreement = (await lead({ method: 'GET', url: '/api/v1/desk/agreement' })).json();
  expect(agreement.alpha).toMatchObject({ ok: true, interval: { level: 0.95 } });
  expect(agreement.raters).toHaveLength(2);
  expect(agreement.confusions.length).toBeGreaterThan(0);
  for (const { pairs, share } of agreement.confusions) {
    if (!share.ok) throw new Error('a share of pairs has always enough');
    expect(share.n).toBeGreaterThanOrEqual(pairs);
    expect(share.value).toBeCloseTo(pairs / share.n, 9);
    expect(share.interval?.level).toBe(0.95);
  }
  await within(measureRaters);
  const { rows } = await app.database.owner.query('select value, low, high from rater_reliability');
  expect(rows).toHaveLength(2);
  for (const { value, low, high } of rows) expect(low <= value && value <= high).toBe(true);
});

test('of an erased person nothing stays on the desk', async () => {
  const { rows } = await app.database.owner.query('select customer_id from desk_item limit 1');
  await within((ctx) => forgetDesk(ctx, [rows[0].customer_id]));
  const { rowCount } = await app.database.owner.query('select from desk_item where customer_id = $1', [
    rows[0].customer_id,
  ]);
  expect(rowCount).toBe(0);
});

test('another workspace has another desk', async () => {
  const stranger = await app.asRole('agent', app.otherWorkspaceId);
  expect((await next(stranger)).item).toBe(null);
  const { item } = await next(anne);
  if (item) expect((await tag(stranger, item.id, 'buddies')).statusCode).toBe(404);
});

test('an exercise is explained at once, counts once, and can’t be made up', async () => {
  const made: Exercise = (
    await anne({
      method: 'POST',
      url: '/api/v1/learning/exercises',
      payload: { type: 'old-friends', language: 'fr' },
    })
  ).json();
  expect(made.choices).toContain('old-friends');
  const answer = (type: string) =>
    anne({ method: 'POST', url: '/api/v1/learning/answers', payload: { exercise: made.exercise, type } });
  expect((await answer('old-friends')).json()).toMatchObject({ isRight: true, type: 'old-friends' });
  await answer('buddies');
  const progress = (await anne({ method: 'GET', url: '/api/v1/learning' })).json();
  expect(progress.types.find(({ type }: { type: string }) => type === 'old-friends')).toMatchObject({
    asked: 1,
    right: 1,
  });
  expect(progress.team).toBe(null);
  const { team } = (await lead({ method: 'GET', url: '/api/v1/learning' })).json();
  expect(team).toMatchObject([{ asked: 1, right: 1, share: { value: 1, n: 1, method: 'wilson' } }]);
  expect(team[0].share.interval.low).toBeLessThan(0.5);
  const odd = await anne({
    method: 'POST',
    url: '/api/v1/learning/answers',
    payload: { exercise: 'made-up', type: 'buddies' },
  });
  expect(odd.statusCode).toBe(400);
  const card = await anne({ method: 'GET', url: '/api/v1/learning/cards/old-friends' });
  expect(card.statusCode).toBe(200);
  expect((await anne({ method: 'GET', url: '/api/v1/learning/cards/nobody' })).statusCode).toBe(400);
});
