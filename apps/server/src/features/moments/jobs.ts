import type { Cron, JobHandlers } from '../../platform/jobs/jobs.ts';
import { findWorkspaceIds } from '../exchanges/workspaces.ts';
import { findWhomNewsConcerns } from './news/findWhomNewsConcerns.ts';
import { settleOutcomes } from './results/settleOutcomes.ts';
import { stopHarmful } from './results/stopHarmful.ts';
import { runMoments, runMomentsFor } from './run/runMoments.ts';
import { sampleMoments } from './sample/sampleMoments.ts';
import { survivorsOf } from './survivorsOf.ts';
import { takeWaiting } from './watchMoments.ts';

export const jobs: JobHandlers = {
  'moments.run': async ({ deps, workspaceId, signal }) => {
    const ids = workspaceId === null ? await findWorkspaceIds(deps.database) : [workspaceId];
    for (const id of ids) {
      await settleOutcomes(deps.database, id, signal);
      await stopHarmful(deps.database, id);
      await runMoments(deps.database, id, signal);
    }
  },
  'moments.catch-up': async ({ deps, signal }) => {
    for (const [workspaceId, ids] of takeWaiting()) {
      const customers = await survivorsOf(deps.database, workspaceId, ids);
      await runMomentsFor(deps.database, workspaceId, customers, signal);
    }
  },
  'moments.sample': async ({ deps, workspaceId }) => {
    if (workspaceId !== null) await sampleMoments(deps, workspaceId);
  },
  'moments.news': async ({ deps, workspaceId, payload }) => {
    if (workspaceId === null) return;
    await findWhomNewsConcerns(deps.database, workspaceId, String((payload as { newsId: string }).newsId));
  },
};

export const crons: Cron[] = [
  { pattern: '7 5 * * *', job: 'moments.run' },
  { pattern: '* * * * *', job: 'moments.catch-up' },
];
