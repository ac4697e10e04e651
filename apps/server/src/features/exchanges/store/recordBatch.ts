import type { RelationModel } from '@rapport/core/relations';
import type { PoolClient } from 'pg';
import { applyTraits } from '../../people/applyTraits.ts';
import { mergeCustomers } from '../../people/mergeCustomers.ts';
import type { PreparedExchange, PreparedProfile } from '../prepare/prepared.ts';
import { insertExchanges } from '../queries.ts';
import type { Attributed } from './attributed.ts';
import type { Attribution } from './attribution.ts';
import { moveStates } from './moveStates.ts';
import type { StateMemory } from './StateMemory.ts';
import type { StoredState } from './states.ts';

/**
 * Stores exchanges, each message once. Within `exchanges` an id stands once.
 *
 * @returns ids that were known already, and the exchanges that were not
 */
export async function storeExchanges(
  client: PoolClient,
  workspaceId: string,
  exchanges: readonly PreparedExchange[],
  whose: Attribution,
): Promise<{ known: Set<string>; fresh: Attributed[] }> {
  const attributed = exchanges.map(
    (exchange, index): Attributed => ({
      exchange,
      customerId: whose.customerIds[index] as string,
      siteId: whose.siteIds[index] as string | null,
    }),
  );
  const known = new Set(attributed.length > 0 ? await insertExchanges(client, workspaceId, attributed) : []);
  return {
    known,
    fresh: known.size === 0 ? attributed : attributed.filter(({ exchange }) => !known.has(exchange.id)),
  };
}

/**
 * What exchanges that were stored, and profiles, change of the customers concerned: facts, relation states, merges.
 *
 * @returns the states to be remembered once the transaction is committed
 */
export async function moveCustomers(
  client: PoolClient,
  workspaceId: string,
  fresh: readonly Attributed[],
  profiles: readonly PreparedProfile[],
  firstProfile: number,
  whose: Attribution,
  model: RelationModel,
  memory: StateMemory,
): Promise<StoredState[]> {
  await applyTraits(client, workspaceId, [
    ...fresh.map(({ exchange, customerId }) => ({ customerId, traits: exchange.traits })),
    ...profiles.map((profile, index) => ({
      customerId: whose.customerIds[firstProfile + index] as string,
      traits: profile.traits,
    })),
  ]);
  const written = fresh.length > 0 ? await moveStates(client, workspaceId, fresh, model, memory) : [];
  for (const { a, b, reason } of whose.merges) {
    await mergeCustomers(client, workspaceId, { survivorId: null, ids: [a, b], reason, actor: null }, model);
  }
  // A merge writes states again in the same transaction: under the same version, they are no longer what was written first.
  return whose.merges.length === 0 ? written : [];
}
