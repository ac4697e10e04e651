import type { ExchangeInput } from '@rapport/contracts/exchange';
import type {
  AnswerList,
  MeasureGroups,
  MeasureList,
  MeasureSeries,
  NeedsAnswer,
} from '@rapport/contracts/measures';
import { netPromoterScore } from '@rapport/core/measures';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sender, type TestApp, testApp } from '../../../platform/testing/testApp.ts';
import { ingestOf } from '../../exchanges/ingestOf.ts';

let app: TestApp;
let viewer: Sender;
let agent: Sender;
let lead: Sender;
let owner: Sender;

/** Scores of a month, told by channel and tier. */
const given: { month: number; channel: 'web' | 'shop' | 'phone'; tier: string; scores: number[] }[] = [
  { month: 8, channel: 'web', tier: 'gold', scores: [10, 9, 9, 3, 2, 7, 8, 1] },
  { month: 9, channel: 'web', tier: 'gold', scores: [10, 9, 9, 10, 6, 7, 8, 9] },
  { month: 9, channel: 'shop', tier: 'silver', scores: [10, 10, 9, 9, 9, 10, 10] },
  { month: 10, channel: 'shop', tier: 'silver', scores: [10, 9, 8, 9, 10, 10] },
  { month: 10, channel: 'phone', tier: 'gold', scores: [0, 1] },
  { month: 10, channel: 'web', tier: 'gold', scores: [2, 3, 1, 0, 4, 2, 3, 1, 9] },
];

beforeAll(async () => {
  app = await testApp({ now: () => new Date('2026-11-22T12:00:00Z') });
  [viewer, agent, lead, owner] = await Promise.all([
    app.asRole('viewer'),
    app.asRole('agent'),
    app.asRole('lead'),
    app.asRole('owner'),
  ]);
  await app.database.owner.query(`update workspace set measures = '{"traits": ["tier"]}' where id = $1`, [
    app.workspaceId,
  ]);
  let person = 0;
  const answers = given.flatMap(({ month, channel, tier, scores }) =>
    scores.map((score): ExchangeInput => {
      const id = `c-${person++}`;
      return {
        id: `a-${id}`,
        customer: id,
        kind: 'answer',
        channel,
        at: `2026-${String(month).padStart(2, '0')}-10T10:00:00Z`,
        text: score < 4 ? 'Personne ne répond jamais.' : undefined,
        traits: { tier, name: `Personne ${id}` },
        properties: { measure: 'nps', score },
      };
    }),
  );
  await ingestOf(app.deps).record(app.workspaceId, answers);
});
afterAll(() => app.close());

const period = 'from=2026-08-01&to=2026-10-31';

async function ask<T>(sender: Sender, url: string): Promise<T> {
  const response = await sender({ url });
  expect(response.statusCode, response.body).toBe(200);
  return response.json<T>();
}

