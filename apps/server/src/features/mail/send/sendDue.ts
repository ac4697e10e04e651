import { randomUUID } from 'node:crypto';
import type { Ctx } from '../../../platform/database/context.ts';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import type { Database } from '../../../platform/database/open.ts';
import type { Deps } from '../../../platform/feature.ts';
import { addJob } from '../../../platform/jobs/addJob.ts';
import { unsubscribeLinks } from '../../consent/links.ts';
import { findSettings, holdSmtp, releaseSmtp, type SettingsRow } from '../settingsQueries.ts';
import { senderOf } from './compose.ts';
import { claimDue, type DueMail, recoverClaims, unclaim } from './queries.ts';
import { type Desk, sendOne } from './sendOne.ts';
import { SmtpLine, type SmtpServer } from './smtpLine.ts';

/** How long a sender may keep a mail without handing it over; past it, another may take it. */
export const claimMs = 300_000;
/** How long after handing a mail over nobody waits for the server's answer any more. */
const answerMs = 900_000;
const lines = 5;
const claimed = 100;
/** A run is short: other work waits for its place among the jobs. */
const runMs = 20_000;
const holdMinutes = [1, 2, 5, 15, 30];
const system = { kind: 'system', id: 'mail' } as const;

/** Who claims: this process. */
const sender = randomUUID();
/** Workspaces being sent for in this process; `again`: asked for meanwhile. */
const running = new WeakMap<Database, Map<string, { again: boolean }>>();

type SendDeps = Pick<Deps, 'database' | 'vault' | 'log' | 'config'>;

/**
 * Sends what is due in a workspace, over a few connections. Where the server fails as a whole nothing more is tried for a while,
 * and every mail keeps its place.
 */
export async function sendDue(deps: SendDeps, workspaceId: string, signal: AbortSignal): Promise<void> {
  const here = running.get(deps.database) ?? new Map<string, { again: boolean }>();
  running.set(deps.database, here);
  const other = here.get(workspaceId);
  if (other) {
    other.again = true;
    return;
  }
  const run = { again: false };
  here.set(workspaceId, run);
  try {
    do {
      run.again = false;
      await sendFor(deps, workspaceId, signal);
    } while (run.again && !signal.aborted);
  } finally {
    here.delete(workspaceId);
  }
}

/** Mails that senders which are gone had claimed: those not handed over wait again, the others are for a person to decide. */
export function recover(ctx: Ctx, nowMs = ctx.now().getTime()): Promise<{ queued: number; unknown: number }> {
  const claimedBefore = new Date(nowMs - claimMs);
  const handedBefore = new Date(nowMs - answerMs);
  return recoverClaims(ctx.client, ctx.workspaceId, { claimedBefore, handedBefore });
}

async function sendFor(deps: SendDeps, workspaceId: string, signal: AbortSignal): Promise<void> {
  const { database } = deps;
  const inside = <T>(work: (ctx: Ctx) => Promise<T>) => inWorkspace(database, workspaceId, system, work);
  const settings = await inside(async (ctx) => {
    await recover(ctx);
    return findSettings(ctx.client, workspaceId);
  });
  const from = senderOf(settings);
  const server = serverOf(deps, settings);
  const isHeld = settings.smtp_held_until !== null && settings.smtp_held_until > database.now();
  if (from === null || server === null || isHeld) return;

  const refusalOf = (customerId: string, purpose: string) =>
    unsubscribeLinks(deps, workspaceId, customerId, { purpose, channel: 'email' }).oneClick;
  const desk: Desk = { inside, from, sender, now: database.now, refusalOf, failure: null };
  const open = Array.from({ length: lines }, () => new SmtpLine(server));
  const untilMs = Date.now() + runMs;
  const isOver = () => signal.aborted || desk.failure !== null || Date.now() > untilMs;
  try {
    while (!isOver()) {
      const claimedMs = database.now().getTime();
      const batch = await inside((ctx) =>
        claimDue(ctx.client, workspaceId, { sender, now: database.now(), limit: claimed }),
      );
      if (batch.length === 0) return;
      const isStale = () => database.now().getTime() - claimedMs > claimMs * 0.8;
      await sendBatch(desk, open, batch, () => isOver() || isStale());
      if (desk.failure === null && settings.smtp_failures > 0) {
        await inside((ctx) => releaseSmtp(ctx.client, workspaceId));
      }
    }
  } finally {
    for (const line of open) line.close();
  }
  await inside((ctx) => afterRun(ctx, desk, settings));
}

/** Each line takes the next mail, until there is none or it is time to stop: then the rest waits again. */
async function sendBatch(
  desk: Desk,
  open: readonly SmtpLine[],
  batch: DueMail[],
  isOver: () => boolean,
): Promise<void> {
  const rest = [...batch];
  try {
    const ended = await Promise.allSettled(
      open.map(async (line) => {
        for (let mail = rest.shift(); mail !== undefined; mail = rest.shift()) {
          if (isOver()) {
            rest.push(mail);
            return;
          }
          await sendOne(desk, line, mail);
        }
      }),
    );
    for (const end of ended) if (end.status === 'rejected') throw end.reason;
  } finally {
    if (desk.failure !== null || rest.length > 0) {
      const ids = batch.map((mail) => mail.mail_id);
      await desk.inside((ctx) => unclaim(ctx.client, ctx.workspaceId, ids));
    }
  }
}

async function afterRun(ctx: Ctx, { failure }: Desk, settings: SettingsRow): Promise<void> {
  if (failure === null) return addJob(ctx, 'mail.send', null, { key: 'next', maxAttempts: 5 });
  const minutes = holdMinutes[Math.min(settings.smtp_failures, holdMinutes.length - 1)]!;
  await holdSmtp(ctx.client, ctx.workspaceId, failure, new Date(ctx.now().getTime() + minutes * 60_000));
}

function serverOf({ vault }: SendDeps, { smtp, smtp_password: sealed }: SettingsRow): SmtpServer | null {
  return smtp && { ...smtp, password: sealed === null ? null : vault.open('mail.smtp', sealed) };
}
