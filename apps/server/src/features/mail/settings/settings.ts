import type { MailServer, MailSettings, MailSettingsChange } from '@rapport/contracts/mail';
import { isUnreadAddress } from '@rapport/core/messages';
import { recordAudit } from '../../../platform/audit.ts';
import type { Vault } from '../../../platform/auth/vault.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { invalidValue } from '../../../platform/errors.ts';
import { addJob } from '../../../platform/jobs/addJob.ts';
import { countMails, findSettings, type SettingsRow, saveSettings } from '../settingsQueries.ts';

/** Where mails leave from and come to, as shown: without passwords. */
export async function readMailSettings(ctx: Ctx): Promise<MailSettings> {
  const row = await findSettings(ctx.client, ctx.workspaceId);
  const counts = await countMails(ctx.client, ctx.workspaceId);
  const isHeld = row.smtp_held_until !== null && row.smtp_held_until > ctx.now();
  const isOutSet = row.smtp !== null && row.from_email !== null;
  return {
    from: row.from_email === null ? null : { email: row.from_email, name: row.from_name ?? '' },
    replyTo: row.reply_to,
    plusAddressing: row.plus_addressing,
    smtp: row.smtp && { ...row.smtp, hasPassword: row.smtp_password !== null },
    imap: row.imap && { ...row.imap, hasPassword: row.imap_password !== null },
    out: {
      state: isOutSet ? (isHeld ? 'held' : 'working') : 'unset',
      problem: row.smtp_problem,
      ...counts,
    },
    in: {
      state: row.imap === null ? 'unset' : row.imap_problem === null ? 'working' : 'failing',
      problem: row.imap_problem,
    },
  };
}

/** Whether what is queued now leaves now. */
export async function canSendMail(ctx: Ctx): Promise<boolean> {
  const settings = await findSettings(ctx.client, ctx.workspaceId);
  const { smtp_held_until: heldUntil } = settings;
  return isSet(settings) && (heldUntil === null || heldUntil <= ctx.now());
}

/** Whether there is a server to send by, even if it fails at this moment. */
export async function hasMailServer(ctx: Ctx): Promise<boolean> {
  return isSet(await findSettings(ctx.client, ctx.workspaceId));
}

function isSet({ smtp, from_email: fromEmail }: SettingsRow): boolean {
  return smtp !== null && fromEmail !== null;
}

/**
 * Changes what is given, and that alone; then what waits is tried at once.
 *
 * @throws DomainError invalid for an address that nobody reads
 */
export async function changeMailSettings(
  ctx: Ctx,
  vault: Vault,
  changes: MailSettingsChange,
): Promise<MailSettings> {
  checkIsRead('from.email', changes.from?.email);
  checkIsRead('replyTo', changes.replyTo);
  const before = await findSettings(ctx.client, ctx.workspaceId);
  const after: SettingsRow = { ...before, smtp_failures: 0, smtp_held_until: null };
  if (changes.from !== undefined) {
    after.from_email = changes.from?.email ?? null;
    after.from_name = changes.from?.name || null;
  }
  if (changes.replyTo !== undefined) after.reply_to = changes.replyTo;
  if (changes.plusAddressing !== undefined) after.plus_addressing = changes.plusAddressing;
  if (changes.smtp !== undefined) {
    const { password, ...smtp } = changes.smtp ?? { password: undefined };
    after.smtp = changes.smtp && (smtp as MailServer);
    after.smtp_password = passwordAfter(vault, 'mail.smtp', changes.smtp, before.smtp, before.smtp_password);
    after.smtp_problem = null;
  }
  if (changes.imap !== undefined) {
    const { password, ...imap } = changes.imap ?? { password: undefined };
    after.imap = changes.imap && (imap as SettingsRow['imap']);
    after.imap_password = passwordAfter(vault, 'mail.imap', changes.imap, before.imap, before.imap_password);
    after.imap_problem = null;
  }
  await saveSettings(ctx.client, ctx.workspaceId, after);
  await recordAudit(ctx, { action: 'mail.settings-changed', details: { changed: Object.keys(changes) } });
  await addJob(ctx, 'mail.send', null, { key: 'settings', maxAttempts: 5 });
  // Looked into at once: what comes from now on is read, not what comes from the next minute on.
  if (after.imap) await addJob(ctx, 'mail.fetch', null, { key: 'fetch', maxAttempts: 1 });
  return readMailSettings(ctx);
}

/** A password belongs to a host and a user: whoever changes either gives it again, so that it can't be sent elsewhere. */
function passwordAfter(
  vault: Vault,
  purpose: string,
  given: (MailServer & { password?: string | undefined }) | null,
  before: MailServer | null,
  sealed: string | null,
): string | null {
  if (given === null || given.user === null) return null;
  if (given.password !== undefined) return vault.seal(purpose, given.password);
  return before?.host === given.host && before.user === given.user ? sealed : null;
}

function checkIsRead(field: string, email: string | null | undefined): void {
  if (!email || !isUnreadAddress(email)) return;
  throw invalidValue(
    field,
    `${email} says that nobody reads it. Customers answer what you write: give an address that somebody reads`,
    'Nothing was changed.',
  );
}
