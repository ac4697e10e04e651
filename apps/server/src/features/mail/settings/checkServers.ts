import { randomUUID } from 'node:crypto';
import type { MailProblem } from '@rapport/contracts/mail';
import type { Vault } from '../../../platform/auth/vault.ts';
import { type DomainError, invalidValue } from '../../../platform/errors.ts';
import { withMailbox } from '../receive/fetchMail.ts';
import { compose, senderOf } from '../send/compose.ts';
import { imapProblemOf, problemOf } from '../send/problems.ts';
import { SmtpLine } from '../send/smtpLine.ts';
import type { SettingsRow } from '../settingsQueries.ts';

const patience = { connectMs: 10_000, answerMs: 20_000 };

/** Connects and signs in, as sending and reading do. @returns what is wrong, or null */
export async function checkServer(
  vault: Vault,
  settings: SettingsRow,
  server: 'smtp' | 'imap',
  now: () => Date,
): Promise<MailProblem | null> {
  if (server === 'imap') {
    const { imap, imap_password: sealed } = settings;
    if (imap === null) throw notSet('imap');
    const password = sealed === null ? null : vault.open('mail.imap', sealed);
    return withMailbox({ ...imap, password }, async () => null).catch((error: Error) =>
      orThrow(imapProblemOf(error, now()), error),
    );
  }
  const line = lineOf(vault, settings);
  try {
    await line.connect();
    return null;
  } catch (error) {
    return problemOf(error as Error, now());
  } finally {
    line.close();
  }
}

/** Sends one mail at once, beside the queue, so that the answer is what the server said. */
export async function sendTest(
  vault: Vault,
  settings: SettingsRow,
  to: { email: string; name: string },
  letter: { subject: string; html: string; text: string },
  now: () => Date,
): Promise<MailProblem | null> {
  const sender = senderOf(settings);
  if (sender === null) throw notSet('from');
  const line = lineOf(vault, settings);
  const mail = {
    ...letter,
    mail_id: randomUUID(),
    purpose: 'test' as const,
    customer_id: null,
    to_email: to.email,
    to_name: to.name,
    headers: {},
    reply_to: null,
    language: null,
    refusable: null,
    attempts: 0,
    created_at: now(),
    has_attachments: false,
    bounced: null,
  };
  try {
    const { fromEmail, raw } = await compose(mail, [], sender);
    await line.send({ from: fromEmail, to: to.email, id: mail.mail_id }, raw, async () => true);
    return null;
  } catch (error) {
    return problemOf(error as Error, now());
  } finally {
    line.close();
  }
}

function lineOf(vault: Vault, { smtp, smtp_password: sealed }: SettingsRow): SmtpLine {
  if (smtp === null) throw notSet('smtp');
  const password = sealed === null ? null : vault.open('mail.smtp', sealed);
  return new SmtpLine({ ...smtp, password }, patience);
}

function notSet(field: 'smtp' | 'imap' | 'from'): DomainError {
  return invalidValue(
    field,
    field === 'from' ? 'give the address that mails are from' : 'this server is not set yet: save it first',
  );
}

function orThrow(problem: MailProblem | null, error: Error): MailProblem {
  if (problem === null) throw error;
  return problem;
}
