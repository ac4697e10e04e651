import type { Estimate, Measured } from '../../estimate.ts';
import { wilsonInterval } from '../../numeric/wilsonInterval.ts';

/** What became of the people asked (final dispositions of AAPOR). */
export interface Dispositions {
  /** I: answered to the end, or enough to count as complete. */
  complete: number;
  /** P: answered in part. */
  partial?: number;
  /** R: refused, broke off or opted out. */
  refused?: number;
  /** NC: known to be eligible, and never reached. */
  notReached?: number;
  /** O: reached, and something else kept them from answering. */
  other?: number;
  /** UH + UO: nothing tells whether they are eligible, as an email that bounced or that nobody opened. */
  unknown?: number;
  /** Found not to be eligible: counts for nothing but the share of eligible. */
  notEligible?: number;
}

/** Outcome rates of AAPOR, Standard Definitions: response, cooperation, refusal and contact. */
export type OutcomeRate =
  | 'RR1'
  | 'RR2'
  | 'RR3'
  | 'RR4'
  | 'RR5'
  | 'RR6'
  | 'COOP1'
  | 'COOP2'
  | 'COOP3'
  | 'COOP4'
  | 'REF1'
  | 'REF2'
  | 'REF3'
  | 'CON1'
  | 'CON2'
  | 'CON3';

export interface OutcomeOptions {
  /** RR2 unless told: complete and partial answers, of all who may have been eligible. */
  rate?: OutcomeRate;
  /**
   * e: share of the unknown who are eligible, for RR3, RR4, REF2 and CON2. Left out: the share among those of whom it is known
   * (CASRO's method), taken as exact by the interval.
   */
  eligibleShare?: number;
  level?: number;
}

/**
 * Response rate and its kin by AAPOR's definitions, with Wilson's interval. RR1 = I / ((I+P) + (R+NC+O) + (UH+UO)); RR3 has
 * e (UH+UO) and RR5 none; even numbers add P above; COOP leaves out those never reached (and, from 3, O); REF has R above; CON
 * all who were reached.
 *
 * The interval takes those asked as drawn from all who might have been. Not enough: `nobody-asked`.
 *
 * @throws RangeError when a count is negative, or the share of eligible is not between 0 and 1
 * @example outcomeRate({ complete: 300, partial: 20, refused: 100, notReached: 80, unknown: 500 }, { rate: 'RR1' }) // .30
 */
export function outcomeRate(dispositions: Dispositions, options: OutcomeOptions = {}): Measured {
  const { rate = 'RR2', level = 0.95 } = options;
  const [complete, partial, refused, notReached, other, unknown, notEligible] = countsOf(dispositions);
  const answered = complete + partial;
  const known = answered + refused + notReached + other;
  const share = options.eligibleShare ?? (known > 0 ? known / (known + notEligible) : 1);
  if (!(share >= 0 && share <= 1))
    throw new RangeError(`A share is between 0 and 1; that of eligible is ${share}.`);
  const some = share * unknown;
  const reached = answered + refused + other;
  const terms: Record<OutcomeRate, [number, number]> = {
    RR1: [complete, known + unknown],
    RR2: [answered, known + unknown],
    RR3: [complete, known + some],
    RR4: [answered, known + some],
    RR5: [complete, known],
    RR6: [answered, known],
    COOP1: [complete, reached],
    COOP2: [answered, reached],
    COOP3: [complete, answered + refused],
    COOP4: [answered, answered + refused],
    REF1: [refused, known + unknown],
    REF2: [refused, known + some],
    REF3: [refused, known],
    CON1: [reached, known + unknown],
    CON2: [reached, known + some],
    CON3: [reached, known],
  };
  const [above, below] = terms[rate];
  if (below <= 0) return { ok: false, reason: 'nobody-asked', n: 0, needed: 1 };
  return wilsonOf(above, below, `aapor-${rate.toLowerCase()}`, level);
}

/**
 * Of those who started, the share who finished, with Wilson's interval. Not enough: `nobody-started`.
 *
 * @throws RangeError when more finished than started
 * @example completionRate({ started: 400, finished: 320 }) // value .8, interval .758 to .836
 */
export function completionRate(
  { started, finished }: { started: number; finished: number },
  { level = 0.95 }: { level?: number } = {},
): Measured {
  if (!(finished >= 0 && finished <= started))
    throw new RangeError(`${finished} finished of ${started} who started.`);
  if (started === 0) return { ok: false, reason: 'nobody-started', n: 0, needed: 1 };
  return wilsonOf(finished, started, 'finished-of-started', level);
}

function countsOf({
  complete,
  partial = 0,
  refused = 0,
  notReached = 0,
  other = 0,
  unknown = 0,
  notEligible = 0,
}: Dispositions) {
  const counts = [complete, partial, refused, notReached, other, unknown, notEligible] as const;
  if (counts.every((count) => count >= 0 && Number.isFinite(count))) return counts;
  throw new RangeError('Counts of people are not negative.');
}

function wilsonOf(successes: number, n: number, convention: string, level: number): Estimate {
  const interval = wilsonInterval(successes, n, level);
  return { ok: true, value: successes / n, n: Math.round(n), interval, method: 'wilson', convention };
}
