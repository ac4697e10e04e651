import { tones } from '@rapport/contracts/verbatims';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import type { Database } from '../../../platform/database/open.ts';
import { retrying } from '../../../platform/database/tryAgain.ts';
import { bulkSettings } from '../../exchanges/store/bulkSettings.ts';
import { addLearnt } from '../learn/addLearnt.ts';
import { modelOf } from '../learn/modelOf.ts';
import { taxonomyOf } from '../taxonomy/taxonomyOf.ts';
import { countRead, endReading } from '../taxonomy/taxonomyQueries.ts';
import {
  type CorrectionRow,
  deleteMarks,
  findCorrections,
  findLanguages,
  findTexts,
  type PlaceOfText,
  saveTexts,
} from './keepQueries.ts';
import { hundredths, type KeptText, keepText, sources, topicMark } from './keptText.ts';
import { unreadKinds } from './watchVerbatims.ts';

const chunk = 1_000;
const actor = { kind: 'system', id: 'verbatims' } as const;

/**
 * Reads every stored text anew, a thousand at a time, with the taxonomy and the model as they are: after they changed, and for
 * exchanges stored before there were readings. What people corrected stays as they said. Others go on meanwhile.
 */
export async function readAgain(
  database: Database,
  workspaceId: string,
  signal?: AbortSignal,
): Promise<number> {
  let after: PlaceOfText | null = null;
  let done = 0;
  let version = 0;
  try {
    for (;;) {
      signal?.throwIfAborted();
      const from: PlaceOfText | null = after;
      const read: ChunkRead = await retrying(() => readChunk(database, workspaceId, from, done));
      if (read.last === null) break;
      after = read.last;
      done += read.count;
      version = read.version;
    }
    await inWorkspace(database, workspaceId, actor, async (ctx) => {
      await endReading(ctx.client, workspaceId, { version, failure: null });
    });
    return done;
  } catch (error) {
    if (!signal?.aborted)
      await inWorkspace(database, workspaceId, actor, ({ client }) =>
        endReading(client, workspaceId, { version, failure: (error as Error).message }),
      );
    throw error;
  }
}

interface ChunkRead {
  /** Null at the end. */
  last: PlaceOfText | null;
  count: number;
  version: number;
}

async function readChunk(
  database: Database,
  workspaceId: string,
  after: PlaceOfText | null,
  done: number,
): Promise<ChunkRead> {
  return inWorkspace(
    database,
    workspaceId,
    actor,
    async (ctx) => {
      const { client } = ctx;
      const taxonomy = await taxonomyOf(ctx);
      const model = await modelOf(ctx);
      const languages = await findLanguages(client, workspaceId);
      const rows = await findTexts(client, workspaceId, after, unreadKinds, chunk);
      const last = rows.at(-1);
      if (!last) return { last: null, count: 0, version: taxonomy.version };
      const filled = rows.filter(({ text }) => text.trim() !== '');
      const kept = filled.map((row) => {
        const read = keepText(
          {
            exchangeId: row.exchange_id,
            customerId: row.customer_id,
            atMs: row.at.getTime(),
            kind: row.kind,
            channel: row.channel,
            siteId: row.site_id,
            language: row.language,
            text: row.text,
            properties: row.properties ?? undefined,
          },
          taxonomy,
          languages,
        );
        return addLearnt(read, row.text, model);
      });
      const ids = kept.map(({ exchangeId }) => exchangeId);
      const corrections = new Map(
        (await findCorrections(client, workspaceId, ids)).map((row) => [row.exchange_id, row]),
      );
      await deleteMarks(client, workspaceId, ids);
      await saveTexts(
        client,
        workspaceId,
        kept.map((text) => corrected(text, corrections.get(text.exchangeId))),
      );
      await countRead(client, workspaceId, done + rows.length);
      return {
        last: { customerId: last.customer_id, at: last.at, exchangeId: last.exchange_id },
        count: rows.length,
        version: taxonomy.version,
      };
    },
    bulkSettings,
  );
}

/** As a person said, where they did. */
export function corrected(text: KeptText, correction: CorrectionRow | undefined): KeptText {
  if (!correction) return text;
  const marks =
    correction.topics === null
      ? text.marks
      : [
          ...text.marks.filter(({ mark }) => !mark.startsWith('t:')),
          ...correction.topics.map(({ key, sentiment }) => ({
            mark: topicMark(key),
            sentiment: hundredths(sentiment),
            source: sources.person,
          })),
        ];
  if (correction.tone === null) return { ...text, marks };
  return { ...text, marks, tone: correction.tone, sentiment: sentimentOf(correction.tone, text.sentiment) };
}

/** A sentiment that agrees with the tone a person gave. */
function sentimentOf(tone: number, read: number): number {
  const name = tones[tone];
  if (name === 'negative') return Math.min(read, -50);
  if (name === 'positive') return Math.max(read, 50);
  return name === 'neutral' ? 0 : read;
}
