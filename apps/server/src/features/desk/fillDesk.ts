import type { DeskFilling } from '@rapport/contracts/desk';
import type { Ctx } from '../../platform/database/context.ts';
import type { Database } from '../../platform/database/open.ts';
import { keepReport, readReport } from '../reports/keepReport.ts';
import { measureRaters } from './agreement.ts';
import { fillQueue } from './fillQueue.ts';

type Filled = Pick<DeskFilling, 'added'>;

/** Measures how reliable raters are, fills the queue, and keeps how many came into it. */
export async function fillDesk(database: Database, workspaceId: string, signal?: AbortSignal): Promise<void> {
  await keepReport(
    database,
    workspaceId,
    'desk',
    {
      read: measureRaters,
      make: async (): Promise<Filled> => ({ added: await fillQueue(database, workspaceId) }),
    },
    signal,
  );
}

/** Whether the queue is being filled, and what the latest filling came to. */
export async function readFilling(ctx: Ctx): Promise<DeskFilling> {
  const { report, isWorking, failure } = await readReport<Filled>(ctx, 'desk');
  return { isWorking, added: report?.added ?? null, hasFailed: failure !== null };
}
