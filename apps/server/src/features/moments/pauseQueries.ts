import type { Pause } from '@rapport/contracts/moments';
import type { PoolClient } from 'pg';
import { survivorOf } from '../people/survivorOf.ts';

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

/** Of this customer, whichever of their fragments it was written of. @returns whether it held, or would */
export async function endPause(
  client: PoolClient,
  workspaceId: string,
  { id, customerId, at }: { id: string; customerId: string; at: Date },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update moment_pause set lifted_at = $3 where workspace_id = $1 and pause_id = $2 and lifted_at is null
       and exists (select from customer asked join customer paused on paused.workspace_id = $1
         where asked.workspace_id = $1 and asked.customer_id = $4 and paused.customer_id = moment_pause.customer_id
           and ${survivorOf('asked')} = ${survivorOf('paused')})`,
    [workspaceId, id, at, customerId],
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
