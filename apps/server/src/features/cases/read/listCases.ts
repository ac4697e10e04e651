import type { boardQuery, CaseBoard, CaseList, CaseListQuery, CaseRow } from '@rapport/contracts/cases';
import { type CaseStatus, caseStatuses } from '@rapport/core/loop';
import type { z } from 'zod';
import type { Ctx } from '../../../platform/database/context.ts';
import { decodeCursor, encodeCursor } from '../../customers/cursor.ts';
import { recordReading } from '../../customers/recordReading.ts';
import { findCurrency } from '../queries.ts';
import { recentSettings } from '../settings/settings.ts';
import { conditionsOf } from './filter.ts';
import { placeOf } from './place.ts';
import { countCases, findCaseIds, findFaces } from './queries.ts';
import { rowOf } from './rowOf.ts';

/** Past this many, `total` is null. */
const totalCap = 1_000;
const boardStatuses: readonly CaseStatus[] = ['open', 'working', 'waiting', 'resolved', 'closed'];

/** A page of cases: those under way unless told otherwise, what is due first at the top. */
export async function listCases(ctx: Ctx, query: CaseListQuery): Promise<CaseList> {
  const { sort, limit, cursor } = query;
  const list = `cases ${sort}`;
  const [, key, id, known] =
    cursor === undefined ? [] : decodeCursor(cursor, list, ['string', 'uuid', 'number or null']);
  const after = key === undefined ? null : placeOf(key as string, id as string);
  const conditions = await conditionsOf(ctx, query);
  const found = await findCaseIds(ctx.client, conditions, { sort, after, limit: limit + 1 });
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  const total = after
    ? (known as number | null)
    : last
      ? capped(await countCases(ctx.client, conditions, totalCap + 1))
      : page.length;
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
  const columns: CaseBoard['columns'] = [];
  for (const status of boardStatuses) {
    const own = { ...conditions, statuses: [caseStatuses.indexOf(status)] };
    const sort = status === 'resolved' || status === 'closed' ? 'changed' : 'due';
    const found = await findCaseIds(ctx.client, own, { sort, after: null, limit: query.limit + 1 });
    const page = found.slice(0, query.limit);
    const total =
      found.length > page.length ? capped(await countCases(ctx.client, own, totalCap + 1)) : page.length;
    columns.push({ status, cases: await rowsOf(ctx, page), total });
  }
  return { columns, currency: await findCurrency(ctx.client, ctx.workspaceId) };
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

function capped(count: number): number | null {
  return count > totalCap ? null : count;
}
