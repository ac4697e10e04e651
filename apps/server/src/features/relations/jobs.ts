import type { Cron, JobHandlers } from '../../platform/jobs/jobs.ts';
import { findWorkspaceIds } from '../exchanges/workspaces.ts';
import type { LearningJob } from '../models/learning.ts';
import { learnRelations } from './learn/learnRelations.ts';

export const jobs: JobHandlers = {
  'relations.learn': async ({ deps, workspaceId, payload, signal }) => {
    const ids = workspaceId === null ? await findWorkspaceIds(deps.database) : [workspaceId];
    const askedBy = (payload as LearningJob | null)?.askedBy;
    for (const id of ids) await learnRelations(deps.database, id, { askedBy, signal });
  },
};

export const crons: Cron[] = [{ pattern: '37 1 * * *', job: 'relations.learn' }];
