import type { NotEnough } from '../../../estimate.ts';
import type { Objective } from '../../../numeric/minimise/objective.ts';
import type { FitOptions, LikelihoodFit } from '../estimation/likelihoodFit.ts';
import { maximumLikelihood } from '../estimation/maximumLikelihood.ts';
import { risingFactorialsFor, setRisingFactorials } from '../estimation/risingFactorials.ts';
import type { ContractTenures } from './contractTenures.ts';
import type { SbgName } from './sbgParameters.ts';

/**
 * Shifted beta-geometric model of contracts renewed period by period (Fader & Hardie 2007): each customer leaves at each renewal with
 * a probability of their own, beta(a, b) over customers. Retention rises with tenure because those likely to leave go first, not
 * because anyone changes. Fitted by maximum likelihood, with those still there counted as such.
 *
 * Not enough: `no-customers`; `impossible-tenures` (`of`: the period, from 1) for a negative count; `nobody-left`;
 * `one-period` where all that is known is about the first renewal: two parameters need two.
 *
 * @example fitSbg(tenuresFromSurvivors([1000, 869, 743, 653, 593, 551, 517, 491])) // a .668, b 3.806
 */
export function fitSbg(
  tenures: ContractTenures,
  options: FitOptions = {},
): LikelihoodFit<SbgName> | NotEnough {
  const { left, staying } = tenures;
  const periods = Math.max(left.length, staying.length);
  let n = 0;
  let gone = 0;
  let later = 0;
  for (let t = 0; t < periods; t++) {
    const out = left[t] ?? 0;
    const on = staying[t] ?? 0;
    if (!(out >= 0 && on >= 0 && out + on < Infinity))
      return { ok: false, reason: 'impossible-tenures', n, needed: 0, of: String(t + 1) };
    n += out + on;
    gone += out;
    if (t > 0) later += out + on;
  }
  if (n === 0) return { ok: false, reason: 'no-customers', n, needed: 1 };
  if (gone === 0) return { ok: false, reason: 'nobody-left', n, needed: 0 };
  if (later === 0) return { ok: false, reason: 'one-period', n, needed: 0 };
  return maximumLikelihood(
    {
      model: 'sbg',
      names: ['a', 'b'],
      n,
      logLikelihood: sbgLikelihood(left, staying, periods),
      starts: [
        [1, 3],
        [0.3, 1],
        [20, 100],
      ],
    },
    options,
  );
}

/** P(T = t) = B(a + 1, b + t - 1) / B(a, b) and S(t) = B(a, b + t) / B(a, b), as ratios of rising factorials. */
function sbgLikelihood(left: ArrayLike<number>, staying: ArrayLike<number>, periods: number): Objective {
  const counts = Float64Array.from({ length: periods + 1 }, (_, t) => t);
  const ofB = risingFactorialsFor(counts);
  const ofBoth = risingFactorialsFor(counts);
  return (parameters, gradient) => {
    const [a = 0, b = 0] = parameters;
    setRisingFactorials(b, counts, ofB);
    setRisingFactorials(a + b, counts, ofBoth);
    let log = 0;
    let byA = 0;
    let byB = 0;
    for (let t = 1; t <= periods; t++) {
      const out = left[t - 1] ?? 0;
      const on = staying[t - 1] ?? 0;
      log += out * (Math.log(a) + ofB.logs[t - 1]! - ofBoth.logs[t]!) + on * (ofB.logs[t]! - ofBoth.logs[t]!);
      byA += out / a - (out + on) * ofBoth.slopes[t]!;
      byB += out * ofB.slopes[t - 1]! + on * ofB.slopes[t]! - (out + on) * ofBoth.slopes[t]!;
    }
    gradient[0] = byA;
    gradient[1] = byB;
    return log;
  };
}
