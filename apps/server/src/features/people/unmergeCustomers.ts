import { randomUUID } from 'node:crypto';
import type { RelationModel } from '@rapport/core/relations';
import type { PoolClient } from 'pg';
import { DomainError } from '../../platform/errors.ts';
import { refreshStates } from '../exchanges/store/refreshStates.ts';
import {
  findMerge,
  insertMergeLog,
  lockParties,
  markUndone,
  recountAbsorbed,
  setSurvivor,
} from './queries.ts';

/**
 * Undoes a merge: the fragments that came with the absorbed customer are that customer again, with their own exchanges
 * (those received since the merge by their handles included), and both relation states are as if they had never been one.
 *
 * @throws DomainError not-found, conflict when it was undone already
 */
export async function unmergeCustomers(
  client: PoolClient,
  workspaceId: string,
  request: { mergeId: string; reason: string; actor: string | null },
  model: RelationModel,
): Promise<{ survivorId: string; restoredId: string }> {
  const merge = await findMerge(client, workspaceId, request.mergeId);
  if (merge === null || merge.kind !== 'merge') {
    throw new DomainError(
      'not-found',
      'There is no such merge. Reload the page to see which ones there are.',
    );
  }
  if (merge.undone_by !== null)
    throw new DomainError('conflict', 'This merge was undone already: nothing changed.');

  const parties = await lockParties(client, workspaceId, merge.fragments);
  const survivorId = parties.find((party) => party.customer_id === merge.absorbed_id)?.merged_into;
  if (!survivorId) throw new DomainError('conflict', 'These customers are apart already: nothing changed.');

  const others = merge.fragments.filter((id) => id !== merge.absorbed_id);
  await setSurvivor(client, workspaceId, [merge.absorbed_id], null);
  if (others.length > 0) await setSurvivor(client, workspaceId, others, merge.absorbed_id);
  await recountAbsorbed(client, workspaceId, [survivorId, merge.absorbed_id]);

  const unmergeId = randomUUID();
  await insertMergeLog(client, workspaceId, {
    merge_id: unmergeId,
    customer_id: survivorId,
    absorbed_id: merge.absorbed_id,
    fragments: merge.fragments,
    kind: 'unmerge',
    reason: request.reason,
    actor: request.actor,
  });
  await markUndone(client, workspaceId, merge.merge_id, unmergeId);
  await refreshStates(client, workspaceId, [survivorId, merge.absorbed_id], model);
  return { survivorId, restoredId: merge.absorbed_id };
}
