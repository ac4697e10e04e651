import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../numeric/random.ts';
import { coxModel } from './cox/coxModel.ts';
import { kaplanMeier, type SurvivalCurve, type SurvivalInterval } from './kaplanMeier.ts';
import { logRank } from './logRank.ts';
import { medianSurvival } from './medianSurvival.ts';
import { restrictedMean } from './restrictedMean.ts';
import golden from './survival.golden.json' with { type: 'json' };
import { survivalAt } from './survivalAt.ts';
import { expectPart } from './testing/expectPart.ts';
import { aml, freireich, lung, ovarian } from './testing/publishedData.ts';

const published = { aml, freireich, lung, ovarian };

interface GoldenRow {
  source: string;
  ask: string;
  data: keyof typeof published;
  group?: [string, string | number];
  by?: string;
  columns?: string[];
  interval?: SurvivalInterval;
  rho?: number;
  expected: Record<string, unknown>;
  tolerance: number;
}

describe('an analyst finds what other tools print', () => {
  for (const row of golden as unknown as GoldenRow[])
    it(`${row.ask} of ${row.data}: ${row.source}`, () =>
      expectPart(answer(row), row.expected, row.tolerance));
});

function answer(row: GoldenRow): unknown {
  const table = published[row.data] as unknown as Record<string, (number | string)[]>;
  const [column, value] = row.group ?? [];
  const kept = table.durations!.map((_, i) => i).filter((i) => !column || table[column]![i] === value);
  const data = {
    durations: kept.map((i) => table.durations![i] as number),
    events: kept.map((i) => table.events![i] as number),
  };
  const groups = (name: string) => kept.map((i) => (Number.isNaN(table[name]![i]) ? null : table[name]![i]));
  if (row.ask === 'logRank') return logRank(data, groups(row.by!), row.rho);
  if (row.ask === 'coxModel')
    return coxModel(
      data,
      row.columns!.map((name) => ({ name, values: kept.map((i) => table[name]![i] as number) })),
    );
  const curve = kaplanMeier(data, row.interval ? { interval: row.interval } : {}) as SurvivalCurve;
  if (row.ask === 'median') return medianSurvival(curve);
  if (row.ask === 'survivalAt')
    return Object.fromEntries(
      Object.keys(row.expected).map((time) => [time, survivalAt(curve, Number(time))]),
    );
  return curve;
}

const followUps = fc.array(
  fc.record({
    time: fc.integer({ min: 0, max: 12 }),
    event: fc.boolean(),
    weight: fc.integer({ min: 1, max: 4 }),
  }),
  { minLength: 1, maxLength: 40 },
);
const dataOf = (rows: { time: number; event: boolean }[]) => ({
  durations: rows.map(({ time }) => time),
  events: rows.map(({ event }) => event),
});

