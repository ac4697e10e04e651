import type { SegmentWords } from '@rapport/core/text-search';
import type { Ctx } from '../../../platform/database/context.ts';
import { findSegments, findUnindexed, findWords, type SegmentRow } from './searchQueries.ts';
import { wordsOf } from './wordsOf.ts';

/** Texts not indexed yet that a search reads one by one: what comes in a quarter of a minute, many times over. */
const readOneByOne = 2_000;
/** Texts whose words are held at once: some three bytes a text and stem asked for. */
const heldTexts = 1_000_000;

export interface WordIndex {
  /** How many there are in all. */
  texts: number;
  /** How many that no segment holds yet have a stem. */
  countFresh(stem: string): number;
  /** What holds the stems, a segment at a time, as often as asked; last, texts that no segment holds yet. */
  segments(): AsyncIterable<SegmentWords>;
}

/**
 * The index of words for these stems.
 *
 * @param held texts whose words are held at once
 */
export async function openIndex(ctx: Ctx, stems: readonly string[], held = heldTexts): Promise<WordIndex> {
  const { client, workspaceId } = ctx;
  const readAfter = async (after: number) =>
    groupBySegment(await findWords(client, workspaceId, stems, { after, texts: held }));
  // Asked for together: the database answers one after the other, without waiting for us in between.
  const [segments, waiting, first, segmentsAfter] = await Promise.all([
    findSegments(client, workspaceId),
    findUnindexed(client, workspaceId, 'last', readOneByOne),
    readAfter(0),
    findSegments(client, workspaceId),
  ]);
  // Texts that were indexed meanwhile would be in neither, or in both.
  if (!isSame(segments, segmentsAfter)) return openIndex(ctx, stems, held);
  const fresh = wordsOf(waiting.reverse());
  return {
    texts: segments.reduce((sum, { texts }) => sum + texts, 0) + waiting.length,
    countFresh: (stem) => fresh.get(stem)?.texts ?? 0,
    segments: async function* () {
      let last = 0;
      for (const batch of batchesOf(segments, held)) {
        const words = last === 0 ? first : await readAfter(last);
        for (const segment of batch) yield (stem) => words.get(segment)?.get(stem);
        last = batch.at(-1) ?? last;
      }
      yield (stem) => fresh.get(stem)?.bytes();
    },
  };
}

function isSame(before: readonly SegmentRow[], after: readonly SegmentRow[]): boolean {
  return before.length === after.length && before.every(({ segment }, i) => segment === after[i]?.segment);
}

/** Segments in the order of their numbers, each with those before it until they hold as many texts as may be held. */
function batchesOf(segments: readonly SegmentRow[], held: number): number[][] {
  const batches: number[][] = [];
  let size = held;
  for (const { segment, texts } of segments) {
    if (size >= held) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)?.push(segment);
    size += texts;
  }
  return batches;
}

function groupBySegment(
  rows: readonly { stem: string; segment: number; postings: Uint8Array }[],
): Map<number, Map<string, Uint8Array>> {
  const found = new Map<number, Map<string, Uint8Array>>();
  for (const { stem, segment, postings } of rows) {
    const own = found.get(segment);
    if (own) own.set(stem, postings);
    else found.set(segment, new Map([[stem, postings]]));
  }
  return found;
}
