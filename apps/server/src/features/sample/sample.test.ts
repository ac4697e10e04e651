import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import { type TestApp, testApp } from '../../platform/testing/testApp.ts';
import { loadSample } from './loadSample.ts';
import { sampleWorkspaceId } from './openSampleWorkspace.ts';

const few = { customers: 60, seed: 7 };
const never = new AbortController().signal;

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ features: [] });
});
afterAll(() => app.close());

async function emptyOfWorkspaces(): Promise<void> {
  await app.database.owner.query('delete from workspace');
}

async function count(table: 'exchange' | 'customer'): Promise<number> {
  return inWorkspace(app.database, sampleWorkspaceId, { kind: 'system', id: 'test' }, async ({ client }) => {
    const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${table}`);
    return rows[0]?.n ?? 0;
  });
}

describe('the sample brand', () => {
  test('leaves alone a database that has a workspace of somebody', async () => {
    expect(await loadSample(app.deps, never, few)).toBe(0);
    const { rows } = await app.database.owner.query('select 1 from workspace where is_sample');
    expect(rows).toEqual([]);
  });

  test('stopped halfway, goes on at the next start and stores nothing twice', async () => {
    await emptyOfWorkspaces();
    const stopped = new AbortController();
    stopped.abort();
    expect(await loadSample(app.deps, stopped.signal, few)).toBe(0);
    const stored = await loadSample(app.deps, never, few);
    expect(stored).toBeGreaterThan(1_500);
    expect(await count('exchange')).toBe(stored);
    expect(await count('customer')).toBeGreaterThanOrEqual(few.customers);
    expect(await loadSample(app.deps, never, few)).toBe(0);
    expect(await count('exchange')).toBe(stored);
  });

  test('shows relationships that moved', async () => {
    const { rows } = await app.database.owner.query<{ types: number; moved: number }>(
      `select count(distinct type)::int as types, count(previous_type)::int as moved
       from relation_history where workspace_id = $1`,
      [sampleWorkspaceId],
    );
    expect(rows[0]?.types).toBeGreaterThan(10);
    expect(rows[0]?.moved).toBeGreaterThan(10);
  });

  test('has counters that are alive: staff, books, appointments of today and of the days after', async () => {
    const { rows } = await app.database.owner.query<{ days: number; books: number; stories: number }>(
      `select count(distinct day)::int as days,
         (select count(*)::int from client_book) as books, (select count(*)::int from product_story) as stories
       from agenda_entry where workspace_id = $1`,
      [sampleWorkspaceId],
    );
    expect(rows[0]?.days).toBe(14);
    expect(rows[0]?.books).toBeGreaterThan(10);
    expect(rows[0]?.stories).toBeGreaterThan(2);
  });
});
