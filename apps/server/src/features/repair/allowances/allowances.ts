import { randomUUID } from 'node:crypto';
import type { Allowance, AllowanceChange, NewAllowance } from '@rapport/contracts/repair';
import { role } from '@rapport/contracts/vocabulary';
import { calendarPeriodOf, localTime } from '@rapport/core/calendar';
import { recordAudit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError, invalidValue } from '../../../platform/errors.ts';
import { findTerms } from '../queries.ts';
import {
  endAllowance,
  findAllowances,
  findMembers,
  findSites,
  findSpentByAll,
  insertAllowance,
  updateAllowance,
} from './queries.ts';

/** Every allowance that holds, with what was taken from it in the running period. */
export async function listAllowances(ctx: Ctx): Promise<Allowance[]> {
  const { client, workspaceId } = ctx;
  const { timeZone } = await findTerms(client, workspaceId);
  const { date } = localTime(ctx.now().getTime(), timeZone);
  const rows = await findAllowances(client, workspaceId);
  const spent = await findSpentByAll(
    client,
    workspaceId,
    rows.map((row) => ({
      allowanceId: row.allowance_id,
      holder: '',
      periodStart: calendarPeriodOf(date, row.period).from,
    })),
  );
  return rows.map((row, index) => ({
    id: row.allowance_id,
    scope: row.scope,
    name: row.name,
    userIds: row.user_ids,
    people: row.people,
    role: row.role === null ? null : role.parse(row.role),
    siteId: row.site_id,
    period: row.period,
    amountCents: row.amount_cents,
    spentCents: spent[index] as number,
  }));
}

/** @throws DomainError invalid when it names a person or a site who is not here */
export async function addAllowance(ctx: Ctx, allowance: NewAllowance): Promise<Allowance> {
  await checkNames(ctx, allowance);
  const id = randomUUID();
  await insertAllowance(ctx.client, ctx.workspaceId, id, allowance);
  const { scope, period, amountCents } = allowance;
  await recordAudit(ctx, {
    action: 'repair.allowance-added',
    subject: { kind: 'allowance', id },
    details: { scope, period, amountCents },
  });
  return one(ctx, id);
}

/**
 * What was given stays given: an amount below it leaves nothing until the next period.
 *
 * @throws DomainError not-found; invalid when it names people and is not of a team, or somebody who is not here
 */
export async function changeAllowance(ctx: Ctx, id: string, change: AllowanceChange): Promise<Allowance> {
  const { amountCents, userIds } = change;
  if (userIds) {
    const kept = (await findAllowances(ctx.client, ctx.workspaceId)).find((each) => each.allowance_id === id);
    if (!kept) throw noSuchAllowance();
    if (kept.scope !== 'team') throw invalidValue('userIds', 'only a team has people to choose');
    await checkMembers(ctx, 'userIds', userIds);
  }
  if (!(await updateAllowance(ctx.client, ctx.workspaceId, id, change))) throw noSuchAllowance();
  await recordAudit(ctx, {
    action: 'repair.allowance-changed',
    subject: { kind: 'allowance', id },
    details: { amountCents, ...(userIds && { userIds }) },
  });
  return one(ctx, id);
}

/** @throws DomainError not-found */
export async function removeAllowance(ctx: Ctx, id: string): Promise<void> {
  if (!(await endAllowance(ctx.client, ctx.workspaceId, id))) throw noSuchAllowance();
  await recordAudit(ctx, { action: 'repair.allowance-removed', subject: { kind: 'allowance', id } });
}

async function one(ctx: Ctx, id: string): Promise<Allowance> {
  return (await listAllowances(ctx)).find((each) => each.id === id) as Allowance;
}

async function checkNames(ctx: Ctx, allowance: NewAllowance): Promise<void> {
  if (allowance.scope === 'site') {
    const sites = await findSites(ctx.client, ctx.workspaceId);
    if (!sites.some(({ id }) => id === allowance.siteId))
      throw invalidValue('siteId', 'there is no such site here');
  }
  if (allowance.scope === 'person') await checkMembers(ctx, 'userId', [allowance.userId]);
  if (allowance.scope === 'team') await checkMembers(ctx, 'userIds', allowance.userIds);
}

async function checkMembers(ctx: Ctx, field: string, userIds: readonly string[]): Promise<void> {
  const members = new Set(await findMembers(ctx.client, ctx.workspaceId));
  if (userIds.some((id) => !members.has(id)))
    throw invalidValue(field, 'somebody is not a member here; choose again');
}

function noSuchAllowance(): DomainError {
  return new DomainError('not-found', 'There is no such allowance any more. Reload the page.');
}
