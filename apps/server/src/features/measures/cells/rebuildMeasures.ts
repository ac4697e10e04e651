import { exchangeKinds } from '@rapport/contracts/vocabulary';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import type { Database } from '../../../platform/database/open.ts';
import { retrying } from '../../../platform/database/tryAgain.ts';
import { messageId } from '../../exchanges/prepare/exchangeId.ts';
import { bulkSettings } from '../../exchanges/store/bulkSettings.ts';
import { readScore } from '../readScore.ts';
import { recount } from './countAnswers.ts';
import {
  type AnswerExchange,
  countTraits,
  deleteReplaced,
  findAnswerExchanges,
  insertAnswers,
  lockCells,
  recountCells,
  updateTraitsOfAnswers,
} from './queries.ts';
import { settleContacts } from './settleContacts.ts';
import { keptMasks } from './slices.ts';

const chunk = 2_000;
const answerKind = exchangeKinds.indexOf('answer');
const actor = { kind: 'system', id: 'measures' } as const;

/**
 * Makes scores and counts of a workspace again: answers that were stored before there were counts, the traits they are looked at
 * by, first contact resolution, and then every count from the scores. What was kept of an answer when it came stays. Ingest may
 * go on meanwhile; answers wait while the counts are made, some seconds for a million.
 */
export async function rebuildMeasures(
  database: Database,
  workspaceId: string,
  signal?: AbortSignal,
): Promise<void> {
  let after: AnswerExchange | null = null;
  do {
    signal?.throwIfAborted();
    const from: AnswerExchange | null = after;
    after = await retrying(() => keepMissing(database, workspaceId, from));
  } while (after !== null);
  await settleContacts(database, workspaceId, signal);
  await retrying(() =>
    inWorkspace(database, workspaceId, actor, async ({ client }) => {
      await lockCells(client, workspaceId, 'alone');
      await updateTraitsOfAnswers(client, workspaceId);
      const traits = await countTraits(client, workspaceId);
      await recountCells(client, workspaceId, keptMasks(traits), traits);
    }),
  );
}

/** @returns the last one looked at, null at the end */
async function keepMissing(
  database: Database,
  workspaceId: string,
  after: AnswerExchange | null,
): Promise<AnswerExchange | null> {
  return inWorkspace(
    database,
    workspaceId,
    actor,
    async ({ client }) => {
      const rows = await findAnswerExchanges(client, workspaceId, after, answerKind, chunk);
      const answers = rows.flatMap((row) => {
        const given = readScore(row.properties);
        if (given === null) return [];
        const replaces = given.replaces === null ? null : messageId(workspaceId, given.replaces);
        const {
          exchange_id: exchangeId,
          customer_id: customerId,
          at_ms: atMs,
          channel,
          site_id: siteId,
        } = row;
        return [{ exchangeId, customerId, atMs, ...given, replaces, channel, siteId }];
      });
      await lockCells(client, workspaceId, 'shared');
      const added = await insertAnswers(client, workspaceId, answers);
      const replaced = answers.flatMap(({ replaces }) => replaces ?? []);
      const removed = replaced.length > 0 ? await deleteReplaced(client, workspaceId, replaced) : [];
      await recount(client, workspaceId, added, removed);
      return rows.at(-1) ?? null;
    },
    bulkSettings,
  );
}
