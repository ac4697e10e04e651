import type { PoolClient } from 'pg';
import type { Reach } from '../books/reach.ts';
import { reachedBy } from '../books/reachedBy.ts';
import { survivorOf } from '../people/survivorOf.ts';

export interface Said {
  customerId: string;
  atMs: number;
  direction: number;
  channel: number | null;
  subject: string | null;
  text: string;
}

/** The latest word stands; an answer ends the waiting, unless it is older than what waits. */
export async function upsertConversations(
  client: PoolClient,
  workspaceId: string,
  said: readonly Said[],
): Promise<void> {
  await client.query({
    name: 'upsert-conversations',
    text: `insert into conversation as c
        (workspace_id, customer_id, subject, channel, last_at, last_direction, last_text, waiting_since)
      select $1, s."customerId", s.subject, s.channel, to_timestamp(s."atMs" / 1000.0), s.direction, s.text,
        case when s.direction = 0 then to_timestamp(s."atMs" / 1000.0) end
      from jsonb_to_recordset($2::jsonb) as s ("customerId" uuid, "atMs" float8, direction smallint, channel smallint,
        subject text, text text)
      order by s."customerId"
      on conflict (workspace_id, customer_id) do update set
        subject = coalesce(excluded.subject, c.subject), channel = excluded.channel, last_at = excluded.last_at,
        last_direction = excluded.last_direction, last_text = excluded.last_text,
        waiting_since = case when excluded.last_direction = 0 then coalesce(c.waiting_since, excluded.last_at) end
      where excluded.last_at >= c.last_at`,
    values: [workspaceId, JSON.stringify(said).replaceAll('\\u0000', '')],
  });
}

export interface ConversationRow {
  customer_id: string;
  survivor_id: string;
  name: string | null;
  email: string | null;
  subject: string | null;
  channel: number | null;
  last_at: Date;
  last_direction: number;
  last_text: string;
  waiting_since: Date | null;
  assigned_to: string | null;
  assigned_name: string | null;
}

const shown = `v.customer_id, ${survivorOf('f')} as survivor_id, s.name,
  (select value from identity i where i.workspace_id = v.workspace_id and i.customer_id = v.customer_id and i.kind = 'email'
   order by verified desc, value limit 1) as email,
  v.subject, v.channel, v.last_at, v.last_direction, v.last_text, v.waiting_since, v.assigned_to,
  (select u.name from auth."user" u where u.id = v.assigned_to) as assigned_name`;
const from = `conversation v
  join customer f on f.workspace_id = v.workspace_id and f.customer_id = v.customer_id
  join customer s on s.workspace_id = v.workspace_id and s.customer_id = ${survivorOf('f')}`;

/** Those who wait first, then the latest, from a place in the list. */
export async function findConversations(
  client: PoolClient,
  workspaceId: string,
  filter: {
    isWaiting: boolean;
    assignedTo: string | null;
    like: string | null;
    reach: Reach | null;
    /** Who asks: what is given to them they see, whoever it is with. */
    userId: string;
    after: { isWaiting: boolean; atMs: number; id: string } | null;
    limit: number;
  },
): Promise<ConversationRow[]> {
  const values: unknown[] = [
    workspaceId,
    filter.isWaiting,
    filter.assignedTo,
    filter.like,
    filter.after?.isWaiting ?? null,
    filter.after?.atMs ?? null,
    filter.after?.id ?? null,
    filter.limit,
  ];
  const seen = seenBy(filter, values);
  const { rows } = await client.query<ConversationRow>(
    `select ${shown} from ${from}
     where v.workspace_id = $1 ${seen} and (not $2 or v.waiting_since is not null) and ($3::text is null or v.assigned_to = $3)
       and ($4::text is null or s.search like $4 or f.search like $4 or lower(v.last_text) like $4 or lower(v.subject) like $4)
       and ($5::boolean is null or ((v.waiting_since is not null), date_trunc('milliseconds', v.last_at), v.customer_id)
         < ($5, to_timestamp($6::float8 / 1000.0), $7::uuid))
     order by (v.waiting_since is not null) desc, v.last_at desc, v.customer_id desc limit $8`,
    values,
  );
  return rows;
}

/** Conversations with those whom somebody may see, and those given to them. */
function seenBy({ reach, userId }: { reach: Reach | null; userId: string }, values: unknown[]): string {
  if (reach === null) return '';
  const bind = (value: unknown): string => `$${values.push(value)}`;
  return `and (v.assigned_to = ${bind(userId)} or ${reachedBy(reach, 'v.customer_id', bind)})`;
}

