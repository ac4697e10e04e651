import { expect, test } from 'vitest';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import { agent, app, customerId, lead, opened, somebody, useCases } from './caseTests.ts';
import { forgetCases } from './forgetCases.ts';

useCases();

const system = { kind: 'system', id: 'test' } as const;

test('erased people leave nothing here', async () => {
  const who = somebody();
  const id = await opened(who);
  await agent({
    method: 'POST',
    url: `/api/v1/cases/${id}/comments`,
    payload: { text: 'about them', mentions: [lead.userId] },
  });
  const customer = await customerId(who);
  await inWorkspace(app.database, app.workspaceId, system, (ctx) => forgetCases(ctx, [customer]));
  for (const table of [
    'customer_case',
    'case_cause',
    'case_event',
    'case_mention',
    'case_file',
    'customer_promise',
  ]) {
    const { rowCount } = await app.database.owner.query(`select from ${table}`);
    expect([table, rowCount]).toEqual([table, 0]);
  }
});
