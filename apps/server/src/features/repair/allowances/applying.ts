import type { MyAllowance } from '@rapport/contracts/repair';
import { calendarPeriodOf, localTime } from '@rapport/core/calendar';
import type { Actor } from '../../../platform/database/context.ts';
import type { PurseKey } from './purse.ts';
import type { AllowanceRow } from './queries.ts';

/** A purse that bears on a spending. */
export interface Applying extends PurseKey {
  allowance: AllowanceRow;
  from: string;
  to: string;
}

/**
 * The purses that bear on what somebody gives: each must have enough. One's own allowance replaces that of one's role; that of
 * a site bears on what is given there.
 *
 */
export function applyingTo(
  allowances: readonly AllowanceRow[],
  actor: Actor,
  siteId: string | null,
  at: { ms: number; timeZone: string },
): Applying[] {
  const { date } = localTime(at.ms, at.timeZone);
  const isOwn = (each: AllowanceRow) => each.scope === 'person' && bearsOn(each, actor, siteId);
  const hasOwn = allowances.some(isOwn);
  return allowances
    .filter((each) => bearsOn(each, actor, siteId) && !(hasOwn && each.scope === 'role'))
    .map((allowance) => {
      const { from, to } = calendarPeriodOf(date, allowance.period);
      const holder = allowance.scope === 'role' ? actor.id : '';
      return { allowanceId: allowance.allowance_id, holder, periodStart: from, allowance, from, to };
    });
}

function bearsOn(allowance: AllowanceRow, actor: Actor, siteId: string | null): boolean {
  switch (allowance.scope) {
    case 'everyone':
      return true;
    case 'site':
      return allowance.site_id === siteId;
    case 'role':
      return actor.kind === 'user' && allowance.role === actor.role;
    case 'person':
    case 'team':
      return actor.kind === 'user' && allowance.user_ids.includes(actor.id);
  }
}

export function purseOf(
  { allowance, from, to }: Applying,
  spentCents: number,
): MyAllowance['purses'][number] {
  return {
    allowanceId: allowance.allowance_id,
    scope: allowance.scope,
    name: allowance.name,
    period: allowance.period,
    from,
    to,
    amountCents: allowance.amount_cents,
    spentCents,
    leftCents: Math.max(0, allowance.amount_cents - spentCents),
  };
}
