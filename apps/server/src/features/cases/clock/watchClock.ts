import { caseStatuses } from '@rapport/core/loop';
import type { Ctx } from '../../../platform/database/context.ts';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import type { Deps } from '../../../platform/feature.ts';
import { applyMove } from '../act/applyMove.ts';
import { recordEvents } from '../act/events.ts';
import { promisesMet } from '../open/hearPast.ts';
import { openCases } from '../open/openCases.ts';
import { lockCases } from '../queries.ts';
import { type LoopSettings, readSettings } from '../settings/settings.ts';
import { findToClose, markLate, markWarned } from './queries.ts';
import { tellOfClock } from './tellOfClock.ts';

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const chunk = 500;
const resolved = caseStatuses.indexOf('resolved');

/**
 * What time alone changes: cases soon late and late are told of, once; those resolved of which the customer said nothing are
 * closed; a promise that was not kept opens a case. Done by chunks, each in a transaction of its own.
 */
export async function watchClock(deps: Deps, workspaceId: string, signal: AbortSignal): Promise<void> {
  const actor = { kind: 'system', id: 'cases' } as const;
  for (let done = chunk; done === chunk; ) {
    signal.throwIfAborted();
    done = await inWorkspace(deps.database, workspaceId, actor, async (ctx) => {
      const settings = await readSettings(ctx);
      const told = await tell(ctx, deps);
      const closed = await closeSilent(ctx, settings);
      const now = ctx.now();
      const from = new Date(now.getTime() - oldestPromise(settings) * hourMs);
      const broken = await promisesMet(ctx, settings.rules, from, now);
      await openCases(
        ctx,
        broken.map(({ cause }) => cause),
        settings,
      );
      return Math.max(told, closed);
    });
  }
}

async function tell(ctx: Ctx, deps: Deps): Promise<number> {
  const now = ctx.now();
  const late = await markLate(ctx.client, ctx.workspaceId, now, chunk);
  const warned = await markWarned(ctx.client, ctx.workspaceId, now, chunk);
  await recordEvents(ctx, [
    ...late.map((each) => ({
      caseId: each.case_id,
      kind: 'late' as const,
      by: 'system' as const,
      data: { dueAt: each.due_at },
    })),
    ...warned.map((each) => ({
      caseId: each.case_id,
      kind: 'warned' as const,
      by: 'system' as const,
      data: { dueAt: each.due_at },
    })),
  ]);
  await tellOfClock(ctx, deps, { late, warned });
  return Math.max(late.length, warned.length);
}

async function closeSilent(ctx: Ctx, settings: LoopSettings): Promise<number> {
  const before = new Date(ctx.now().getTime() - settings.closeAfterDays * dayMs);
  const ids = await findToClose(ctx.client, ctx.workspaceId, before, chunk);
  if (ids.length === 0) return 0;
  for (const kept of await lockCases(ctx.client, ctx.workspaceId, ids)) {
    if (kept.status === resolved) await applyMove(ctx, kept, 'confirm', { by: 'system' }, settings);
  }
  return ids.length;
}

/** Hours behind which no rule looks for a promise. */
function oldestPromise({ rules }: LoopSettings): number {
  const hours = rules.map(({ trigger, maxAgeHours }) =>
    trigger.kind === 'promise-overdue' ? trigger.graceHours + maxAgeHours : 0,
  );
  return Math.max(0, ...hours);
}
