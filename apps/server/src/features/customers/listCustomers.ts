import { type CustomerList, type customerListQuery, totalCap } from '@rapport/contracts/customers';
import { typeKeys } from '@rapport/core/relations';
import type { z } from 'zod';
import { recordAudit } from '../../platform/audit.ts';
import type { Ctx } from '../../platform/database/context.ts';
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
import { searchCustomers } from './search/searchCustomers.ts';

export type CustomerListQuery = z.infer<typeof customerListQuery>;

interface Page {
  rows: ListRow[];
  nextCursor: string | null;
  total: number | null;
}

/** Customers that a search may look at. */
const searched = 5_000;
/** The same when a filter will leave many of them out. */
const searchedWithFilter = 30_000;

/**
 * A page of customers: all of them, or those that filters and words typed leave, in an order.
 *
 * @throws DomainError invalid for a type not in the catalogue or a cursor of another list
 */
export async function listCustomers(ctx: Ctx, query: CustomerListQuery): Promise<CustomerList> {
  const { client, workspaceId } = ctx;
  const filter = stateFilter(query, await readSites(ctx, query.site));
  const { currency, country } = await findPlaceOfWork(client, workspaceId);
  const page = query.q?.trim()
    ? await searchPage(ctx, query, filter, country)
    : await orderedPage(ctx, query, filter);
  await recordAudit(ctx, {
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
  const total = after ? (known as number | null) : await countTo(ctx, filter);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
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
    limit: holdsAll(filter) ? searched : searchedWithFilter,
  });
  const rows = await findAmong(ctx.client, ctx.workspaceId, filter, sort, [...ranks.keys()]);
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

/** Those without a key come last either way. */
function compareKeys(a: ListRow, b: ListRow, order: 'asc' | 'desc'): number {
  const [one, other] = [a.key, b.key];
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const difference = one < other ? -1 : one > other ? 1 : 0;
  return order === 'asc' ? difference : -difference;
}