describe('kaplanMeier', () => {
  it('agrees with the product written out, in any order of rows', () => {
    fc.assert(
      fc.property(followUps, (rows) => {
        const curve = kaplanMeier(dataOf(rows)) as SurvivalCurve;
        const again = kaplanMeier(dataOf([...rows].reverse())) as SurvivalCurve;
        expect(again).toEqual(curve);
        let survival = 1;
        let greenwood = 0;
        for (const [step, time] of curve.times.entries()) {
          const atRisk = rows.filter((row) => row.time >= time).length;
          const died = rows.filter((row) => row.time === time && row.event).length;
          survival *= 1 - died / atRisk;
          greenwood += died === atRisk ? 0 : died / (atRisk * (atRisk - died));
          expect([curve.atRisk[step], curve.died[step]]).toEqual([atRisk, died]);
          expect(curve.survival[step]).toBeCloseTo(survival, 12);
          expect(curve.standardError[step]).toBeCloseTo(survival * Math.sqrt(greenwood), 12);
          expect(curve.low[step]).toBeLessThanOrEqual(curve.survival[step]!);
          expect(curve.high[step]).toBeGreaterThanOrEqual(curve.survival[step]!);
        }
      }),
    );
  });

  it('without censoring is the share still there', () => {
    const curve = kaplanMeier({ durations: [1, 2, 2, 5], events: [1, 1, 1, 1] }) as SurvivalCurve;
    expect(Array.from(curve.survival)).toEqual([0.75, 0.25, 0]);
    expect(curve.high[2]).toBe(curve.high[1]);
  });

  it('whole weights move shares as repeated people would', () => {
    fc.assert(
      fc.property(followUps, (rows) => {
        const weighted = kaplanMeier({
          ...dataOf(rows),
          weights: rows.map(({ weight }) => weight),
        }) as SurvivalCurve;
        const repeated = kaplanMeier(
          dataOf(rows.flatMap((row) => Array.from({ length: row.weight }, () => row))),
        ) as SurvivalCurve;
        for (const [step, value] of repeated.survival.entries())
          expect(weighted.survival[step]).toBeCloseTo(value, 12);
      }),
    );
  });

  it('equal weights change nothing, intervals included', () => {
    const rows = { durations: published.lung.durations, events: published.lung.events };
    const plain = kaplanMeier(rows) as SurvivalCurve;
    const weighted = kaplanMeier({ ...rows, weights: rows.durations.map(() => 3) }) as SurvivalCurve;
    for (const [step, low] of plain.low.entries()) expect(weighted.low[step]).toBeCloseTo(low, 12);
  });

  it('leaves out rows without a duration and says so', () => {
    expect(kaplanMeier({ durations: [1, Number.NaN, 3], events: [1, 1, 0] })).toMatchObject({
      n: 2,
      missing: 1,
    });
  });

  it('answers instead of failing when there is nothing to say', () => {
    expect(kaplanMeier({ durations: [], events: [] })).toMatchObject({ ok: false, reason: 'no-rows' });
    expect(kaplanMeier({ durations: [3, -1], events: [1, 1] })).toMatchObject({
      ok: false,
      reason: 'negative-duration',
      of: '1',
    });
    expect(kaplanMeier({ durations: [3, 1], events: [1, 1], weights: [1, 0] })).toMatchObject({
      ok: false,
      reason: 'weight-not-positive',
    });
  });

  it('intervals hold the true survival about 95 times in 100', () => {
    const random = seededRandom(11);
    const exponential = (mean: number) => -mean * Math.log(1 - random());
    let held = 0;
    const runs = 2000;
    for (let run = 0; run < runs; run++) {
      const lives = Array.from({ length: 60 }, () => [exponential(10), exponential(20)] as const);
      const curve = kaplanMeier({
        durations: lives.map(([life, end]) => Math.min(life, end)),
        events: lives.map(([life, end]) => life <= end),
      }) as SurvivalCurve;
      const at = survivalAt(curve, 6);
      if (at.ok && at.interval!.low <= Math.exp(-0.6) && Math.exp(-0.6) <= at.interval!.high) held++;
    }
    expect(held / runs).toBeGreaterThan(0.94);
    expect(held / runs).toBeLessThan(0.965);
  });
});

