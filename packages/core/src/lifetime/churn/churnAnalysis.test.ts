import { describe, expect, it } from 'vitest';
import { standardNormal } from '../../numeric/normal.ts';
import { seededRandom } from '../../numeric/random.ts';
import { type ChurnAnalysis, churnAnalysis } from './churnAnalysis.ts';
import { fitOn, stratifiedFolds } from './crossValidate.ts';
import { type ChurnColumn, type ChurnTable, codeTable } from './model/churnTable.ts';
import { predictChurn } from './model/predictChurn.ts';

const every = (n: number) => Uint32Array.from({ length: n }, (_, i) => i);

/** Customers who leave by plan, tenure and charge; a city and a number say nothing. */
function telephone(n: number, seed: number): ChurnTable & { truth: Float64Array } {
  const random = seededRandom(seed);
  const plan = Array.from({ length: n }, () => ['monthly', 'yearly', 'two years'][Math.floor(random() * 3)]!);
  const tenure = Array.from({ length: n }, () => Math.floor(random() * 72));
  const charge = Array.from({ length: n }, () => (random() < 0.06 ? Number.NaN : 20 + 80 * random()));
  const noise = Array.from({ length: n }, () => standardNormal(random));
  const city = Array.from({ length: n }, () => `city ${Math.floor(random() * random() * 200)}`);
  const truth = Float64Array.from({ length: n }, (_, i) => {
    const usual = Number.isNaN(charge[i]) ? 60 : charge[i]!;
    const x = -1 - 0.04 * tenure[i]! + (plan[i] === 'monthly' ? 1.5 : 0) + 0.02 * (usual - 60);
    return 1 / (1 + Math.exp(-x));
  });
  return {
    left: truth.map((p) => Number(random() < p)),
    truth,
    columns: [
      { name: 'plan', kind: 'words', values: plan },
      { name: 'tenure', kind: 'number', values: tenure },
      { name: 'charge', kind: 'number', values: charge },
      { name: 'noise', kind: 'number', values: noise },
      { name: 'city', kind: 'words', values: city },
    ],
  };
}

