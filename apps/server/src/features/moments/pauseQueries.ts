import type { Pause } from '@rapport/contracts/moments';
import type { PoolClient } from 'pg';

export async function insertPause(
  client: PoolClient,
  workspaceId: string,
  pause: Omit<Pause, 'by'> & { by: string },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into moment_pause (workspace_id, customer_id, pause_id, kind, from_day, until_day, note, by)
     select $1, customer_id, $3, $4, $5, $6, $7, $8 from customer where workspace_id = $1 and customer_id = $2`,
    [workspaceId, pause.customerId, pause.id, pause.kind, pause.from, pause.until, pause.note, pause.by],
  );
  return rowCount === 1;
}

const ofPerson = `customer_id = any(array(
  select $2::uuid union select a.customer_id from customer a where a.workspace_id = $1 and a.merged_into = $2))`;

export async function findPausesOf(
  client: PoolClient,
  workspaceId: string,
  customerId: string,
  today: string,
): Promise<Pause[]> {
  const { rows } = await client.query<Pause>(
    `select pause_id as id, customer_id as "customerId", kind, from_day as "from", until_day as "until", note,
       coalesce((select u.name from auth."user" u where 'user:' || u.id = moment_pause.by), by) as by
     from moment_pause
     where workspace_id = $1 and ${ofPerson} and lifted_at is null and (until_day is null or until_day >= $3)
     order by from_day, pause_id`,
    [workspaceId, customerId, today],
  );
  return rows;
}

export async function endPause(
  client: PoolClient,
  workspaceId: string,
  id: string,
  at: Date,
): Promise<boolean> {
  const { rowCount } = await client.query(
    'update moment_pause set lifted_at = $3 where workspace_id = $1 and pause_id = $2 and lifted_at is null',
    [workspaceId, id, at],
  );
  return rowCount === 1;
}

export async function silenceDueOf(
  client: PoolClient,
  workspaceId: string,
  customerId: string,
  details: object,
): Promise<void> {
  await client.query(
    `update moment_decision set status = 'silent', reason = 'paused', details = $3::jsonb
     where workspace_id = $1 and ${ofPerson} and status = 'due'`,
    [workspaceId, customerId, JSON.stringify(details)],
  );
}
