import type { CaseFilter } from '@rapport/contracts/cases';
import { activeStatuses, type CaseStatus, casePriorities, caseStatuses } from '@rapport/core/loop';
import type { Ctx } from '../../../platform/database/context.ts';
import { type Reach, readReach } from '../../books/reach.ts';
import { readSites } from '../../relations/readSites.ts';
import { findPersons } from '../queries.ts';
import { findCasesOfBook } from './listQueries.ts';

/** A filter as conditions on customer_case `c`, $1 being the workspace. */
export interface Conditions {
  statuses: number[];
  /** Joined by `and`; without the status. */
  where: string;
  values: unknown[];
}

/** Values of one filter add up, filters narrow. */
export async function conditionsOf(
  ctx: Ctx,
  filter: Omit<CaseFilter, 'status'> & { status?: CaseFilter['status'] },
): Promise<Conditions> {
  const values: unknown[] = [ctx.workspaceId];
  const where = ['c.workspace_id = $1'];
  const add = (value: unknown): string => `$${values.push(value)}`;
  const owner = ownersOf(ctx, filter.owner);
  if (owner)
    where.push(owner.isNobodyToo ? nobodyOr(owner.ids, add) : `c.owner = ${oneOf(owner.ids, 'text', add)}`);
  if (filter.priority) {
    where.push(
      `c.priority = any(${add(filter.priority.map((key) => casePriorities.indexOf(key)))}::smallint[])`,
    );
  }
  if (filter.origin) where.push(`c.origin = ${oneOf(filter.origin, 'text', add)}`);
  const sites = await readSites(ctx, filter.site);
  if (sites) where.push(`c.site_id = ${oneOf(sites, 'uuid', add)}`);
  if (filter.issue) where.push(`c.issue = ${oneOf(filter.issue, 'text', add)}`);
  if (filter.rootCause) where.push(`c.root_cause = ${oneOf(filter.rootCause, 'text', add)}`);
  if (filter.problem) where.push(`c.problem_id = ${add(filter.problem)}::uuid`);
  if (filter.customer) {
    const [person] = await findPersons(ctx.client, ctx.workspaceId, [filter.customer]);
    where.push(`c.customer_id = any(${add(person?.fragments ?? [])}::uuid[])`);
  }
  if (filter.mentioned && ctx.actor.kind === 'user') {
    where.push(
      `c.case_id in (select m.case_id from case_mention m where m.workspace_id = $1 and m.user_id = ${add(ctx.actor.id)})`,
    );
  }
  const reach = await readReach(ctx);
  if (reach) where.push(await reachedBy(ctx, reach, add));
  if (filter.late) where.push(`c.list_order <= ${add(ctx.now().getTime() * 1_000)}::bigint`);
  const asked = filter.status ?? activeStatuses;
  return {
    statuses: (filter.late ? onlyActive(asked) : asked).map((status) => caseStatuses.indexOf(status)),
    where: where.join(' and '),
    values,
  };
}

/**
 * Whom the reader may see (books/reachedBy.ts), by what a case itself says of where its customer is. A case that is theirs they
 * see, whoever it is about.
 */
async function reachedBy(ctx: Ctx, reach: Reach, add: (value: unknown) => string): Promise<string> {
  const booked = reach.assistantId === null ? [] : await findCasesOfBook(ctx.client, ctx.workspaceId, reach);
  const seen = [
    `c.owner = ${add(ctx.actor.id)}`,
    'c.customer_site_id is null',
    `c.customer_site_id = any(${add(reach.siteIds)}::uuid[])`,
    ...(booked.length > 0 ? [`c.case_id = any(${add(booked)}::uuid[])`] : []),
  ];
  return `(${seen.join(' or ')})`;
}

/** Of what is over nobody is late. */
export function onlyActive(statuses: readonly CaseStatus[]): CaseStatus[] {
  return statuses.filter((status) => activeStatuses.includes(status));
}

function ownersOf(ctx: Ctx, asked: readonly string[] | undefined) {
  if (asked === undefined || asked.length === 0) return null;
  const ids = asked.flatMap((owner) =>
    owner === 'nobody' ? [] : owner === 'me' ? (ctx.actor.kind === 'user' ? [ctx.actor.id] : []) : [owner],
  );
  return { ids, isNobodyToo: asked.includes('nobody') };
}

function nobodyOr(ids: readonly string[], add: (value: unknown) => string): string {
  return ids.length === 0 ? 'c.owner is null' : `(c.owner is null or c.owner = any(${add(ids)}::text[]))`;
}

/** One value plainly, which lets an index give its order; several as a list. */
function oneOf(asked: readonly string[], type: 'text' | 'uuid', add: (value: unknown) => string): string {
  return asked.length === 1 ? `${add(asked[0])}::${type}` : `any(${add(asked)}::${type}[])`;
}
