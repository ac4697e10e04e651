import type { Handle } from '@rapport/contracts/exchange';
import type { Ctx } from '../../../platform/database/context.ts';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import type { Deps } from '../../../platform/feature.ts';
import { ingestOf } from '../../exchanges/ingestOf.ts';
import { messageId } from '../../exchanges/prepare/exchangeId.ts';
import { forgetBounce, recordBounce } from '../send/recordBounce.ts';
import { findSettings } from '../settingsQueries.ts';
import { type Incoming, parseMail } from './parseMail.ts';
import {
  type AnsweredMail,
  findHandle,
  findOwner,
  findOwnMails,
  findWaiting,
  insertReceivedAttachments,
  isKnownEmail,
  markBounced,
  type ReadMail,
  saveRead,
  settleUnknown,
  type WaitingMail,
} from './queries.ts';

const system = { kind: 'system', id: 'mail' } as const;

/**
 * Reads a mail that was kept: a customer's words become an exchange, so that they stand on the timeline and move the relation;
 * a bounce is noted on the mail it speaks of; what machines write is kept apart, and makes nobody a customer. May run twice.
 */
export async function readIncoming(
  deps: Pick<Deps, 'database' | 'log'>,
  workspaceId: string,
  mailId: string,
): Promise<void> {
  const inside = <T>(work: (ctx: Ctx) => Promise<T>) => inWorkspace(deps.database, workspaceId, system, work);
  const waiting = await inside((ctx) => findWaiting(ctx.client, workspaceId, mailId));
  if (waiting === null) return;
  const mail = await parseMail(waiting.raw).catch(() => null);
  if (mail === null) {
    return inside((ctx) => saveRead(ctx.client, workspaceId, mailId, { ...nothing, kind: 'unreadable' }));
  }
  const { kind, own } = await inside(async (ctx) => {
    const own = await findOwnMails(ctx.client, workspaceId, mail.ids);
    await settleUnknown(
      ctx.client,
      workspaceId,
      own.map((each) => each.mail_id),
    );
    return { own, kind: kindOf(mail, (await findSettings(ctx.client, workspaceId)).from_email) };
  });
  const read: ReadMail = {
    ...nothing,
    kind,
    fromEmail: mail.from.email,
    fromName: mail.from.name || null,
    subject: mail.subject,
    messageId: mail.messageId,
    answers: own[0]?.mail_id ?? null,
  };
  if (kind !== 'message') {
    return inside(async (ctx) => {
      if (kind === 'bounce') await noteBounces(ctx, mail, own);
      await saveRead(ctx.client, workspaceId, mailId, read);
    });
  }
  const exchangeId = await record(deps, inside, waiting, mail, own[0]);
  await inside(async (ctx) => {
    await forgetBounce(ctx, mail.from.email);
    const customerId = await findOwner(ctx.client, workspaceId, exchangeId);
    await insertReceivedAttachments(ctx.client, workspaceId, mailId, mail.attachments);
    await saveRead(ctx.client, workspaceId, mailId, { ...read, text: mail.text, customerId, exchangeId });
  });
}

const nothing: Omit<ReadMail, 'kind'> = {
  fromEmail: null,
  fromName: null,
  subject: null,
  text: null,
  messageId: null,
  answers: null,
  customerId: null,
  exchangeId: null,
};

function kindOf(mail: Incoming, ownEmail: string | null): ReadMail['kind'] {
  if (mail.statuses !== null) return 'bounce';
  if (mail.from.email === ownEmail?.toLowerCase()) return 'own';
  return mail.isAutomatic ? 'automatic' : 'message';
}

/** @returns the id of the exchange, which is the same whenever the mail is read */
async function record(
  deps: Pick<Deps, 'database'>,
  inside: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>,
  waiting: WaitingMail,
  mail: Incoming,
  answered: AnsweredMail | undefined,
): Promise<string> {
  const id = `mail:${waiting.message_key}`;
  const { workspaceId, customer, isNew } = await inside(async (ctx) => ({
    workspaceId: ctx.workspaceId,
    customer: await handlesOf(ctx, mail, answered),
    isNew: !(await isKnownEmail(ctx.client, ctx.workspaceId, mail.from.email)),
  }));
  const atMs = Math.min(waiting.received_at.getTime(), deps.database.now().getTime());
  const { refused } = await ingestOf(deps).record(
    workspaceId,
    [
      {
        id,
        customer,
        kind: 'message',
        channel: 'email',
        direction: 'inbound',
        at: new Date(atMs).toISOString(),
        ...(mail.reply && { text: mail.reply }),
        ...(isNew && mail.from.name && { traits: { name: mail.from.name } }),
        properties: {
          subject: mail.subject,
          mail: waiting.mail_id,
          ...(mail.attachments.length > 0 && { attachments: mail.attachments.length }),
        },
      },
    ],
    { kind: 'system', id: 'mail' },
    waiting.raw.length,
  );
  if (refused[0]) throw new Error(`A mail could not become an exchange: ${refused[0].message}`);
  return messageId(workspaceId, id);
}

/** The customer we wrote to, whatever address they answer from; else whoever the address is. */
async function handlesOf(ctx: Ctx, mail: Incoming, answered: AnsweredMail | undefined): Promise<Handle[]> {
  const from: Handle = { kind: 'email', value: mail.from.email, verified: false };
  if (!answered?.customer_id) return [from];
  const known = await findHandle(ctx.client, ctx.workspaceId, answered.customer_id);
  if (known === null) return [from];
  return [known as Handle, ...(known.kind === 'email' && known.value === from.value ? [] : [from])];
}

async function noteBounces(ctx: Ctx, mail: Incoming, own: readonly AnsweredMail[]): Promise<void> {
  const statuses = mail.statuses ?? [];
  for (const { recipient, action, words, code, isAddressGone } of statuses) {
    if (action !== 'failed') continue;
    const problem = words ?? code ?? mail.subject;
    const bounced = own.find((each) => each.to_email.toLowerCase() === recipient) ?? own[0];
    // A bounce that names no mail of ours proves nothing: anybody could send it.
    if (!bounced) continue;
    await markBounced(ctx.client, ctx.workspaceId, bounced.mail_id, problem);
    if (isAddressGone) await recordBounce(ctx, bounced.to_email, bounced.mail_id, problem);
  }
  // Without a report, in words alone: this mail did not arrive, and that is all we know.
  if (statuses.length === 0 && own[0]) {
    await markBounced(ctx.client, ctx.workspaceId, own[0].mail_id, mail.subject);
  }
}
