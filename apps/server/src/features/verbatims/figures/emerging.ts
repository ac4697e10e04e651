import type { EmergingAnswer } from '@rapport/contracts/verbatims';
import type { Ctx } from '../../../platform/database/context.ts';
import type { Database } from '../../../platform/database/open.ts';
import { readClock } from '../../relations/readClock.ts';
import { inThread } from '../../reports/inThread.ts';
import { keepReport, readReport } from '../../reports/keepReport.ts';
import { taxonomyOf } from '../taxonomy/taxonomyOf.ts';
import { type EmergingInput, type EmergingReport, weeksBefore } from './emergingReport.ts';
import { findRecentTexts } from './figuresQueries.ts';

const weekMs = 7 * 86_400_000;
/** The latest texts; what a brand receives in nine weeks, unless it is large: then its last weeks. */
const mostTexts = 40_000;
const worker = new URL('./emergingWorker.ts', import.meta.url);

export async function readEmerging(ctx: Ctx): Promise<EmergingAnswer> {
  const { report, isWorking } = await readReport<EmergingReport>(ctx, 'emerging');
  const none = {
    computedAt: null,
    week: null,
    weeksBefore,
    verbatims: { recent: 0, before: 0 },
    phrases: [],
  };
  return { ...(report ?? none), isWorking };
}

/** Looks, in a thread, for phrases that rose in the latest week. */
export async function workOutEmerging(
  database: Database,
  workspaceId: string,
  signal?: AbortSignal,
): Promise<void> {
  await keepReport(
    database,
    workspaceId,
    'emerging',
    { read: readInput, make: (input) => inThread<EmergingReport>(worker, input, signal) },
    signal,
  );
}

async function readInput(ctx: Ctx): Promise<EmergingInput> {
  const until = await readClock(ctx);
  const weekFrom = new Date(until.getTime() - weekMs);
  const since = new Date(weekFrom.getTime() - weeksBefore * weekMs);
  const rows = await findRecentTexts(ctx.client, ctx.workspaceId, since, until, mostTexts);
  return {
    texts: rows.map(({ exchange_id: id, writer, at, language, text }) => ({
      id,
      writer,
      atMs: at.getTime(),
      language: language === 'en' ? 'en' : 'fr',
      text,
    })),
    weekFromMs: weekFrom.getTime(),
    untilMs: until.getTime(),
    topics: (await taxonomyOf(ctx)).topics,
    computedAt: ctx.now().toISOString(),
  };
}
