import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standardNormal } from '../../../numeric/normal.ts';
import { seededRandom } from '../../../numeric/random.ts';
import { expectPart } from '../testing/expectPart.ts';
import { lung } from '../testing/publishedData.ts';
import { concordance } from './concordance.ts';
import { type CoxModel, coxModel } from './coxModel.ts';

describe('coxModel', () => {
  it('agrees with the case worked out by hand (Therneau & Grambsch 2000, appendix, Efron)', () => {
    const model = coxModel({ durations: [9, 1, 1, 6, 6, 8], events: [1, 1, 0, 1, 1, 0] }, [
      { name: 'x', values: [0, 1, 1, 1, 0, 0] },
    ]);
    const beta = Math.log(Math.cos(Math.acos((45 / 23) * Math.sqrt(3 / 23)) / 3) * 2 * Math.sqrt(23 / 3));
    const r = Math.exp(beta);
    const spread = (p: number) => p - p * p;
    const information = spread(r / (r + 1)) + spread(r / (r + 5)) + spread(r / (r + 3));
    const value = 2 * beta - (Math.log(3 * r + 3) + Math.log((r + 5) / 2) + Math.log(r + 3));
    expectPart(
      model,
      {
        coefficients: { 0: { coefficient: beta, standardError: 1 / Math.sqrt(information) } },
        logLikelihood: { with: value },
      },
      1e-9,
    );
    expect(beta).toBeCloseTo(1.676857, 6);
  });

  it('units and origins of the columns change nothing but the units of the coefficients', () => {
    const base = coxModel(lung, [
      { name: 'age', values: lung.age },
      { name: 'sex', values: lung.sex },
    ]) as CoxModel;
    const other = coxModel(lung, [
      { name: 'age', values: lung.age.map((age) => age * 1e6 - 4e8) },
      { name: 'sex', values: lung.sex.map((sex) => 5 - sex / 1e4) },
    ]) as CoxModel;
    expect(other.coefficients[0]!.coefficient * 1e6).toBeCloseTo(base.coefficients[0]!.coefficient, 9);
    expect(other.coefficients[1]!.z).toBeCloseTo(-base.coefficients[1]!.z, 7);
    expect(other.likelihoodRatio.chi2).toBeCloseTo(base.likelihoodRatio.chi2, 8);
  });

  it('names the column that makes an estimate impossible', () => {
    const data = { durations: [1, 2, 3, 4, 5, 6, 7, 8], events: [1, 1, 1, 1, 0, 1, 0, 1] };
    const x = [3, 1, 4, 1, 5, 9, 2, 6];
    expect(coxModel(data, [{ name: 'same', values: x.map(() => 7) }])).toMatchObject({
      ok: false,
      reason: 'constant',
      of: 'same',
    });
    expect(
      coxModel(data, [
        { name: 'x', values: x },
        { name: 'twice', values: x.map((value) => 2 * value + 1) },
      ]),
    ).toMatchObject({ ok: false, reason: 'perfect-collinearity', of: 'twice' });
    expect(
      coxModel(data, [
        { name: 'x', values: x },
        { name: 'first', values: [1, 1, 1, 0, 0, 0, 0, 0] },
      ]),
    ).toMatchObject({ ok: false, reason: 'separation', of: 'first' });
    expect(coxModel({ ...data, events: data.events.map(() => 0) }, [{ name: 'x', values: x }])).toMatchObject(
      {
        ok: false,
        reason: 'no-events',
      },
    );
    expect(
      coxModel({ durations: [1, 1, 9, 9], events: [0, 0, 1, 1] }, [{ name: 'early', values: [1, 1, 0, 0] }]),
    ).toMatchObject({ ok: false, reason: 'no-information', of: 'early' });
    expect(coxModel(data, [])).toMatchObject({ ok: false, reason: 'no-columns' });
  });

  it('finds the effects that made the data, and its intervals hold them', () => {
    const random = seededRandom(31);
    const truth = [0.7, -0.4];
    let held = 0;
    let sum = 0;
    const runs = 400;
    for (let run = 0; run < runs; run++) {
      const x = Array.from({ length: 150 }, () => [standardNormal(random), Number(random() < 0.4)] as const);
      const lives = x.map(([a, b]) => -Math.log(1 - random()) / Math.exp(truth[0]! * a + truth[1]! * b));
      const ends = lives.map(() => 3 * random());
      const model = coxModel(
        {
          durations: lives.map((life, i) => Math.ceil(20 * Math.min(life, ends[i]!))),
          events: lives.map((life, i) => life <= ends[i]!),
        },
        [
          { name: 'a', values: x.map(([a]) => a) },
          { name: 'b', values: x.map(([, b]) => b) },
        ],
      );
      if (!model.ok) throw new Error(model.reason);
      const { value, interval } = model.coefficients[0]!.hazardRatio;
      sum += Math.log(value);
      if (interval!.low <= Math.exp(0.7) && Math.exp(0.7) <= interval!.high) held++;
    }
    expect(Math.abs(sum / runs - 0.7)).toBeLessThan(0.03);
    expect(held / runs).toBeGreaterThan(0.92);
  });

  it('tells an effect that fades with time', () => {
    const random = seededRandom(41);
    const x = Array.from({ length: 600 }, () => Number(random() < 0.5));
    // Twice as likely to leave at first, half as likely after time 1.
    const lives = x.map((value) => {
      const need = -Math.log(1 - random());
      const early = value ? 3 : 1;
      return need < early ? need / early : 1 + (need - early) / (value ? 0.5 : 1);
    });
    const model = coxModel({ durations: lives, events: lives.map(() => 1) }, [
      { name: 'x', values: x },
    ]) as CoxModel;
    expect(model.proportionality.columns[0]!.p).toBeLessThan(0.001);
    expect(model.proportionality.columns[0]!.rho).toBeLessThan(0);
  });
});

