import type { GestureWay } from '@rapport/contracts/moments';
import { postalAddress } from '@rapport/core/moments';
import type { Ctx } from '../../../platform/database/context.ts';
import { makeGesture } from '../../gestures/makeGesture.ts';
import type { WorkspaceMoment } from '../catalogue/catalogue.ts';
import type { WorkspaceRow } from '../queries.ts';
import type { StandingRow } from '../run/standingQueries.ts';
import { markDone } from './queries.ts';
import { wordsFor } from './words.ts';

export interface Performance {
  decisionId: string;
  way: GestureWay;
  why: Readonly<Record<string, unknown>>;
  person: StandingRow;
  moment: WorkspaceMoment;
  workspace: WorkspaceRow;
  notBefore: Date | null;
  /** Who signs; the brand when it is done by itself. */
  staff?: string | null;
  /** What a person wrote otherwise, or chose. */
  own?: { subject?: string; text?: string; address?: readonly string[]; giftId?: string; budgetId?: string };
}

/**
 * Does what was decided, in the transaction that decides: the gesture is there if, and only if, the moment is done.
 *
 * @returns the gesture's id; null when it was done already
 */
export async function performMoment(ctx: Ctx, performance: Performance): Promise<string | null> {
  const { decisionId, way, why, person, moment, workspace, notBefore, staff = null, own = {} } = performance;
  const words = wordsFor(moment, person, why, { workspace, staff });
  const goesByPost = way === 'card' || way === 'gift';
  const known = goesByPost ? postalAddress(person.traits, person.name, workspace.country) : null;
  const gestureId = await makeGesture(ctx, {
    customerId: person.id,
    name: person.name,
    decisionId,
    moment: moment.key,
    purpose: moment.purpose,
    way,
    subject: way === 'email' ? (own.subject ?? words.subject) : null,
    text: own.text ?? (way === 'sms' ? words.short : words.body),
    language: words.language,
    recipient: way === 'email' ? person.email : goesByPost ? null : person.phone,
    address: own.address ?? known,
    giftId: own.giftId ?? null,
    budgetId: own.budgetId ?? null,
    costCents: moment.costCents,
    byName: staff,
    notBefore,
  });
  const by = `${ctx.actor.kind}:${ctx.actor.id}`;
  if (gestureId !== null) await markDone(ctx.client, ctx.workspaceId, decisionId, { way, by });
  return gestureId;
}
