import type { ExchangeInput } from '@rapport/contracts/exchange';
import { type StudiesState, studiesState } from '@rapport/contracts/studies';
import { seededRandom } from '@rapport/core/numeric';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../platform/testing/testApp.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';
import { workOut } from './workOut.ts';

let app: TestApp;
const now = new Date('2026-11-22T12:00:00Z');

beforeAll(async () => {
  app = await testApp({ now: () => now });
  const random = seededRandom(5);
  const around = (middle: number) => Math.min(10, Math.max(0, Math.round(middle + 4 * (random() - 0.5))));
  const pulse = Array.from({ length: 120 }, (_, person) => ({
    customer: `p-${person}`,
    kind: 'answer' as const,
    at: '2026-10-01T10:00:00Z',
    properties: {
      measure: 'pulse',
      brand: person < 80 ? 'maison test ' : person < 117 ? 'Banque Autre' : 'Trois Avis',
      sector: person < 80 ? 'home' : 'bank',
      ratings: {
        'rewards-loyalty': { importance: around(7), evaluation: around(person < 80 ? 4 : 6) },
        'friendly-staff': { importance: around(6), evaluation: around(7) },
        'keeps-promises': { importance: around(8) },
      },
    },
  }));
  const rated = Array.from({ length: 200 }, (_, person) => {
    const promise = around(6);
    const staff = around(6);
    return {
      id: `rated-${person}`,
      customer: `r-${person}`,
      kind: 'answer' as const,
      at: '2026-09-01T10:00:00Z',
      properties: {
        measure: 'nps',
        score: Math.min(10, Math.max(0, Math.round(1.2 * promise + 0.1 * staff + random() * 2 - 2))),
        ratings: { 'keeps-promises': promise, 'friendly-staff': staff },
      },
    };
  });
  const kano = Array.from({ length: 60 }, (_, person) => ({
    customer: `k-${person}`,
    kind: 'answer' as const,
    at: '2026-09-15T10:00:00Z',
    properties: {
      measure: 'kano',
      answers: {
        tracking: person < 40 ? { functional: 2, dysfunctional: 5 } : { functional: 1, dysfunctional: 5 },
        sample: { functional: 1, dysfunctional: 3 },
      },
    },
  }));
  const odd: ExchangeInput[] = [
    { customer: 'x', kind: 'answer' as const, properties: { measure: 'pulse', ratings: 'many' } },
    {
      customer: 'x',
      kind: 'answer' as const,
      properties: { measure: 'kano', answers: { a: { functional: 9 } } },
    },
  ];
  await ingestOf(app.deps).record(app.workspaceId, [...pulse, ...rated, ...kano, ...odd]);
  await workOut(app.database, app.workspaceId);
});
afterAll(() => app.close());

async function state(workspaceId?: string): Promise<StudiesState> {
  const read = await app.withKey(['read'], workspaceId);
  const response = await read({ url: '/api/v1/studies' });
  expect(response.statusCode).toBe(200);
  return studiesState.parse(response.json());
}

test('the worst gap of the own brand comes first, is a shortfall, and is set against everybody else', async () => {
  const { report } = await state();
  const pulse = report?.pulse;
  expect(pulse?.people).toBe(120);
  expect(pulse?.own).toBe('maison test');
  const own = pulse?.brands[0];
  expect(own).toMatchObject({ name: 'maison test', people: 80, sectors: ['home'] });
  expect(own?.gaps[0]).toMatchObject({ driver: 'rewards-loyalty', n: 80, verdict: 'shortfall' });
  expect(own?.gaps[0]?.gap.value).toBeCloseTo(
    (own?.gaps[0]?.evaluation.value ?? 0) - (own?.gaps[0]?.importance.value ?? 0),
    9,
  );
  const against = own?.againstOthers.find(({ driver }) => driver === 'rewards-loyalty');
  expect(against?.others.n).toBe(40);
  expect(against?.difference.value).toBeLessThan(-10);
  expect(against?.adjustedP).toBeLessThan(0.05);
});

test('a brand that three people rated is not told of, nor is what it would follow from', async () => {
  const { report } = await state();
  const names = report?.pulse?.brands.map(({ name }) => name);
  expect(names).not.toContain('Trois Avis');
  expect(names).toHaveLength(1);
  expect(report?.pulse?.hidden).toBe(2);
});

test('what goes with recommending is told with its interval, in its quadrant, against what people say', async () => {
  const { report } = await state();
  const nps = report?.drivers[0];
  expect(nps).toMatchObject({ measure: 'nps', n: 200, missing: 'listwise' });
  expect(nps?.drivers.map(({ driver }) => driver)).toEqual(['keeps-promises', 'friendly-staff']);
  expect(nps?.drivers[0]?.share).toBeGreaterThan(0.8);
  expect(nps?.drivers[0]?.relativeWeight.interval).not.toBeNull();
  expect(nps?.quadrants.items).toHaveLength(2);
  expect(report?.stated?.items.map(({ driver }) => driver)).toContain('rewards-loyalty');
});

test('a feature everybody expects is a must-be, one nobody asked for delights', async () => {
  const { report } = await state();
  const kano = new Map(report?.kano.map((feature) => [feature.feature, feature]));
  expect(kano.get('tracking')).toMatchObject({ n: 60, category: 'M', rule: 'M', isClear: true });
  expect(kano.get('sample')).toMatchObject({ n: 60, category: 'A', rule: 'A' });
});

test('another workspace sees nothing of it, and one without studies has a report that says so', async () => {
  expect(await state(app.otherWorkspaceId)).toMatchObject({ report: null });
  await workOut(app.database, app.otherWorkspaceId);
  const { report } = await state(app.otherWorkspaceId);
  expect(report).toMatchObject({ pulse: null, drivers: [], kano: [], stated: null });
});

test('reference values are kept with their source, and lines that are not understood come back with their place', async () => {
  const lead = await app.asRole('lead');
  const csv =
    'Source;Secteur;Driver;Importance;Évaluation;n\nIpsos 2018;;rewards-loyalty;71;36;4001\nIpsos 2018;;friendly-staff;;140;\nIpsos 2018;bank;rewards-loyalty;70,5;33,5;400\n';
  const kept = await lead({ method: 'POST', url: '/api/v1/studies/references', payload: { csv } });
  expect(kept.json()).toMatchObject({ kept: 2, refused: [{ line: 3, field: 'evaluation' }] });
  const listed = (await lead({ url: '/api/v1/studies/references' })).json();
  expect(listed.items).toEqual([
    {
      source: 'Ipsos 2018',
      sector: '',
      driver: 'rewards-loyalty',
      importance: 71,
      evaluation: 36,
      people: 4001,
      standardDeviation: null,
    },
    {
      source: 'Ipsos 2018',
      sector: 'bank',
      driver: 'rewards-loyalty',
      importance: 70.5,
      evaluation: 33.5,
      people: 400,
      standardDeviation: null,
    },
  ]);
  const other = await app.asRole('lead', app.otherWorkspaceId);
  expect((await other({ url: '/api/v1/studies/references' })).json().items).toEqual([]);
  const removed = await lead({ method: 'DELETE', url: '/api/v1/studies/references/Ipsos%202018' });
  expect(removed.statusCode).toBe(204);
  const refused = await lead({
    method: 'POST',
    url: '/api/v1/studies/references',
    payload: { csv: 'a;b\n1;2\n' },
  });
  expect(refused.statusCode).toBe(400);
});
