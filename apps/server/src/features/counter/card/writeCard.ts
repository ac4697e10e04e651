import type { NewCard } from '@rapport/contracts/counter';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError } from '../../../platform/errors.ts';
import { mayContact } from '../../consent/mayContact.ts';
import { readCustomer } from '../../customers/readCustomer.ts';
import { makeGesture } from '../../gestures/makeGesture.ts';
import { isNewWriting } from '../agenda/agenda.ts';
import { findPlace } from '../queries.ts';
import { writerOf } from '../writerOf.ts';
import { postalAddressOf } from './postalAddressOf.ts';

/**
 * A card in the words of who writes it, signed by them, printed with the next batch of cards. Sent twice with one id, it is
 * written once.
 *
 * @returns the gesture; null when it was written already
 * @throws DomainError not-found; conflict when they do not wish to be written to; invalid without an address
 */
export async function writeCard(ctx: Ctx, input: NewCard): Promise<{ gestureId: string | null }> {
  const writer = await writerOf(ctx, input);
  const customer = await readCustomer(ctx, input.customerId);
  const asked = { purpose: 'relationship', channel: 'post' } as const;
  const decision = (await mayContact(ctx, [customer.id], asked)).get(customer.id);
  if (!decision?.isAllowed) {
    throw new DomainError(
      'conflict',
      'This customer does not wish to be written to by post: no card was made. Thank them at their next visit.',
    );
  }
  const { languages } = await findPlace(ctx.client, ctx.workspaceId, ctx.now());
  if (!(await isNewWriting(ctx, { ...input, kind: 'card' }, writer))) return { gestureId: null };
  const gestureId = await makeGesture(ctx, {
    customerId: customer.id,
    name: customer.name,
    decisionId: null,
    moment: null,
    purpose: 'relationship',
    way: 'card',
    subject: null,
    text: input.text,
    language: (customer.language ?? languages[0]) === 'en' ? 'en' : 'fr',
    recipient: null,
    address: input.address ?? (await postalAddressOf(ctx, customer)),
    byName: writer.name,
  });
  return { gestureId };
}
