import { randomUUID } from 'node:crypto';
import type { GestureWay } from '@rapport/contracts/moments';
import type { Ctx } from '../../platform/database/context.ts';
import { DomainError, invalidValue, type Sentence } from '../../platform/errors.ts';
import { addJob } from '../../platform/jobs/addJob.ts';
import { canSendSms } from '../sms/settings.ts';
import { deliver } from './deliver.ts';
import { takeOut } from './means/means.ts';
import { insertGesture } from './queries.ts';

export interface NewGesture {
  customerId: string;
  name: string | null;
  /** What it follows from; null when somebody thought of it by themselves. */
  decisionId: string | null;
  moment: string | null;
  purpose: string;
  way: GestureWay;
  subject: string | null;
  /** As it is to be read: nothing is left to fill in. */
  text: string;
  language: 'fr' | 'en';
  /** Email address or phone number. */
  recipient: string | null;
  address: readonly string[] | null;
  giftId?: string | null;
  budgetId?: string | null;
  costCents?: number;
  byName: string | null;
  notBefore?: Date | null;
}

/** More would be cut off, or too small to read. */
const mostOnCard = 800;

/**
 * Something for a person: an email or a text message leaves once this commits; a call, a card, a gift joins its list. For one decision
 * it is done once, whoever asks, however often.
 *
 * @returns its id; null when the decision has its gesture already
 * @throws DomainError conflict when a gift or a budget does not suffice; invalid when it has nowhere to go
 */
export async function makeGesture(ctx: Ctx, gesture: NewGesture): Promise<string | null> {
  checkPlace(gesture);
  if (gesture.way === 'sms' && !(await canSendSms(ctx)))
    refuse('way', 'no gateway sends text messages from here; set one, or choose an email, a call or a card');
  const gift = gesture.giftId
    ? await takeOut(ctx, { giftId: gesture.giftId, budgetId: gesture.budgetId ?? null })
    : null;
  const id = randomUUID();
  const isDone = gesture.way === 'email' || gesture.way === 'sms';
  const isNew = await insertGesture(ctx.client, ctx.workspaceId, {
    gesture_id: id,
    customer_id: gesture.customerId,
    decision_id: gesture.decisionId,
    moment_key: gesture.moment,
    purpose: gesture.purpose,
    way: gesture.way,
    status: isDone ? 'done' : 'waiting',
    subject: gesture.subject,
    body: gesture.text,
    language: gesture.language,
    recipient: gesture.recipient,
    address: gesture.address,
    gift_id: gesture.giftId ?? null,
    budget_id: gift ? (gesture.budgetId ?? null) : null,
    cost_cents: (gesture.costCents ?? 0) + (gift?.costCents ?? 0),
    by: `${ctx.actor.kind}:${ctx.actor.id}`,
    by_name: gesture.byName,
    not_before: gesture.notBefore ?? null,
    at: ctx.now(),
  });
  if (!isNew) {
    if (gift) throw new DomainError('conflict', 'This was done already. The gift is still in stock.');
    return null;
  }
  if (isDone) {
    await deliver(ctx, id, gesture);
    await askToRecord(ctx);
  }
  return id;
}

const asked = new WeakSet<Ctx>();

/** Asks once a transaction, however many gestures it makes. */
async function askToRecord(ctx: Ctx): Promise<void> {
  if (asked.has(ctx)) return;
  asked.add(ctx);
  await addJob(ctx, 'gestures.record', null, { key: 'record' });
}

function checkPlace({ way, recipient, address, giftId, text }: NewGesture): void {
  if ((way === 'email' || way === 'call' || way === 'sms') && !recipient)
    refuse(
      'way',
      way === 'email'
        ? 'this customer has no email address; choose another way'
        : 'this customer has no phone number; choose another way',
    );
  if (way === 'card' && (address === null || address.length < 2))
    refuse('address', 'a card needs an address: write it, or hand something over in the shop');
  if (way === 'card' && text.length > mostOnCard)
    refuse('text', `a card holds ${mostOnCard} letters; this is ${text.length}. Write shorter, or an email`);
  if (way === 'gift' && !giftId) refuse('giftId', 'say which gift');
}

function refuse(field: string, message: Sentence): never {
  throw invalidValue(field, message);
}
