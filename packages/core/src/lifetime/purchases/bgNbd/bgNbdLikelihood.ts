import type { Objective } from '../../../numeric/minimise/objective.ts';
import { risingFactorialsFor, setRisingFactorials } from '../estimation/risingFactorials.ts';
import type { HistoryGroups } from '../histories/groupHistories.ts';
import { tallyFrequencies } from '../histories/tallyFrequencies.ts';

/**
 * The BG/NBD log-likelihood of (r, alpha, a, b) and its gradient (Fader, Hardie & Lee 2005). The term of those who
 * may have left is kept as a ratio to that of those still there, so that neither overflows whatever the frequency.
 */
export function bgNbdLikelihood(groups: HistoryGroups): Objective {
  const { frequency, recency, age, size } = groups;
  const { frequencies, customers, indexOf } = tallyFrequencies(groups);
  const risenR = risingFactorialsFor(frequencies);
  const risenB = risingFactorialsFor(frequencies);
  const risenAB = risingFactorialsFor(frequencies);
  const logLeaving = new Float64Array(frequencies.length);
  return (parameters, gradient) => {
    const [r = 0, alpha = 0, a = 0, b = 0] = parameters;
    const logAlpha = Math.log(alpha);
    setRisingFactorials(r, frequencies, risenR);
    setRisingFactorials(b, frequencies, risenB);
    setRisingFactorials(a + b, frequencies, risenAB);
    let log = 0;
    let byR = 0;
    let byAlpha = 0;
    let byA = 0;
    let byB = 0;
    for (let k = 0; k < frequencies.length; k++) {
      const count = customers[k]!;
      log += count * (risenR.logs[k]! + risenB.logs[k]! - risenAB.logs[k]!);
      byR += count * risenR.slopes[k]!;
      byA -= count * risenAB.slopes[k]!;
      byB += count * (risenB.slopes[k]! - risenAB.slopes[k]!);
      logLeaving[k] = Math.log(a / (b + frequencies[k]! - 1));
    }
    for (let i = 0; i < size.length; i++) {
      const x = frequency[i]!;
      const total = age[i]!;
      const count = size[i]!;
      const logAge = Math.log1p(total / alpha);
      if (x === 0) {
        log -= count * r * logAge;
        byR -= count * logAge;
        byAlpha += (count * r * total) / (alpha * (alpha + total));
        continue;
      }
      const last = recency[i]!;
      const logSilence = Math.log1p((total - last) / (alpha + last));
      const odds = Math.exp(logLeaving[indexOf[i]!]! + (r + x) * logSilence);
      const left = odds < Infinity ? odds / (1 + odds) : 1;
      const logOdds = odds < Infinity ? Math.log1p(odds) : logLeaving[indexOf[i]!]! + (r + x) * logSilence;
      log += count * (logOdds - r * logAge - x * (logAlpha + logAge));
      byR += count * (left * logSilence - logAge);
      byAlpha +=
        (count * ((r * total) / alpha - x + left * (r + x) * (1 - (alpha + total) / (alpha + last)))) /
        (alpha + total);
      byA += (count * left) / a;
      byB -= (count * left) / (b + x - 1);
    }
    gradient[0] = byR;
    gradient[1] = byAlpha;
    gradient[2] = byA;
    gradient[3] = byB;
    return log;
  };
}
