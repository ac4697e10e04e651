import { hyp2f1Of } from '../../../numeric/hyp2f1.ts';
import { betaNodes } from './betaNodes.ts';
import type { BgNbdParameters } from './bgNbdParameters.ts';

/** Past this, expanding 2F1 takes longer than the mean over customers; far past it, for ever. */
const largest = 60;

/**
 * At what rate a new customer is expected to buy at time t, the derivative of E[X(t)]: with p beta(a, b),
 * r / alpha * E[(1 + p t / alpha)^-(r + 1)] = r / alpha * 2F1(r + 1, a; a + b; -t / alpha), all of whose terms are positive.
 *
 * @param horizon the latest time at which it will be asked
 */
export function bgNbdRate({ r, alpha, a, b }: BgNbdParameters, horizon: number): (time: number) => number {
  const first = r / alpha;
  if (r + 1 <= largest && a + b <= largest) {
    const slowing = hyp2f1Of(r + 1, a, a + b);
    return (time) => first * slowing(-time / alpha);
  }
  const { points, weights } = betaNodes(a, b, 1e-17 / ((r + 1) * (1 + horizon / alpha)));
  return (time) => {
    let mean = 0;
    for (let i = 0; i < points.length; i++)
      mean += weights[i]! * Math.exp(-(r + 1) * Math.log1p((points[i]! * time) / alpha));
    return first * mean;
  };
}
