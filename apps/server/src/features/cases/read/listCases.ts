import type { boardQuery, CaseBoard, CaseList, CaseListQuery, CaseRow } from '@rapport/contracts/cases';
import { type CaseStatus, caseStatuses } from '@rapport/core/loop';
import type { z } from 'zod';
import type { Ctx } from '../../../platform/database/context.ts';
import { decodeCursor, encodeCursor } from '../../customers/cursor.ts';
import { recordReading } from '../../customers/recordReading.ts';
import { findCurrency } from '../queries.ts';
import { recentSettings } from '../settings/settings.ts';
import { type Conditions, conditionsOf, onlyActive } from './filter.ts';
import { placeOf } from './place.ts';
import { countCases, findCaseIds, findFaces } from './queries.ts';
import { rowOf } from './rowOf.ts';

/** Past this many to look at, `total` is null: fewer where each is looked up for who may see it. */
const lookedAt = 1_000;
const lookedUp = 200;
const boardStatuses: readonly CaseStatus[] = ['open', 'working', 'waiting', 'resolved', 'closed'];

/** A page of cases: those under way unless told otherwise, what is due first at the top. */
export async function listCases(ctx: Ctx, query: CaseListQuery): Promise<CaseList> {
  const { sort, limit, cursor } = query;
  const list = `cases ${sort}`;
  const [, key, id, known] =
    cursor === undefined ? [] : decodeCursor(cursor, list, ['string', 'uuid', 'number or null']);
  const after = key === undefined ? null : placeOf(key as string, id as string);
  const conditions = await conditionsOf(ctx, query);
  const { page, hasMore, total } = await readPage(ctx, conditions, {
    sort,
    limit,
    ...(after && { after, total: known as number | null }),
  });
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
  const shown = [];
  for (const status of boardStatuses) {
    const statuses = query.late ? onlyActive([status]) : [status];
    const own = { ...conditions, statuses: statuses.map((each) => caseStatuses.indexOf(each)) };
    const sort = status === 'resolved' || status === 'closed' ? 'changed' : 'due';
    shown.push({ status, ...(await readPage(ctx, own, { sort, limit: query.limit })) });
  }
  const rows = new Map(
    (
      await rowsOf(
        ctx,
        shown.flatMap(({ page }) => page),
      )
    ).map((row) => [row.id, row]),
  );
  return {
    columns: shown.map(({ status, page, total }) => ({
      status,
      cases: page.flatMap(({ case_id }) => rows.get(case_id) ?? []),
      total,
    })),
    currency: await findCurrency(ctx.client, ctx.workspaceId),
  };
}

interface Page {
  page: { case_id: string; key: string }[];
  hasMore: boolean;
  total: number | null;
}

/**
 * A page of the cases that conditions leave, and how many these are. Where conditions may leave few, they are counted first: the
 * order of an index finds the first of many at once, and reads every case for the first of few.
 */
async function readPage(
  { client }: Ctx,
  conditions: Conditions,
  { sort, limit, after, total: known }: Asked,
): Promise<Page> {
  if (conditions.statuses.length === 0) return { page: [], hasMore: false, total: 0 };
  const most = conditions.isNarrowed || conditions.reached === 'true' ? lookedAt : lookedUp;
  const count = () => countCases(client, conditions, most);
  let total = known;
  if (total === undefined && conditions.isNarrowed) total = await count();
  if (total === 0) return { page: [], hasMore: false, total };
  const isFew = conditions.isNarrowed && total !== null;
  const found = await findCaseIds(client, conditions, {
    sort,
    after: after ?? null,
    limit: limit + 1,
    isFew,
  });
  const page = found.slice(0, limit);
  const hasMore = found.length > limit;
  if (total === undefined) total = hasMore ? await count() : page.length;
  return { page, hasMore, total };
}

interface Asked {
  sort: 'due' | 'newest' | 'changed';
  limit: number;
  /** Of a page after another, with the total that was counted for the first. */
  after?: { key: string; id: string };
  total?: number | null;
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
