import type { Day, MomentEvent, MomentFacts, MomentWhy, Occasion } from '../facts.ts';
import type { MomentRule, MomentTrigger } from '../rule.ts';
import { dayInYear, monthAndDay, yearOf } from './calendar.ts';
import { holdsOn } from './holdsOn.ts';
import { matchesAny } from './matchEvent.ts';

type Of<Kind extends MomentTrigger['kind']> = Extract<MomentTrigger, { kind: Kind }>;

const none: readonly Occasion[] = [];

/**
 * Every occasion of a rule that could be acted upon between two days, both included: with `from` = `to` = today, what is due; over a
 * year, how often it would have been.
 *
 * @example occasionsOf({ trigger: { kind: 'birthday', lastsDays: 2 }, conditions: [] }, facts, { from: today, to: today })
 */
export function occasionsOf(
  { trigger, conditions }: MomentRule,
  facts: MomentFacts,
  span: { from: Day; to: Day },
): readonly Occasion[] {
  const found = candidatesOf(trigger, facts, span);
  if (found.length === 0) return found;
  return found.filter(
    ({ day, lastDay }) =>
      day <= span.to &&
      lastDay >= span.from &&
      conditions.every((condition) => holdsOn(condition, facts, day)),
  );
}

function candidatesOf(
  trigger: MomentTrigger,
  facts: MomentFacts,
  span: { from: Day; to: Day },
): readonly Occasion[] {
  switch (trigger.kind) {
    case 'event':
      return eventOccasions(trigger, facts, span);
    case 'anniversary':
      return anniversaries(trigger, facts, span);
    case 'birthday':
      return birthdays(trigger, facts, span);
    case 'silence':
      return facts.quietDay === null
        ? none
        : [
            occasion(`silence:${facts.quietDay}`, facts.quietDay, trigger, {
              kind: 'silence',
              day: facts.quietDay,
            }),
          ];
    case 'return':
      return returns(trigger, facts);
    case 'turn': {
      const { turned, type } = facts;
      if (turned === null || type === null || !trigger.to.includes(type)) return none;
      const why = { kind: 'turn', day: turned.day, from: turned.from, to: type } as const;
      return [occasion(`turn:${turned.day}`, turned.day, trigger, why)];
    }
    case 'product':
      return facts.news
        .filter(({ kind }) => kind === trigger.news)
        .map(({ id, kind, product, day }) =>
          occasion(`product:${id}`, day, trigger, { kind: 'product', news: kind, newsId: id, product }),
        );
  }
}

function occasion(key: string, day: Day, { lastsDays }: { lastsDays: number }, why: MomentWhy): Occasion {
  return { key, day, lastDay: day + lastsDays, why };
}

function eventOccasions(
  trigger: Of<'event'>,
  { events, purchases }: MomentFacts,
  span: { from: Day; to: Day },
): readonly Occasion[] {
  let found: Occasion[] | undefined;
  // Purchases are counted back from the latest: the total is known, not those before the rules' reach.
  let number = purchases;
  for (let i = events.length - 1; i >= 0; i--) {
    const event = events[i] as MomentEvent;
    const nth = event.kind === 'purchase' ? number-- : null;
    const day = event.day + trigger.afterDays;
    if (day > span.to || day + trigger.lastsDays < span.from || !matchesAny(trigger.events, event)) continue;
    if (trigger.nth && (nth === null || !trigger.nth.includes(nth))) continue;
    if (trigger.unlessThen && isSettled(events, i, trigger.unlessThen, Math.max(day, span.from))) continue;
    const why = {
      kind: 'event',
      event: event.kind,
      exchangeId: event.id,
      day: event.day,
      product: event.items.find(({ name }) => name)?.name ?? null,
      nth,
    } as const;
    found ??= [];
    found.unshift(occasion(`event:${event.id}`, day, trigger, why));
  }
  return found ?? none;
}

/** Whether something after event `i`, and no later than a day, has settled it. */
function isSettled(
  events: readonly MomentEvent[],
  i: number,
  settling: NonNullable<Of<'event'>['unlessThen']>,
  until: Day,
): boolean {
  for (let later = i + 1; later < events.length; later++) {
    const event = events[later] as MomentEvent;
    if (event.day > until) return false;
    if (matchesAny(settling, event)) return true;
  }
  return false;
}

function anniversaries(
  trigger: Of<'anniversary'>,
  { firstDay }: MomentFacts,
  span: { from: Day; to: Day },
): readonly Occasion[] {
  if (firstDay === null) return none;
  const began = yearOf(firstDay);
  const first = monthAndDay(firstDay);
  return yearsOf(span, trigger.lastsDays).flatMap((year) => {
    const years = year - began;
    if (years < 1 || (trigger.years && !trigger.years.includes(years))) return [];
    const day = dayInYear(year, first.month, first.day);
    return [occasion(`anniversary:${year}`, day, trigger, { kind: 'anniversary', years })];
  });
}

function birthdays(
  trigger: Of<'birthday'>,
  { birthday }: MomentFacts,
  span: { from: Day; to: Day },
): readonly Occasion[] {
  if (birthday === null) return none;
  return yearsOf(span, trigger.lastsDays).map((year) =>
    occasion(`birthday:${year}`, dayInYear(year, birthday.month, birthday.day), trigger, {
      kind: 'birthday',
    }),
  );
}

function yearsOf({ from, to }: { from: Day; to: Day }, lastsDays: number): number[] {
  const [first, last] = [yearOf(from - lastsDays), yearOf(to)];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

const fewestGaps = 3;
/** How many usual gaps long a silence is before a return is one, and the least days. */
const longSilence = 2;
const leastSilenceDays = 45;

/** A purchase after a gap out of all proportion with those before it. */
function returns(trigger: Of<'return'>, { purchaseDays }: MomentFacts): readonly Occasion[] {
  const found: Occasion[] = [];
  for (let i = 0; i + 1 + fewestGaps < purchaseDays.length; i++) {
    const day = purchaseDays[i]!;
    const gapDays = day - purchaseDays[i + 1]!;
    if (gapDays < leastSilenceDays) continue;
    const before = purchaseDays.slice(i + 1);
    const gaps = before.slice(1).map((older, k) => before[k]! - older);
    const usualGapDays = Math.max(1, gaps.sort((a, b) => a - b)[gaps.length >> 1]!);
    if (gapDays < longSilence * usualGapDays) continue;
    found.push(occasion(`return:${day}`, day, trigger, { kind: 'return', day, gapDays, usualGapDays }));
  }
  return found;
}
