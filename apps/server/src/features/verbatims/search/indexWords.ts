import { setImmediate as breathe } from 'node:timers/promises';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import type { Database } from '../../../platform/database/open.ts';
import { dissolveSegments, findSegments, findUnindexed, lockIndex, saveSegment } from './searchQueries.ts';
import { wordRows, wordsOf } from './wordsOf.ts';

/** Texts in one segment at most: what is made in one go, in a second or two. */
const largest = 20_000;
/** The latest segments are made anew together with what came when they hold this many times as many texts or fewer. */
const mergedUpTo = 3;
const actor = { kind: 'system', id: 'verbatims' } as const;

/**
 * Puts texts that search finds one by one into the index of words. Segments grow by merging the latest ones with what came, so that
 * there are few however often texts come, and each text is indexed some log of their number of times.
 *
 * @returns how many texts were indexed
 */
export async function indexWords(
  database: Database,
  workspaceId: string,
  signal?: AbortSignal,
): Promise<number> {
  let indexed = 0;
  for (;;) {
    signal?.throwIfAborted();
    const count = await inWorkspace(database, workspaceId, actor, async ({ client }) => {
      await lockIndex(client, workspaceId);
      const waiting = await findUnindexed(client, workspaceId, 'first', largest);
      if (waiting.length === 0) return 0;
      const segments = await findSegments(client, workspaceId);
      const merged = segmentsToMerge(segments, waiting.length);
      if (merged.length > 0) await dissolveSegments(client, workspaceId, merged);
      const texts = merged.length > 0 ? await findUnindexed(client, workspaceId, 'first', largest) : waiting;
      const words = wordsOf(texts);
      await breathe();
      const next = (segments.at(-1)?.segment ?? 0) + 1;
      await saveSegment(
        client,
        workspaceId,
        next,
        texts.map(({ number }) => number),
        wordRows(words),
      );
      return waiting.length;
    });
    indexed += count;
    if (count < largest) return indexed;
  }
}

/** The latest segments, as long as each is not much larger than what it is merged with and all fit in one. */
function segmentsToMerge(segments: readonly { segment: number; texts: number }[], waiting: number): number[] {
  const merged: number[] = [];
  let size = waiting;
  for (const { segment, texts } of segments.toReversed()) {
    if (texts > mergedUpTo * size || size + texts > largest) break;
    merged.push(segment);
    size += texts;
  }
  return merged;
}
