import type { SmsPurpose, SmsStatus } from '@rapport/contracts/sms';
import type { Language } from '@rapport/contracts/vocabulary';
import type { PoolClient } from 'pg';
import type { Database } from '../../platform/database/open.ts';
import type { Reach } from '../books/reach.ts';
import { reachedBy } from '../books/reachedBy.ts';

export interface GatewayRow {
  url: string | null;
  secret: string;
  sender: string;
  is_on: boolean;
  problem: string | null;
  failing_since: Date | null;
  failures: number;
  held_until: Date | null;
}

export async function findGateway(client: PoolClient, workspaceId: string): Promise<GatewayRow | null> {
  const { rows } = await client.query<GatewayRow>({
    name: 'find-sms-gateway',
    text: `select url, secret, sender, is_on, problem, failing_since, failures, held_until from sms_gateway
      where workspace_id = $1`,
    values: [workspaceId],
  });
  return rows[0] ?? null;
}

export async function saveGateway(client: PoolClient, workspaceId: string, row: GatewayRow): Promise<void> {
  await client.query(
    `insert into sms_gateway (workspace_id, url, secret, sender, is_on, problem, failing_since, failures, held_until)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (workspace_id) do update set url = excluded.url, secret = excluded.secret, sender = excluded.sender,
       is_on = excluded.is_on, problem = excluded.problem, failing_since = excluded.failing_since,
       failures = excluded.failures, held_until = excluded.held_until`,
    [
      workspaceId,
      row.url,
      row.secret,
      row.sender,
      row.is_on,
      row.problem,
      row.failing_since,
      row.failures,
      row.held_until,
    ],
  );
}

/** Counts of what waits, and of the days since. */
export async function countSms(
  client: PoolClient,
  workspaceId: string,
  since: Date,
): Promise<{ waiting: number; unknown: number; failed: number; parts: number }> {
  const { rows } = await client.query(
    `select count(*) filter (where status in ('queued', 'sending'))::int as waiting,
       count(*) filter (where status = 'unknown')::int as unknown, count(*) filter (where status = 'failed')::int as failed,
       coalesce(sum(parts) filter (where status in ('sent', 'delivered', 'unknown')), 0)::int as parts
     from sms_out where workspace_id = $1 and (status in ('queued', 'sending') or created_at >= $2)`,
    [workspaceId, since],
  );
  return rows[0];
}

export interface NewSmsRow {
  sms_id: string;
  key: string;
  purpose: SmsPurpose;
  customer_id: string | null;
  to_number: string;
  text: string;
  parts: number;
  language: Language | null;
  created_at: Date;
  due_at: Date;
}

/** @returns the ids of those that were added: of a key that is there already, none is */
export async function insertSms(
  client: PoolClient,
  workspaceId: string,
  rows: readonly NewSmsRow[],
): Promise<string[]> {
  const { rows: added } = await client.query<{ sms_id: string }>({
    name: 'insert-sms',
    text: `insert into sms_out (workspace_id, sms_id, key, purpose, customer_id, to_number, text, parts, language, created_at,
        due_at)
      select $1, m.* from jsonb_to_recordset($2::jsonb) as m (sms_id uuid, key text, purpose text, customer_id uuid,
        to_number text, text text, parts smallint, language text, created_at timestamptz, due_at timestamptz)
      on conflict (workspace_id, key) do nothing returning sms_id`,
    values: [workspaceId, JSON.stringify(rows).replaceAll('\\u0000', '')],
  });
  return added.map((row) => row.sms_id);
}

export interface DueSms {
  sms_id: string;
  purpose: SmsPurpose;
  to_number: string;
  text: string;
  parts: number;
  attempts: number;
}

/** Takes messages that are due, as handed over: whoever stops now leaves them unknown. */
export async function takeDue(
  client: PoolClient,
  workspaceId: string,
  now: Date,
  limit: number,
): Promise<DueSms[]> {
  const { rows } = await client.query<DueSms>(
    `update sms_out m set status = 'sending', handed_at = $2, attempts = attempts + 1
     from (select sms_id from sms_out where workspace_id = $1 and status = 'queued' and due_at <= $2
       order by due_at, sms_id limit $3 for update skip locked) as due
     where m.workspace_id = $1 and m.sms_id = due.sms_id
     returning m.sms_id, purpose, to_number, text, parts, attempts`,
    [workspaceId, now, limit],
  );
  return rows;
}

/** What senders that are gone had in hand. @returns how many */
export async function markLost(client: PoolClient, workspaceId: string, handedBefore: Date): Promise<number> {
  const { rowCount } = await client.query(
    `update sms_out set status = 'unknown', problem = 'interrupted'
     where workspace_id = $1 and status = 'sending' and handed_at < $2`,
    [workspaceId, handedBefore],
  );
  return rowCount ?? 0;
}

export interface SmsOutcome {
  status: SmsStatus;
  problem: string | null;
  gatewayId: string | null;
  dueAt: Date | null;
  sentAt: Date | null;
}

/**
 * Of a message in hand; one of which a receipt came meanwhile is left as the receipt said. Queued again without a time, it was the
 * gateway that failed: it was no try of this message.
 */
export async function concludeSms(
  client: PoolClient,
  workspaceId: string,
  smsId: string,
  outcome: SmsOutcome,
): Promise<void> {
  await client.query(
    `update sms_out set status = case when status in ('sending', 'unknown') then $3 else status end, problem = $4,
       gateway_id = coalesce($5, gateway_id), due_at = coalesce($6, due_at), sent_at = coalesce($7, sent_at),
       handed_at = case when $3 = 'queued' then null else handed_at end,
       attempts = case when $3 = 'queued' and $6::timestamptz is null then attempts - 1 else attempts end
     where workspace_id = $1 and sms_id = $2`,
    [workspaceId, smsId, outcome.status, outcome.problem, outcome.gatewayId, outcome.dueAt, outcome.sentAt],
  );
}

