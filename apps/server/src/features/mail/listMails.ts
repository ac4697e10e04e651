import type { MailOut, MailOutList, MailOutQuery } from '@rapport/contracts/mail';
import type { Ctx } from '../../platform/database/context.ts';
import { decodeCursor, encodeCursor } from '../customers/cursor.ts';
import { recordReading } from '../customers/recordReading.ts';
import { findMails, type MailOutRow } from './queries.ts';

/** Mails sent and to be sent, newest first. */
export async function listMails(ctx: Ctx, query: MailOutQuery): Promise<MailOutList> {
  const { status = null, customer = null, cursor, limit } = query;
  const [, createdMs, id] = cursor === undefined ? [] : decodeCursor(cursor, 'mails', ['number', 'uuid']);
  const after = id === undefined ? null : { createdMs: createdMs as number, id: id as string };
  const rows = await findMails(ctx.client, ctx.workspaceId, { status, customer, after, limit: limit + 1 });
  const page = rows.slice(0, limit);
  await recordReading(ctx, { action: 'mails.listed', details: { mails: page.length } });
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    mails: page.map(mailOf),
    nextCursor: last ? encodeCursor(['mails', last.created_at.getTime(), last.mail_id]) : null,
  };
}

function mailOf(row: MailOutRow): MailOut {
  return {
    id: row.mail_id,
    key: row.key,
    purpose: row.purpose,
    customerId: row.customer_id,
    to: { email: row.to_email, name: row.to_name },
    from: row.from_email === null ? null : { email: row.from_email, name: row.from_name },
    subject: row.subject,
    language: row.language,
    status: row.status,
    attempts: row.attempts,
    problem: row.problem,
    createdAt: row.created_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    sentAt: row.sent_at?.toISOString() ?? null,
  };
}
