import {
  decodeTally,
  inferPosition,
  mergeTallies,
  type RelationModel,
  summarise,
} from '@rapport/core/relations';
import type { PoolClient } from 'pg';
import { insertHistory, readAbsorbedStates, readStates, updateStates } from '../queries.ts';
import { course, isReadOtherwise } from './course.ts';
import { shownState } from './shownState.ts';
import type { StoredState } from './states.ts';

/**
 * Shows again, from their tallies, what customers' relationships are: after a merge, after time has passed without news.
 *
 * @param asOfMs the moment to see them at; absent, the time of each one's latest exchange
 */
export async function refreshStates(
  client: PoolClient,
  workspaceId: string,
  survivorIds: readonly string[],
  model: RelationModel,
  asOfMs?: number,
): Promise<void> {
  const survivors = await readStates(client, workspaceId, survivorIds);
  const merged = survivors.filter((row) => row.absorbed > 0).map((row) => row.customerId);
  const absorbed = merged.length > 0 ? await readAbsorbedStates(client, workspaceId, merged) : [];
  const seen = survivors
    .filter((row) => row.mergedInto === null)
    .map((row) =>
      seeAgain(
        row,
        absorbed.filter((other) => other.mergedInto === row.customerId),
        model,
        asOfMs,
      ),
    )
    .filter((result) => result !== null);
  await updateStates(
    client,
    workspaceId,
    seen.map((result) => result.shown),
  );
  await insertHistory(
    client,
    workspaceId,
    seen.flatMap((result) => result.history),
  );
}

function seeAgain(row: StoredState, absorbed: readonly StoredState[], model: RelationModel, asOfMs?: number) {
  const own = decodeTally(row.tally);
  const whole = absorbed.reduce((sum, other) => mergeTallies(sum, decodeTally(other.tally)), own);
  if (whole.exchanges === 0) return null;
  const atMs = Math.max(
    asOfMs ?? Number.NEGATIVE_INFINITY,
    summarise(whole, 0).lastMs ?? Number.NEGATIVE_INFINITY,
  );
  if (!Number.isFinite(atMs)) return null;
  const steps = course(row);
  if (isReadOtherwise(row, model)) steps.readAnew(whole, model, atMs);
  steps.see(inferPosition(whole, model, atMs), atMs);
  return {
    shown: shownState(row, own, whole, steps, null, model),
    history: steps.changes.map((change) => ({ customerId: row.customerId, ...change })),
  };
}