describe('churnAnalysis', () => {
  const table = telephone(4000, 1);
  const analysis = churnAnalysis(table, { random: seededRandom(2) }) as ChurnAnalysis;

  it('judges close to what the true probabilities would score, and is calibrated', () => {
    const best = table.truth.reduce((sum, p, i) => sum + (p - table.left[i]!) ** 2, 0) / 4000;
    expect(analysis.brier.value - best).toBeLessThan(0.0015);
    expect(analysis.brier.value).toBeGreaterThan(best - 0.0005);
    expect(analysis.calibration.verdict).not.toBe('miscalibration');
    expect(analysis.auc.interval!.low).toBeGreaterThan(0.7);
    expect(analysis.topDecileLift.value).toBeGreaterThan(2.4);
    expect(analysis.recalibration.advised).toBe('none');
  });

  it('gives coefficients their meaning: what made customers leave is first, noise last', () => {
    expect(analysis.spreads.slice(0, 3).map(({ column }) => column)).toEqual(['tenure', 'plan', 'charge']);
    const yearly = analysis.effects.find(({ level }) => level === 'yearly')!;
    expect(yearly.reference).toBe('monthly');
    expect(yearly.oddsRatio.interval!.low).toBeLessThan(Math.exp(-1.5) * 1.1);
    expect(yearly.oddsRatio.interval!.high).toBeGreaterThan(Math.exp(-1.5));
    const tenure = analysis.effects.find(({ column }) => column === 'tenure')!;
    expect(tenure.perUnit).toBeCloseTo(Math.exp(-0.04), 2);
    expect(tenure.points).toBeLessThan(0);
  });

  it('says what it did with unknown values and with columns it could not use', () => {
    const n = 300;
    const random = seededRandom(8);
    const mixed = churnAnalysis(
      {
        left: Array.from({ length: n }, (_, i) => (i === 7 ? Number.NaN : Number(random() < 0.3))),
        columns: [
          {
            name: 'x',
            kind: 'number',
            values: Array.from({ length: n }, (_, i) => (i % 3 ? random() : Number.NaN)),
          },
          { name: 'id', kind: 'words', values: Array.from({ length: n }, (_, i) => `c-${i}`) },
          { name: 'country', kind: 'words', values: Array.from({ length: n }, () => 'FR') },
          { name: 'zero', kind: 'number', values: new Float64Array(n) },
        ],
      },
      { random: seededRandom(1) },
    ) as ChurnAnalysis;
    expect(mixed.n).toBe(n - 1);
    expect(mixed.missing).toBe(1);
    expect(mixed.unknown).toEqual([{ column: 'x', n: 100 }]);
    expect(mixed.dropped).toEqual([
      { name: 'zero', reason: 'constant' },
      { name: 'id', reason: 'identifier' },
      { name: 'country', reason: 'constant' },
    ]);
  });

  it('the same seed gives the same analysis; another order of columns the same model', () => {
    expect(churnAnalysis(table, { random: seededRandom(2) })).toEqual(analysis);
    const turned = churnAnalysis(
      { ...table, columns: [...table.columns].reverse() },
      { random: seededRandom(2) },
    ) as ChurnAnalysis;
    expect(turned.auc.value).toBeCloseTo(analysis.auc.value, 5);
  });

  it('the stored model tells the same risk to the same customers, and copes with new words', () => {
    const stored = JSON.parse(JSON.stringify(analysis.model));
    const told = predictChurn(stored, table.columns);
    const whole = fitOn(codeTable(table.columns), Uint8Array.from(table.left), every(4000), 'evidence');
    expect(told[0]).toBeGreaterThan(0);
    expect(whole.fit.parameters[0]).toBeCloseTo(stored.intercept, 9);
    expect(told.reduce((sum, p) => sum + p, 0)).toBeCloseTo(analysis.left, 2);
    const unseen = table.columns.map(
      (column): ChurnColumn =>
        column.kind === 'words' ? { ...column, values: ['never seen'] } : { ...column, values: [Number.NaN] },
    );
    expect(predictChurn(stored, unseen)[0]).toBeGreaterThan(0);
    expect(() => predictChurn(stored, table.columns.slice(1))).toThrow(/plan/);
  });

  it('finds nothing where there is nothing: noise, and words with many levels, do not fool it', () => {
    const random = seededRandom(17);
    const n = 1500;
    const noise = churnAnalysis(
      {
        left: Array.from({ length: n }, () => Number(random() < 0.3)),
        columns: [
          {
            name: 'shop',
            kind: 'words',
            values: Array.from({ length: n }, () => `s${Math.floor(random() * 60)}`),
          },
          ...Array.from({ length: 10 }, (_, k) => ({
            name: `n${k}`,
            kind: 'number' as const,
            values: Array.from({ length: n }, () => random()),
          })),
        ],
      },
      { random: seededRandom(3) },
    ) as ChurnAnalysis;
    expect(Math.abs(noise.auc.value - 0.5)).toBeLessThan(0.06);
    expect(noise.brier.skill).toBeGreaterThan(-0.01);
    expect(noise.model.effectiveParameters).toBeLessThan(12);
  });
});

describe('the leak guard', () => {
  const n = 400;
  const random = seededRandom(5);
  const left = Array.from({ length: n }, () => Number(random() < 0.25));
  const honest: ChurnColumn = { name: 'x', kind: 'number', values: left.map(() => random()) };
  const analyse = (column: ChurnColumn) =>
    churnAnalysis({ left, columns: [honest, column] }, { random: seededRandom(1) });

  it('names a column that alone tells who left', () => {
    const leaks: ChurnColumn[] = [
      { name: 'final bill', kind: 'number', values: left.map((one) => one * 100 + random()) },
      { name: 'closed on', kind: 'number', values: left.map((one) => (one ? random() : Number.NaN)) },
      { name: 'status', kind: 'words', values: left.map((one) => (one ? 'gone' : 'active')) },
      {
        name: 'reason',
        kind: 'words',
        values: left.map((one) => (one ? `r${Math.floor(random() * 9)}` : '')),
      },
    ];
    for (const column of leaks)
      expect(analyse(column)).toMatchObject({ ok: false, reason: 'leak', of: column.name });
  });

  it('points at one that is almost too good, and goes on', () => {
    const values = left.map((one) => (random() < 0.02 ? random() : one * 2 + random()));
    const analysis = analyse({ name: 'too good', kind: 'number', values });
    expect(analysis).toMatchObject({
      ok: true,
      suspects: [{ name: 'too good', isPerfect: false, by: 'value' }],
    });
  });

  it('does not accuse identifiers, which are pure by chance', () => {
    expect(analyse({ name: 'id', kind: 'words', values: left.map((_, i) => `id ${i}`) })).toMatchObject({
      ok: true,
    });
  });
});

