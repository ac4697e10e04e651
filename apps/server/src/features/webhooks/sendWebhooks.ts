import { Webhook } from 'standardwebhooks';
import type { Ctx } from '../../platform/database/context.ts';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import type { Deps } from '../../platform/feature.ts';
import { addJob } from '../../platform/jobs/addJob.ts';
import { secretPurpose } from './endpoints.ts';
import { type Answer, isInside, post } from './post.ts';
import {
  claimMessages,
  type DueMessage,
  deleteMessagesBefore,
  type EndpointRow,
  findEndpoint,
  recordOutcome,
  updateEndpoint,
} from './queries.ts';
import { forgetSubscriptions } from './tellOutside.ts';

const system = { kind: 'system', id: 'webhooks' } as const;
const claimMs = 60_000;
const claimed = 50;
const atOnce = 10;
const dayMs = 86_400_000;
/** After each try, until the next: about a day and a half in all, then it is given up. */
const waits = [5, 30, 120, 600, 1_800, 3_600, 10_800, 21_600, 36_000, 50_400].map(
  (seconds) => seconds * 1_000,
);
/** An endpoint that takes nothing for so long is switched off, and says so. */
const offAfterMs = 5 * dayMs;
const keptDays = 30;

type SendDeps = Pick<Deps, 'database' | 'vault' | 'config'>;

/**
 * Sends what is due. A message is claimed for a minute before it leaves: a server that stops on the way leaves it to the next, with
 * the same id, so that the other side knows it again.
 */
export async function sendWebhooks(deps: SendDeps, workspaceId: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const due = await inWorkspace(deps.database, workspaceId, system, (ctx) => {
      const now = ctx.now();
      const until = new Date(now.getTime() + claimMs);
      return claimMessages(ctx.client, workspaceId, { now, until, limit: claimed });
    });
    for (let from = 0; from < due.length; from += atOnce)
      await Promise.all(due.slice(from, from + atOnce).map((each) => sendOne(deps, workspaceId, each)));
    if (due.length < claimed) return;
  }
}

/** Messages that are over are kept for 30 days. */
export function forgetOldMessages(ctx: Ctx): Promise<number> {
  const before = new Date(ctx.now().getTime() - keptDays * dayMs);
  return deleteMessagesBefore(ctx.client, ctx.workspaceId, before);
}

async function sendOne(deps: SendDeps, workspaceId: string, message: DueMessage): Promise<void> {
  const inside = <T>(work: (ctx: Ctx) => Promise<T>) => inWorkspace(deps.database, workspaceId, system, work);
  const endpoint = await inside((ctx) => findEndpoint(ctx.client, workspaceId, message.endpoint_id));
  if (endpoint === null) return;
  const startMs = performance.now();
  const answer = await deliver(deps, endpoint, message);
  const tookMs = Math.round(performance.now() - startMs);
  await inside((ctx) => conclude(ctx, message, answer, tookMs));
}

async function deliver(
  { vault, config, database }: SendDeps,
  endpoint: EndpointRow,
  message: DueMessage,
): Promise<Answer> {
  const now = database.now();
  const body = JSON.stringify({
    type: message.type,
    timestamp: message.at.toISOString(),
    data: message.data,
  });
  const isBoth = endpoint.old_secret !== null && endpoint.old_until !== null && endpoint.old_until > now;
  const secrets = [endpoint.secret, ...(isBoth ? [endpoint.old_secret as string] : [])]
    .map((sealed) => vault.open(secretPurpose, sealed))
    .filter((secret) => secret !== null);
  if (secrets.length === 0)
    return {
      httpStatus: null,
      mayBeTaken: false,
      answer: 'The secret can’t be read any more: make another one.',
    };
  return post(
    endpoint.url,
    body,
    {
      'content-type': 'application/json',
      'user-agent': 'Rapport',
      'webhook-id': message.message_id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': secrets
        .map((secret) => new Webhook(secret).sign(message.message_id, now, body))
        .join(' '),
    },
    // A server that is itself reached on this machine alone has its other systems there too.
    { allowInside: isInside(config.host) || config.host === 'localhost' },
  );
}

async function conclude(ctx: Ctx, message: DueMessage, answer: Answer, tookMs: number): Promise<void> {
  const { client, workspaceId } = ctx;
  const { httpStatus } = answer;
  const now = ctx.now();
  const isTaken = httpStatus !== null && httpStatus >= 200 && httpStatus < 300;
  const wait = waits[message.attempts - 1];
  const isGone = httpStatus === 410;
  const status = isTaken ? 'sent' : wait === undefined || isGone ? 'failed' : 'due';
  // Spread, so that what failed together does not come back together.
  const dueAt = new Date(now.getTime() + (wait ?? 0) * (0.9 + 0.2 * Math.random()));
  await recordOutcome(client, workspaceId, message.message_id, {
    status,
    due_at: dueAt,
    http_status: httpStatus,
    answer: answer.answer || null,
    took_ms: tookMs,
  });
  if (status === 'due') await addJob(ctx, 'webhooks.send', null, { runAt: dueAt, maxAttempts: 1 });
  const endpoint = await findEndpoint(client, workspaceId, message.endpoint_id);
  if (endpoint === null) return;
  if (isTaken) {
    if (endpoint.failing_since)
      await updateEndpoint(client, workspaceId, endpoint.endpoint_id, { failing_since: null });
    return;
  }
  const since = endpoint.failing_since ?? now;
  const isTooLong = now.getTime() - since.getTime() >= offAfterMs;
  const off = isGone ? 'gone' : isTooLong ? 'failing' : null;
  await updateEndpoint(client, workspaceId, endpoint.endpoint_id, {
    failing_since: since,
    ...(off && { is_on: false, off_because: off }),
  });
  if (off) forgetSubscriptions(workspaceId);
}
