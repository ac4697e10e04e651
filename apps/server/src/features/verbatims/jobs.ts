import type { Cron, JobHandlers } from '../../platform/jobs/jobs.ts';
import { findWorkspaceIds } from '../exchanges/workspaces.ts';
import type { LearningJob } from '../models/learning.ts';
import { workOutEmerging } from './figures/emerging.ts';
import { catchUp } from './keep/catchUp.ts';
import { readAgain } from './keep/readAgain.ts';
import { learnTopics } from './learn/learnTopics.ts';
import { indexWords } from './search/indexWords.ts';

export const jobs: JobHandlers = {
  'verbatims.index': async ({ deps, workspaceId, signal }) => {
    if (workspaceId !== null) await indexWords(deps.database, workspaceId, signal);
  },
  'verbatims.read-again': async ({ deps, workspaceId, signal }) => {
    if (workspaceId === null) return;
    await readAgain(deps.database, workspaceId, signal);
    await indexWords(deps.database, workspaceId, signal);
  },
  'verbatims.learn': async ({ deps, workspaceId, payload, signal }) => {
    const ids = workspaceId === null ? await findWorkspaceIds(deps.database) : [workspaceId];
    const askedBy = (payload as LearningJob | null)?.askedBy;
    for (const id of ids) await learnTopics(deps.database, id, { askedBy, signal });
  },
  'verbatims.catch-up': async ({ deps, signal }) => {
    for (const id of await findWorkspaceIds(deps.database)) await catchUp(deps.database, id, signal);
  },
  'emerging.work-out': async ({ deps, workspaceId, signal }) => {
    const ids = workspaceId === null ? await findWorkspaceIds(deps.database) : [workspaceId];
    for (const id of ids) await workOutEmerging(deps.database, id, signal);
  },
};

export const crons: Cron[] = [
  { pattern: '7 2 * * *', job: 'verbatims.catch-up' },
  { pattern: '27 2 * * *', job: 'verbatims.learn' },
  { pattern: '37 4 * * *', job: 'emerging.work-out' },
];
