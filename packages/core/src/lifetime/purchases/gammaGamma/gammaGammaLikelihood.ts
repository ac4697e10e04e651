import digamma from '@stdlib/math-base-special-digamma';
import gammaln from '@stdlib/math-base-special-gammaln';
import type { Objective } from '../../../numeric/minimise/objective.ts';
import type { SpendHistories } from './fitGammaGamma.ts';

/** The Gamma-Gamma log-likelihood of (p, q, gamma) and its gradient (Fader & Hardie 2013, note 25). */
export function gammaGammaLikelihood({ frequency, meanValue }: SpendHistories): Objective {
  const n = frequency.length;
  const logGammas = new Map<number, { log: number; byP: number; byQ: number }>();
  return (parameters, gradient) => {
    const [p = 0, q = 0, gamma = 0] = parameters;
    const logGammaQ = gammaln(q);
    const digammaQ = digamma(q);
    logGammas.clear();
    let log = 0;
    let byP = 0;
    let byQ = 0;
    let byGamma = 0;
    for (let i = 0; i < n; i++) {
      const x = frequency[i]!;
      const value = meanValue[i]!;
      let at = logGammas.get(x);
      if (!at) {
        const joint = digamma(p * x + q);
        at = {
          log: gammaln(p * x + q) - gammaln(p * x) - logGammaQ,
          byP: x * (joint - digamma(p * x)),
          byQ: joint - digammaQ,
        };
        logGammas.set(x, at);
      }
      const spent = x * value;
      const logShare = -Math.log1p(gamma / spent);
      const logRest = -Math.log1p(spent / gamma);
      log += at.log + p * x * logShare + q * logRest - Math.log(value);
      byP += at.byP + x * logShare;
      byQ += at.byQ + logRest;
      byGamma += q / gamma - (p * x + q) / (gamma + spent);
    }
    gradient[0] = byP;
    gradient[1] = byQ;
    gradient[2] = byGamma;
    return log;
  };
}
