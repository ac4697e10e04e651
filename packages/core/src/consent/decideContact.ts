import { localTime } from '../calendar/index.ts';
import { isWithinHours, nextOpening, type Place } from './hours.ts';
import type { ContactBasis, ContactPurpose } from './purposes.ts';
import type { ContactRule } from './rules.ts';
import { type ConsentStatement, standingOf } from './standing.ts';

/** Why not: in the order in which they are looked at. */
export const contactRefusals = [
  'unknown-customer',
  'unknown-purpose',
  'channel-unused',
  'withdrawn',
  'opposition-list',
  'no-consent',
  'not-now',
] as const;
export type ContactRefusal = (typeof contactRefusals)[number];

export type ContactDecision =
  | { isAllowed: true; basis: ContactBasis }
  /** `rule`: the key of the rule that asks for it; `nextAtMs`: for `not-now`, when it may be; null when not in two weeks. */
  | { isAllowed: false; reason: ContactRefusal; rule: string | null; nextAtMs: number | null };

export interface ContactQuestion {
  purpose: ContactPurpose;
  channel: string;
  atMs: number;
  place: Place;
  /** They bought, once at least. */
  hasBought: boolean;
  statements: readonly ConsentStatement[];
  rules: readonly ContactRule[];
  /** How they were spoken to before by this channel to be sold something; needed where a rule limits it (`limitOf`). */
  past?: readonly PastContact[];
  /** The day, in milliseconds, of the opposition list that has a number of theirs; null when none has. */
  opposedAsOfMs?: number | null;
}

/** A contact, or an attempt at one. */
export interface PastContact {
  atMs: number;
  /** They said that they did not want it. */
  isRefusal: boolean;
}

const dayMs = 86_400_000;

/** Whether a customer may be spoken to: for this, by this channel, at this instant. */
export function decideContact(question: ContactQuestion): ContactDecision {
  const { purpose, channel, statements, hasBought } = question;
  const basis = purpose.channels[channel];
  if (basis === undefined) return refuse('channel-unused');
  if (basis === 'necessary') return { isAllowed: true, basis };

  const standing = standingOf(statements, purpose, channel);
  if (standing === 'withdrawn') return refuse('withdrawn');
  if (isOpposed(question))
    return refuse(
      'opposition-list',
      rulesThatHold(question).find((rule) => rule.checksOpposition)?.key ?? null,
    );
  const hasConsent = standing === 'own-consent' || standing === 'consent';
  const rules = rulesThatHold(question);
  const strict = rules.find((rule) => rule.needsConsent);
  if (strict && standing !== 'own-consent') return refuse('no-consent', strict.key);
  if (basis === 'consent' && !hasConsent) return refuse('no-consent');
  if (basis === 'existing-customer' && !hasBought && !hasConsent) return refuse('no-consent');

  const resting = restOf(question, rules);
  const timed = rules.filter(
    (rule) => rule.hours !== null && !(rule.hoursYieldToConsent && standing === 'own-consent'),
  );
  if (resting) return refuse('not-now', resting.rule, firstWithinAll(timed, resting.untilMs, question.place));
  const closed = timed.find(
    (rule) => rule.hours && !isWithinHours(rule.hours, question.atMs, question.place),
  );
  if (closed) return refuse('not-now', closed.key, firstWithinAll(timed, question.atMs, question.place));
  return { isAllowed: true, basis: hasConsent ? 'consent' : basis };
}

/** On a list of those not to be called to be sold something, unless they agreed to these very calls since. */
function isOpposed({ purpose, channel, statements, opposedAsOfMs = null }: ContactQuestion): boolean {
  if (opposedAsOfMs === null || channel !== 'phone' || !purpose.isProspecting) return false;
  const since = statements.filter(({ atMs }) => atMs > opposedAsOfMs);
  return standingOf(since, purpose, channel) !== 'own-consent';
}

/** The rule that counts earlier contacts by a channel, if one may bear on the question: then `past` is to be given. */
export function limitOf(question: Omit<ContactQuestion, 'past'>): ContactRule | null {
  return rulesThatHold(question).find((rule) => rule.limit !== null) ?? null;
}

/** The rule that asks to rest now, and until when: after a refusal, or after as many times as it allows. */
function restOf(
  { atMs, past = [] }: ContactQuestion,
  rules: readonly ContactRule[],
): { rule: string; untilMs: number } | null {
  let longest: { rule: string; untilMs: number } | null = null;
  for (const { key, limit } of rules) {
    if (limit === null) continue;
    const before = past.filter((each) => each.atMs <= atMs);
    const refusedMs = Math.max(...before.filter(({ isRefusal }) => isRefusal).map((each) => each.atMs));
    const times = before.map((each) => each.atMs).sort((a, b) => b - a);
    // The earliest of the last so many: once it is out of the days, one more may follow.
    const countedMs = times[limit.times - 1] ?? Number.NEGATIVE_INFINITY;
    const untilMs = Math.max(refusedMs + limit.restDays * dayMs, countedMs + limit.days * dayMs);
    if (untilMs > atMs && untilMs > (longest?.untilMs ?? 0)) longest = { rule: key, untilMs };
  }
  return longest;
}

function rulesThatHold({
  purpose,
  channel,
  atMs,
  place,
  rules,
}: Omit<ContactQuestion, 'past'>): ContactRule[] {
  const { date } = localTime(atMs, place.timeZone);
  return rules.filter(
    (rule) =>
      rule.channels.includes(channel) &&
      (rule.countries.length === 0 || rule.countries.includes(place.country)) &&
      (rule.appliesTo === 'not-necessary' || purpose.isProspecting) &&
      (rule.from === null || rule.from <= date) &&
      (rule.to === null || date <= rule.to),
  );
}

function firstWithinAll(rules: readonly ContactRule[], atMs: number, place: Place): number | null {
  let candidate = atMs;
  // Each step moves to a later opening of some rule; two weeks hold fewer of them than this.
  for (let step = 0; step < 100; step++) {
    const closed = rules.find((rule) => rule.hours && !isWithinHours(rule.hours, candidate, place));
    if (!closed?.hours) return candidate;
    const next = nextOpening(closed.hours, candidate, place);
    if (next === null) return null;
    candidate = next;
  }
  return null;
}

function refuse(
  reason: ContactRefusal,
  rule: string | null = null,
  nextAtMs: number | null = null,
): ContactDecision {
  return { isAllowed: false, reason, rule, nextAtMs };
}
