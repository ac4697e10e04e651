import type { PoolClient } from 'pg';

export async function findRetention(client: PoolClient, workspaceId: string): Promise<unknown> {
  const { rows } = await client.query<{ retention: unknown }>(
    'select retention from workspace where id = $1',
    [workspaceId],
  );
  return rows[0]?.retention;
}

export async function updateRetention(
  client: PoolClient,
  workspaceId: string,
  settings: string,
): Promise<void> {
  await client.query('update workspace set retention = $2::jsonb where id = $1', [workspaceId, settings]);
}

export interface SilentRow {
  customer_id: string;
  name: string | null;
  has_bought: boolean;
  /** Null when they never contacted. */
  last_contact: Date | null;
}

/**
 * People whose own last contact (or, without one, first mention) is older than their limit. Their own: inbound, and neither what staff think
 * nor the opening of an email. Each person costs a few reads of the primary key; those with anything recent cost one.
 *
 * @param after the last id of the batch before; ids are read in order
 * @param limits null keeps everybody of the kind
 */
export async function findSilent(
  client: PoolClient,
  workspaceId: string,
  limits: { prospects: Date | null; customers: Date | null },
  after: string | null,
  limit: number,
): Promise<SilentRow[]> {
  const { rows } = await client.query<SilentRow>(
    `select c.customer_id, c.name, person.purchases > 0 as has_bought, contact.at as last_contact
     from relation_state person
     join customer c on c.workspace_id = $1 and c.customer_id = person.customer_id
     cross join lateral (select case when person.purchases > 0 then $3::timestamptz else $2::timestamptz end as before) as due
     left join lateral (
       select max(last.at) as at
       from customer fragment
       cross join lateral (
         select e.at from exchange e
         where e.workspace_id = $1 and e.customer_id = fragment.customer_id and e.direction = 0 and e.kind <> 12
           and coalesce(e.details -> 'properties' ->> 'event', '') not in ('Email Opened', 'email_opened', 'Email Delivered')
         order by e.at desc limit 1
       ) as last
       where fragment.workspace_id = $1
         and (fragment.customer_id = c.customer_id or fragment.merged_into = c.customer_id)
     ) as contact on true
     where person.workspace_id = $1 and person.merged_into is null and ($4::uuid is null or person.customer_id > $4)
       and due.before is not null and coalesce(contact.at, person.first_seen, c.created_at) < due.before
     order by person.customer_id limit $5`,
    [workspaceId, limits.prospects, limits.customers, after, limit],
  );
  return rows;
}

export async function insertRun(
  client: PoolClient,
  workspaceId: string,
  row: { id: string; at: Date },
): Promise<void> {
  await client.query('insert into retention_run (workspace_id, run_id, began_at) values ($1, $2, $3)', [
    workspaceId,
    row.id,
    row.at,
  ]);
}

export async function countInRun(
  client: PoolClient,
  workspaceId: string,
  id: string,
  more: { prospects: number; customers: number; endedAt: Date | null },
): Promise<void> {
  await client.query(
    `update retention_run set prospects = prospects + $3, customers = customers + $4, ended_at = $5
     where workspace_id = $1 and run_id = $2`,
    [workspaceId, id, more.prospects, more.customers, more.endedAt],
  );
}

export interface RunRow {
  run_id: string;
  began_at: Date;
  ended_at: Date | null;
  prospects: number;
  customers: number;
}

export async function findRuns(client: PoolClient, workspaceId: string): Promise<RunRow[]> {
  const { rows } = await client.query<RunRow>(
    `select run_id, began_at, ended_at, prospects, customers from retention_run
     where workspace_id = $1 order by began_at desc limit 30`,
    [workspaceId],
  );
  return rows;
}
