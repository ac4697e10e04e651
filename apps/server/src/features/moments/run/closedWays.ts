import type { Channel } from '@rapport/contracts/vocabulary';
import type { ContactDecision } from '@rapport/core/consent';
import type { GestureWay, MomentPurpose } from '@rapport/core/moments';
import { postalAddress } from '@rapport/core/moments';
import type { Ctx } from '../../../platform/database/context.ts';
import { mayContact } from '../../consent/mayContact.ts';
import { consentPurposeOf } from '../../gestures/consentPurposeOf.ts';
import { canSendSms } from '../../sms/settings.ts';
import type { StandingRow } from './standingQueries.ts';

const dayMs = 86_400_000;
const channelOfWay: Readonly<Record<GestureWay, Channel>> = {
  email: 'email',
  call: 'phone',
  sms: 'sms',
  card: 'post',
  gift: 'post',
};
export interface WayState {
  closed: 'not-reachable' | 'no-consent' | 'not-now' | null;
  /** When it opens, where hours ask to wait. */
  notBefore: Date | null;
}

type Reached = Pick<StandingRow, 'id' | 'email' | 'phone' | 'traits' | 'name'>;
export type WaysOf = (
  customerId: string,
  purpose: MomentPurpose,
  way: GestureWay,
  lastDay: number,
) => WayState;

/**
 * Which ways to customers are open: whether they can be reached, and may be. Hours that only ask to wait, within the days a moment
 * makes sense, leave a way open with the time from which it may be taken.
 */
export async function readWays(
  ctx: Ctx,
  people: readonly Reached[],
  asked: readonly { purpose: MomentPurpose; way: GestureWay }[],
  homeCountry: string,
): Promise<WaysOf> {
  const byId = new Map(people.map((person) => [person.id, person]));
  const verdicts = new Map<string, Map<string, ContactDecision>>();
  for (const { purpose, way } of asked) {
    const key = `${consentPurposeOf(purpose)} ${channelOfWay[way]}`;
    if (verdicts.has(key) || byId.size === 0) continue;
    const question = { purpose: consentPurposeOf(purpose), channel: channelOfWay[way] };
    verdicts.set(key, await mayContact(ctx, [...byId.keys()], question));
  }
  const hasGateway = await canSendSms(ctx);
  return (customerId, purpose, way, lastDay) => {
    const person = byId.get(customerId);
    if (!person || !isReachable(person, way, homeCountry) || (way === 'sms' && !hasGateway))
      return { closed: 'not-reachable', notBefore: null };
    const verdict = verdicts.get(`${consentPurposeOf(purpose)} ${channelOfWay[way]}`)?.get(customerId);
    if (verdict?.isAllowed) return { closed: null, notBefore: null };
    if (verdict?.reason !== 'not-now') return { closed: 'no-consent', notBefore: null };
    const { nextAtMs } = verdict;
    return nextAtMs !== null && nextAtMs < (lastDay + 1) * dayMs
      ? { closed: null, notBefore: new Date(nextAtMs) }
      : { closed: 'not-now', notBefore: nextAtMs === null ? null : new Date(nextAtMs) };
  };
}

function isReachable({ email, phone, traits, name }: Reached, way: GestureWay, homeCountry: string): boolean {
  switch (way) {
    case 'email':
      return email !== null;
    case 'call':
    case 'sms':
      return phone !== null;
    case 'card':
      return postalAddress(traits, name, homeCountry) !== null;
    case 'gift':
      return true;
  }
}
