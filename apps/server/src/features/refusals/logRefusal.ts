import type { ExchangeInput } from '@rapport/contracts/exchange';
import type { newRefusal } from '@rapport/contracts/refusals';
import type { z } from 'zod';
import type { Ctx } from '../../platform/database/context.ts';
import { invalidValue } from '../../platform/errors.ts';
import { handleOf } from '../people/handleOf.ts';
import { phrasesOf } from './library.ts';
import { countUses, insertRefusal } from './queries.ts';

/**
 * Keeps that a no had to be said, why, and what was offered instead.
 *
 * @param id given by the caller, so that a retry is recognised by the exchange's id
 * @returns the exchange to record once this commits: null when the customer is not known
 * @throws DomainError invalid when the reason or the alternative is none of the library; not-found without such a customer
 */
export async function logRefusal(
  ctx: Ctx,
  id: string,
  { reasonId, alternativeId, customerId, note }: z.output<typeof newRefusal>,
  staff: string,
): Promise<ExchangeInput | null> {
  const phrases = await phrasesOf(ctx, [reasonId, ...(alternativeId ? [alternativeId] : [])]);
  const reason = phrases.find((phrase) => phrase.id === reasonId && phrase.sort === 'reason');
  const alternative = phrases.find((phrase) => phrase.id === alternativeId && phrase.sort === 'alternative');
  if (!reason) throw invalidValue('reasonId', 'this is no reason of the library');
  if (alternativeId !== null && !alternative)
    throw invalidValue('alternativeId', 'this is no alternative of the library');
  const handle = customerId === null ? null : await handleOf(ctx, customerId);
  const at = ctx.now();
  await insertRefusal(ctx.client, ctx.workspaceId, {
    id,
    reasonId,
    alternativeId,
    customerId,
    note,
    saidBy: `${ctx.actor.kind}:${ctx.actor.id}`,
    at,
  });
  await countUses(
    ctx.client,
    ctx.workspaceId,
    phrases.map((phrase) => phrase.id),
  );
  if (handle === null) return null;
  return {
    id: `refusal:${id}`,
    customer: [handle],
    kind: 'contact',
    direction: 'outbound',
    at: at.toISOString(),
    staff,
    properties: {
      refusal: reason.fr,
      reasonId,
      // A no with another way is not the end of the matter.
      outcome: alternative ? 'open' : 'refused',
      ...(alternative && { alternative: alternative.fr }),
      ...(note && { note }),
    },
  };
}
