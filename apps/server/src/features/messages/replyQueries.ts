import type { PoolClient } from 'pg';

/** Where to write: the address they last wrote from, else the surest. */
export async function findAddress(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
): Promise<{
  email: string;
  customer_id: string;
  name: string | null;
  language: string | null;
  bounced: string | null;
} | null> {
  const { rows } = await client.query(
    `select i.value as email, i.customer_id, s.name, s.language,
       (select reason from mail_bounce b where b.workspace_id = $1 and b.email = lower(i.value)) as bounced
     from identity i
     join customer s on s.workspace_id = $1 and s.customer_id = ($2::uuid[])[1]
     left join lateral (
       select received_at from mail_in m where m.workspace_id = $1 and m.customer_id = i.customer_id and m.from_email = i.value
       order by received_at desc limit 1) as wrote on true
     where i.workspace_id = $1 and i.customer_id = any($2::uuid[]) and i.kind = 'email'
     order by wrote.received_at desc nulls last, i.verified desc, i.value limit 1`,
    [workspaceId, fragmentIds],
  );
  return rows[0] ?? null;
}

/** The number they last wrote from by text message; null where the last that was said came another way. */
export async function findSmsNumber(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
  smsChannel: number,
): Promise<{ phone: string; customer_id: string; language: string | null; last_at: Date } | null> {
  const { rows } = await client.query(
    `select i.value as phone, i.customer_id, s.language, v.last_at
     from (select * from conversation where workspace_id = $1 and customer_id = any($2::uuid[])
       order by last_at desc limit 1) v
     join identity i on i.workspace_id = $1 and i.customer_id = v.customer_id and i.kind = 'phone'
     join customer s on s.workspace_id = $1 and s.customer_id = ($2::uuid[])[1]
     where v.channel = $3
     order by i.verified desc, i.first_seen desc, i.value limit 1`,
    [workspaceId, fragmentIds, smsChannel],
  );
  return rows[0] ?? null;
}

/** The mail a reply answers: the last that came. */
export async function findLastMail(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
): Promise<{ message_id: string | null; subject: string | null } | null> {
  const { rows } = await client.query(
    `select message_id, subject from mail_in where workspace_id = $1 and customer_id = any($2::uuid[]) and kind = 'message'
     order by received_at desc limit 1`,
    [workspaceId, fragmentIds],
  );
  return rows[0] ?? null;
}

export interface SentReply {
  key: string;
  text: string;
  subject: string;
  sent_at: Date | null;
  customer_id: string | null;
  to_email: string;
  staff: string | null;
}

/** A reply that left; its key names its author. */
export async function findSentReply(
  client: PoolClient,
  workspaceId: string,
  mailId: string,
): Promise<SentReply | null> {
  const { rows } = await client.query<SentReply>(
    `select key, text, subject, sent_at, customer_id, to_email,
       (select name from auth."user" u where u.id = split_part(key, ':', 2)) as staff
     from mail_out where workspace_id = $1 and mail_id = $2 and purpose = 'reply' and status in ('sent', 'bounced')`,
    [workspaceId, mailId],
  );
  return rows[0] ?? null;
}

/** A reply by text message that left; its key names its author. */
export async function findSentSms(
  client: PoolClient,
  workspaceId: string,
  smsId: string,
): Promise<{
  text: string;
  to_number: string;
  language: string | null;
  sent_at: Date;
  staff: string | null;
} | null> {
  const { rows } = await client.query(
    `select text, to_number, language, sent_at,
       (select name from auth."user" u where u.id = split_part(key, ':', 2)) as staff
     from sms_out where workspace_id = $1 and sms_id = $2 and purpose = 'reply' and status in ('sent', 'delivered')
       and customer_id is not null and sent_at is not null`,
    [workspaceId, smsId],
  );
  return rows[0] ?? null;
}
