import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import { type TestApp, testApp } from '../../../platform/testing/testApp.ts';
import { ingestOf } from '../../exchanges/ingestOf.ts';
import { countSending } from './countSending.ts';

let app: TestApp;

beforeAll(async () => {
  app = await testApp();
  await ingestOf(app.deps).record(
    app.workspaceId,
    Array.from({ length: 400 }, (_, n) => ({
      id: `bought-${n}`,
      customer: [
        { kind: 'external' as const, value: `c${n}` },
        ...(n % 4 === 0
          ? []
          : [{ kind: 'email' as const, value: `c${n}@example.com`, verified: true as const }]),
      ],
      kind: 'purchase' as const,
      at: '2026-01-10T10:00:00Z',
      amount: 20,
    })),
  );
});
afterAll(() => app.close());

const count = (most?: number) =>
  inWorkspace(app.database, app.workspaceId, { kind: 'system', id: 'test' }, (ctx) =>
    countSending(ctx, 'a survey', { filter: {}, channel: 'email', share: 1 }, most),
  );

test('each of few is looked at', async () => {
  expect(await count()).toEqual({
    count: 400,
    written: 300,
    left: [{ reason: 'no-address', count: 100 }],
    drawn: null,
  });
});

test('of many a draw is, the same each time, and its figures add up', async () => {
  const { drawn, ...figures } = await count(200);
  expect(drawn?.n).toBeGreaterThan(150);
  expect(drawn?.n).toBeLessThan(250);
  // Three in four have an address.
  expect(drawn?.low).toBeGreaterThan(260);
  expect(drawn?.low).toBeLessThanOrEqual(300);
  expect(drawn?.high).toBeGreaterThanOrEqual(300);
  expect(figures.count).toBe(400);
  expect(figures.written + (figures.left[0]?.count ?? 0)).toBe(400);
  expect(figures.written).toBeGreaterThan(260);
  expect(figures.written).toBeLessThan(340);
  expect(await count(200)).toEqual({ drawn, ...figures });
});
