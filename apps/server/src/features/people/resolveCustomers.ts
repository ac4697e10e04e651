import { searchText } from '@rapport/core/identity';
import type { PoolClient } from 'pg';
import { TryAgain } from '../../platform/database/tryAgain.ts';
import { newCustomerId } from './customerId.ts';
import type { HandleCache } from './handleCache.ts';
import {
  findIdentities,
  type IdentityRow,
  insertCustomers,
  insertIdentities,
  insertSuggestions,
  verifyIdentities,
} from './queries.ts';

export interface GivenHandle {
  kind: string;
  value: string;
  verified: boolean;
}

export interface Resolution {
  /** The fragment of each request, in the order asked. */
  customerIds: string[];
  /** Pairs of customers that verified handles show to be one person. */
  merges: { a: string; b: string; reason: string }[];
  /** To be remembered once the transaction is committed. */
  learnt: IdentityRow[];
  created: string[];
}

interface Draft {
  customerIds: string[];
  known: Map<string, IdentityRow>;
  fresh: Map<string, IdentityRow>;
  created: Map<string, string[]>;
  verified: Map<string, GivenHandle>;
  merges: Resolution['merges'];
  suggestions: { customerId: string; otherId: string; kind: string; value: string }[];
}

/**
 * From handles to customers. Each request lists the handles of one person, most telling first: the first one known says who
 * it is, the unknown ones become theirs, and known ones of somebody else merge (when both are verified) or suggest to.
 * A person nobody knows is created, with an empty relation state.
 */
export async function resolveCustomers(
  client: PoolClient,
  workspaceId: string,
  requests: readonly (readonly GivenHandle[])[],
  cache: HandleCache,
  emptyTally: Uint8Array,
  nowMs: number,
): Promise<Resolution> {
  const known = await findKnown(client, workspaceId, requests, cache);
  const draft = drawUp(requests, known, nowMs);
  const fresh = [...draft.fresh.values()];
  if (fresh.length > 0) {
    const inserted = await insertIdentities(client, workspaceId, fresh);
    // Somebody else gave one of these handles to a customer since we looked. Their transaction is over now: look again.
    if (inserted.length < fresh.length)
      throw new TryAgain('a handle was given to a customer in the meantime');
  }
  await writeRest(client, workspaceId, draft, emptyTally);
  return {
    customerIds: draft.customerIds,
    merges: draft.merges,
    learnt: [...draft.known.values(), ...fresh],
    created: [...draft.created.keys()],
  };
}

async function findKnown(
  client: PoolClient,
  workspaceId: string,
  requests: readonly (readonly GivenHandle[])[],
  cache: HandleCache,
): Promise<Map<string, IdentityRow>> {
  const known = new Map<string, IdentityRow>();
  const asked = new Map<string, GivenHandle>();
  for (const handles of requests) {
    for (const handle of handles) {
      const key = handleKey(handle);
      const cached = cache.get(workspaceId, key);
      if (cached) known.set(key, cached);
      else asked.set(key, handle);
    }
  }
  if (asked.size > 0) {
    for (const row of await findIdentities(client, workspaceId, [...asked.values()]))
      known.set(handleKey(row), row);
  }
  return known;
}

function drawUp(
  requests: readonly (readonly GivenHandle[])[],
  known: Map<string, IdentityRow>,
  nowMs: number,
): Draft {
  const draft: Draft = {
    customerIds: [],
    known,
    fresh: new Map(),
    created: new Map(),
    verified: new Map(),
    merges: [],
    suggestions: [],
  };
  for (const handles of requests) draft.customerIds.push(drawUpOne(draft, handles, nowMs));
  return draft;
}

function drawUpOne(draft: Draft, handles: readonly GivenHandle[], nowMs: number): string {
  const owners = handles.map(
    (handle) => draft.known.get(handleKey(handle)) ?? draft.fresh.get(handleKey(handle)),
  );
  const first = owners.findIndex((owner) => owner !== undefined);
  const customerId = owners[first]?.customer_id ?? newCustomerId(nowMs);
  if (first === -1) draft.created.set(customerId, []);

  for (let i = 0; i < handles.length; i++) {
    const handle = handles[i] as GivenHandle;
    const owner = owners[i];
    const key = handleKey(handle);
    if (owner === undefined) {
      draft.fresh.set(key, {
        kind: handle.kind,
        value: handle.value,
        customer_id: customerId,
        verified: handle.verified,
      });
      draft.created.get(customerId)?.push(handle.value);
      continue;
    }
    if (handle.verified && !owner.verified) {
      const verified = { ...owner, verified: true };
      (draft.known.has(key) ? draft.known : draft.fresh).set(key, verified);
      if (draft.known.has(key)) draft.verified.set(key, handle);
    }
    if (owner.customer_id !== customerId)
      join(draft, customerId, handles[first] as GivenHandle, owner, handle);
  }
  return customerId;
}

/** The same person gave two handles that belong to two customers. */
function join(
  draft: Draft,
  customerId: string,
  by: GivenHandle,
  owner: IdentityRow,
  handle: GivenHandle,
): void {
  const bySelf = draft.known.get(handleKey(by)) ?? draft.fresh.get(handleKey(by));
  if ((owner.verified || handle.verified) && (by.verified || bySelf?.verified)) {
    const reason = `${by.kind} and ${handle.kind}, both verified, came together`;
    draft.merges.push({ a: customerId, b: owner.customer_id, reason });
  } else {
    draft.suggestions.push({
      customerId,
      otherId: owner.customer_id,
      kind: handle.kind,
      value: handle.value,
    });
  }
}

async function writeRest(
  client: PoolClient,
  workspaceId: string,
  draft: Draft,
  emptyTally: Uint8Array,
): Promise<void> {
  if (draft.created.size > 0) {
    const customers = [...draft.created].map(([customerId, handles]) => ({
      customerId,
      name: null,
      language: null,
      traits: '{}',
      search: searchText(null, handles.slice(0, 8)),
    }));
    await insertCustomers(client, workspaceId, customers, emptyTally);
  }
  if (draft.verified.size > 0) await verifyIdentities(client, workspaceId, [...draft.verified.values()]);
  if (draft.suggestions.length > 0) await insertSuggestions(client, workspaceId, draft.suggestions);
}

export function handleKey(handle: { kind: string; value: string }): string {
  return `${handle.kind}\u0000${handle.value}`;
}
