import type { ExchangeInput } from '@rapport/contracts/exchange';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import { type TestApp, testApp } from '../../platform/testing/testApp.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';
import { queueMail } from '../mail/queueMail.ts';
import { askForErasure } from './requests.ts';
import { runRetention } from './retention/runRetention.ts';

let app: TestApp;
let nowMs = Date.parse('2026-11-28T10:00:00Z');

beforeAll(async () => {
  app = await testApp({ now: () => new Date(nowMs) });
});
afterAll(() => app.close());

const system = { kind: 'system', id: 'test' } as const;

async function tell(...exchanges: Partial<ExchangeInput>[]): Promise<void> {
  const { refused } = await ingestOf(app).record(app.workspaceId, exchanges as ExchangeInput[]);
  expect(refused).toEqual([]);
}

async function idOf(value: string): Promise<string | undefined> {
  const { rows } = await app.database.owner.query('select customer_id from identity where value = $1', [
    value,
  ]);
  return rows[0]?.customer_id;
}

/** Every table that says of which workspace its rows are, and how many of them hold one of the texts. */
async function holding(texts: string[]): Promise<string[]> {
  const { owner } = app.database;
  const { rows } = await owner.query(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id'
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`,
  );
  expect(rows.length).toBeGreaterThan(20);
  const found: string[] = [];
  for (const { name } of rows) {
    const { rows: hits } = await owner.query(
      `select count(*)::int as count from "${name}" t where t::text ilike any ($1::text[])`,
      [texts.map((text) => `%${text}%`)],
    );
    if (hits[0].count > 0) found.push(`${name}: ${hits[0].count}`);
  }
  return found;
}

test('an erased person is in no table any more, by id, name, address or phone; the counts they are in stay', async () => {
  const email = 'zelie.unique@example.org';
  const who = [{ kind: 'external' as const, value: 'zelie-77' }];
  const both = [...who, { kind: 'email' as const, value: email, verified: true }];
  const traits = { name: 'Zélie Quatremère', city: 'Arles' };
  await tell(
    { id: '1', customer: both, kind: 'purchase', at: '2026-01-01', amount: 40, traits, site: 'Lyon' },
    {
      id: '2',
      customer: who,
      kind: 'answer',
      at: '2026-02-01',
      properties: { measure: 'nps', score: 3, scale: 10 },
      text: 'Quatremère, déçue',
    },
    {
      id: '3',
      customer: who,
      kind: 'consent',
      at: '2026-02-02',
      channel: 'email',
      properties: { purpose: 'news', granted: true },
    },
    { id: '4', customer: who, kind: 'complaint', at: '2026-02-03', text: 'Je suis Zélie Quatremère' },
    { id: '5', customer: [{ kind: 'email', value: email }], kind: 'visit', at: '2026-02-04' },
    {
      id: '6',
      customer: 'other',
      kind: 'answer',
      at: '2026-02-01',
      properties: { measure: 'nps', score: 9, scale: 10 },
    },
  );
  const id = (await idOf('zelie-77')) as string;
  const manager = await app.asRole('manager');
  const post = (url: string, payload: object) => manager({ method: 'POST', url, payload });
  await post('/api/v1/repair/allowances', { scope: 'everyone', period: 'month', amountCents: 10_000 });
  const gift = { customerId: id, kind: 'gift', what: 'Tea for Zélie Quatremère', why: 'Late' };
  expect((await post('/api/v1/repairs', { ...gift, amountCents: 500 })).json().outcome).toBe('given');
  expect((await post('/api/v1/repairs', { ...gift, amountCents: 50_000 })).json().outcome).toBe('asked');
  const phrases = (await post('/api/v1/refusals/library/examples', {})).json();
  const { id: reasonId } = phrases.find(({ sort }: { sort: string }) => sort === 'reason');
  await post('/api/v1/refusals', { reasonId, customerId: id, note: 'Quatremère insisted' });
  await post(`/api/v1/customers/${id}/tags`, { type: 'buddies' });
  await manager({ url: `/api/v1/customers/${id}` });
  await inWorkspace(app.database, app.workspaceId, system, async (ctx) => {
    await queueMail(ctx, {
      key: 'test',
      to: { email, name: 'Zélie Quatremère' },
      subject: 'Hello',
      text: 'Hello Zélie Quatremère',
      purpose: 'transactional',
      customerId: id,
    });
    await askForErasure(ctx, id);
  });
  const texts = [id, 'Quatremère', 'quatremere', 'zelie', email];
  expect((await holding(texts)).length).toBeGreaterThan(8);
  const cells = async () =>
    (
      await app.database.owner.query(
        `select score, answers from measure_cell where mask = 0 and grain = 1 order by 1`,
      )
    ).rows;
  const before = await cells();

  const agent = await app.asRole('agent');
  const url = `/api/v1/customers/${id}/erasure`;
  expect((await agent({ method: 'POST', url, payload: { confirm: 'erase' } })).statusCode).toBe(403);
  expect((await post(url, { confirm: 'yes' })).statusCode).toBe(400);
  const stranger = await app.asRole('owner', app.otherWorkspaceId);
  expect((await stranger({ method: 'POST', url, payload: { confirm: 'erase' } })).statusCode).toBe(404);
  expect((await post(url, { confirm: 'erase' })).statusCode).toBe(200);

  expect(await holding(texts)).toEqual([]);
  expect(await cells()).toEqual(before);
  const { entries } = (await manager({ url: '/api/v1/repairs' })).json();
  expect(entries).toMatchObject([{ amountCents: 500, customer: null }]);
  const requests = (await manager({ url: '/api/v1/erasure-requests' })).json();
  expect(requests).toMatchObject([{ customer: null, doneAt: expect.any(String) }]);

  // Their message sent again is not taken for a new one; a new message makes somebody new.
  await tell({
    id: '4',
    customer: 'other',
    kind: 'complaint',
    at: '2026-02-03',
    text: 'Je suis Zélie Quatremère',
  });
  expect(await holding(['Quatremère'])).toEqual([]);
  await tell({ id: '7', customer: who, kind: 'visit', at: '2026-11-01' });
  expect(await idOf('zelie-77')).not.toBe(id);
});

test('prospects silent for three years go: a click keeps them, an email they opened does not, and customers stay', async () => {
  const old = '2023-01-10';
  await tell(
    { customer: 'silent', kind: 'visit', at: old },
    { customer: 'opened', kind: 'visit', at: old },
    {
      customer: 'opened',
      kind: 'visit',
      at: '2026-10-01',
      channel: 'email',
      properties: { event: 'Email Opened' },
    },
    { customer: 'clicked', kind: 'visit', at: old },
    {
      customer: 'clicked',
      kind: 'visit',
      at: '2026-10-01',
      channel: 'email',
      properties: { event: 'Email Link Clicked' },
    },
    { customer: 'written-to', kind: 'visit', at: old },
    { customer: 'written-to', kind: 'message', direction: 'outbound', at: '2026-10-01', text: 'News' },
    { customer: 'bought', kind: 'purchase', at: old, amount: 10 },
  );
  const manager = await app.asRole('manager');
  const preview = await manager({ method: 'POST', url: '/api/v1/retention/previews', payload: {} });
  const ids = await Promise.all(['silent', 'opened', 'written-to'].map(idOf));
  expect(preview.json()).toMatchObject({ prospects: 3, customers: 0 });
  expect(
    preview
      .json()
      .people.map(({ id }: { id: string }) => id)
      .sort(),
  ).toEqual(ids.sort());

  const run = () => runRetention(app, app.workspaceId, new AbortController().signal);
  expect(await run()).toBeNull();
  await manager({ method: 'PATCH', url: '/api/v1/retention', payload: { isOn: true } });
  expect(await run()).toEqual({ prospects: 3, customers: 0 });
  expect(await Promise.all(['silent', 'opened', 'written-to'].map(idOf))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(await idOf('clicked')).toBeDefined();
  expect(await idOf('bought')).toBeDefined();
  await manager({ method: 'PATCH', url: '/api/v1/retention', payload: { customerMonths: 36 } });
  expect(await run()).toEqual({ prospects: 0, customers: 1 });
  const { runs } = (await manager({ url: '/api/v1/retention' })).json();
  expect(
    runs.map((each: { prospects: number; customers: number }) => [each.prospects, each.customers]),
  ).toEqual(
    expect.arrayContaining([
      [3, 0],
      [0, 1],
    ]),
  );
  nowMs += 1_000;
});
