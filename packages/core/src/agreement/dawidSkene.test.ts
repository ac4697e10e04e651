import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Random, seededRandom } from '../numeric/random.ts';
import { type DawidSkene, type DawidSkeneOptions, dawidSkene } from './dawidSkene.ts';
import type { Labels } from './labels.ts';
import { labelsOf } from './testing/labelled.ts';

function found(labels: Labels, options?: DawidSkeneOptions): DawidSkene {
  const fit = dawidSkene(labels, options);
  if (!fit.ok) throw new Error(fit.reason);
  return fit;
}

function draw(shares: ArrayLike<number>, random: Random): number {
  let uniform = random();
  let k = 0;
  while (k < shares.length - 1 && uniform >= shares[k]!) uniform -= shares[k++]!;
  return k;
}

/** Five raters, the last two poor; each labels a unit with probability .8. */
const prevalence = [0.5, 0.3, 0.2];
const skills = [0.9, 0.85, 0.8, 0.55, 0.4];
const confusionOf = (rater: number) =>
  prevalence.map((_, k) =>
    prevalence.map((_, l) =>
      k === l ? skills[rater]! : (1 - skills[rater]!) * (l === (k + 1) % 3 ? 0.7 : 0.3),
    ),
  );

function simulated(unitCount: number, random: Random) {
  const truth = Array.from({ length: unitCount }, () => draw(prevalence, random));
  const labels = { units: [] as number[], raters: [] as number[], values: [] as number[] };
  for (const [unit, k] of truth.entries())
    for (let rater = 0; rater < skills.length; rater++) {
      if (random() > 0.8) continue;
      labels.units.push(unit);
      labels.raters.push(rater);
      labels.values.push(draw(confusionOf(rater)[k]!, random));
    }
  return { truth, labels };
}

describe('reliability of raters without anybody knowing the truth', () => {
  const { truth, labels } = simulated(4000, seededRandom(4));
  const fit = found(labels, { smoothing: 0 });

  it('finds how often each rater says what, and how frequent categories are', () => {
    for (const { rater, confusion, accuracy } of fit.raters) {
      for (const [k, row] of confusion.entries())
        for (const [l, share] of row.entries()) expect(share).toBeCloseTo(confusionOf(rater)[k]![l]!, 1);
      expect(Math.abs(accuracy.value - skills[rater]!)).toBeLessThan(0.03);
      expect(accuracy.interval!.low).toBeLessThan(accuracy.value);
    }
    for (const [k, share] of fit.prevalence.entries())
      expect(Math.abs(share - prevalence[k]!)).toBeLessThan(0.03);
  });

  it('tells the truth of units oftener than the vote of all does, and knows how sure it is', () => {
    const right = (consensus: ArrayLike<number>) => truth.filter((k, unit) => consensus[unit] === k).length;
    const voted = new Int32Array(truth.length);
    const votes = truth.map(() => [0, 0, 0]);
    for (const [i, unit] of labels.units.entries()) votes[unit]![labels.values[i]!]!++;
    for (const [unit, counts] of votes.entries()) voted[unit] = counts.indexOf(Math.max(...counts));
    expect(right(fit.consensus)).toBeGreaterThan(right(voted) + 100);
    const sure = fit.consensus.reduce(
      (sum, k, unit) => sum + (k < 0 ? 0 : fit.probabilities[unit * 3 + k]!),
      0,
    );
    expect(Math.abs(sure - right(fit.consensus)) / truth.length).toBeLessThan(0.02);
  });

  it('the likelihood never falls, and what is said is a probability', () => {
    for (const { objective } of [fit, found(labels)])
      for (let i = 1; i < objective.length; i++)
        expect(objective[i]).toBeGreaterThanOrEqual(objective[i - 1]! - 1e-6);
    expect(fit.objective).toEqual(fit.logLikelihood);
    expect(fit.hasConverged).toBe(true);
    for (let unit = 0; unit < fit.n; unit++)
      expect([0, 1, 2].reduce((sum, k) => sum + fit.probabilities[unit * 3 + k]!, 0)).toBeCloseTo(1, 10);
  });

  it('the likelihood is the one that adds up every possible truth', () => {
    const small = simulated(80, seededRandom(2));
    const { raters, prevalence: shares, logLikelihood } = found(small.labels, { smoothing: 0 });
    const { units, values } = small.labels;
    const slow = small.truth.reduce((sum, _, unit) => {
      const given = units.flatMap((of, i) => (of === unit ? [i] : []));
      const of = (k: number) =>
        given.reduce(
          (product, i) => product * raters[small.labels.raters[i]!]!.confusion[k]![values[i]!]!,
          shares[k]!,
        );
      return sum + Math.log(of(0) + of(1) + of(2));
    }, 0);
    expect(logLikelihood.at(-1)).toBeCloseTo(slow, 8);
  });
});

describe('little data', () => {
  it('smoothing keeps a rater of three labels from being taken for perfect', () => {
    const { labels } = simulated(300, seededRandom(9));
    for (const unit of [0, 1, 2]) {
      const other = labels.units.indexOf(unit);
      labels.units.push(unit);
      labels.raters.push(5);
      labels.values.push(labels.values[other]!);
    }
    for (const row of found(labels).raters[5]!.confusion)
      for (const share of row) expect(share).toBeGreaterThan(0.05);
  });

  it('whatever the labels, figures are finite, units without labels have none, and order changes nothing', () => {
    const anyUnits = fc.array(
      fc.array(fc.option(fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 4 }),
      { minLength: 1, maxLength: 15 },
    );
    fc.assert(
      fc.property(anyUnits, fc.constantFrom(0, 1), (units, smoothing) => {
        const labels = labelsOf(units);
        const fit = dawidSkene(labels, { smoothing, categories: 4 });
        if (!fit.ok) {
          expect(fit.reason).toBe('too-few-answers');
          return;
        }
        for (const number of [...fit.probabilities, ...fit.prevalence, ...fit.logLikelihood])
          expect(Number.isFinite(number)).toBe(true);
        for (let i = 1; i < fit.objective.length; i++)
          expect(fit.objective[i]).toBeGreaterThanOrEqual(fit.objective[i - 1]! - 1e-6);
        for (const [unit, given] of units.entries())
          expect(fit.consensus[unit] === -1).toBe(given.every((value) => value === null));
        const turned = dawidSkene(
          {
            units: Array.from(labels.units).reverse(),
            raters: Array.from(labels.raters).reverse(),
            values: Array.from(labels.values).reverse(),
          },
          { smoothing, categories: 4 },
        );
        expect(turned.ok && turned.logLikelihood.at(-1)).toBeCloseTo(fit.logLikelihood.at(-1)!, 6);
      }),
      { numRuns: 60 },
    );
  });

  it('no labels, and one category, are said', () => {
    expect(dawidSkene(labelsOf([[null]]))).toMatchObject({ ok: false, reason: 'too-few-answers' });
    expect(dawidSkene(labelsOf([[0, 0]]))).toMatchObject({ ok: false, reason: 'constant' });
  });
});
