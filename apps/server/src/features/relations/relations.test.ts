import type {
  RelationMap,
  RelationMovements,
  RelationshipsOverview,
  RelationTypes,
} from '@rapport/contracts/relations';
import { typeKeys } from '@rapport/core/relations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../platform/testing/testApp.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';

let app: TestApp;
let read: Awaited<ReturnType<TestApp['withKey']>>;
const customers = 40;

beforeAll(async () => {
  app = await testApp({ now: () => new Date('2026-11-22T12:00:00Z') });
  read = await app.withKey(['read']);
  const purchases = Array.from({ length: customers }, (_, rank) =>
    Array.from({ length: 1 + (rank % 9) }, (_, month) => ({
      customer: `c-${rank}`,
      kind: 'purchase' as const,
      at: `2026-0${month + 1}-10T10:00:00Z`,
      amount: 20,
      site: rank % 2 ? 'Lyon' : 'Paris',
    })),
  ).flat();
  await ingestOf(app.deps).record(app.workspaceId, purchases);
  const complaints = Array.from({ length: 5 }, (_, rank) => ({
    customer: `c-${rank}`,
    kind: 'complaint' as const,
    at: `2026-09-2${rank}T10:00:00Z`,
    text: 'C’est une honte, vous êtes des voleurs. Je ne reviendrai plus jamais, je vais porter plainte.',
    properties: { outcome: 'refused' },
  }));
  await ingestOf(app.deps).record(app.workspaceId, complaints);
});
afterAll(() => app.close());

async function get<T>(path: string): Promise<T> {
  const answer = await read({ url: `/api/v1/relationships/${path}` });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}

test('the overview counts everyone once, and expects as many as there are', async () => {
  const overview = await get<RelationshipsOverview>('overview');
  const total = (rows: { shown: number; expected: number }[], what: 'shown' | 'expected') =>
    rows.reduce((sum, row) => sum + row[what], 0);
  expect(overview.customers).toBe(customers);
  expect(overview.asOf).toBe('2026-09-25T10:00:00.000Z');
  expect(overview.types.map((type) => type.type)).toEqual([...typeKeys]);
  for (const rows of [overview.types, overview.families]) {
    expect(total(rows, 'shown')).toBe(customers);
    expect(total(rows, 'expected')).toBeCloseTo(customers, 0);
    for (const row of rows) {
      expect(row.expectedLow).toBeLessThanOrEqual(row.expected);
      expect(row.expectedHigh).toBeGreaterThanOrEqual(row.expected - 1e-9);
    }
  }
});

test('the expected numbers and the value of a type agree with a slow sum', async () => {
  const overview = await get<RelationshipsOverview>('overview');
  const { rows } = await app.database.owner.query(
    `select type, probabilities, value_cents, first_seen from relation_state where workspace_id = $1`,
    [app.workspaceId],
  );
  for (const [k, type] of overview.types.entries()) {
    const chances = rows.map((row) => row.probabilities[k] / 1e4);
    const sd = Math.sqrt(chances.reduce((sum, p) => sum + p * (1 - p), 0));
    const expected = chances.reduce((sum, p) => sum + p, 0);
    expect(type.expected).toBeCloseTo(expected, 6);
    expect(type.expectedHigh).toBeCloseTo(Math.min(customers, expected + 1.96 * sd), 6);
    const values = rows.filter((row) => row.type === k).map((row) => Number(row.value_cents));
    if (values.length < 5) {
      expect(type.valuePerYear).toBeNull();
      continue;
    }
    expect(type.valuePerYear?.n).toBe(values.length);
    expect(type.valuePerYear?.value).toBeCloseTo(
      values.reduce((sum, value) => sum + value, 0) / values.length,
      4,
    );
    expect(type.marginPerYear?.value).toBeCloseTo((type.valuePerYear?.value ?? 0) * overview.marginRate, 6);
  }
});