describe('reading a curve', () => {
  const curve = kaplanMeier(published.lung) as SurvivalCurve;

  it('tells the share that stays a year, with how many were followed that long', () => {
    // R: summary(survfit(Surv(time, status) ~ 1, lung), times = 365.25): .409, standard error .0358, 65 at risk.
    const year = survivalAt(curve, 365.25);
    expectPart(year, { value: 0.409, n: 65 }, 0.0006);
  });

  it('nobody has left yet is not proof that nobody will', () => {
    const early = kaplanMeier({ durations: [2, 9, 9, 9], events: [0, 0, 0, 1] }) as SurvivalCurve;
    expectPart(survivalAt(early, 5), { value: 1, n: 3, interval: { low: 0.025 ** (1 / 3), high: 1 } }, 1e-12);
  });

  it('does not speak past the longest follow-up', () => {
    expect(survivalAt(curve, 5000)).toMatchObject({ ok: false, reason: 'beyond-follow-up' });
    expect(restrictedMean(curve, 5000)).toMatchObject({ ok: false, reason: 'beyond-follow-up' });
    const gone = kaplanMeier({ durations: [1, 2], events: [1, 1] }) as SurvivalCurve;
    expectPart(survivalAt(gone, 3), { value: 0, n: 0 }, 0);
    expectPart(restrictedMean(gone, 3), { value: 1.5 }, 1e-12);
  });

  it('says a median that is not reached, rather than inventing one', () => {
    const few = kaplanMeier({ durations: [1, 2, 3, 4], events: [1, 0, 0, 0] }) as SurvivalCurve;
    expect(medianSurvival(few)).toMatchObject({ ok: false, reason: 'not-reached' });
  });

  it('takes the middle of a step that lies on one half', () => {
    const half = kaplanMeier({ durations: [1, 2, 4, 7], events: [1, 1, 1, 1] }) as SurvivalCurve;
    expectPart(medianSurvival(half), { value: 3 }, 0);
  });

  it('the restricted mean is the mean of min(time, horizon) when all are followed to the end', () => {
    fc.assert(
      fc.property(followUps, fc.integer({ min: 1, max: 12 }), (rows, until) => {
        const all = kaplanMeier(dataOf(rows.map((row) => ({ ...row, event: true })))) as SurvivalCurve;
        const mean = rows.reduce((sum, { time }) => sum + Math.min(time, until), 0) / rows.length;
        const squares = rows.reduce((sum, { time }) => sum + (Math.min(time, until) - mean) ** 2, 0);
        const restricted = restrictedMean(all, until);
        expectPart(restricted, { value: mean }, 1e-9);
        const margin = (1.959963984540054 * Math.sqrt(squares)) / rows.length;
        expectPart(restricted, { interval: { low: Math.max(0, mean - margin) } }, 1e-9);
      }),
    );
  });
});

describe('logRank', () => {
  it('of two groups without ties is the test of a Cox model at 0', () => {
    const random = seededRandom(5);
    const durations = Array.from({ length: 50 }, () => random());
    const events = durations.map(() => random() < 0.7);
    const groups = durations.map((_, i) => i % 2);
    const test = logRank({ durations, events }, groups);
    const model = coxModel({ durations, events }, [{ name: 'group', values: groups }]);
    if (!test.ok || !model.ok) throw new Error('expected results');
    expect(test.chi2).toBeCloseTo(model.score.chi2, 9);
  });

  it('observed and expected have the same sum, whatever the groups', () => {
    fc.assert(
      fc.property(followUps, (rows) => {
        const test = logRank(
          dataOf(rows),
          rows.map(({ weight }) => `group ${weight}`),
        );
        if (!test.ok) return;
        const sum = (of: 'observed' | 'expected') =>
          test.groups.reduce((total, group) => total + group[of], 0);
        expect(sum('expected')).toBeCloseTo(sum('observed'), 9);
        expect(test.chi2).toBeGreaterThanOrEqual(0);
        expect(test.p).toBeGreaterThanOrEqual(0);
        expect(test.p).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('says when there is nothing to compare', () => {
    expect(logRank({ durations: [1, 2], events: [1, 1] }, ['a', 'a'])).toMatchObject({
      ok: false,
      reason: 'one-group',
      of: 'a',
    });
    expect(logRank({ durations: [1, 2], events: [0, 0] }, ['a', 'b'])).toMatchObject({
      ok: false,
      reason: 'no-events',
    });
  });

  it('finds a difference that is not there 5 times in 100', () => {
    const random = seededRandom(21);
    let found = 0;
    const runs = 2000;
    for (let run = 0; run < runs; run++) {
      const durations = Array.from({ length: 90 }, () => Math.ceil(-8 * Math.log(1 - random())));
      const test = logRank(
        { durations, events: durations.map(() => random() < 0.8) },
        durations.map((_, i) => i % 3),
      );
      if (test.ok && test.p < 0.05) found++;
    }
    expect(found / runs).toBeGreaterThan(0.035);
    expect(found / runs).toBeLessThan(0.065);
  });
});
