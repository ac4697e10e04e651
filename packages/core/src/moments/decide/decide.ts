import type { TypeKey } from '../../relations/catalogue.ts';
import { typeKeys } from '../../relations/catalogue.ts';
import type { Playbook } from '../../relations/playbooks/playbook.ts';
import type { Day, Occasion } from '../facts.ts';
import type { GestureWay, Moment } from '../moment.ts';
import { isHeld } from './isHeld.ts';

/** Why nothing is said. Each is a decision, kept with what it was drawn from. */
export const silenceReasons = [
  'paused',
  'does-not-fit',
  'offers-unwelcome',
  'spoken-to-only',
  'too-many',
  'too-soon',
  'already-today',
  'another-moment',
  'most-a-month',
  'most-a-day',
  'not-reachable',
  'no-consent',
  'not-now',
  'by-choice',
] as const;
export type SilenceReason = (typeof silenceReasons)[number];

export interface MomentCandidate {
  moment: Moment;
  occasion: Occasion;
  /** Why each way is closed; a way that is not among them is open. */
  closed: Readonly<Partial<Record<GestureWay, 'not-reachable' | 'no-consent' | 'not-now'>>>;
}

/** How a customer stands that day. */
export interface MomentStanding {
  customerId: string;
  /** Of the 29 types, in their order; empty when nothing is inferred. */
  probabilities: readonly number[];
  type: TypeKey | null;
  /** Days on which the brand spoke first, newest first, a year back; what was owed is not among them. */
  startedDays: readonly Day[];
  /** Moments decided for them in the last 30 days, and whether one is of today. */
  momentsIn30Days: number;
  hasOneToday: boolean;
  pause: { kind: string; untilDay: Day | null } | null;
}

export interface MomentLimits {
  /** Moments a customer may get in 30 days, whatever their relationship. */
  perCustomer30Days: number;
  /** How many more may be decided today in all; null: no bound. */
  leftToday: number | null;
  cadenceOf: (type: TypeKey) => Playbook['cadence'];
}

export type MomentVerdict =
  | { candidate: MomentCandidate; status: 'due' | 'held'; way: GestureWay; chanceOfFit: number }
  | {
      candidate: MomentCandidate;
      status: 'silent';
      reason: SilenceReason;
      /** What the reason is drawn from: numbers and keys for its words. */
      details: Readonly<Record<string, string | number | null>>;
    };

/** A moment is right for somebody when the types it fits weigh at least this much together. */
export const leastChanceOfFit = 0.5;

/**
 * Of the moments that are due for one customer, at most one is done today, and every other is a silence with its reason. Whoever is
 * held out is so only once all else allows the moment: both arms are then alike but for what is done.
 */
export function decideMoments(
  candidates: readonly MomentCandidate[],
  standing: MomentStanding,
  limits: MomentLimits,
  today: Day,
): MomentVerdict[] {
  let chosen: MomentCandidate | null = null;
  return candidates
    .toSorted((a, b) => a.moment.rank - b.moment.rank || a.occasion.day - b.occasion.day)
    .map((candidate): MomentVerdict => {
      const silence = silenceOf(candidate, standing, limits, today);
      if (silence) return { candidate, status: 'silent', ...silence };
      if (chosen) {
        const details = { moment: chosen.moment.key };
        return { candidate, status: 'silent', reason: 'another-moment', details };
      }
      const way = candidate.moment.ways.find((each) => candidate.closed[each] === undefined);
      if (way === undefined) return { candidate, status: 'silent', ...closedReason(candidate) };
      chosen = candidate;
      const { key, heldShare } = candidate.moment;
      return {
        candidate,
        status: isHeld(key, standing.customerId, heldShare) ? 'held' : 'due',
        way,
        chanceOfFit: chanceOfFit(candidate.moment, standing.probabilities),
      };
    });
}

type Silence = Pick<Extract<MomentVerdict, { status: 'silent' }>, 'reason' | 'details'>;

function silenceOf(
  { moment }: MomentCandidate,
  standing: MomentStanding,
  limits: MomentLimits,
  today: Day,
): Silence | null {
  const { type, pause } = standing;
  if (pause) return { reason: 'paused', details: { pause: pause.kind, untilDay: pause.untilDay } };
  const chance = chanceOfFit(moment, standing.probabilities);
  if (type === null || chance < leastChanceOfFit)
    return { reason: 'does-not-fit', details: { type, chance } };
  if (standing.hasOneToday) return { reason: 'already-today', details: {} };
  if (limits.leftToday !== null && limits.leftToday <= 0) return { reason: 'most-a-day', details: {} };
  if (moment.purpose === 'service') return null;
  return cadenceSilence(moment, type, standing, limits, today);
}

function cadenceSilence(
  moment: Moment,
  type: TypeKey,
  { startedDays, momentsIn30Days }: MomentStanding,
  { cadenceOf, perCustomer30Days }: MomentLimits,
  today: Day,
): Silence | null {
  const { maxPer30Days, minDaysBetween, promotional } = cadenceOf(type);
  if (maxPer30Days === 0) return { reason: 'spoken-to-only', details: { type } };
  if (moment.purpose === 'offer' && promotional === 'never')
    return { reason: 'offers-unwelcome', details: { type } };
  const lately = startedDays.filter((day) => day > today - 30).length;
  if (lately >= maxPer30Days) return { reason: 'too-many', details: { type, lately, most: maxPer30Days } };
  const last = startedDays[0];
  if (last !== undefined && today - last < minDaysBetween)
    return { reason: 'too-soon', details: { type, lastDay: last, least: minDaysBetween } };
  if (momentsIn30Days >= perCustomer30Days)
    return { reason: 'most-a-month', details: { lately: momentsIn30Days, most: perCustomer30Days } };
  return null;
}

/** The likeliest to be mended first: hours pass, consent may be asked, an address may be missing for good. */
function closedReason({ closed }: MomentCandidate): Silence {
  const reasons = Object.values(closed);
  const reason = (['not-now', 'no-consent', 'not-reachable'] as const).find((each) => reasons.includes(each));
  return { reason: reason ?? 'not-reachable', details: {} };
}

/** How likely it is that the customer is in one of the relationships a moment fits. */
export function chanceOfFit({ fits }: Pick<Moment, 'fits'>, probabilities: readonly number[]): number {
  let chance = 0;
  for (const type of fits) chance += probabilities[typeKeys.indexOf(type)] ?? 0;
  return Math.min(1, chance);
}
