import { type CustomerList, type customerListQuery, totalCap } from '@rapport/contracts/customers';
import { typeKeys } from '@rapport/core/relations';
import type { z } from 'zod';
import type { Ctx } from '../../platform/database/context.ts';
import { readReach } from '../books/reach.ts';
import { readSites } from '../relations/readSites.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { holdsAll, type StateFilter, stateFilter } from './filter.ts';
import {
  countPage,
  findAmong,
  findFaces,
  findPage,
  findPlaceOfWork,
  findSites,
  type ListRow,
} from './listQueries.ts';
import { recordReading } from './recordReading.ts';
import { searchCustomers } from './search/searchCustomers.ts';

export type CustomerListQuery = z.infer<typeof customerListQuery>;

interface Page {
  rows: ListRow[];
  nextCursor: string | null;
  total: number | null;
}

/** Customers that a search may look at, for one word typed and for several. */
const searched = { one: 1_000, several: 5_000 };
/** The same when a filter will leave many of them out. */
const searchedWithFilter = { one: 10_000, several: 20_000 };

/**
 * A page of customers: all of them, or those that filters and words typed leave, in an order.
 *
 * @throws DomainError invalid for a type not in the catalogue or a cursor of another list
 */
export async function listCustomers(ctx: Ctx, query: CustomerListQuery): Promise<CustomerList> {
  const { client, workspaceId } = ctx;
  const filter = stateFilter(query, await readSites(ctx, query.site), await readReach(ctx));
  const { currency, country } = await findPlaceOfWork(client, workspaceId);
  const page = query.q?.trim()
    ? await searchPage(ctx, query, filter, country)
    : await orderedPage(ctx, query, filter);
  await recordReading(ctx, {
    action: 'customers.listed',
    details: { customers: page.rows.length, searched: Boolean(query.q?.trim()) },
  });

  const ids = page.rows.map((row) => row.customer_id);
  const faces = new Map((await findFaces(client, workspaceId, ids)).map((face) => [face.customer_id, face]));
  const sites = page.rows.some((row) => row.site_id) ? await findSites(client, workspaceId) : new Map();
  return {
    customers: page.rows.map((row) => ({
      id: row.customer_id,
      name: faces.get(row.customer_id)?.name ?? null,
      handle: faces.get(row.customer_id)?.handle ?? null,
      type: row.type === null ? null : (typeKeys[row.type] as string),
      probability: row.probability,
      valueCents: row.value_cents,
      purchases: row.purchases,
      firstSeen: row.first_seen?.toISOString() ?? null,
      lastSeen: row.last_seen?.toISOString() ?? null,
      site: row.site_id === null ? null : (sites.get(row.site_id) ?? null),
    })),
    nextCursor: page.nextCursor,
    total: page.total,
    currency,
  };
}

/** In the order of an index, from a place in it. The count is made once and travels in the cursor. */
async function orderedPage(ctx: Ctx, query: CustomerListQuery, filter: StateFilter): Promise<Page> {
  const { sort, order, limit } = query;
  const list = `customers ${sort} ${order}`;
  const [, key, id, known] =
    query.cursor === undefined
      ? []
      : decodeCursor(query.cursor, list, [
          sort === 'name' ? 'string' : 'number or null',
          'uuid',
          'number or null',
        ]);
  const after = id === undefined ? null : { key: key as string | number | null, id: id as string };
  const rows = await findPage(ctx.client, ctx.workspaceId, filter, { sort, order, after, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const total = after ? (known as number | null) : last ? await countTo(ctx, filter) : page.length;
  return {
    rows: page,
    total,
    nextCursor: last ? encodeCursor([list, last.key, last.customer_id, total]) : null,
  };
}

async function countTo(ctx: Ctx, filter: StateFilter): Promise<number | null> {
  const count = await countPage(ctx.client, ctx.workspaceId, filter, totalCap + 1);
  return count > totalCap ? null : count;
}

/** Those found, the nearest first unless another order than the usual one is asked for; the cursor is a position among them. */
async function searchPage(
  ctx: Ctx,
  query: CustomerListQuery,
  filter: StateFilter,
  country: string,
): Promise<Page> {
  const { sort, order, limit } = query;
  const list = `search ${sort} ${order}`;
  const [, from = 0] = query.cursor === undefined ? [] : decodeCursor(query.cursor, list, ['number']);
  const { ranks, isCut } = await searchCustomers(ctx, {
    typed: (query.q ?? '').replaceAll('\u0000', ''),
    country,
    limits: holdsAll(filter) ? searched : searchedWithFilter,
  });
  const rows = await findRanked(ctx, filter, sort, ranks);
  const byNearness = sort === 'lastSeen' && order === 'desc';
  rows.sort((a, b) => {
    const nearness = byNearness
      ? (ranks.get(a.customer_id) as number) - (ranks.get(b.customer_id) as number)
      : 0;
    return nearness || compareKeys(a, b, order) || (a.customer_id < b.customer_id ? -1 : 1);
  });
  const start = Math.max(0, from as number);
  const next = start + limit;
  return {
    rows: rows.slice(start, next),
    total: isCut ? null : rows.length,
    nextCursor: next < rows.length ? encodeCursor([list, next]) : null,
  };
}

/** The rows of what was found; for a fragment merged into another customer, that customer's, with the better of both ranks. */
async function findRanked(
  ctx: Ctx,
  filter: StateFilter,
  sort: CustomerListQuery['sort'],
  ranks: Map<string, number>,
): Promise<ListRow[]> {
  const { client, workspaceId } = ctx;
  const rows = await findAmong(client, workspaceId, filter, sort, [...ranks.keys()]);
  const missing = new Set<string>();
  for (const { customer_id: id, merged_into: survivor } of rows) {
    if (survivor === null) continue;
    if (!ranks.has(survivor)) missing.add(survivor);
    ranks.set(survivor, Math.min(ranks.get(id) as number, ranks.get(survivor) ?? Number.POSITIVE_INFINITY));
  }
  const others = missing.size > 0 ? await findAmong(client, workspaceId, filter, sort, [...missing]) : [];
  return [...rows, ...others].filter((row) => row.merged_into === null);
}

/** Those without a key come last either way. */
function compareKeys(a: ListRow, b: ListRow, order: 'asc' | 'desc'): number {
  const [one, other] = [a.key, b.key];
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const difference = one < other ? -1 : one > other ? 1 : 0;
  return order === 'asc' ? difference : -difference;
}
