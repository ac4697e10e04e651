import type { PoolClient } from 'pg';
import type { Database } from '../../platform/database/open.ts';

export interface EndpointRow {
  endpoint_id: string;
  url: string;
  events: string[];
  secret: string;
  old_secret: string | null;
  old_until: Date | null;
  is_on: boolean;
  off_because: string | null;
  failing_since: Date | null;
  created_at: Date;
}

export async function findEndpoints(
  client: PoolClient,
  workspaceId: string,
): Promise<(EndpointRow & { waiting: number; failed: number })[]> {
  const { rows } = await client.query(
    `select e.endpoint_id, e.url, e.events, e.secret, e.old_secret, e.old_until, e.is_on, e.off_because, e.failing_since,
       e.created_at,
       (select count(*)::int from webhook_message m where m.workspace_id = $1 and m.endpoint_id = e.endpoint_id
          and m.status = 'due') as waiting,
       (select count(*)::int from webhook_message m where m.workspace_id = $1 and m.endpoint_id = e.endpoint_id
          and m.status = 'failed') as failed
     from webhook_endpoint e where e.workspace_id = $1 order by e.created_at`,
    [workspaceId],
  );
  return rows;
}

export async function findEndpoint(
  client: PoolClient,
  workspaceId: string,
  endpointId: string,
): Promise<EndpointRow | null> {
  const { rows } = await client.query<EndpointRow>(
    'select * from webhook_endpoint where workspace_id = $1 and endpoint_id = $2 for no key update',
    [workspaceId, endpointId],
  );
  return rows[0] ?? null;
}

/** What is asked for by endpoints that are on. */
export async function findSubscriptions(
  client: PoolClient,
  workspaceId: string,
): Promise<{ endpoint_id: string; events: string[] }[]> {
  const { rows } = await client.query({
    name: 'webhook-subscriptions',
    text: 'select endpoint_id, events from webhook_endpoint where workspace_id = $1 and is_on',
    values: [workspaceId],
  });
  return rows;
}

