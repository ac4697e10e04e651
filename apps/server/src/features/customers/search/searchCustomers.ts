import { type Beginnings, beginningsOf } from '@rapport/core/identity';
import type { Ctx } from '../../../platform/database/context.ts';
import { handlesOf } from './handlesOf.ts';
import { likelyWords } from './likelyWords.ts';
import {
  countBeginnings,
  findByBeginning,
  findByHandles,
  findById,
  findInFamilies,
  findTogether,
  type MatchRow,
} from './queries.ts';

export interface SearchResult {
  /**
   * Person fragments by how near they are: 0 has exactly this handle or id, 1 every word whole, 2 beginnings, 3 typing errors.
   */
  ranks: Map<string, number>;
  /** Whether there may be others still. */
  isCut: boolean;
}

/** Fewer found than this, and typing errors are looked for as well. */
const enough = 3;
const shortestWithErrors = 4;
/** Places of a word passed in the index cost as much as reading one person: measured, about. */
const scannedForOneRead = 60;
const mostScanned = 200_000;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Customers by what was typed: a handle or an id in full, or the beginnings of words of names and handles in any order,
 * accents, capitals and a typing error or two in a word forgiven.
 *
 * @param limits how many are looked at, at most, for one word typed and for several: a letter or two may begin the names of a
 *   great many
 */
export async function searchCustomers(
  ctx: Ctx,
  input: { typed: string; country: string; limits: { one: number; several: number } },
): Promise<SearchResult> {
  const { client, workspaceId } = ctx;
  const ranks = new Map<string, number>();
  const typed = input.typed.trim();
  for (const id of await findByHandles(client, workspaceId, handlesOf(typed, input.country)))
    ranks.set(id, 0);
  if (uuid.test(typed)) for (const id of await findById(client, workspaceId, typed)) ranks.set(id, 0);

  const words = beginningsOf(typed, input.country);
  if (words.length === 0) return { ranks, isCut: false };
  const limit = words.length === 1 ? input.limits.one : input.limits.several;
  const counts = await countBeginnings(client, workspaceId, words, limit + 1);
  const found = counts.includes(0) ? [] : await match(ctx, words, counts, limit);
  add(ranks, found, (row) => (row.whole ? 1 : 2));
  const isCut = found.length > 0 && Math.min(...counts) > limit;
  if (ranks.size >= enough || isSure(typed, ranks)) return { ranks, isCut };

  const forgiven = await forgive(ctx, words, counts);
  if (forgiven) {
    const forgivenCounts = await countBeginnings(client, workspaceId, forgiven, limit + 1);
    add(ranks, await match(ctx, forgiven, forgivenCounts, limit), () => 3);
  }
  return { ranks, isCut };
}

/** A handle in full, or the beginning of one that somebody has: nothing else was meant. */
function isSure(typed: string, ranks: ReadonlyMap<string, number>): boolean {
  return ranks.size > 0 && (/[@\d]/.test(typed) || [...ranks.values()].includes(0));
}

async function match(
  { client, workspaceId }: Ctx,
  words: readonly Beginnings[],
  counts: readonly number[],
  limit: number,
): Promise<MatchRow[]> {
  const [only] = words;
  if (only && words.length === 1) return findByBeginning(client, workspaceId, only, limit);
  const fewest = Math.min(...counts);
  const place = counts.indexOf(fewest);
  const rarest = words[place] as Beginnings;
  const others = words.filter((_, other) => other !== place);
  const most = Math.min(mostScanned, Math.min(fewest, limit) * scannedForOneRead);
  const known = counts.filter((_, other) => other !== place);
  const sizes = known.every((count) => count <= limit)
    ? known
    : await countBeginnings(client, workspaceId, others, most + 1);
  const found = await findTogether(
    client,
    workspaceId,
    {
      rarest,
      scanned: others.filter((_, other) => (sizes[other] as number) <= most),
      read: others.filter((_, other) => (sizes[other] as number) > most),
    },
    limit,
  );
  if (found.length >= enough) return found;
  return [...found, ...(await findInFamilies(client, workspaceId, rarest, others, limit))];
}

/** What else the words may have been meant to be; null when a word that nobody has is like no other. */
async function forgive(
  ctx: Ctx,
  words: readonly Beginnings[],
  counts: readonly number[],
): Promise<Beginnings[] | null> {
  const anyMissing = counts.includes(0);
  const forgiven: Beginnings[] = [];
  for (const [place, beginnings] of words.entries()) {
    const [word] = beginnings;
    const isKnown = counts[place] !== 0;
    if (word === undefined || word.length < shortestWithErrors || (anyMissing && isKnown)) {
      if (!isKnown) return null;
      forgiven.push(beginnings);
      continue;
    }
    const likely = await likelyWords(ctx, word);
    if (likely.length === 0 && !isKnown) return null;
    forgiven.push(isKnown ? [...beginnings, ...likely] : likely);
  }
  return forgiven;
}

function add(ranks: Map<string, number>, rows: readonly MatchRow[], rankOf: (row: MatchRow) => number): void {
  for (const row of rows) if (!ranks.has(row.id)) ranks.set(row.id, rankOf(row));
}
