import { exchangeKinds } from '@rapport/contracts/vocabulary';
import type { PoolClient } from 'pg';
import { messageId } from '../../exchanges/prepare/exchangeId.ts';
import type { Attributed } from '../../exchanges/store/attributed.ts';
import { readScore } from '../readScore.ts';
import { changesOf } from './changesOf.ts';
import {
  addToCells,
  type CountedAnswer,
  countTraits,
  deleteReplaced,
  insertAnswers,
  lockCells,
  type NewAnswer,
} from './queries.ts';

const answerKind = exchangeKinds.indexOf('answer');

/**
 * Keeps the scores of exchanges that were just stored, and counts them, in the same transaction. Costs nothing where there is
 * none. To be called once the relation states are written: a score is kept with the relationship that it led to.
 */
export async function countAnswers(
  client: PoolClient,
  workspaceId: string,
  exchanges: readonly Attributed[],
): Promise<void> {
  const answers = exchanges.flatMap((each) => scoreOf(each, workspaceId));
  if (answers.length === 0) return;
  await lockCells(client, workspaceId, 'shared');
  const added = await insertAnswers(client, workspaceId, answers);
  const replaced = answers.flatMap(({ replaces }) => replaces ?? []);
  const removed = replaced.length > 0 ? await deleteReplaced(client, workspaceId, replaced) : [];
  await recount(client, workspaceId, added, removed);
}

/** Brings the counts to answers that were kept or taken out in this transaction. */
export async function recount(
  client: PoolClient,
  workspaceId: string,
  added: readonly CountedAnswer[],
  removed: readonly CountedAnswer[],
): Promise<void> {
  const changes = changesOf(added, removed, await countTraits(client, workspaceId));
  if (changes.length > 0) await addToCells(client, workspaceId, changes);
}

function scoreOf({ exchange, customerId, siteId }: Attributed, workspaceId: string): NewAnswer[] {
  if (exchange.kind !== answerKind) return [];
  const given = readScore(exchange.observed.properties);
  if (given === null) return [];
  const { replaces, ...score } = given;
  return [
    {
      exchangeId: exchange.id,
      customerId,
      atMs: exchange.atMs,
      ...score,
      replaces: replaces === null ? null : messageId(workspaceId, replaces),
      channel: exchange.channel,
      siteId,
    },
  ];
}
