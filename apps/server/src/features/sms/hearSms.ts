import { hash } from 'node:crypto';
import type { ExchangeInput } from '@rapport/contracts/exchange';
import { type SmsEvent, smsEvent } from '@rapport/contracts/sms';
import { generalPurpose } from '@rapport/core/consent';
import { smsWish } from '@rapport/core/messages';
import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import { DomainError, wordsOf } from '../../platform/errors.ts';
import type { Deps } from '../../platform/feature.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';
import { findGateway, lockSms, recordReceipt } from './queries.ts';
import { recordIfReply } from './recordIfReply.ts';
import { secretPurpose } from './settings.ts';

const system = { kind: 'system', id: 'sms' } as const;

/**
 * What a gateway tells, once its signature is known: a receipt is noted on its message; what somebody wrote is on their timeline and
 * in the mailbox; STOP alone withdraws every consent to text messages. The same told twice is told once.
 *
 * @param headers `webhook-id`, `webhook-timestamp`, `webhook-signature` (Standard Webhooks)
 * @throws DomainError unauthenticated without a good signature; invalid for what is none of these; not-found for a message not of ours
 */
export async function hearSms(
  deps: Pick<Deps, 'database' | 'vault'>,
  workspaceId: string,
  headers: Record<string, string>,
  body: string,
): Promise<void> {
  const gateway = await inWorkspace(deps.database, workspaceId, system, (ctx) =>
    findGateway(ctx.client, workspaceId),
  );
  const secret = gateway && deps.vault.open(secretPurpose, gateway.secret);
  const event = smsEvent.safeParse(verified(secret, headers, body));
  if (!event.success)
    throw new DomainError('invalid', `This is no event of ours: ${z.prettifyError(event.error)}`);
  if (event.data.type === 'sms.received')
    await hearWords(deps, workspaceId, event.data, headers['webhook-id'] as string);
  else await hearReceipt(deps, workspaceId, event.data);
}

function verified(secret: string | null, headers: Record<string, string>, body: string): unknown {
  if (secret)
    try {
      return new Webhook(secret).verify(body, headers);
    } catch {
      // Told below: a wrong signature, or a clock that is far off.
    }
  throw new DomainError(
    'unauthenticated',
    'The signature is not ours: sign with the secret of the settings page, at the present time.',
  );
}

async function hearReceipt(
  deps: Pick<Deps, 'database'>,
  workspaceId: string,
  event: Exclude<SmsEvent, { type: 'sms.received' }>,
): Promise<void> {
  const isFailure = event.type === 'sms.failed';
  const isKnown = await inWorkspace(deps.database, workspaceId, system, async (ctx) => {
    const isThere = await recordReceipt(ctx.client, workspaceId, event.data.id, {
      status: isFailure ? 'failed' : 'delivered',
      problem: isFailure ? event.data.reason : null,
      at: new Date(event.timestamp),
    });
    const message = isThere && !isFailure ? await lockSms(ctx.client, workspaceId, event.data.id) : null;
    if (message) await recordIfReply(ctx, message);
    return isThere;
  });
  if (!isKnown) throw new DomainError('not-found', 'There is no message with this id here.');
}

async function hearWords(
  deps: Pick<Deps, 'database'>,
  workspaceId: string,
  { timestamp, data: { from, text } }: Extract<SmsEvent, { type: 'sms.received' }>,
  eventId: string,
): Promise<void> {
  const wish = smsWish(text);
  const common = {
    id: `sms:${hash('sha256', eventId)}`,
    customer: [{ kind: 'phone' as const, value: from, verified: true }],
    channel: 'sms' as const,
    direction: 'inbound' as const,
    at: timestamp,
  };
  const exchange: ExchangeInput = wish
    ? {
        ...common,
        kind: 'consent',
        properties: { purpose: generalPurpose, granted: wish === 'start', source: 'sms', how: text.trim() },
      }
    : { ...common, kind: 'message', text };
  const { refused } = await ingestOf(deps).record(workspaceId, [exchange], system);
  if (refused[0]) throw new DomainError('invalid', wordsOf(refused[0].message));
}
