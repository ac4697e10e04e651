import { randomUUID } from 'node:crypto';
import type { RelationModel } from '@rapport/core/relations';
import type { PoolClient } from 'pg';
import { refreshStates } from '../exchanges/store/refreshStates.ts';
import { insertMergeLog, lockParties, recountAbsorbed, setSurvivor } from './queries.ts';

export interface MergeRequest {
  /** Who remains; null: the one known for longest. */
  survivorId: string | null;
  ids: readonly [string, string];
  reason: string;
  /** The member who asked; null when verified handles did. */
  actor: string | null;
}

/**
 * Makes two customers one: the survivor speaks for the fragments of both. Exchanges and handles stay with their fragment, so
 * that unmergeCustomers takes them apart exactly.
 *
 * @returns the merge's id, or null when they are one already
 */
export async function mergeCustomers(
  client: PoolClient,
  workspaceId: string,
  request: MergeRequest,
  model: RelationModel,
): Promise<{ mergeId: string; survivorId: string } | null> {
  const parties = await lockBoth(client, workspaceId, request.ids);
  if (parties === null) return null;
  const { a, b, all } = parties;
  if (a.customer_id === b.customer_id) return null;

  const asked = request.survivorId === b.customer_id || (request.survivorId === null && isOlder(b, a));
  const [survivor, absorbed] = asked ? [b, a] : [a, b];
  const fragments = all
    .filter(
      (party) => party.customer_id === absorbed.customer_id || party.merged_into === absorbed.customer_id,
    )
    .map((party) => party.customer_id);

  const mergeId = randomUUID();
  await setSurvivor(client, workspaceId, fragments, survivor.customer_id);
  await recountAbsorbed(client, workspaceId, [survivor.customer_id]);
  await insertMergeLog(client, workspaceId, {
    merge_id: mergeId,
    customer_id: survivor.customer_id,
    absorbed_id: absorbed.customer_id,
    fragments,
    kind: 'merge',
    reason: request.reason,
    actor: request.actor,
  });
  await refreshStates(client, workspaceId, [survivor.customer_id], model);
  return { mergeId, survivorId: survivor.customer_id };
}

type Party = Awaited<ReturnType<typeof lockParties>>[number];

/** The two surviving customers and every fragment of theirs, locked; null when one of them is not there. */
async function lockBoth(
  client: PoolClient,
  workspaceId: string,
  ids: readonly [string, string],
): Promise<{ a: Party; b: Party; all: Party[] } | null> {
  const first = await lockParties(client, workspaceId, ids);
  const survivorOf = (id: string): string | undefined => {
    const party = first.find((each) => each.customer_id === id);
    return party && (party.merged_into ?? party.customer_id);
  };
  const [idA, idB] = [survivorOf(ids[0]), survivorOf(ids[1])];
  if (idA === undefined || idB === undefined) return null;
  const all = await lockParties(client, workspaceId, [idA, idB]);
  const a = all.find((party) => party.customer_id === idA);
  const b = all.find((party) => party.customer_id === idB);
  return a && b ? { a, b, all } : null;
}

function isOlder(one: Party, other: Party): boolean {
  const difference = one.created_at.getTime() - other.created_at.getTime();
  return difference < 0 || (difference === 0 && one.customer_id < other.customer_id);
}
