import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../platform/testing/testApp.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';
import { tags } from './feature.ts';

let app: TestApp;
let id: string;

beforeAll(async () => {
  app = await testApp({ features: [tags] });
  await ingestOf(app).record(app.workspaceId, [
    { id: '1', customer: 'tagged', kind: 'purchase', at: '2026-01-01', amount: 10 },
  ]);
  const { rows } = await app.database.owner.query(
    'select customer_id from customer where workspace_id = $1',
    [app.workspaceId],
  );
  id = rows[0].customer_id;
});
afterAll(() => app.close());

const tag = (sender: Awaited<ReturnType<TestApp['asRole']>>, type: string) =>
  sender({ method: 'POST', url: `/api/v1/customers/${id}/tags`, payload: { type } });

test('what an agent thinks of a relationship moves it at once', async () => {
  const probability = async (): Promise<number> => {
    const { rows } = await app.database.owner.query(
      'select probabilities from relation_state where workspace_id = $1',
      [app.workspaceId],
    );
    return rows[0].probabilities[5];
  };
  const before = await probability();
  const response = await tag(await app.asRole('agent'), 'old-friends');
  expect(response.statusCode).toBe(200);
  expect(await probability()).toBeGreaterThan(before);
});

test('a type that is not one, a viewer and another workspace are refused', async () => {
  expect((await tag(await app.asRole('agent'), 'pen-friends')).statusCode).toBe(400);
  expect((await tag(await app.asRole('viewer'), 'buddies')).statusCode).toBe(403);
  expect((await tag(await app.asRole('owner', app.otherWorkspaceId), 'buddies')).statusCode).toBe(404);
});
