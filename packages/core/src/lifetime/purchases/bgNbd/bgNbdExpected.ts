import { bgNbdDiscounted } from './bgNbdDiscounted.ts';
import type { BgNbdParameters } from './bgNbdParameters.ts';

/** Past this many terms, the integral is quicker. */
const mostTerms = 20_000;

/**
 * E[X(t)] under BG/NBD: repeat purchases expected of a new customer by time t (Fader, Hardie & Lee 2005).
 *
 * Their formula loses its digits near a = 1 and for short t. Summed here instead over the purchases that someone who never
 * left would make, N ~ negative binomial: E[X] = sum over j >= 1 of P(N >= j) E[(1 - p)^(j - 1)], all terms positive.
 */
export function bgNbdExpected(parameters: BgNbdParameters, duration: number): number {
  const { r, alpha, a, b } = parameters;
  const reach = duration / alpha;
  if (!(reach > 0)) return 0;
  const mean = r * reach;
  const logNone = -r * Math.log1p(reach);
  if (mean + 40 * (1 + reach) > mostTerms || logNone < -700)
    return bgNbdDiscounted(parameters, { discount: 0, horizon: duration });
  const ratio = reach / (1 + reach);
  let chance = Math.exp(logNone);
  let atLeast = -Math.expm1(logNone);
  let stillThere = 1;
  let sum = atLeast;
  for (let j = 1; j < mean || chance * (1 + reach) ** 2 > 1e-17 * sum; j++) {
    chance *= (ratio * (r + j - 1)) / j;
    atLeast -= chance;
    stillThere *= (b + j - 1) / (a + b + j - 1);
    sum += Math.max(0, atLeast) * stillThere;
  }
  return sum;
}
