import type { RelationModel } from '@rapport/core/relations';
import type { PoolClient } from 'pg';
import { countAnswers } from '../../measures/cells/countAnswers.ts';
import { applyTraits } from '../../people/applyTraits.ts';
import { mergeCustomers } from '../../people/mergeCustomers.ts';
import type { PreparedExchange, PreparedProfile } from '../prepare/prepared.ts';
import { insertExchanges } from '../queries.ts';
import type { Attributed } from './attributed.ts';
import type { Attribution } from './attribution.ts';
import { type Moves, writeMoves } from './moveStates.ts';

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

/** What is to change of customers: facts that came with exchanges and profiles, relation states, merges. */
export interface Changes {
  fresh: readonly Attributed[];
  profiles: readonly PreparedProfile[];
  whose: Attribution;
  /** Null when no exchange is new. */
  moves: Moves | null;
}

export async function changeCustomers(
  client: PoolClient,
  workspaceId: string,
  { fresh, profiles, whose, moves }: Changes,
  model: RelationModel,
): Promise<void> {
  const firstProfile = whose.customerIds.length - profiles.length;
  await applyTraits(client, workspaceId, [
    ...fresh.map(({ exchange, customerId }) => ({ customerId, traits: exchange.traits })),
    ...profiles.map((profile, index) => ({
      customerId: whose.customerIds[firstProfile + index] as string,
      traits: profile.traits,
    })),
  ]);
  if (moves) await writeMoves(client, workspaceId, moves);
  for (const { a, b, reason } of whose.merges) {
    await mergeCustomers(client, workspaceId, { survivorId: null, ids: [a, b], reason, actor: null }, model);
  }
  await countAnswers(client, workspaceId, fresh);
}