/** @returns whether there is such a message */
export async function recordReceipt(
  client: PoolClient,
  workspaceId: string,
  smsId: string,
  { status, problem, at }: { status: 'delivered' | 'failed'; problem: string | null; at: Date },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update sms_out set status = $3, problem = $4, sent_at = coalesce(sent_at, handed_at, $5),
       delivered_at = case when $3 = 'delivered' then $5::timestamptz end
     where workspace_id = $1 and sms_id = $2 and status in ('sending', 'sent', 'unknown', 'failed', 'delivered')
       and not (status = 'delivered' and $3 = 'failed')`,
    [workspaceId, smsId, status, problem, at],
  );
  if (rowCount) return true;
  const { rows } = await client.query('select from sms_out where workspace_id = $1 and sms_id = $2', [
    workspaceId,
    smsId,
  ]);
  return rows.length > 0;
}

export interface SmsRow extends DueSms {
  customer_id: string | null;
  status: SmsStatus;
  problem: string | null;
  created_at: Date;
  due_at: Date;
  sent_at: Date | null;
  delivered_at: Date | null;
}

/** Newest first; of a customer, what went to each of their fragments. */
export async function findSms(
  client: PoolClient,
  workspaceId: string,
  asked: {
    status: SmsStatus | null;
    customer: string | null;
    reach: Reach | null;
    after: { createdMs: number; id: string } | null;
    limit: number;
  },
): Promise<SmsRow[]> {
  const values: unknown[] = [
    workspaceId,
    asked.status,
    asked.customer,
    asked.after?.createdMs ?? null,
    asked.after?.id ?? null,
    asked.limit,
  ];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const { rows } = await client.query<SmsRow>(
    `select sms_id, purpose, customer_id, to_number, text, parts, status, attempts, problem, created_at, due_at, sent_at,
       delivered_at
     from sms_out m
     where workspace_id = $1 and ($2::text is null or status = $2)
       and ($3::uuid is null or customer_id = $3 or customer_id in
         (select customer_id from customer where workspace_id = $1 and merged_into = $3))
       and ($4::bigint is null or (date_trunc('milliseconds', created_at), sms_id) < (to_timestamp($4::bigint / 1000.0), $5::uuid))
       ${asked.reach ? `and ${reachedBy(asked.reach, 'm.customer_id', bind)}` : ''}
     order by created_at desc, sms_id desc limit $6`,
    values,
  );
  return rows;
}

export async function lockSms(
  client: PoolClient,
  workspaceId: string,
  smsId: string,
): Promise<{ sms_id: string; purpose: SmsPurpose; status: SmsStatus; customer_id: string | null } | null> {
  const { rows } = await client.query(
    'select sms_id, purpose, status, customer_id from sms_out where workspace_id = $1 and sms_id = $2 for update',
    [workspaceId, smsId],
  );
  return rows[0] ?? null;
}

/** Queued again where it may have left before, `sent_at` keeps when. */
export async function decideStatus(
  client: PoolClient,
  workspaceId: string,
  smsId: string,
  status: 'queued' | 'sent' | 'cancelled',
  now: Date,
): Promise<void> {
  await client.query(
    `update sms_out set status = $3, problem = null, due_at = case when $3 = 'queued' then $4 else due_at end,
       attempts = case when $3 = 'queued' then 0 else attempts end, handed_at = case when $3 = 'queued' then null else handed_at end,
       sent_at = case when $3 = 'sent' then coalesce(sent_at, handed_at, $4) when $3 = 'queued' then coalesce(sent_at, handed_at)
         else sent_at end
     where workspace_id = $1 and sms_id = $2`,
    [workspaceId, smsId, status, now],
  );
}

/** Keys of the text messages that no gateway was given, ever. */
export async function findUnsent(
  client: PoolClient,
  workspaceId: string,
  purpose: SmsPurpose,
  isHeld: boolean,
): Promise<string[]> {
  const { rows } = await client.query<{ key: string }>(
    `select key from sms_out where workspace_id = $1 and purpose = $2 and status = 'queued' and sent_at is null
     ${isHeld ? 'order by sms_id for update' : ''}`,
    [workspaceId, purpose],
  );
  return rows.map(({ key }) => key);
}

export async function cancelSms(
  client: PoolClient,
  workspaceId: string,
  keys: readonly string[],
): Promise<void> {
  await client.query(
    `update sms_out set status = 'cancelled', problem = null where workspace_id = $1 and key = any($2::text[])`,
    [workspaceId, keys],
  );
}

/** Of every workspace: those that have something to send now, or something in hand that nobody sends any more. */
export async function findWorkspacesToWake(
  database: Database,
  now: Date,
  handedBefore: Date,
): Promise<string[]> {
  const { rows } = await database.owner.query<{ workspace_id: string }>(
    `select g.workspace_id from sms_gateway g
     where g.is_on and g.url is not null and (g.held_until is null or g.held_until <= $1)
       and (exists (select from sms_out m where m.workspace_id = g.workspace_id and m.status = 'queued' and m.due_at <= $1)
         or exists (select from sms_out m where m.workspace_id = g.workspace_id and m.status = 'sending' and m.handed_at < $2))`,
    [now, handedBefore],
  );
  return rows.map((row) => row.workspace_id);
}