export async function insertEndpoint(
  client: PoolClient,
  workspaceId: string,
  row: { id: string; url: string; events: readonly string[]; secret: string; at: Date; by: string },
): Promise<void> {
  await client.query(
    `insert into webhook_endpoint (workspace_id, endpoint_id, url, events, secret, created_at, created_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [workspaceId, row.id, row.url, row.events, row.secret, row.at, row.by],
  );
}

export type EndpointPatch = Partial<Omit<EndpointRow, 'endpoint_id' | 'created_at'>>;

/** Writes the columns given; their names are ours, never a caller's. */
export async function updateEndpoint(
  client: PoolClient,
  workspaceId: string,
  endpointId: string,
  patch: EndpointPatch,
): Promise<void> {
  const columns = Object.keys(patch);
  const sets = columns.map((column, i) => `${column} = $${i + 3}`);
  await client.query(
    `update webhook_endpoint set ${sets.join(', ')} where workspace_id = $1 and endpoint_id = $2`,
    [workspaceId, endpointId, ...Object.values(patch)],
  );
}

/** @returns whether there was one */
export async function deleteEndpoint(
  client: PoolClient,
  workspaceId: string,
  endpointId: string,
): Promise<boolean> {
  await client.query('delete from webhook_message where workspace_id = $1 and endpoint_id = $2', [
    workspaceId,
    endpointId,
  ]);
  const { rowCount } = await client.query(
    'delete from webhook_endpoint where workspace_id = $1 and endpoint_id = $2',
    [workspaceId, endpointId],
  );
  return rowCount === 1;
}

export interface NewMessage {
  message_id: string;
  endpoint_id: string;
  type: string;
  data: unknown;
  customer_id: string | null;
  at: string;
}

export async function insertMessages(
  client: PoolClient,
  workspaceId: string,
  messages: readonly NewMessage[],
): Promise<void> {
  await client.query({
    name: 'insert-webhook-messages',
    text: `insert into webhook_message (workspace_id, message_id, endpoint_id, type, data, customer_id, at, due_at)
      select $1::uuid, m.message_id, m.endpoint_id, m.type, m.data, m.customer_id, m.at, m.at
      from jsonb_to_recordset($2::jsonb) as m
        (message_id uuid, endpoint_id uuid, type text, data jsonb, customer_id uuid, at timestamptz)`,
    values: [workspaceId, JSON.stringify(messages)],
  });
}

export interface DueMessage {
  message_id: string;
  endpoint_id: string;
  type: string;
  data: unknown;
  at: Date;
  attempts: number;
}

/** Messages that are due, each kept from other senders until `until`. */
export async function claimMessages(
  client: PoolClient,
  workspaceId: string,
  { now, until, limit }: { now: Date; until: Date; limit: number },
): Promise<DueMessage[]> {
  const { rows } = await client.query<DueMessage>(
    `update webhook_message m set due_at = $3, attempts = m.attempts + 1, tried_at = $2
     from (
       select w.message_id from webhook_message w
       join webhook_endpoint e on e.workspace_id = $1 and e.endpoint_id = w.endpoint_id and e.is_on
       where w.workspace_id = $1 and w.status = 'due' and w.due_at <= $2
       order by w.due_at limit $4 for update of w skip locked
     ) d
     where m.workspace_id = $1 and m.message_id = d.message_id
     returning m.message_id, m.endpoint_id, m.type, m.data, m.at, m.attempts::int as attempts`,
    [workspaceId, now, until, limit],
  );
  return rows;
}

export interface Outcome {
  status: 'due' | 'sent' | 'failed';
  due_at: Date;
  http_status: number | null;
  answer: string | null;
  took_ms: number;
}

export async function recordOutcome(
  client: PoolClient,
  workspaceId: string,
  messageId: string,
  { status, due_at, http_status, answer, took_ms }: Outcome,
): Promise<void> {
  await client.query(
    `update webhook_message set status = $3, due_at = $4, http_status = $5, answer = $6, took_ms = $7
     where workspace_id = $1 and message_id = $2`,
    [workspaceId, messageId, status, due_at, http_status, answer, took_ms],
  );
}

export async function findMessages(
  client: PoolClient,
  workspaceId: string,
  endpointId: string,
  limit: number,
): Promise<(DueMessage & Omit<Outcome, 'took_ms'> & { took_ms: number | null; tried_at: Date | null })[]> {
  const { rows } = await client.query(
    `select message_id, endpoint_id, type, data, at, attempts::int as attempts, status, due_at, tried_at, http_status, answer, took_ms
     from webhook_message where workspace_id = $1 and endpoint_id = $2 order by at desc, message_id limit $3`,
    [workspaceId, endpointId, limit],
  );
  return rows;
}

/** Makes messages due again: the one named, or all that failed since. @returns how many */
export async function replay(
  client: PoolClient,
  workspaceId: string,
  endpointId: string,
  { messageId, since, now }: { messageId: string | null; since: Date | null; now: Date },
): Promise<number> {
  const { rowCount } = await client.query(
    `update webhook_message set status = 'due', due_at = $5, attempts = 0
     where workspace_id = $1 and endpoint_id = $2
       and case when $3::uuid is null then status = 'failed' and at >= $4 else message_id = $3 end`,
    [workspaceId, endpointId, messageId, since, now],
  );
  return rowCount ?? 0;
}

/** @returns how many */
export async function deleteMessagesBefore(
  client: PoolClient,
  workspaceId: string,
  before: Date,
): Promise<number> {
  const { rowCount } = await client.query(
    `delete from webhook_message where workspace_id = $1 and at < $2 and status <> 'due'`,
    [workspaceId, before],
  );
  return rowCount ?? 0;
}

/** Workspaces with something due, of all: for the server's own clock. */
export async function findWorkspacesWithDue(database: Database, now: Date): Promise<string[]> {
  const { rows } = await database.owner.query<{ workspace_id: string }>(
    `select distinct workspace_id from webhook_message where status = 'due' and due_at <= $1`,
    [now],
  );
  return rows.map((row) => row.workspace_id);
}
