import { oneErrorAway, typingErrors } from '@rapport/core/identity';
import type { Ctx } from '../../../platform/database/context.ts';
import { findFirstWords, findWords, listWords } from './queries.ts';

const mostWords = 40;
/** From this length on the word may be unfinished, errors included. */
const shortestUnfinished = 6;
/** From this length on two errors are forgiven, past the first two letters. */
const shortestWithTwo = 6;
/** Words of one beginning that are compared, at most. */
const mostCompared = 3_000;

/**
 * Words of customers that a word nobody has may be meant to be: those one typing error away, found by asking for each of
 * them; if there is none, those two errors away that begin with the same two letters.
 */
export async function likelyWords(ctx: Ctx, word: string): Promise<string[]> {
  const { client, workspaceId } = ctx;
  const near = oneErrorAway(word);
  const found = await findWords(client, workspaceId, near);
  if (found.length > 0) return found.slice(0, mostWords);
  if (word.length >= shortestUnfinished) {
    const unfinished = await findFirstWords(
      client,
      workspaceId,
      near.filter((other) => other.length >= word.length),
    );
    if (unfinished.length > 0) return unfinished.slice(0, mostWords);
  }
  if (word.length < shortestWithTwo) return [];
  const compared = await listWords(client, workspaceId, word.slice(0, 2), mostCompared);
  return compared
    .filter((other) => Math.abs(other.length - word.length) <= 2 && typingErrors(word, other) <= 2)
    .slice(0, mostWords);
}