test('the map holds everyone once, and a mark leads to the customers under it', async () => {
  const map = await get<RelationMap>('map?bins=10');
  expect([map.x, map.y, map.bins]).toEqual(['closeness', 'valence', 10]);
  expect(map.counts.flat().reduce((sum, count) => sum + count, 0)).toBe(customers);
  expect(map.regions).toHaveLength(29);
  expect(map.regions.reduce((sum, region) => sum + region.shown, 0)).toBe(customers);
  for (const [row, counts] of map.counts.entries()) {
    for (const [column, count] of counts.entries()) {
      if (count === 0) continue;
      const box = `xAxis=closeness&xMin=${column / 5 - 1}&xMax=${(column + 1) / 5 - 1}&yAxis=valence&yMin=${row / 5 - 1}&yMax=${(row + 1) / 5 - 1}`;
      expect((await read({ url: `/api/v1/customers?${box}` })).json().total).toBe(count);
    }
  }
});

test('movements say for everyone what they were and what they are', async () => {
  const movements = await get<RelationMovements>('movements?from=2026-09-15&to=2026-09-25');
  const count = (flows: RelationMovements['flows']) => flows.reduce((sum, flow) => sum + flow.customers, 0);
  expect(count(movements.flows)).toBe(customers);
  expect(movements.flows.every((flow) => flow.from !== null)).toBe(true);
  const moved = movements.flows.filter((flow) => flow.from !== flow.to);
  const { rows } = await app.database.owner.query(
    `select count(distinct customer_id)::int as moved from relation_history
     where workspace_id = $1 and shown_from > '2026-09-15'`,
    [app.workspaceId],
  );
  expect(count(moved)).toBe(rows[0].moved);

  const ever = await get<RelationMovements>('movements?from=2025-01-01&to=2026-09-25');
  expect(ever.flows.every((flow) => flow.from === null)).toBe(true);
  expect(count(ever.flows)).toBe(customers);

  // At the end of March, those with purchases since were shown as they were then, whatever came after.
  const march = await get<RelationMovements>('movements?from=2026-02-15&to=2026-03-31');
  expect(count(march.flows)).toBe(customers);
  const backwards = await read({ url: '/api/v1/relationships/movements?from=2026-03-01&to=2026-02-01' });
  expect(backwards.statusCode).toBe(400);
});

test('everything can be seen for one site', async () => {
  expect((await get<RelationshipsOverview>('overview?site=Lyon')).customers).toBe(customers / 2);
  expect((await get<RelationMap>('map?site=Lyon')).customers).toBe(customers / 2);
  const movements = await get<RelationMovements>('movements?from=2026-09-15&to=2026-09-25&site=Lyon');
  expect(movements.flows.reduce((sum, flow) => sum + flow.customers, 0)).toBe(customers / 2);
  expect((await get<RelationshipsOverview>('overview?site=Nowhere')).customers).toBe(0);
});

test('the catalogue tells where it comes from and what to do in each type', async () => {
  const catalogue = await get<RelationTypes>('types');
  expect(catalogue.note.fr).not.toBe('');
  expect(catalogue.types).toHaveLength(29);
  for (const type of catalogue.types) {
    expect(type.playbook.must.length).toBeGreaterThanOrEqual(3);
    expect(type.playbook.mustNot.length).toBeGreaterThanOrEqual(3);
    expect(type.evolutions).toHaveLength(28);
    expect(Object.keys(type.region)).toHaveLength(7);
  }
});

test('another workspace sees none of it, even right after', async () => {
  const foreign = await app.withKey(['read'], app.otherWorkspaceId);
  await get('overview');
  await get('map');
  expect((await foreign({ url: '/api/v1/relationships/overview' })).json().customers).toBe(0);
  expect((await foreign({ url: '/api/v1/relationships/map' })).json().customers).toBe(0);
  expect((await foreign({ url: '/api/v1/relationships/movements' })).json().flows).toEqual([]);
});
