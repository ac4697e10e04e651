import type { MailProblem } from '@rapport/contracts/mail';
import type { Ctx } from '../../../platform/database/context.ts';
import { addJob } from '../../../platform/jobs/addJob.ts';
import { compose, type Sender } from './compose.ts';
import { failureOf } from './problems.ts';
import { type DueMail, findAttachments, markHanded, markRefused, markSent, markUnknown } from './queries.ts';
import { recordBounce } from './recordBounce.ts';
import type { SmtpLine } from './smtpLine.ts';
import { withRefusal } from './withRefusal.ts';

/** What the senders of one run share. */
export interface Desk {
  inside<T>(work: (ctx: Ctx) => Promise<T>): Promise<T>;
  from: Sender;
  /** Whose claims these are. */
  sender: string;
  now: () => Date;
  /** Where the customer of a mail refuses the next ones for its purpose. */
  refusalOf: (customerId: string, purpose: string) => string;
  /** What is wrong with the server as a whole, once that is known: then nobody sends any more. */
  failure: MailProblem | null;
}

/** After these many minutes a mail that was refused for now is tried again; then it has failed. */
const retryMinutes = [1, 5, 15, 60, 180, 360, 720, 1_440];

/**
 * Sends one claimed mail and notes what came of it. The note that it is being handed over is on disk before the server has a byte
 * of it, so that whatever happens after, it is never sent again without somebody's word (docs/decisions/0011).
 */
export async function sendOne(desk: Desk, line: SmtpLine, mail: DueMail): Promise<void> {
  const { inside, now } = desk;
  const id = mail.mail_id;
  if (mail.bounced !== null && (mail.purpose === 'survey' || mail.purpose === 'moment')) {
    const problem = `This address refused our mail before: ${mail.bounced}`;
    return inside((ctx) =>
      markRefused(ctx.client, ctx.workspaceId, id, { problem, dueAt: null, attempts: mail.attempts }),
    );
  }
  const attachments = mail.has_attachments
    ? await inside((ctx) => findAttachments(ctx.client, ctx.workspaceId, id))
    : [];
  const made = await compose(withRefusal(mail, desk.refusalOf), attachments, desk.from).catch(
    (error: Error) => error,
  );
  if (made instanceof Error) {
    const refusal = { problem: made.message, dueAt: null, attempts: mail.attempts };
    return inside((ctx) => markRefused(ctx.client, ctx.workspaceId, id, refusal));
  }
  const { raw, ...composed } = made;
  let isHanded = false;
  let own: unknown = null;
  const handOver = async () => {
    try {
      const { sender } = desk;
      isHanded = await inside((ctx) =>
        markHanded(ctx.client, ctx.workspaceId, { id, sender, now: now(), ...composed }),
      );
      return isHanded;
    } catch (error) {
      own = error;
      throw error;
    }
  };
  try {
    const isSent = await line.send({ from: composed.fromEmail, to: mail.to_email, id }, raw, handOver);
    if (!isSent) return;
  } catch (error) {
    if (own !== null) throw own;
    return afterFailure(desk, mail, error as Error, isHanded);
  }
  await inside(async (ctx) => {
    await markSent(ctx.client, ctx.workspaceId, id, now());
    if (mail.purpose === 'reply') await addJob(ctx, 'messages.record-reply', { mailId: id });
  });
}

async function afterFailure(desk: Desk, mail: DueMail, error: Error, isHanded: boolean): Promise<void> {
  const { inside, now } = desk;
  const failure = failureOf(error, now());
  const hasAnswer = ((error as { responseCode?: number }).responseCode ?? 0) >= 400;
  await inside(async (ctx) => {
    const { client, workspaceId } = ctx;
    const attempts = mail.attempts + 1;
    if (failure.of === 'mail') {
      const { problem, isFinal, isAddress } = failure;
      const minutes = isFinal ? undefined : retryMinutes[mail.attempts];
      const dueAt = minutes === undefined ? null : new Date(now().getTime() + minutes * 60_000);
      await markRefused(client, workspaceId, mail.mail_id, { problem, dueAt, attempts });
      if (isAddress) await recordBounce(ctx, mail.to_email, mail.mail_id, problem);
      return;
    }
    const problem = failure.problem.message;
    // Refused in words, it was not taken; without an answer, nobody knows.
    if (isHanded && !hasAnswer) await markUnknown(client, workspaceId, mail.mail_id, problem);
    if (isHanded && hasAnswer) {
      await markRefused(client, workspaceId, mail.mail_id, { problem, dueAt: now(), attempts });
    }
  });
  if (failure.of === 'server') desk.failure ??= failure.problem;
}