describe('fitting', () => {
  it('without penalty gives the coefficients that R prints: glm(am ~ wt, binomial, mtcars)', () => {
    const wt = [
      2.62, 2.875, 2.32, 3.215, 3.44, 3.46, 3.57, 3.19, 3.15, 3.44, 3.44, 4.07, 3.73, 3.78, 5.25, 5.424,
      5.345, 2.2, 1.615, 1.835, 2.465, 3.52, 3.435, 3.84, 3.845, 1.935, 2.14, 1.513, 3.17, 2.77, 3.57, 2.78,
    ];
    const am = [
      1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1,
    ];
    const { encoding, fit } = fitOn(
      codeTable([{ name: 'wt', kind: 'number', values: wt }]),
      Uint8Array.from(am),
      every(32),
      0,
    );
    const { mean, deviation } = encoding.numbers[0]!;
    const slope = fit.parameters[1]! / deviation;
    expect(slope).toBeCloseTo(-4.024, 3);
    expect(fit.parameters[0]! - slope * mean).toBeCloseTo(12.04, 3);
    // R takes its weights from the step before the last.
    expect(Math.sqrt(fit.covariance[2]!) / deviation).toBeCloseTo(1.436, 2);
    expect(-2 * fit.logLikelihood).toBeCloseTo(19.176, 3);
  });

  it('stops where the slope of the penalised likelihood is nought', () => {
    const table = telephone(500, 3);
    const coded = codeTable(table.columns);
    const { encoding, fit } = fitOn(coded, Uint8Array.from(table.left), every(500), 2.5);
    const plan = encoding.blocks.find(({ column }) => column === 0)!;
    const words = table.columns[0]!.values as string[];
    const told = predictOf();
    for (const [place, level] of plan.levels.entries()) {
      const score = words.reduce(
        (sum, word, i) => sum + (word === level.name ? table.left[i]! - told[i]! : 0),
        0,
      );
      expect(score).toBeCloseTo(2.5 * fit.parameters[plan.offset + place]!, 4);
    }
    function predictOf() {
      const logOdds = new Float64Array(500).fill(fit.parameters[0]!);
      for (const [k, { from, mean, deviation }] of encoding.numbers.entries())
        for (let i = 0; i < 500; i++) {
          const value = coded.numbers[from]!.values[i]!;
          if (!Number.isNaN(value)) logOdds[i]! += (fit.parameters[1 + k]! * (value - mean)) / deviation;
        }
      for (const { from, isUnknownFlag, levelOf, offset } of encoding.blocks)
        for (let i = 0; i < 500; i++) {
          const code = isUnknownFlag
            ? Number(Number.isNaN(coded.numbers[from]!.values[i]!))
            : coded.words[from]!.codes[i]!;
          logOdds[i]! += fit.parameters[offset + levelOf[code]!]!;
        }
      return logOdds.map((value) => 1 / (1 + Math.exp(-value)));
    }
  });

  it('rows that a line separates have finite coefficients', () => {
    const x = Array.from({ length: 60 }, (_, i) => (i * 7) % 60);
    const y = Array.from({ length: 60 }, (_, i) => (i * 13) % 60);
    const left = Uint8Array.from(x, (value, i) => Number(value + y[i]! > 60));
    const { fit } = fitOn(
      codeTable([
        { name: 'x', kind: 'number', values: x },
        { name: 'y', kind: 'number', values: y },
      ]),
      left,
      every(60),
      'evidence',
    );
    expect(fit.parameters.every((value) => Number.isFinite(value) && Math.abs(value) < 200)).toBe(true);
  });

  it('folds hold as many who left, to within one', () => {
    const left = Uint8Array.from({ length: 103 }, (_, i) => Number(i % 9 === 0));
    const folds = stratifiedFolds(left, 5, seededRandom(1));
    const gone = [0, 0, 0, 0, 0];
    const all = [0, 0, 0, 0, 0];
    for (const [row, fold] of folds.entries()) {
      gone[fold]! += left[row]!;
      all[fold]!++;
    }
    expect(Math.max(...gone) - Math.min(...gone)).toBeLessThanOrEqual(1);
    expect(Math.max(...all) - Math.min(...all)).toBeLessThanOrEqual(1);
  });
});

it('says how many departures it needs', () => {
  const few = { left: [1, 0, 0], columns: [{ name: 'x', kind: 'number' as const, values: [1, 2, 3] }] };
  expect(churnAnalysis(few, { random: seededRandom(1) })).toMatchObject({
    ok: false,
    reason: 'too-few-departures',
    n: 1,
    needed: 10,
  });
});
