import { randomBytes } from 'node:crypto';
import type { SmsSecret, SmsSettings, SmsSettingsChange } from '@rapport/contracts/sms';
import { recordAudit } from '../../platform/audit.ts';
import type { Vault } from '../../platform/auth/vault.ts';
import type { Ctx } from '../../platform/database/context.ts';
import { invalidValue } from '../../platform/errors.ts';
import type { Deps } from '../../platform/feature.ts';
import { addressOf } from '../../platform/http/addressOf.ts';
import { addJob } from '../../platform/jobs/addJob.ts';
import { countSms, findGateway, type GatewayRow, saveGateway } from './queries.ts';

export const secretPurpose = 'sms-gateway';
const eventsPurpose = 'sms-events';
const countedDays = 30;
const dayMs = 86_400_000;

/** The gateway as shown: without its secret. */
export async function readSmsSettings(ctx: Ctx, deps: Pick<Deps, 'config' | 'vault'>): Promise<SmsSettings> {
  const row = await findGateway(ctx.client, ctx.workspaceId);
  const since = new Date(ctx.now().getTime() - countedDays * dayMs);
  const link = deps.vault.makeLink(eventsPurpose, [ctx.workspaceId], null);
  return {
    url: row?.url ?? null,
    sender: row?.sender ?? '',
    isOn: row?.is_on ?? false,
    hasSecret: row !== null,
    incoming: row && addressOf(deps.config, `/api/v1/sms/events/${link}`),
    problem: row?.problem ?? null,
    failingSince: row?.failing_since?.toISOString() ?? null,
    ...(await countSms(ctx.client, ctx.workspaceId, since)),
  };
}

/** The workspace that an address for receipts and answers is of; null when it was not made here. */
export function workspaceOfEvents(vault: Vault, link: string, now: Date): string | null {
  return vault.readLink(eventsPurpose, link, now)?.subject[0] ?? null;
}

/** Whether text messages leave from here. */
export async function canSendSms(ctx: Ctx): Promise<boolean> {
  const row = await findGateway(ctx.client, ctx.workspaceId);
  return row?.is_on === true && row.url !== null;
}

/**
 * Changes what is given; switched on, or with another address, what waits is tried at once.
 *
 * @throws DomainError invalid when it is switched on without an address or a secret
 */
export async function changeSmsSettings(ctx: Ctx, changes: SmsSettingsChange): Promise<void> {
  const before = await findGateway(ctx.client, ctx.workspaceId);
  if (before === null)
    throw invalidValue('secret', 'make the secret first: it signs what is sent, and what the gateway tells');
  const after: GatewayRow = { ...before, failures: 0, held_until: null, problem: null, failing_since: null };
  if (changes.url !== undefined) after.url = changes.url;
  if (changes.sender !== undefined) after.sender = changes.sender;
  if (changes.isOn !== undefined) after.is_on = changes.isOn;
  if (after.is_on && after.url === null)
    throw invalidValue('url', 'say where text messages are handed over, then switch on');
  await saveGateway(ctx.client, ctx.workspaceId, after);
  await recordAudit(ctx, { action: 'sms.settings-changed', details: { changed: Object.keys(changes) } });
  if (after.is_on) await askToSend(ctx);
}

/** Makes the secret, or another one; the former one signs nothing any more. */
export async function renewSmsSecret(ctx: Ctx, vault: Vault): Promise<SmsSecret> {
  const before = await findGateway(ctx.client, ctx.workspaceId);
  const secret = `whsec_${randomBytes(24).toString('base64')}`;
  await saveGateway(ctx.client, ctx.workspaceId, {
    ...(before ?? {
      url: null,
      sender: '',
      is_on: false,
      problem: null,
      failing_since: null,
      failures: 0,
      held_until: null,
    }),
    secret: vault.seal(secretPurpose, secret),
  });
  await recordAudit(ctx, { action: 'sms.secret-renewed' });
  return { secret };
}

/** Has text messages that wait sent once this commits, or at an instant. */
export function askToSend(ctx: Ctx, runAt?: Date): Promise<void> {
  return addJob(ctx, 'sms.send', null, { ...(runAt ? { runAt } : { key: 'send' }), maxAttempts: 1 });
}