describe('concordance', () => {
  it('counts pairs as R does, ties among them (survival, tests/concordance.R: lung by ph.ecog)', () => {
    const kept = lung.durations.map((_, i) => i).filter((i) => !Number.isNaN(lung.ecog[i]));
    kept.sort((a, b) => lung.durations[a]! - lung.durations[b]!);
    const estimate = concordance(
      Float64Array.from(kept, (i) => lung.durations[i]!),
      Uint8Array.from(kept, (i) => lung.events[i]!),
      Float64Array.from(kept, (i) => lung.ecog[i]!),
    );
    expectPart(estimate, { value: (8392 + 7137 / 2) / (8392 + 4258 + 7137) }, 1e-12);
  });

  it('gives the standard errors that R prints: .025 for age and sex, .021 for sex', () => {
    const se = (names: ('age' | 'sex')[]) => {
      const model = coxModel(
        lung,
        names.map((name) => ({ name, values: lung[name] })),
      ) as CoxModel;
      const { interval } = model.concordance as { interval: { low: number; high: number } };
      return (interval.high - interval.low) / 2 / 1.959963984540054;
    };
    expect(se(['age', 'sex'])).toBeCloseTo(0.025, 3);
    expect(se(['sex'])).toBeCloseTo(0.021, 3);
  });

  it('agrees with comparing every pair', () => {
    const rows = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 6 }), fc.boolean(), fc.integer({ min: 0, max: 4 })),
      {
        minLength: 2,
        maxLength: 25,
      },
    );
    fc.assert(
      fc.property(rows, (unordered) => {
        const ordered = [...unordered].sort((a, b) => a[0] - b[0]);
        let agreeing = 0;
        let pairs = 0;
        for (const [timeA, eventA, riskA] of ordered)
          for (const [timeB, eventB, riskB] of ordered)
            if (eventA && (timeB > timeA || (timeB === timeA && !eventB))) {
              pairs++;
              agreeing += riskA > riskB ? 1 : riskA === riskB ? 0.5 : 0;
            }
        const estimate = concordance(
          Float64Array.from(ordered, ([time]) => time),
          Uint8Array.from(ordered, ([, event]) => Number(event)),
          Float64Array.from(ordered, ([, , risk]) => risk),
        );
        expectPart(estimate, pairs === 0 ? { ok: false } : { value: agreeing / pairs }, 1e-12);
      }),
    );
  });
});
