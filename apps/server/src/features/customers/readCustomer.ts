import type { CustomerPage } from '@rapport/contracts/customers';
import { channels, exchangeKinds } from '@rapport/contracts/vocabulary';
import { summarise, type TypeKey, typeKeys } from '@rapport/core/relations';
import type { Ctx } from '../../platform/database/context.ts';
import { DomainError } from '../../platform/errors.ts';
import { checkReach, readReach } from '../books/reach.ts';
import { readClock } from '../relations/readClock.ts';
import { reasonsOf } from '../relations/reasonsOf.ts';
import { relationModelOf } from '../relations/relationModelOf.ts';
import { seeCustomer, wholeTally } from '../relations/seeCustomer.ts';
import { historyEntries } from './historyEntries.ts';
import {
  type CustomerRow,
  countIdentities,
  findAbsorbed,
  findCustomer,
  findHistory,
  findIdentities,
  findMerges,
  findSaid,
  findSuggestions,
  type MergeRow,
  type SaidRow,
} from './queries.ts';
import { recordReading } from './recordReading.ts';

const identitiesShown = 20;
/** More handles than this are not counted to the last. */
const identitiesCounted = 10_000;
const reasonsShown = 10;
const tagNumber = exchangeKinds.indexOf('tag');

/**
 * Everything the customer page shows but the timeline. Of a merged customer, the page of the surviving one. The reading is
 * noted in the audit, in the same transaction.
 *
 * @throws DomainError not-found
 */
export async function readCustomer(ctx: Ctx, customerId: string): Promise<CustomerPage> {
  const { client, workspaceId } = ctx;
  const asked = await findCustomer(client, workspaceId, customerId);
  const row = asked?.merged_into ? await findCustomer(client, workspaceId, asked.merged_into) : asked;
  if (!row) throw noSuchCustomer();
  await checkReach(ctx, row.customer_id);
  await recordReading(ctx, { action: 'customer.read', customerId: row.customer_id });

  const absorbed = row.absorbed > 0 ? await findAbsorbed(client, workspaceId, row.customer_id) : [];
  const fragmentIds = [row.customer_id, ...absorbed.map((fragment) => fragment.customer_id)];
  const asOf = await readClock(ctx);
  const tally = wholeTally([row.tally, ...absorbed.map((fragment) => fragment.tally)]);
  const model = await relationModelOf(ctx);
  const relation = seeCustomer(tally, shownOf(row), model, asOf);
  const because = relation
    ? await reasonsOf(ctx, { tally, fragmentIds, type: relation.type as TypeKey }, model, asOf, reasonsShown)
    : [];

  const identities = await findIdentities(client, workspaceId, fragmentIds, identitiesShown);
  const said = await findSaid(client, workspaceId, fragmentIds, 500);
  const counts = Object.entries(summarise(tally, asOf.getTime()).countsByKind).filter(
    ([, count]) => count > 0,
  );
  const suggestions = await findSuggestions(client, workspaceId, row.customer_id, fragmentIds, {
    limit: 10,
    reach: await readReach(ctx),
  });
  return {
    id: row.customer_id,
    redirect: row.customer_id === customerId ? null : row.customer_id,
    name: row.name ?? absorbed.find((fragment) => fragment.name !== null)?.name ?? null,
    traits: row.traits as CustomerPage['traits'],
    language: row.language,
    site: row.site,
    firstSeen: row.first_seen?.toISOString() ?? null,
    lastSeen: row.last_seen?.toISOString() ?? null,
    valueCents: row.value_cents,
    currency: row.currency,
    counts: Object.fromEntries(counts),
    relation,
    because,
    history: historyEntries(await findHistory(client, workspaceId, row.customer_id, 200)),
    identities: identities.map((identity) => ({
      kind: identity.kind,
      value: identity.value,
      verified: identity.verified,
      firstSeen: identity.first_seen.toISOString(),
      customerId: identity.customer_id,
    })),
    identityCount:
      identities.length < identitiesShown
        ? identities.length
        : await countIdentities(client, workspaceId, fragmentIds, identitiesCounted),
    suggestions: suggestions.map((suggestion) => ({
      customerId: suggestion.customer_id,
      name: suggestion.name,
      because: { kind: suggestion.kind, value: suggestion.value },
    })),
    merges: (await findMerges(client, workspaceId, fragmentIds, 50)).map(mergeEntry),
    consents: consentsOf(said),
    tags: said.flatMap(tagOf),
  };
}

export function noSuchCustomer(): DomainError {
  return new DomainError(
    'not-found',
    'There is no such customer here. Search for them by name, email or phone.',
  );
}

function shownOf(row: CustomerRow) {
  return {
    type: row.type,
    probability: row.probability,
    since: row.since,
    previousType: row.previous_type,
    modelVersion: row.model_version,
  };
}

function mergeEntry(row: MergeRow): CustomerPage['merges'][number] {
  return {
    id: row.merge_id,
    at: row.happened_at.toISOString(),
    by: row.actor,
    kind: row.kind,
    survivorId: row.customer_id,
    absorbedId: row.absorbed_id,
    absorbedName: row.absorbed_name,
    reason: row.reason,
    reversible: row.kind === 'merge' && row.undone_by === null,
  };
}

/** The latest word on each purpose and channel. */
function consentsOf(said: readonly SaidRow[]): CustomerPage['consents'] {
  const latest = new Map<string, CustomerPage['consents'][number]>();
  for (const row of said) {
    if (row.kind === tagNumber) continue;
    const purpose = String(row.properties?.purpose ?? 'general');
    const channel = row.channel === null ? null : (channels[row.channel] ?? null);
    const key = `${purpose} ${channel}`;
    if (latest.has(key)) continue;
    const granted = row.properties?.granted;
    latest.set(key, {
      purpose,
      channel,
      granted: granted === true || granted === 'true',
      at: row.at.toISOString(),
    });
  }
  return [...latest.values()];
}

function tagOf(row: SaidRow): CustomerPage['tags'] {
  const type = row.properties?.type;
  if (row.kind !== tagNumber || !typeKeys.includes(type as TypeKey)) return [];
  const by = row.staff ?? String(row.properties?.rater ?? '');
  return [{ type: type as TypeKey, by, at: row.at.toISOString(), exchangeId: row.exchange_id }];
}
