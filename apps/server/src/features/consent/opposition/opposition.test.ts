import type { ContactVerdict } from '@rapport/contracts/consent';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sender, type TestApp, testApp } from '../../../platform/testing/testApp.ts';
import { ingestOf } from '../../exchanges/ingestOf.ts';

/** A Tuesday at eleven in Paris, while Bloctel was the law. */
let now = new Date('2026-06-09T09:00:00Z');
let app: TestApp;
let manager: Sender;
const url = '/api/v1/consent/opposition-list';
const ids = new Map<string, string>();

beforeAll(async () => {
  app = await testApp({ now: () => now });
  manager = await app.asRole('manager');
  await ingestOf(app.deps).record(
    app.workspaceId,
    ['+33612000001', '+33612000002'].map((phone, i) => ({
      customer: [
        { kind: 'external' as const, value: `c-${i}`, verified: true },
        { kind: 'phone' as const, value: phone, verified: true },
      ],
      kind: 'purchase' as const,
      at: '2026-01-10T10:00:00Z',
      amount: 20,
    })),
  );
  const { rows } = await app.database.owner.query(
    `select value, customer_id from identity where workspace_id = $1 and kind = 'external'`,
    [app.workspaceId],
  );
  for (const { value, customer_id } of rows) ids.set(value, customer_id);
});
afterAll(() => app.close());

test('who is on the list may not be called to be sold something, and is told apart from who may', async () => {
  await callable();
  expect(await verdict('c-0')).toMatchObject({ isAllowed: true });
  const kept = await upload(
    'Numéro;Statut\r\n06 12 00 00 01;opposé\r\n\r\nabsent;opposé\r\n"06.12.00.00.09";opposé\r\n06 12 00 00 01;\r\n',
  );
  expect(kept.json()).toMatchObject({
    unread: 2,
    unreadLines: [1, 4],
    list: { numbers: 2, listedOn: '2026-06-01', isOld: false },
  });
  expect(await verdict('c-0')).toMatchObject({
    isAllowed: false,
    reason: 'opposition-list',
    rule: 'fr-telephone-2023',
  });
  expect(await verdict('c-1')).toMatchObject({ isAllowed: true });
  // What is asked for, what sells nothing, and other channels are not what the list is about.
  expect(await verdict('c-0', 'service')).toMatchObject({ isAllowed: true });
  expect(await verdict('c-0', 'news', 'email')).toMatchObject({ isAllowed: true });

  const { rows } = await app.database.owner.query('select * from opposition_number');
  expect(rows).toHaveLength(2);
  expect(rows.map(({ hash }) => hash.length)).toEqual([32, 32]);
  expect(JSON.stringify(rows)).not.toContain('612000001');
});

test('from 11 August 2026 consent is asked for; who agreed to calls since the list may be called', async () => {
  now = new Date('2026-11-24T10:00:00Z');
  expect((await manager({ url })).json()).toMatchObject({ list: { isOld: true } });
  expect(await verdict('c-0')).toMatchObject({ reason: 'opposition-list', rule: null });
  expect(await verdict('c-1')).toMatchObject({ reason: 'no-consent', rule: 'fr-telephone-2026' });
  const agreed = await manager({
    method: 'POST',
    url: `/api/v1/customers/${ids.get('c-0')}/consents`,
    payload: {
      purpose: 'news',
      channel: 'phone',
      granted: true,
      how: 'At the counter',
      at: '2026-11-20T10:00:00Z',
    },
  });
  expect(agreed.statusCode, agreed.body).toBeLessThan(300);
  expect(await verdict('c-0')).toMatchObject({ isAllowed: true });
  await upload('0612000001', '2026-11-23');
  expect(await verdict('c-0')).toMatchObject({ reason: 'opposition-list' });
});

test('what is no list is refused and the one before kept; removed, nothing is left of it; others see nothing', async () => {
  for (const [text, listedOn] of [
    ['no number here', '2026-11-23'],
    ['0612000001', '2027-01-01'],
  ] as const) {
    const refused = await upload(text, listedOn);
    expect(refused.statusCode).toBe(400);
    expect(refused.json().error.fields).toHaveLength(1);
  }
  expect((await manager({ url })).json()).toMatchObject({ list: { numbers: 1 } });
  const stranger = await app.asRole('manager', app.otherWorkspaceId);
  expect((await stranger({ url })).json()).toEqual({ list: null });
  expect((await stranger({ method: 'DELETE', url })).statusCode).toBe(404);
  const agent = await app.asRole('agent');
  expect((await agent({ method: 'DELETE', url })).statusCode).toBe(403);
  expect((await manager({ method: 'DELETE', url })).statusCode).toBe(204);
  const { rows } = await app.database.owner.query(
    `select (select count(*) from opposition_number)::int as numbers,
       (select count(*) from audit where action like 'consent.opposition-list%')::int as audited`,
  );
  expect(rows[0]).toEqual({ numbers: 0, audited: 3 });
});

function upload(text: string, listedOn = '2026-06-01') {
  return manager({ method: 'PUT', url, payload: { name: 'Bloctel', listedOn, text } });
}

/** The shipped purpose of news does not use the telephone. */
async function callable(): Promise<void> {
  const { purposes } = (await manager({ url: '/api/v1/consent/settings' })).json();
  for (const purpose of purposes) if (purpose.key === 'news') purpose.channels.phone = 'existing-customer';
  const changed = await manager({ method: 'PATCH', url: '/api/v1/consent/settings', payload: { purposes } });
  expect(changed.statusCode, changed.body).toBe(200);
}

async function verdict(who: string, purpose = 'news', channel = 'phone'): Promise<ContactVerdict> {
  const payload = { customerIds: [ids.get(who)], purpose, channel };
  return (await manager({ method: 'POST', url: '/api/v1/contact-checks', payload })).json()[0];
}
