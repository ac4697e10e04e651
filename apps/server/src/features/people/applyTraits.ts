import type { ExchangeInput } from '@rapport/contracts/exchange';
import { searchText } from '@rapport/core/identity';
import type { PoolClient } from 'pg';
import { findSearchParts, updateSearch, updateTraits } from './queries.ts';

type Traits = NonNullable<ExchangeInput['traits']>;

/** Adds facts that came with exchanges to what is known of customers; the later one wins. */
export async function applyTraits(
  client: PoolClient,
  workspaceId: string,
  given: readonly { customerId: string; traits: Traits | null }[],
): Promise<void> {
  const byCustomer = new Map<string, Traits>();
  for (const { customerId, traits } of given) {
    if (traits !== null) byCustomer.set(customerId, { ...byCustomer.get(customerId), ...traits });
  }
  if (byCustomer.size === 0) return;
  const updates = [...byCustomer]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([customerId, traits]) => ({
      customerId,
      name: nameOf(traits),
      language: traits.language ?? null,
      traits: JSON.stringify(traits).replaceAll('\\u0000', ''),
    }));
  await updateTraits(client, workspaceId, updates);
  await refreshSearch(
    client,
    workspaceId,
    updates.filter((update) => update.name !== null).map((update) => update.customerId),
  );
}

/** Makes what search reads again, where it has changed. */
export async function refreshSearch(
  client: PoolClient,
  workspaceId: string,
  customerIds: readonly string[],
): Promise<void> {
  if (customerIds.length === 0) return;
  const parts = await findSearchParts(client, workspaceId, customerIds);
  const changed = parts
    .map((row) => ({
      customerId: row.customer_id,
      before: row.search,
      search: searchText(row.name, row.handles),
    }))
    .filter((row) => row.before !== row.search);
  if (changed.length > 0) await updateSearch(client, workspaceId, changed);
}

function nameOf(traits: Traits): string | null {
  const parts = [traits.firstName, traits.lastName].filter((part) => part !== undefined && part !== '');
  return traits.name?.trim() || parts.join(' ').trim() || null;
}
