import type { boardQuery, CaseBoard, CaseList, CaseListQuery, CaseRow } from '@rapport/contracts/cases';
import { activeStatuses, type CaseStatus, caseStatuses } from '@rapport/core/loop';
import type { z } from 'zod';
import type { Ctx } from '../../../platform/database/context.ts';
import { decodeCursor, encodeCursor } from '../../customers/cursor.ts';
import { recordReading } from '../../customers/recordReading.ts';
import { findCurrency } from '../queries.ts';
import { recentSettings } from '../settings/settings.ts';
import { conditionsOf, onlyActive } from './filter.ts';
import { type CaseOrder, findPages } from './listQueries.ts';
import { placeOf } from './place.ts';
import { findFaces } from './queries.ts';
import { rowOf } from './rowOf.ts';

/** Past this many, `total` is null. */
const mostCounted = 1_000;
const boardStatuses: readonly CaseStatus[] = ['open', 'working', 'waiting', 'resolved', 'closed'];

/** A page of cases: those under way unless told otherwise, what is due first at the top and what is over at the end. */
export async function listCases(ctx: Ctx, query: CaseListQuery): Promise<CaseList> {
  const { limit, cursor } = query;
  const conditions = await conditionsOf(ctx, query);
  const { statuses } = conditions;
  const sort = orderOf(query.sort, statuses);
  const list = `cases ${sort}`;
  const [, key, id, known] =
    cursor === undefined ? [] : decodeCursor(cursor, list, ['string', 'uuid', 'number or null']);
  const after =
    key === undefined ? null : placeOf(key as string, id as string, sort === 'due' ? 'number' : 'instant');
  const asked = { statuses, sort, after, limit: limit + 1, isCounted: known !== null };
  const [found] = await findPages(ctx.client, conditions, [asked], mostCounted);
  const page = found?.page.slice(0, limit) ?? [];
  const hasMore = (found?.page.length ?? 0) > limit;
  // Of the pages that follow, as it was counted for the first.
  const total = after === null ? (found?.total ?? null) : (known as number | null);
  const last = hasMore ? page.at(-1) : undefined;
  return {
    cases: await rowsOf(ctx, page),
    nextCursor: last ? encodeCursor([list, last.key, last.case_id, total]) : null,
    total,
    currency: await findCurrency(ctx.client, ctx.workspaceId),
  };
}

/** Cases by status, the first of each: what is due for those under way, the latest for those that are over. */
export async function readBoard(ctx: Ctx, query: z.infer<typeof boardQuery>): Promise<CaseBoard> {
  const conditions = await conditionsOf(ctx, query);
  const asked = boardStatuses.map((status) => ({
    statuses: (query.late ? onlyActive([status]) : [status]).map((each) => caseStatuses.indexOf(each)),
    sort: 'due' as const,
    after: null,
    limit: query.limit,
    isCounted: true,
  }));
  const found = await findPages(ctx.client, conditions, asked, mostCounted);
  const rows = new Map(
    (
      await rowsOf(
        ctx,
        found.flatMap(({ page }) => page),
      )
    ).map((row) => [row.id, row]),
  );
  return {
    columns: found.map(({ page, total }, at) => ({
      status: boardStatuses[at] as CaseStatus,
      cases: page.flatMap(({ case_id }) => rows.get(case_id) ?? []),
      total,
    })),
    currency: await findCurrency(ctx.client, ctx.workspaceId),
  };
}

/** Of what is over alone, the latest change first is the order of what is due, which every index gives. */
function orderOf(sort: CaseOrder, statuses: readonly number[]): CaseOrder {
  const isOver = statuses.every((status) => !activeStatuses.includes(caseStatuses[status] as CaseStatus));
  return sort === 'changed' && isOver ? 'due' : sort;
}

/** In the order of the ids. That customers were read is noted. */
export async function rowsOf(ctx: Ctx, ids: readonly { case_id: string }[]): Promise<CaseRow[]> {
  if (ids.length === 0) return [];
  const settings = await recentSettings(ctx);
  const faces = await findFaces(
    ctx.client,
    ctx.workspaceId,
    ids.map((row) => row.case_id),
  );
  await recordReading(ctx, { action: 'cases.listed', details: { cases: faces.length } });
  const rows = new Map(faces.map((face) => [face.case_id, rowOf(face, settings, ctx.now())]));
  return ids.flatMap((row) => rows.get(row.case_id) ?? []);
}
