import type { StudiesReport } from '@rapport/contracts/studies';
import type { Database } from '../../platform/database/open.ts';
import { inThread } from '../reports/inThread.ts';
import { keepReport } from '../reports/keepReport.ts';
import { readAnswers } from './readAnswers.ts';

/** Makes what studies tell anew and keeps it. A failure is kept too, beside the former report, and thrown. */
export async function workOut(database: Database, workspaceId: string, signal?: AbortSignal): Promise<void> {
  const worker = new URL('./studiesWorker.ts', import.meta.url);
  await keepReport(
    database,
    workspaceId,
    'studies',
    { read: readAnswers, make: (read) => inThread<StudiesReport>(worker, read, signal) },
    signal,
  );
}
