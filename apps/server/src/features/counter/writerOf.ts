import type { Ctx } from '../../platform/database/context.ts';
import { DomainError, invalidValue } from '../../platform/errors.ts';
import { writingAssistant } from '../books/assistants.ts';
import { authorOf } from '../books/authorOf.ts';
import { seenFragments } from '../customers/seenFragments.ts';
import { hasSite } from './queries.ts';

export interface Writer {
  /** Null: a key, which is nobody of the staff. */
  assistantId: string | null;
  name: string | null;
  author: string;
  siteId: string | null;
  at: Date;
}

/** What a device says of all it writes. */
export interface Written {
  id: string;
  customerId: string;
  assistantId?: string | undefined;
  siteId?: string | undefined;
  at?: string | undefined;
}

/**
 * Who writes about a customer, where and when. A device's clock may be ahead: never later than now.
 *
 * @throws DomainError not-found for a customer who is not here or may not be seen, invalid for a site or somebody unknown
 */
export async function writerOf(ctx: Ctx, written: Written): Promise<Writer> {
  await seenFragments(ctx, written.customerId);
  return greeterOf(ctx, written);
}

/**
 * The same for who greets, whom every customer may meet.
 *
 * @throws DomainError invalid for a site or somebody unknown
 */
export async function greeterOf(ctx: Ctx, written: Written): Promise<Writer> {
  const { siteId } = written;
  if (siteId !== undefined && !(await hasSite(ctx.client, ctx.workspaceId, siteId))) {
    throw invalidValue('siteId', 'this is not a site of this workspace: choose where you are again');
  }
  const assistant = await writingAssistant(ctx, written.assistantId);
  const nowMs = ctx.now().getTime();
  return {
    assistantId: assistant?.assistant_id ?? null,
    name: assistant?.name ?? null,
    author: authorOf(ctx),
    siteId: siteId ?? assistant?.site_ids[0] ?? null,
    at: new Date(Math.min(nowMs, written.at === undefined ? nowMs : Date.parse(written.at))),
  };
}

/** An id that belongs to something else: a device never makes one twice. */
export function idTaken(): DomainError {
  return new DomainError(
    'conflict',
    'This id was given to something else: nothing was kept. Send it with a new id.',
  );
}
