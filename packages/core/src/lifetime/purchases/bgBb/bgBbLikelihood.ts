import type { Objective } from '../../../numeric/minimise/objective.ts';
import type { HistoryGroups } from '../histories/groupHistories.ts';
import { bgBbTables, logLeftAfter, logThere, setBgBbTables } from './bgBbTables.ts';

/** The BG/BB log-likelihood of (alpha, beta, gamma, delta) and its gradient (Fader, Hardie & Shang 2010). */
export function bgBbLikelihood(groups: HistoryGroups): Objective {
  const { frequency, recency, age, size } = groups;
  const most = age.reduce((longest, n) => Math.max(longest, n), 0);
  const tables = bgBbTables(most);
  return (parameters, gradient) => {
    const [alpha = 0, beta = 0, gamma = 0, delta = 0] = parameters;
    setBgBbTables(tables, alpha, beta, gamma, delta);
    const { alpha: ofAlpha, beta: ofBeta, either, delta: ofDelta, leaving } = tables;
    let log = 0;
    gradient.fill(0);
    for (let i = 0; i < size.length; i++) {
      const x = frequency[i]!;
      const last = recency[i]!;
      const n = age[i]!;
      const there = logThere(tables, x, n);
      let sum = 1;
      for (let k = last; k < n; k++) sum += Math.exp(logLeftAfter(tables, gamma, x, k) - there);
      const count = size[i]!;
      log += count * (there + Math.log(sum));
      const share = count / sum;
      gradient[0]! += count * ofAlpha.slopes[x]! - share * either.slopes[n]!;
      gradient[1]! += share * (ofBeta.slopes[n - x]! - either.slopes[n]!);
      gradient[2]! -= share * leaving.slopes[n]!;
      gradient[3]! += share * (ofDelta.slopes[n]! - leaving.slopes[n]!);
      for (let k = last; k < n; k++) {
        const part = share * Math.exp(logLeftAfter(tables, gamma, x, k) - there);
        gradient[0]! -= part * either.slopes[k]!;
        gradient[1]! += part * (ofBeta.slopes[k - x]! - either.slopes[k]!);
        gradient[2]! += part * (1 / gamma - leaving.slopes[k + 1]!);
        gradient[3]! += part * (ofDelta.slopes[k]! - leaving.slopes[k + 1]!);
      }
    }
    return log;
  };
}