describe('a measure over time', () => {
  test('each month is what core says of its scores, and the whole of all of them', async () => {
    const series = await ask<MeasureSeries>(viewer, `/api/v1/measures/nps/series?${period}&step=month`);
    expect(series.points.map(({ from, isWhole }) => [from, isWhole])).toEqual([
      ['2026-08-01', true],
      ['2026-09-01', true],
      // The latest exchange is of the 10th: nothing is known of the rest.
      ['2026-10-01', false],
    ]);
    for (const { from, estimate } of series.points) {
      const scores = given
        .filter(({ month }) => month === Number(from.slice(5, 7)))
        .flatMap((each) => each.scores);
      const expected = netPromoterScore(scores.map((score) => ({ score, count: 1 })));
      expect(estimate).toMatchObject({ ok: true, n: scores.length });
      if (estimate.ok && expected.ok) {
        expect(estimate.value).toBeCloseTo(expected.value, 12);
        expect(estimate.interval?.low).toBeCloseTo(expected.interval?.low ?? Number.NaN, 12);
      }
    }
    expect(series.whole).toMatchObject({ ok: true, n: 40 });
    expect(series.scores?.reduce((sum, { count }) => sum + count, 0)).toBe(40);
    expect(series.before.estimate).toMatchObject({ ok: false });
  });

  test('a measure without answers, a period that ends before it begins, a trait that is not looked at', async () => {
    expect((await viewer({ url: '/api/v1/measures/csat/series' })).statusCode).toBe(404);
    for (const [query, field] of [
      ['from=2026-03-01&to=2026-02-01', 'from'],
      ['trait=city:Aix', 'trait'],
      ['type=bff-of-nobody', 'type'],
    ]) {
      const response = await viewer({ url: `/api/v1/measures/nps/series?${query}` });
      expect(response.statusCode).toBe(400);
      expect(response.body).toContain(`"${field}"`);
    }
  });

  test('as a file: a line a period, in the units of the API', async () => {
    const { body, headers } = await viewer({ url: `/api/v1/measures/nps/series.csv?${period}&step=month` });
    expect(headers['content-type']).toContain('text/csv');
    const lines = body.trim().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain('measure,from,to,whole_period,value,n,low,high');
    expect(lines[1]).toMatch(/^nps,2026-08-01,2026-08-31,true,-?0/);
  });

  test('every measure that has answers is listed with its months', async () => {
    const { measures } = await ask<MeasureList>(viewer, `/api/v1/measures?${period}`);
    expect(measures.map(({ measure, answersEver }) => [measure, answersEver])).toEqual([['nps', 40]]);
    expect(measures[0]?.points).toHaveLength(3);
  });
});

describe('small groups', () => {
  test('two people are hidden, and another group with them so that they do not follow from the sum', async () => {
    const { groups, hidden } = await ask<MeasureGroups>(
      viewer,
      `/api/v1/measures/nps/groups?from=2026-10-01&to=2026-10-31&by=channel`,
    );
    expect(groups.find(({ key }) => key === 'phone')?.estimate).toMatchObject({
      ok: false,
      reason: 'small-group',
      n: 0,
    });
    expect(hidden).toBe(2);
    expect(groups.filter(({ estimate }) => estimate.ok)).toHaveLength(1);
  });

  test('a filter that leaves all but two people is hidden too: everybody less them would tell', async () => {
    const url = '/api/v1/measures/nps/series?from=2026-10-01&to=2026-10-31&step=month';
    const all = await ask<MeasureSeries>(viewer, url);
    expect(all.whole.ok).toBe(true);
    const most = await ask<MeasureSeries>(viewer, `${url}&channel=web&channel=shop`);
    expect(most.whole).toMatchObject({ ok: false, reason: 'small-group' });
    expect(most.points[0]?.estimate.ok).toBe(false);
    expect(most.scores).toBeNull();
  });
});

test('groups are compared, with p values that allow for their number', async () => {
  const { groups, pairs } = await ask<MeasureGroups>(
    viewer,
    `/api/v1/measures/nps/groups?${period}&by=trait1`,
  );
  expect(groups.map(({ key }) => key).sort()).toEqual(['gold', 'silver']);
  expect(pairs[0]).toMatchObject({ verdict: 'difference', correction: 'holm' });
  expect(pairs[0]!.adjustedP).toBeGreaterThanOrEqual(pairs[0]!.p);
  const response = await viewer({ url: `/api/v1/measures/nps/groups?${period}&by=trait2` });
  expect(response.statusCode).toBe(400);
});

