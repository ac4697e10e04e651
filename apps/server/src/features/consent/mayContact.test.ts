import type { ExchangeInput } from '@rapport/contracts/exchange';
import { shippedModel } from '@rapport/core/relations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import { type TestApp, testApp } from '../../platform/testing/testApp.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';
import { mergeCustomers } from '../people/mergeCustomers.ts';
import { consent } from './feature.ts';
import { mayContact } from './mayContact.ts';

let app: TestApp;

beforeAll(async () => {
  app = await testApp({ features: [consent], now: () => new Date('2026-09-01T08:30:00Z') });
});
afterAll(() => app.close());

const system = { kind: 'system', id: 'test' } as const;

async function tell(...exchanges: Partial<ExchangeInput>[]): Promise<void> {
  const { refused } = await ingestOf(app).record(app.workspaceId, exchanges as ExchangeInput[]);
  expect(refused).toEqual([]);
}

async function idOf(handle: string): Promise<string> {
  const { rows } = await app.database.owner.query(
    'select customer_id from identity where workspace_id = $1 and value = $2',
    [app.workspaceId, handle],
  );
  return rows[0].customer_id;
}

async function merge(survivor: string, other: string): Promise<void> {
  const ids = [await idOf(survivor), await idOf(other)] as const;
  const merging = { survivorId: ids[0], ids, reason: 'test', actor: null };
  await inWorkspace(app.database, app.workspaceId, system, ({ client, workspaceId }) =>
    mergeCustomers(client, workspaceId, merging, shippedModel),
  );
}

async function may(
  handle: string,
  purpose: string,
  channel: 'email' | 'phone',
  workspaceId = app.workspaceId,
): Promise<string> {
  const id = await idOf(handle);
  const decisions = await inWorkspace(app.database, workspaceId, system, (ctx) =>
    mayContact(ctx, [id], { purpose, channel }),
  );
  const decision = decisions.get(id);
  return decision?.isAllowed ? decision.basis : String(decision?.reason);
}

const said = (customer: string, at: string, granted: boolean, more: Partial<ExchangeInput> = {}) => ({
  customer,
  at,
  kind: 'consent' as const,
  channel: 'email' as const,
  properties: { purpose: 'newsletter', granted },
  ...more,
});

test('whoever withdrew is not written to, in whatever order their words arrive', async () => {
  await tell({ customer: 'ana', kind: 'purchase', at: '2026-01-01', amount: 20 });
  expect(await may('ana', 'news', 'email')).toBe('existing-customer');
  await tell(said('ana', '2026-03-01', false));
  await tell(said('ana', '2026-02-01', true));
  expect(await may('ana', 'news', 'email')).toBe('withdrawn');
  await tell(said('ana', '2026-04-01', true));
  expect(await may('ana', 'news', 'email')).toBe('consent');
  expect(await may('ana', 'service', 'email')).toBe('necessary');
});

test('a prospect who said nothing is asked before being written to; a call waits for consent to calls', async () => {
  await tell({ customer: 'ben', kind: 'visit', at: '2026-01-01' });
  expect(await may('ben', 'news', 'email')).toBe('no-consent');
  expect(await may('ben', 'news', 'phone')).toBe('no-consent');
  await tell(said('ben', '2026-02-01', true, { channel: 'phone' }));
  expect(await may('ben', 'news', 'phone')).toBe('consent');
  expect(await may('ben', 'pigeon', 'phone')).toBe('unknown-purpose');
});

test('words said before two customers were found to be one bear on the one they are', async () => {
  await tell(
    { customer: 'cleo', kind: 'purchase', at: '2026-01-01', amount: 20 },
    said('cleo-again', '2026-02-01', false, { properties: { granted: false } }),
  );
  expect(await may('cleo', 'surveys', 'email')).toBe('no-objection');
  await merge('cleo', 'cleo-again');
  for (const handle of ['cleo', 'cleo-again'])
    expect(await may(handle, 'surveys', 'email')).toBe('withdrawn');
});

test('another workspace knows nobody of ours, and the one who was erased is met no more', async () => {
  await tell({ customer: 'dora', kind: 'purchase', at: '2026-01-01', amount: 20 });
  expect(await may('dora', 'service', 'email', app.otherWorkspaceId)).toBe('unknown-customer');
  await app.database.owner.query('update customer set erased_at = now() where customer_id = $1', [
    await idOf('dora'),
  ]);
  expect(await may('dora', 'service', 'email')).toBe('unknown-customer');
});

test('by the API: each refusal says why and until when; settings are checked before they are kept', async () => {
  await tell({ customer: 'emil', kind: 'purchase', at: '2026-01-01', amount: 20 });
  const ask = (at: string) => ({ customerIds: [id], purpose: 'relationship', channel: 'phone', at });
  const id = await idOf('emil');
  const agent = await app.asRole('agent');
  const check = async (at: string) =>
    (await agent({ method: 'POST', url: '/api/v1/contact-checks', payload: ask(at) })).json();
  expect(await check('2026-09-01T09:00:00Z')).toEqual([
    { customerId: id, isAllowed: true, basis: 'no-objection' },
  ]);
  // A Sunday.
  expect(await check('2026-09-06T09:00:00Z')).toEqual([
    {
      customerId: id,
      isAllowed: false,
      reason: 'not-now',
      rule: 'house-hours',
      nextAt: '2026-09-07T07:00:00.000Z',
    },
  ]);

  const url = '/api/v1/consent/settings';
  const { purposes, rules } = (await agent({ url })).json();
  expect((await agent({ method: 'PATCH', url, payload: { rules } })).statusCode).toBe(403);
  const manager = await app.asRole('manager');
  const twice = await manager({ method: 'PATCH', url, payload: { purposes: [...purposes, purposes[0]] } });
  expect(twice.json().error.fields).toEqual([
    { field: 'purposes', message: '“service” stands twice; keep one' },
  ]);
  const kept = await manager({
    method: 'PATCH',
    url,
    payload: { rules: rules.filter(({ key }: { key: string }) => key !== 'house-hours') },
  });
  expect(kept.json().purposes).toEqual(purposes);
  expect(await check('2026-09-06T09:00:00Z')).toEqual([
    { customerId: id, isAllowed: true, basis: 'no-objection' },
  ]);
});

test('calls that sell are counted over thirty days, whatever profile of a person they were made to; a refusal rests sixty', async () => {
  const call = (customer: string, at: string, properties: Record<string, string> = {}) => ({
    customer,
    at,
    kind: 'contact' as const,
    channel: 'phone' as const,
    direction: 'outbound' as const,
    properties,
  });
  for (const customer of ['called', 'refuser'])
    await tell(
      said(customer, '2026-01-01', true, {
        channel: 'phone',
        properties: { purpose: 'news', granted: true },
      }),
    );
  await tell(
    call('called', '2026-08-10T10:00:00Z'),
    call('called', '2026-08-12T10:00:00Z'),
    call('called', '2026-08-13T10:00:00Z', { purpose: 'service' }),
    call('called-too', '2026-08-20T10:00:00Z', { purpose: 'news' }),
    call('refuser', '2026-07-20T10:00:00Z', { outcome: 'not-wanted' }),
  );
  expect(await may('called', 'news', 'phone')).toBe('consent');
  expect(await may('refuser', 'news', 'phone')).toBe('not-now');
  await tell(call('called-too', '2026-08-21T10:00:00Z'));
  await merge('called', 'called-too');
  expect(await may('called', 'news', 'phone')).toBe('not-now');
  expect(await may('called', 'service', 'phone')).toBe('necessary');
});
