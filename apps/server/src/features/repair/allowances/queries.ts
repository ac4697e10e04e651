import type { AllowanceChange, NewAllowance } from '@rapport/contracts/repair';
import type { PoolClient } from 'pg';
import { textArray, uuidArray } from '../../../platform/database/arrays.ts';
import type { PurseKey } from './purse.ts';

export interface AllowanceRow {
  allowance_id: string;
  scope: NewAllowance['scope'];
  name: string | null;
  user_ids: string[];
  /** Names of those in a team who are still members. */
  people: string[];
  role: string | null;
  site_id: string | null;
  period: NewAllowance['period'];
  amount_cents: number;
}

/** Those that hold now; a workspace has few. */
export async function findAllowances(client: PoolClient, workspaceId: string): Promise<AllowanceRow[]> {
  const { rows } = await client.query<AllowanceRow>({
    name: 'find-repair-allowances',
    text: `select a.allowance_id, a.scope, a.user_ids, a.role, a.site_id, a.period, a.amount_cents,
        array(select u.name from auth."user" u join member m on m.user_id = u.id and m.workspace_id = $1
          where a.scope = 'team' and u.id = any(a.user_ids) order by u.name) as people,
        coalesce(a.name, site.name,
          (select u.name from auth."user" u where a.scope = 'person' and u.id = a.user_ids[1])) as name
      from repair_allowance a
      left join site on site.workspace_id = $1 and site.site_id = a.site_id
      where a.workspace_id = $1 and a.ended_at is null
      order by a.created_at, a.allowance_id`,
    values: [workspaceId],
  });
  return rows;
}

export async function insertAllowance(
  client: PoolClient,
  workspaceId: string,
  id: string,
  allowance: NewAllowance,
): Promise<void> {
  const userIds =
    allowance.scope === 'person' ? [allowance.userId] : allowance.scope === 'team' ? allowance.userIds : [];
  await client.query(
    `insert into repair_allowance (workspace_id, allowance_id, scope, name, user_ids, role, site_id, period, amount_cents)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      workspaceId,
      id,
      allowance.scope,
      allowance.scope === 'team' ? allowance.name : null,
      userIds,
      allowance.scope === 'role' ? allowance.role : null,
      allowance.scope === 'site' ? allowance.siteId : null,
      allowance.period,
      allowance.amountCents,
    ],
  );
}

export async function updateAllowance(
  client: PoolClient,
  workspaceId: string,
  id: string,
  { amountCents, name, userIds }: AllowanceChange,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update repair_allowance set amount_cents = $3, name = case when scope = 'team' then coalesce($4, name) else name end,
       user_ids = coalesce($5::text[], user_ids)
     where workspace_id = $1 and allowance_id = $2 and ended_at is null`,
    [workspaceId, id, amountCents, name ?? null, userIds ?? null],
  );
  return rowCount === 1;
}

export async function endAllowance(client: PoolClient, workspaceId: string, id: string): Promise<boolean> {
  const { rowCount } = await client.query(
    'update repair_allowance set ended_at = now() where workspace_id = $1 and allowance_id = $2 and ended_at is null',
    [workspaceId, id],
  );
  return rowCount === 1;
}

/**
 * Takes from purses, all or as many as have enough: one statement, whose row locks let nobody else pass in between. Purses are
 * locked in one order, so that two spendings never wait for each other.
 *
 * @returns from how many it was taken: fewer than asked means that the caller undoes it
 */
export async function drawFromPurses(
  client: PoolClient,
  workspaceId: string,
  purses: readonly PurseKey[],
  cents: number,
): Promise<number> {
  const { rowCount } = await client.query({
    name: 'draw-from-purses',
    text: `insert into repair_purse as purse (workspace_id, allowance_id, holder, period_start, spent_cents)
      select $1::uuid, a.allowance_id, asked.holder, asked.period_start::date, $5
      from unnest($2::uuid[], $3::text[], $4::text[]) as asked (allowance_id, holder, period_start)
      join repair_allowance a on a.workspace_id = $1 and a.allowance_id = asked.allowance_id and a.amount_cents >= $5
      order by a.allowance_id, asked.holder, asked.period_start
      on conflict (workspace_id, allowance_id, holder, period_start) do update
      set spent_cents = purse.spent_cents + excluded.spent_cents
      where purse.spent_cents + excluded.spent_cents <= (
        select a.amount_cents from repair_allowance a
        where a.workspace_id = purse.workspace_id and a.allowance_id = purse.allowance_id)`,
    values: [workspaceId, ...pursesAsArrays(purses), cents],
  });
  return rowCount ?? 0;
}

export async function giveBackToPurses(
  client: PoolClient,
  workspaceId: string,
  purses: readonly PurseKey[],
  cents: number,
): Promise<void> {
  await client.query(
    `update repair_purse purse set spent_cents = greatest(0, purse.spent_cents - $5)
     from unnest($2::uuid[], $3::text[], $4::text[]) as asked (allowance_id, holder, period_start)
     where purse.workspace_id = $1 and purse.allowance_id = asked.allowance_id and purse.holder = asked.holder
       and purse.period_start = asked.period_start::date`,
    [workspaceId, ...pursesAsArrays(purses), cents],
  );
}

/** What was taken from each; 0 from one never opened. In the order given. */
export async function findSpent(
  client: PoolClient,
  workspaceId: string,
  purses: readonly PurseKey[],
): Promise<number[]> {
  const { rows } = await client.query<{ spent: number }>({
    name: 'find-spent',
    text: `select coalesce(purse.spent_cents, 0) as spent
      from unnest($2::uuid[], $3::text[], $4::text[]) with ordinality as asked (allowance_id, holder, period_start, place)
      left join repair_purse purse on purse.workspace_id = $1 and purse.allowance_id = asked.allowance_id
        and purse.holder = asked.holder and purse.period_start = asked.period_start::date
      order by asked.place`,
    values: [workspaceId, ...pursesAsArrays(purses)],
  });
  return rows.map((row) => row.spent);
}

/** What all holders together took from each allowance in its period. In the order given. */
export async function findSpentByAll(
  client: PoolClient,
  workspaceId: string,
  purses: readonly PurseKey[],
): Promise<number[]> {
  const { rows } = await client.query<{ spent: number }>(
    `select coalesce(sum(purse.spent_cents), 0)::bigint as spent
     from unnest($2::uuid[], $3::text[], $4::text[]) with ordinality as asked (allowance_id, holder, period_start, place)
     left join repair_purse purse on purse.workspace_id = $1 and purse.allowance_id = asked.allowance_id
       and purse.period_start = asked.period_start::date
     group by asked.place order by asked.place`,
    [workspaceId, ...pursesAsArrays(purses)],
  );
  return rows.map((row) => row.spent);
}

function pursesAsArrays(purses: readonly PurseKey[]): Buffer[] {
  return [
    uuidArray(purses.map((purse) => purse.allowanceId)),
    textArray(purses.map((purse) => purse.holder)),
    textArray(purses.map((purse) => purse.periodStart)),
  ];
}

export async function findSites(
  client: PoolClient,
  workspaceId: string,
): Promise<{ id: string; name: string }[]> {
  const { rows } = await client.query<{ id: string; name: string }>(
    'select site_id as id, name from site where workspace_id = $1 order by name limit 500',
    [workspaceId],
  );
  return rows;
}

export async function findMembers(client: PoolClient, workspaceId: string): Promise<string[]> {
  const { rows } = await client.query<{ user_id: string }>(
    'select user_id from member where workspace_id = $1',
    [workspaceId],
  );
  return rows.map((row) => row.user_id);
}
