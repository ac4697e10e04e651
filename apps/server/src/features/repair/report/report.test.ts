import type { ExchangeInput } from '@rapport/contracts/exchange';
import type { RepairReport } from '@rapport/contracts/repair';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../platform/testing/testApp.ts';
import { ingestOf } from '../../exchanges/ingestOf.ts';
import { repair } from '../feature.ts';
import { workOutReport } from './workOutReport.ts';

let app: TestApp;
let nowMs = Date.parse('2026-05-03T10:00:00Z');

beforeAll(async () => {
  app = await testApp({ features: [repair], now: () => new Date(nowMs) });
});
afterAll(() => app.close());

test('those who were repaired are held against comparable people who were not, once everybody’s window is over', async () => {
  const exchanges: ExchangeInput[] = [];
  for (let each = 0; each < 40; each++) {
    const customer = `c${each}`;
    exchanges.push({ customer, kind: 'purchase', at: '2026-01-01', amount: 10 });
    exchanges.push({ customer, kind: 'complaint', at: '2026-05-01', text: 'Late' });
  }
  await ingestOf(app).record(app.workspaceId, exchanges);
  const manager = await app.asRole('manager');
  const post = (url: string, payload: object) => manager({ method: 'POST', url, payload });
  await post('/api/v1/repair/allowances', { scope: 'everyone', period: 'month', amountCents: 1_000_000 });
  const { rows } = await app.database.owner.query(
    'select customer_id, value from identity order by length(value), value',
  );
  for (const { customer_id } of rows.slice(0, 20))
    await post('/api/v1/repairs', {
      customerId: customer_id,
      kind: 'gift',
      what: 'Tea',
      why: 'Late',
      amountCents: 500,
    });

  const buyers = [...Array.from({ length: 15 }, (_, each) => each), 20, 21, 22, 23, 24];
  nowMs = Date.parse('2026-11-28T10:00:00Z');
  await ingestOf(app).record(
    app.workspaceId,
    buyers.map((each) => ({ customer: `c${each}`, kind: 'purchase' as const, at: '2026-07-01', amount: 10 })),
  );
  await ingestOf(app).record(app.workspaceId, [{ customer: 'c39', kind: 'visit', at: '2026-11-28' }]);
  await workOutReport(app.database, app.workspaceId);
  const { report } = (await manager({ url: '/api/v1/repair/report' })).json() as { report: RepairReport };
  expect(report).toMatchObject({
    spentCents: 10_000,
    given: 20,
    boughtAgain: {
      ok: true,
      treated: { value: 0.75, n: 20 },
      others: { value: 0.25, n: 20 },
      difference: { value: 0.5 },
    },
    satisfied: { ok: false, reason: 'too-few' },
  });
  const stranger = await app.asRole('manager', app.otherWorkspaceId);
  expect((await stranger({ url: '/api/v1/repair/report' })).json().report).toBeNull();
});
