import { cohenKappa } from '../../agreement/cohenKappa.ts';
import type { Estimate, Measured, NotEnough } from '../../estimate.ts';
import { twoSidedNormalP } from '../../numeric/twoSidedNormalP.ts';
import { wilsonInterval } from '../../numeric/wilsonInterval.ts';

/** What is observed against what customers declare, of the same contacts. */
export interface Confusion {
  ok: true;
  n: number;
  counts: { both: number; observedOnly: number; declaredOnly: number; neither: number };
  /** Share of contacts on which both say the same. */
  agreement: Estimate;
  /** Cohen's kappa: agreement beyond that of chance, over what is possible. Not enough where one of them always says the same. */
  kappa: Measured;
  /** Of those declared resolved, the share observed so; of those declared unresolved, the share observed repeated. */
  sensitivity: Measured;
  specificity: Measured;
  /** Of those observed resolved, the share whose customer says they were not: the ones who gave up. */
  silentlyUnresolved: Measured;
  /** Whether one of them finds more resolved than the other (McNemar 1947). */
  bias: { difference: number; z: number; p: number };
}

/**
 * Agreement of the observed and the declared resolution. Shares with Wilson's interval; kappa (Cohen 1960) with the variance of
 * Fleiss, Cohen & Everitt (1969).
 *
 * Not enough: `too-few-answers`.
 * @example confusionOf(pairs).kappa // .40 when 20, 5, 10 and 15 of 50
 */
export function confusionOf(
  pairs: readonly { observed: boolean; declared: boolean }[],
  level = 0.95,
): Confusion | NotEnough {
  const n = pairs.length;
  if (n === 0) return { ok: false, reason: 'too-few-answers', n: 0, needed: 1 };
  const count = (observed: boolean, declared: boolean) =>
    pairs.filter((pair) => pair.observed === observed && pair.declared === declared).length;
  const counts = {
    both: count(true, true),
    observedOnly: count(true, false),
    declaredOnly: count(false, true),
    neither: count(false, false),
  };
  const { both, observedOnly, declaredOnly, neither } = counts;
  const share = (successes: number, of: number, convention: string): Measured =>
    of > 0
      ? wilsonShare(successes, of, convention, level)
      : { ok: false, reason: 'too-few-answers', n: 0, needed: 1 };
  const unlike = observedOnly + declaredOnly;
  const z = unlike === 0 ? 0 : (observedOnly - declaredOnly) / Math.sqrt(unlike);
  return {
    ok: true,
    n,
    counts,
    agreement: wilsonShare(both + neither, n, 'same-answer', level),
    kappa: cohenKappa(
      [
        [both, observedOnly],
        [declaredOnly, neither],
      ],
      { level },
    ),
    sensitivity: share(both, both + declaredOnly, 'observed-among-declared-resolved'),
    specificity: share(neither, neither + observedOnly, 'repeated-among-declared-unresolved'),
    silentlyUnresolved: share(
      observedOnly,
      both + observedOnly,
      'declared-unresolved-among-observed-resolved',
    ),
    bias: { difference: (observedOnly - declaredOnly) / n, z, p: twoSidedNormalP(z) },
  };
}

function wilsonShare(successes: number, n: number, convention: string, level: number): Estimate {
  const interval = wilsonInterval(successes, n, level);
  return { ok: true, value: successes / n, n, interval, method: 'wilson', convention };
}
