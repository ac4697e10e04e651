import type { NewSending, SendingPreview } from '@rapport/contracts/surveySending';
import { countFromDraw, isSampled } from '@rapport/core/surveys';
import type { Ctx } from '../../../platform/database/context.ts';
import { mayContact } from '../../consent/mayContact.ts';
import { eachCustomer } from '../../customers/eachCustomer.ts';
import { canSendSms } from '../../sms/settings.ts';
import { readRules } from '../rules.ts';
import { findAddressees } from './dueQueries.ts';
import { reasonToLeave } from './reasonToLeave.ts';

/** Up to here each is looked at; of more, about as many are drawn, in bounded time. */
const mostLookedAt = 20_000;

/**
 * To how many a sending would be written, and why others would not, as things are now: what `sendDue` would decide of each. Whom
 * the hours hold back for a while is written to. Of a large segment this is estimated from a draw, the same each time.
 */
export async function countSending(
  ctx: Ctx,
  surveyId: string,
  sending: NewSending,
  most = mostLookedAt,
): Promise<Pick<SendingPreview, 'count' | 'written' | 'left' | 'drawn'>> {
  let count = 0;
  for await (const ids of eachAsked(ctx, surveyId, sending)) count += ids.length;
  const share = count > most ? most / count : 1;
  const reasonOf = await reasonsOf(ctx, sending);
  const met = new Map<string, number>();
  let drawn = 0;
  for await (const ids of eachAsked(ctx, surveyId, sending)) {
    const looked = share < 1 ? ids.filter((id) => isSampled(id, 'preview', share)) : ids;
    drawn += looked.length;
    for (const reason of await reasonOf(looked)) met.set(reason, (met.get(reason) ?? 0) + 1);
  }
  const scale = drawn === 0 ? 1 : count / drawn;
  const left = [...met]
    .map(([reason, n]) => ({ reason, count: Math.round(n * scale) }))
    .sort((a, b) => b.count - a.count);
  const written = Math.max(0, count - left.reduce((sum, each) => sum + each.count, 0));
  return { count, written, left, drawn: share < 1 && drawn > 0 ? drawnOf(count, drawn, met) : null };
}

function drawnOf(
  count: number,
  drawn: number,
  met: ReadonlyMap<string, number>,
): NonNullable<SendingPreview['drawn']> {
  const leftOut = [...met.values()].reduce((sum, n) => sum + n, 0);
  const { n, interval } = countFromDraw({ population: count, drawn, having: drawn - leftOut });
  return { n, low: interval.low, high: interval.high };
}

async function* eachAsked(
  ctx: Ctx,
  surveyId: string,
  { filter, share }: NewSending,
): AsyncGenerator<string[]> {
  for await (const ids of eachCustomer(ctx, filter))
    yield ids.filter((customerId) => isSampled(customerId, surveyId, share));
}

/** Why each of these would be left in peace; those written to have none. */
async function reasonsOf(
  ctx: Ctx,
  { channel, at }: NewSending,
): Promise<(customerIds: readonly string[]) => Promise<string[]>> {
  const now = at === undefined ? ctx.now() : new Date(at);
  const { capDays } = await readRules(ctx);
  const isSms = channel === 'sms';
  const rules = { isSms, hasGateway: await canSendSms(ctx), capDays };
  const kind = isSms ? 'phone' : 'email';
  return async (customerIds) => {
    if (customerIds.length === 0) return [];
    const addressees = await findAddressees(ctx.client, ctx.workspaceId, customerIds, kind);
    const allowed = await mayContact(ctx, customerIds, { purpose: 'surveys', channel, at: now });
    return customerIds.flatMap((id) => {
      const permission = allowed.get(id);
      const isRefused = permission && !permission.isAllowed && permission.nextAtMs === null;
      const reason =
        reasonToLeave(addressees.get(id) ?? { hasAddress: false, askedAt: null }, rules, now) ??
        (isRefused ? permission.reason : null);
      return reason === null ? [] : [reason];
    });
  };
}
