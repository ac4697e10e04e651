import type { Ctx } from '../../platform/database/context.ts';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import type { Database } from '../../platform/database/open.ts';
import { addJob } from '../../platform/jobs/addJob.ts';
import { findReport, markWorking, saveReport } from './queries.ts';

export type ReportKind = 'value' | 'studies' | 'emerging' | 'repair' | 'desk';

export interface ReportState<Report> {
  /** The latest that was worked out; null before the first time. */
  report: Report | null;
  isWorking: boolean;
  /** Why the latest attempt came to nothing. */
  failure: string | null;
}

/** The latest report of a kind, whether another is being made, and why the latest attempt came to nothing. */
export async function readReport<Report>(ctx: Ctx, kind: ReportKind): Promise<ReportState<Report>> {
  const row = await findReport(ctx.client, ctx.workspaceId, kind);
  return {
    report: (row?.report ?? null) as Report | null,
    isWorking: row?.working_since != null,
    failure: row?.failure ?? null,
  };
}

/** Has it made anew in the background, by the job `<kind>.work-out`. */
export async function askForReport(ctx: Ctx, kind: ReportKind): Promise<void> {
  await markWorking(ctx.client, ctx.workspaceId, kind);
  await addJob(ctx, `${kind}.work-out`, null, { key: kind, maxAttempts: 3 });
}

/**
 * Makes the report of a workspace anew and keeps it. A failure is kept too, beside the former report, and thrown.
 *
 * @param read in one transaction, what the report is made from
 * @param make outside of any transaction: it may take long
 */
export async function keepReport<Read>(
  database: Database,
  workspaceId: string,
  kind: ReportKind,
  { read, make }: { read: (ctx: Ctx) => Promise<Read>; make: (from: Read) => Promise<object> },
  signal?: AbortSignal,
): Promise<void> {
  const within = <T>(work: (ctx: Ctx) => Promise<T>) =>
    inWorkspace(database, workspaceId, { kind: 'system', id: kind }, work);
  await within(({ client }) => markWorking(client, workspaceId, kind));
  try {
    const from = await within(read);
    signal?.throwIfAborted();
    const report = await make(from);
    await within(({ client }) => saveReport(client, workspaceId, kind, report, null));
  } catch (error) {
    const failure = signal?.aborted ? null : (error as Error).message;
    await within(({ client }) => saveReport(client, workspaceId, kind, null, failure));
    throw error;
  }
}
