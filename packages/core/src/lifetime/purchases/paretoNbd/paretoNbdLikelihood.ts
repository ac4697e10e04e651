import type { Objective } from '../../../numeric/minimise/objective.ts';
import { risingFactorialsFor, setRisingFactorials } from '../estimation/risingFactorials.ts';
import type { HistoryGroups } from '../histories/groupHistories.ts';
import { tallyFrequencies } from '../histories/tallyFrequencies.ts';
import { leftSince, setLeftSince } from './leftSince.ts';
import { logEither } from './logEither.ts';

/** The Pareto/NBD log-likelihood of (r, alpha, s, beta) and its gradient (Schmittlein, Morrison & Colombo 1987). */
export function paretoNbdLikelihood(groups: HistoryGroups): Objective {
  const { frequency, recency, age, size } = groups;
  const { frequencies, customers } = tallyFrequencies(groups);
  const risen = risingFactorialsFor(frequencies);
  const left = leftSince();
  return (parameters, gradient) => {
    const [r = 0, alpha = 0, s = 0, beta = 0] = parameters;
    const logAlpha = Math.log(alpha);
    setRisingFactorials(r, frequencies, risen);
    let log = 0;
    let byR = 0;
    let byAlpha = 0;
    let byS = 0;
    let byBeta = 0;
    for (let k = 0; k < frequencies.length; k++) {
      log += customers[k]! * risen.logs[k]!;
      byR += customers[k]! * risen.slopes[k]!;
    }
    for (let i = 0; i < size.length; i++) {
      const x = frequency[i]!;
      const last = recency[i]!;
      const total = age[i]!;
      const count = size[i]!;
      setLeftSince(r, alpha, s, beta, x, last, total, left);
      const gone = 1 / (1 + Math.exp(-left.logOdds));
      const logAge = Math.log1p(total / alpha);
      const logAgeBeta = Math.log1p(total / beta);
      log += count * (logEither(left.logOdds) - r * logAge - x * (logAlpha + logAge) - s * logAgeBeta);
      const sinceAlpha = Math.log1p((total - last) / (alpha + last)) - left.meanLogAlpha;
      const sinceBeta = Math.log1p((total - last) / (beta + last)) - left.meanLogBeta;
      byR += count * (gone * sinceAlpha - logAge);
      byAlpha +=
        count *
        (((r * total) / alpha - x) / (alpha + total) +
          gone * (r + x) * (1 / (alpha + total) - left.meanByAlpha));
      byS += count * (gone * (1 / s + sinceBeta) - logAgeBeta);
      byBeta +=
        count *
        ((s * total) / (beta * (beta + total)) + gone * (s / (beta + total) - (s + 1) * left.meanByBeta));
    }
    gradient[0] = byR;
    gradient[1] = byAlpha;
    gradient[2] = byS;
    gradient[3] = byBeta;
    return log;
  };
}
