import type { PoolClient } from 'pg';
import type { CaseRecord } from '../queries.ts';

type Told = Pick<CaseRecord, 'case_id' | 'number' | 'owner' | 'priority' | 'due_at'>;

/** Marks cases of which most of the time is used as warned of. */
export async function markWarned(
  client: PoolClient,
  workspaceId: string,
  now: Date,
  limit: number,
): Promise<Told[]> {
  const { rows } = await client.query<Told>(
    `update customer_case c set warned_at = $2
     from (
       select case_id from customer_case
       where workspace_id = $1 and warned_at is null and warn_at is not null and warn_at <= $2 and status in (0, 1, 2)
       order by warn_at limit $3 for no key update skip locked
     ) as due
     where c.workspace_id = $1 and c.case_id = due.case_id
     returning c.case_id, c.number, c.owner, c.priority, c.due_at`,
    [workspaceId, now, limit],
  );
  return rows;
}

/** Marks cases past their time as late. */
export async function markLate(
  client: PoolClient,
  workspaceId: string,
  now: Date,
  limit: number,
): Promise<Told[]> {
  const { rows } = await client.query<Told>(
    `update customer_case c set late_at = $2, warned_at = coalesce(warned_at, $2), changed_at = $2
     from (
       select case_id from customer_case
       where workspace_id = $1 and late_at is null and due_at is not null and due_at <= $2 and status in (0, 1, 2)
       order by due_at limit $3 for no key update skip locked
     ) as due
     where c.workspace_id = $1 and c.case_id = due.case_id
     returning c.case_id, c.number, c.owner, c.priority, c.due_at`,
    [workspaceId, now, limit],
  );
  return rows;
}

/** Cases resolved before an instant, of which the customer has said nothing. */
export async function findToClose(
  client: PoolClient,
  workspaceId: string,
  before: Date,
  limit: number,
): Promise<string[]> {
  const { rows } = await client.query<{ case_id: string }>(
    `select case_id from customer_case where workspace_id = $1 and status = 3 and resolved_at <= $2
     order by resolved_at limit $3`,
    [workspaceId, before, limit],
  );
  return rows.map((row) => row.case_id);
}

export interface ToTell {
  user_id: string;
  email: string;
  name: string;
  role: string;
}

/** Members by id, and those who lead. */
export async function findToTell(
  client: PoolClient,
  workspaceId: string,
  userIds: readonly string[],
): Promise<ToTell[]> {
  const { rows } = await client.query<ToTell>(
    `select m.user_id, u.email, u.name, m.role from member m join auth."user" u on u.id = m.user_id
     where m.workspace_id = $1 and (m.user_id = any($2::text[]) or m.role = 'lead')`,
    [workspaceId, userIds],
  );
  return rows;
}
