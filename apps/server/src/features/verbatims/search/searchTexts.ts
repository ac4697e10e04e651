import {
  decodePostings,
  matchAlike,
  matchTexts,
  type Postings,
  parseQuery,
  stemsOf,
  type TextMatch,
} from '@rapport/core/text-search';
import type { Ctx } from '../../../platform/database/context.ts';
import { countStems, findSegments, findUnindexed, findWords } from './searchQueries.ts';
import { postingsOf } from './wordsOf.ts';

/** Texts not indexed yet that a search reads one by one: what comes in a quarter of a minute, many times over. */
const readOneByOne = 2_000;
/** Rare words of a text by which others like it are found. */
const tellingStems = 8;

/**
 * The numbers of texts that hold what was typed.
 *
 * @returns null when nothing was asked ("", quotes alone)
 */
export async function searchTexts(ctx: Ctx, typed: string): Promise<TextMatch[] | null> {
  const readings = parseQuery(typed);
  if (readings.length === 0) return null;
  const stems = new Set(readings.flat().flatMap(({ words }) => words.map(({ stem }) => stem)));
  const { find, texts } = await readPostings(ctx, [...stems]);
  return matchTexts(readings, find, texts);
}

/** Texts that share rare words with this one, the nearest first. */
export async function searchAlike(
  ctx: Ctx,
  { text, language, number }: { text: string; language: string; number: number },
): Promise<TextMatch[]> {
  const stems = stemsOf(text, language === 'en' ? 'en' : 'fr');
  const counts = new Map(
    (await countStems(ctx.client, ctx.workspaceId, stems)).map(({ stem, texts }) => [stem, texts]),
  );
  const rarest = stems
    .filter((stem) => (counts.get(stem) ?? 0) > 1)
    .sort((a, b) => counts.get(a)! - counts.get(b)!)
    .slice(0, tellingStems);
  const { find, texts } = await readPostings(ctx, rarest.length > 0 ? rarest : stems.slice(0, tellingStems));
  return matchAlike(rarest.length > 0 ? rarest : stems, find, texts).filter(
    (match) => match.number !== number,
  );
}

async function readPostings({ client, workspaceId }: Ctx, stems: readonly string[]) {
  const found = new Map<string, Postings>();
  for (const row of await findWords(client, workspaceId, stems))
    found.set(row.stem, decodePostings(row.postings, found.get(row.stem)));
  const segments = await findSegments(client, workspaceId);
  const waiting = await findUnindexed(client, workspaceId, 'last', readOneByOne);
  const fresh = postingsOf(waiting.reverse());
  for (const stem of stems) {
    const own = fresh.get(stem);
    if (!own) continue;
    const kept = found.get(stem) ?? { numbers: [], positions: [] };
    kept.numbers.push(...own.numbers);
    kept.positions.push(...own.positions);
    found.set(stem, kept);
  }
  return {
    find: (stem: string) => found.get(stem),
    texts: segments.reduce((sum, { texts }) => sum + texts, 0) + waiting.length,
  };
}
