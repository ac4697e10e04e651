import type { Ctx } from '../../platform/database/context.ts';
import { DomainError, invalidValue } from '../../platform/errors.ts';
import { findAssistant } from './assistantQueries.ts';
import { writingAssistant } from './assistants.ts';
import { keepMove } from './moveBooks.ts';
import { findLinesOf, lockBooks } from './moveQueries.ts';
import { checkReach } from './reach.ts';

/**
 * Takes a customer who is in nobody's book into one's own.
 *
 * @throws DomainError not-found, conflict when they are in somebody else's
 */
export async function takeIntoBook(ctx: Ctx, customerId: string, named?: string): Promise<void> {
  const { line, own } = await lineAndOwner(ctx, customerId, named);
  if (line.from_assistant === own) return;
  if (line.from_assistant !== null) {
    const owner = await findAssistant(ctx.client, ctx.workspaceId, line.from_assistant);
    throw new DomainError(
      'conflict',
      owner
        ? `They are in ${owner.name}’s book: nothing changed. A lead can move them.`
        : 'They are in somebody else’s book: nothing changed. A lead can move them.',
    );
  }
  await keepMove(ctx, { id: crypto.randomUUID(), reason: '', undoes: null }, [
    { customerId: line.customer_id, from: null, to: own },
  ]);
}

/**
 * Takes a customer out of one's own book.
 *
 * @throws DomainError not-found, conflict when they are in somebody else's
 */
export async function leaveBook(ctx: Ctx, customerId: string, named?: string): Promise<void> {
  const { line, own } = await lineAndOwner(ctx, customerId, named);
  if (line.from_assistant === null) return;
  if (line.from_assistant !== own)
    throw new DomainError(
      'conflict',
      'They are in somebody else’s book: nothing changed. A lead can move them.',
    );
  await keepMove(ctx, { id: crypto.randomUUID(), reason: '', undoes: null }, [
    { customerId: line.customer_id, from: own, to: null },
  ]);
}

async function lineAndOwner(ctx: Ctx, customerId: string, named: string | undefined) {
  const { client, workspaceId } = ctx;
  await lockBooks(client, workspaceId);
  const [line] = await findLinesOf(client, workspaceId, [customerId]);
  if (!line) throw new DomainError('not-found', 'There is no such customer here. Reload the page.');
  await checkReach(ctx, customerId);
  const assistant = await writingAssistant(ctx, named);
  if (assistant === null) throw invalidValue('assistantId', 'say whose book; a key has none of its own');
  return { line, own: assistant.assistant_id };
}
