import {
  countTexts,
  Matches,
  matchAlike,
  matchSegment,
  parseQuery,
  rarityOf,
  type SearchTerm,
  stemsOf,
} from '@rapport/core/text-search';
import type { Ctx } from '../../../platform/database/context.ts';
import { openIndex, type WordIndex } from './openIndex.ts';
import { countStems } from './searchQueries.ts';

/** Rare words of a text by which others like it are found. */
const tellingStems = 8;

/**
 * The numbers of texts that hold what was typed.
 *
 * @param hasScores whether how near each is to what was typed is wanted
 * @returns null when nothing was asked ("", quotes alone)
 */
export async function searchTexts(ctx: Ctx, typed: string, hasScores: boolean): Promise<Matches | null> {
  const readings = parseQuery(typed);
  if (readings.length === 0) return null;
  const terms = readings.flat();
  const index = await openIndex(ctx, stemsIn(terms));
  const rarities = hasScores ? await raritiesOf(index, terms) : null;
  const found = new Matches({ hasScores });
  for await (const words of index.segments()) matchSegment(readings, words, rarities, found);
  return found;
}

/** Texts that share rare words with this one, itself among them. */
export async function searchAlike(
  ctx: Ctx,
  { text, language }: { text: string; language: string },
): Promise<Matches> {
  const stems = stemsOf(text, language === 'en' ? 'en' : 'fr');
  const counts = new Map(
    (await countStems(ctx.client, ctx.workspaceId, stems)).map(({ stem, texts }) => [stem, texts]),
  );
  const rarest = stems
    .filter((stem) => (counts.get(stem) ?? 0) > 1)
    .sort((a, b) => counts.get(a)! - counts.get(b)!)
    .slice(0, tellingStems);
  const asked = rarest.length > 0 ? rarest : stems.slice(0, tellingStems);
  const index = await openIndex(ctx, asked);
  const rare = asked.map((stem) => ({
    stem,
    rarity: rarityOf((counts.get(stem) ?? 0) + index.countFresh(stem), index.texts),
  }));
  const found = new Matches({ hasScores: true });
  for await (const words of index.segments()) matchAlike(rare, words, found);
  return found;
}

/** Counted over all texts first: what is rare is known once they are. */
async function raritiesOf(index: WordIndex, terms: readonly SearchTerm[]): Promise<Map<SearchTerm, number>> {
  const counts = new Map(terms.filter(({ isExcluded }) => !isExcluded).map((term) => [term, 0]));
  for await (const words of index.segments())
    for (const [term, count] of counts) counts.set(term, count + countTexts(term, words));
  return new Map([...counts].map(([term, count]) => [term, rarityOf(count, index.texts)]));
}

function stemsIn(terms: readonly SearchTerm[]): string[] {
  return [...new Set(terms.flatMap(({ words }) => words.map(({ stem }) => stem)))];
}