test('behind a point are people and their words, page by page, and each reading is noted', async () => {
  const url = `/api/v1/measures/nps/answers?${period}&maxScore=3&order=lowest&limit=5`;
  expect((await app.anonymous({ url })).statusCode).toBe(401);
  const seen: string[] = [];
  const scores: number[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: AnswerList = await ask(agent, cursor ? `${url}&cursor=${encodeURIComponent(cursor)}` : url);
    seen.push(...page.answers.map(({ exchangeId }) => exchangeId));
    scores.push(...page.answers.map(({ score }) => score));
    expect(
      page.answers.every(({ text, name }) => text === 'Personne ne répond jamais.' && name !== null),
    ).toBe(true);
    cursor = page.nextCursor;
  }
  const expected = given.flatMap((each) => each.scores).filter((score) => score <= 3);
  expect(new Set(seen).size).toBe(expected.length);
  expect(scores).toEqual([...scores].sort((a, b) => a - b));
  const { rows } = await app.database.owner.query(
    `select count(*)::int as n from audit where workspace_id = $1 and action = 'answers.listed'`,
    [app.workspaceId],
  );
  expect(rows[0].n).toBeGreaterThan(1);
});

test('notes beside a curve: leads write them, and they come with it', async () => {
  const note = { day: '2026-09-15', text: 'Nouveau site' };
  expect((await viewer({ method: 'POST', url: '/api/v1/annotations', payload: note })).statusCode).toBe(403);
  const added = await lead({ method: 'POST', url: '/api/v1/annotations', payload: note });
  expect(added.statusCode).toBe(201);
  const url = `/api/v1/annotations/${added.json().id}`;
  const changed = await lead({ method: 'PUT', url, payload: { ...note, text: 'Nouveau site web' } });
  expect(changed.json()).toMatchObject({ text: 'Nouveau site web', mine: true });
  const series = await ask<MeasureSeries>(viewer, `/api/v1/measures/nps/series?${period}`);
  expect(series.annotations).toMatchObject([{ text: 'Nouveau site web', mine: false }]);
  expect((await lead({ method: 'DELETE', url })).statusCode).toBe(204);
  expect((await lead({ method: 'DELETE', url })).statusCode).toBe(404);
});

test('another convention counts otherwise at once, and only those who may change it', async () => {
  const change = { method: 'PATCH', url: '/api/v1/measures/settings', payload: { threshold: 10 } } as const;
  expect((await lead(change)).statusCode).toBe(403);
  expect((await owner(change)).json()).toMatchObject({ threshold: 10, traits: ['tier'] });
  const series = await ask<MeasureSeries>(viewer, `/api/v1/measures/nps/series?${period}&step=month`);
  expect(series.points[0]?.estimate).toMatchObject({ ok: false, reason: 'small-group' });
  expect((await owner({ ...change, payload: { threshold: 5 } })).statusCode).toBe(200);
});

test('another workspace sees nothing of it', async () => {
  const stranger = await app.asRole('owner', app.otherWorkspaceId);
  expect((await ask<MeasureList>(stranger, '/api/v1/measures')).measures).toEqual([]);
  expect((await stranger({ url: '/api/v1/measures/nps/series' })).statusCode).toBe(404);
  expect((await ask<AnswerList>(stranger, '/api/v1/measures/nps/answers')).answers).toEqual([]);
});

test('the pyramid of needs says who is on each floor, which one does not hold, and what holds it back', async () => {
  const needs = await ask<NeedsAnswer>(viewer, `/api/v1/needs?${period}`);
  expect(needs.floors.map(({ floor, measure }) => [floor, measure])).toEqual([
    ['met', 'fcr'],
    ['easy', 'ces'],
    ['pleasant', 'csat'],
    ['enchanting', 'nps'],
  ]);
  const scores = given.flatMap((each) => each.scores);
  const [met, , , enchanting] = needs.floors;
  expect(met).toMatchObject({ state: null, share: { ok: false, n: 0 } });
  expect(enchanting?.share).toMatchObject({
    ok: true,
    n: scores.length,
    value: scores.filter((score) => score >= 9).length / scores.length,
  });
  expect(enchanting?.lifts).toMatchObject([{ by: 'family', key: 'admiration', difference: 1 }]);
  // Two people by phone: too few to be named, and another channel is hidden so that they do not follow.
  expect(JSON.stringify(needs)).not.toContain('phone');
  expect(needs.next).toBe('met');
});