export async function countWaiting(
  client: PoolClient,
  workspaceId: string,
  whose: { reach: Reach | null; userId: string },
): Promise<number> {
  const values: unknown[] = [workspaceId];
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int as n from conversation v
     where v.workspace_id = $1 and v.waiting_since is not null ${seenBy(whose, values)}`,
    values,
  );
  return rows[0]?.n ?? 0;
}

/** Of a customer and their merged fragments: the latest. */
export async function findConversation(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
): Promise<ConversationRow | null> {
  const { rows } = await client.query<ConversationRow>(
    `select ${shown} from ${from} where v.workspace_id = $1 and v.customer_id = any($2::uuid[])
     order by v.last_at desc limit 1`,
    [workspaceId, fragmentIds],
  );
  return rows[0] ?? null;
}

/** The surviving customer first, then their fragments; nothing when there is no such customer. */
export async function findFragmentIds(
  client: PoolClient,
  workspaceId: string,
  customerId: string,
): Promise<string[]> {
  const { rows } = await client.query<{ customer_id: string }>(
    `with whole as (select ${survivorOf('customer')} as id from customer where workspace_id = $1 and customer_id = $2)
     select c.customer_id from customer c, whole
     where c.workspace_id = $1 and (c.customer_id = whole.id or c.merged_into = whole.id)
     order by c.merged_into is not null, c.customer_id`,
    [workspaceId, customerId],
  );
  return rows.map((row) => row.customer_id);
}

export async function findPending(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
): Promise<
  {
    id: string;
    by: 'email' | 'sms';
    text: string;
    status: 'queued' | 'sending' | 'failed' | 'bounced' | 'unknown';
    problem: string | null;
    due_at: Date;
  }[]
> {
  const { rows } = await client.query(
    `select mail_id as id, 'email' as by, text, status, problem, due_at, created_at from mail_out
     where workspace_id = $1 and customer_id = any($2::uuid[]) and purpose = 'reply' and status not in ('sent', 'cancelled')
     union all
     select sms_id, 'sms', text, status, problem, due_at, created_at from sms_out
     where workspace_id = $1 and customer_id = any($2::uuid[]) and purpose = 'reply'
       and status not in ('sent', 'delivered', 'cancelled')
     order by created_at desc limit 20`,
    [workspaceId, fragmentIds],
  );
  return rows;
}

export async function findFiles(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
): Promise<{ mail_id: string; position: number; file_name: string; bytes: number; received_at: Date }[]> {
  const { rows } = await client.query(
    `select a.mail_id, a.position, a.file_name, length(a.content) as bytes, m.received_at
     from mail_in m join mail_in_attachment a using (workspace_id, mail_id)
     where m.workspace_id = $1 and m.customer_id = any($2::uuid[])
     order by m.received_at desc, a.position limit 50`,
    [workspaceId, fragmentIds],
  );
  return rows;
}

export async function findFile(
  client: PoolClient,
  workspaceId: string,
  mailId: string,
  position: number,
): Promise<{ file_name: string; content: Buffer; customer_id: string | null } | null> {
  const { rows } = await client.query(
    `select a.file_name, a.content, m.customer_id from mail_in_attachment a join mail_in m using (workspace_id, mail_id)
     where a.workspace_id = $1 and a.mail_id = $2 and a.position = $3`,
    [workspaceId, mailId, position],
  );
  return rows[0] ?? null;
}

export async function updateAssignee(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
  userId: string | null,
): Promise<number> {
  const { rowCount } = await client.query(
    'update conversation set assigned_to = $3 where workspace_id = $1 and customer_id = any($2::uuid[])',
    [workspaceId, fragmentIds, userId],
  );
  return rowCount ?? 0;
}

/** Nothing to answer: the waiting ends without a reply. */
export async function endWaiting(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
): Promise<void> {
  await client.query(
    'update conversation set waiting_since = null where workspace_id = $1 and customer_id = any($2::uuid[])',
    [workspaceId, fragmentIds],
  );
}

/** For the erasure of people. */
export async function deleteConversations(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
): Promise<void> {
  for (const table of ['conversation', 'message_draft']) {
    await client.query(`delete from ${table} where workspace_id = $1 and customer_id = any($2::uuid[])`, [
      workspaceId,
      fragmentIds,
    ]);
  }
}
