import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import type { Ctx } from '../../platform/database/context.ts';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import type { Deps } from '../../platform/feature.ts';
import { type Answer, isInside, post } from '../webhooks/post.ts';
import {
  concludeSms,
  type DueSms,
  findGateway,
  type GatewayRow,
  markLost,
  type SmsOutcome,
  saveGateway,
  takeDue,
} from './queries.ts';
import { recordIfReply } from './recordIfReply.ts';
import { askToSend, secretPurpose } from './settings.ts';

const system = { kind: 'system', id: 'sms' } as const;
const atOnce = 5;
/** How long after handing a message over nobody waits for an answer any more. */
export const answerMs = 120_000;
const minuteMs = 60_000;
/** After each refusal that may pass, until the message is tried again; then it is given up. */
const waitMinutes = [1, 5, 15, 60, 180, 360, 720];
const holdMinutes = [1, 2, 5, 15, 30];

type SendDeps = Pick<Deps, 'database' | 'vault' | 'config'>;

/**
 * Hands over what is due, a few at a time. Each is noted before it leaves: stopped on the way, it is unknown and never sent twice by
 * itself. Where the gateway fails as a whole nothing more is tried for a while, and every message keeps its place.
 */
export async function sendSms(deps: SendDeps, workspaceId: string, signal: AbortSignal): Promise<void> {
  const inside = <T>(work: (ctx: Ctx) => Promise<T>) => inWorkspace(deps.database, workspaceId, system, work);
  await inside((ctx) => markLost(ctx.client, workspaceId, new Date(ctx.now().getTime() - answerMs)));
  while (!signal.aborted) {
    const taken = await inside(async (ctx) => {
      const gateway = await findGateway(ctx.client, workspaceId);
      const isHeld = gateway?.held_until != null && gateway.held_until > ctx.now();
      if (!gateway?.is_on || gateway.url === null || isHeld) return null;
      return { gateway, due: await takeDue(ctx.client, workspaceId, ctx.now(), atOnce) };
    });
    if (taken === null || taken.due.length === 0) return;
    const { gateway, due } = taken;
    const answers = await Promise.all(due.map((message) => handOver(deps, gateway, message)));
    await inside((ctx) => conclude(ctx, due, answers));
  }
}

function handOver(
  { vault, config, database }: SendDeps,
  gateway: GatewayRow,
  message: DueSms,
): Promise<Answer> {
  const secret = vault.open(secretPurpose, gateway.secret);
  if (secret === null)
    return Promise.resolve({
      httpStatus: null,
      mayBeTaken: false,
      answer: 'The secret can’t be read any more: make another one.',
    });
  const now = database.now();
  const body = JSON.stringify({
    type: 'sms.send',
    timestamp: now.toISOString(),
    data: {
      id: message.sms_id,
      to: message.to_number,
      from: gateway.sender || null,
      text: message.text,
      parts: message.parts,
      purpose: message.purpose,
    },
  });
  return post(
    gateway.url as string,
    body,
    {
      'content-type': 'application/json',
      'user-agent': 'Rapport',
      'webhook-id': message.sms_id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(message.sms_id, now, body),
    },
    { allowInside: isInside(config.host) || config.host === 'localhost' },
  );
}

async function conclude(ctx: Ctx, due: readonly DueSms[], answers: readonly Answer[]): Promise<void> {
  const { client, workspaceId } = ctx;
  const now = ctx.now();
  const outcomes = answers.map((answer, i) => outcomeOf(answer, due[i] as DueSms, now));
  for (const [i, { sms_id }] of due.entries())
    await concludeSms(client, workspaceId, sms_id, outcomes[i] as SmsOutcome);
  for (const [i, message] of due.entries())
    if (outcomes[i]?.status === 'sent') await recordIfReply(ctx, message);
  const before = await findGateway(client, workspaceId);
  if (before === null) return;
  const failing = answers.find(isOfGateway);
  if (failing) {
    const minutes = holdMinutes[Math.min(before.failures, holdMinutes.length - 1)] as number;
    await saveGateway(client, workspaceId, {
      ...before,
      problem: problemOf(failing),
      failing_since: before.failing_since ?? now,
      failures: before.failures + 1,
      held_until: new Date(now.getTime() + minutes * minuteMs),
    });
  } else if (before.failing_since) {
    const well = { problem: null, failing_since: null, failures: 0, held_until: null };
    await saveGateway(client, workspaceId, { ...before, ...well });
  }
  const next = outcomes.flatMap(({ dueAt }) => (dueAt ? [dueAt.getTime()] : []));
  if (next.length > 0) await askToSend(ctx, new Date(Math.min(...next)));
}

/** What every other message would meet too: not there, or it does not know us. */
function isOfGateway({ httpStatus, mayBeTaken }: Answer): boolean {
  return httpStatus === null ? !mayBeTaken : [401, 403, 404, 405, 410, 429, 503].includes(httpStatus);
}

function outcomeOf(answer: Answer, { attempts }: DueSms, now: Date): SmsOutcome {
  const { httpStatus, mayBeTaken } = answer;
  const nothing = { problem: null, gatewayId: null, dueAt: null, sentAt: null };
  if (httpStatus !== null && httpStatus >= 200 && httpStatus < 300)
    return { ...nothing, status: 'sent', sentAt: now, gatewayId: idIn(answer.answer) };
  const problem = problemOf(answer);
  // It keeps its place: when the gateway is well again, it is its turn.
  if (isOfGateway(answer)) return { ...nothing, status: 'queued', problem };
  // An answer that never came, or one of something between us: it may have been taken.
  if (httpStatus === null || httpStatus === 502 || httpStatus === 504)
    return { ...nothing, status: mayBeTaken ? 'unknown' : 'queued', problem };
  const minutes = waitMinutes[attempts - 1];
  return httpStatus >= 500 && minutes !== undefined
    ? { ...nothing, status: 'queued', problem, dueAt: new Date(now.getTime() + minutes * minuteMs) }
    : { ...nothing, status: 'failed', problem };
}

function problemOf({ httpStatus, answer }: Answer): string {
  return [httpStatus, answer.replace(/\s+/g, ' ').trim()].filter(Boolean).join(' ').slice(0, 500);
}

const named = z.object({ id: z.union([z.string(), z.number()]).transform(String) });

/** What the gateway calls the message, where it says so. */
function idIn(answer: string): string | null {
  try {
    const { data } = named.safeParse(JSON.parse(answer));
    return data?.id.slice(0, 200) ?? null;
  } catch {
    return null;
  }
}
