import type { Digest } from '@rapport/contracts/digests';
import type { Ctx } from '../../platform/database/context.ts';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import { DomainError } from '../../platform/errors.ts';
import type { Deps } from '../../platform/feature.ts';
import { queueMail } from '../mail/queueMail.ts';
import { digestMail } from './compose/digestMail.ts';
import { digestPdf } from './compose/digestPdf.ts';
import { type Told, told } from './compose/sentences.ts';
import { currentPeriod, listDigests, readDigest } from './digests.ts';
import { gather } from './gather.ts';
import type { Period } from './period.ts';
import { findEmailOf, markSent } from './queries.ts';

/** Sends the reports of a workspace whose period is over, each once. @returns how many */
export async function sendDue(deps: Deps, workspaceId: string): Promise<number> {
  const within = <T>(work: (ctx: Ctx) => Promise<T>) =>
    inWorkspace(deps.database, workspaceId, { kind: 'system', id: 'digests' }, work);
  let sent = 0;
  for (const digest of await within(listDigests)) {
    if (!digest.isOn) continue;
    await within(async (ctx) => {
      const period = await currentPeriod(ctx, digest);
      if (!(await markSent(ctx.client, ctx.workspaceId, digest.id, period.to))) return;
      await send(ctx, deps, digest, period, digest.recipients, `${digest.id}:${period.to}`);
      sent++;
    });
  }
  return sent;
}

/**
 * Sends the report of the latest period to whoever asks, and to nobody else.
 * @throws DomainError conflict when who asks is a key: it has no address
 */
export async function sendToMe(ctx: Ctx, deps: Deps, id: string): Promise<{ to: string }> {
  const digest = await readDigest(ctx, id);
  const email = ctx.actor.kind === 'user' ? await findEmailOf(ctx.client, ctx.actor.id) : null;
  if (email === null)
    throw new DomainError('conflict', 'A key has no address to send to. Ask as a person who is signed in.');
  const period = await currentPeriod(ctx, digest);
  await send(ctx, deps, digest, period, [email], `${digest.id}:try:${crypto.randomUUID()}`);
  return { to: email };
}

/** The PDF of the latest period. */
export async function previewPdf(ctx: Ctx, id: string): Promise<Buffer> {
  const digest = await readDigest(ctx, id);
  return digestPdf(await tell(ctx, digest, await currentPeriod(ctx, digest)));
}

async function tell(ctx: Ctx, digest: Digest, period: Period): Promise<Told> {
  return told(await gather(ctx, digest, period));
}

async function send(
  ctx: Ctx,
  deps: Deps,
  digest: Digest,
  period: Period,
  recipients: readonly string[],
  key: string,
): Promise<void> {
  const words = await tell(ctx, digest, period);
  const { html, text, headers } = digestMail(words, deps.config.publicUrl);
  const content = await digestPdf(words);
  for (const email of recipients)
    await queueMail(ctx, {
      key: `digest:${key}:${email}`,
      to: { email },
      subject: words.subject,
      html,
      text,
      headers,
      purpose: 'report',
      language: digest.language,
      attachments: [{ fileName: `rapport-${period.to}.pdf`, contentType: 'application/pdf', content }],
    });
}
