import { emptyTally, encodeTally, type RelationModel } from '@rapport/core/relations';
import type { PoolClient } from 'pg';
import { applyTraits } from '../../people/applyTraits.ts';
import type { HandleCache } from '../../people/handleCache.ts';
import { mergeCustomers } from '../../people/mergeCustomers.ts';
import { type Resolution, resolveCustomers } from '../../people/resolveCustomers.ts';
import type { PreparedExchange, PreparedProfile } from '../prepare/prepared.ts';
import { insertExchanges } from '../queries.ts';
import type { Attributed } from './attributed.ts';
import { moveStates } from './moveStates.ts';
import type { SiteNames } from './siteNames.ts';

const untouched = encodeTally(emptyTally());

export interface Recorded {
  /** Ids that were known already. */
  known: Set<string>;
  customersAdded: number;
  /** To be remembered once the transaction is committed. */
  learnt: Resolution['learnt'];
  sites: ReadonlyMap<string, string>;
}

/**
 * Stores exchanges in one transaction: who they are about, each message once, and the relation states that they move.
 * Within `exchanges` an id stands once.
 */
export async function recordBatch(
  client: PoolClient,
  workspaceId: string,
  exchanges: readonly PreparedExchange[],
  profiles: readonly PreparedProfile[],
  parts: { cache: HandleCache; sites: SiteNames; model: RelationModel; nowMs: number },
): Promise<Recorded> {
  const requests = [...exchanges, ...profiles].map((each) => each.handles);
  const people = await resolveCustomers(client, workspaceId, requests, parts.cache, untouched, parts.nowMs);
  const sites = await parts.sites.idsOf(
    client,
    workspaceId,
    exchanges.map((exchange) => exchange.site),
  );

  const attributed = exchanges.map(
    (exchange, index): Attributed => ({
      exchange,
      customerId: people.customerIds[index] as string,
      siteId: sites.ids[index] as string | null,
    }),
  );
  const known = new Set(attributed.length > 0 ? await insertExchanges(client, workspaceId, attributed) : []);
  const fresh = known.size === 0 ? attributed : attributed.filter(({ exchange }) => !known.has(exchange.id));

  const traits = [
    ...fresh.map(({ exchange, customerId }) => ({ customerId, traits: exchange.traits })),
    ...profiles.map((profile, index) => ({
      customerId: people.customerIds[exchanges.length + index] as string,
      traits: profile.traits,
    })),
  ];
  await applyTraits(client, workspaceId, traits);
  if (fresh.length > 0) await moveStates(client, workspaceId, fresh, parts.model);
  for (const { a, b, reason } of people.merges) {
    await mergeCustomers(
      client,
      workspaceId,
      { survivorId: null, ids: [a, b], reason, actor: null },
      parts.model,
    );
  }
  return { known, customersAdded: people.created.length, learnt: people.learnt, sites: sites.found };
}
