import { setTimeout as sleep } from 'node:timers/promises';
import { type ParsedCronItem, parseCronItems, type Runner, run, type TaskList } from 'graphile-worker';
import { z } from 'zod';
import type { Deps, Feature } from '../feature.ts';
import { jobLogger } from './logger.ts';

export interface JobRunner {
  /** Lets running jobs finish, for five seconds, then tells them to stop. */
  stop(): Promise<void>;
}

const concurrency = 3;

/** What stands in the queue: a job asked for by a workspace, or one of the server's own clock. */
const envelope = z.union([
  z.object({ workspaceId: z.uuid(), payload: z.unknown() }),
  z.object({ _cron: z.unknown() }).transform(() => ({ workspaceId: null, payload: null })),
]);

/** Runs the features' background work in this process, until stopped; without the database it waits for it. */
export async function startJobs(deps: Deps, features: Feature[]): Promise<JobRunner> {
  const taskList = tasksOf(deps, features);
  const parsedCronItems = cronsOf(features, taskList);
  let runner: Runner | null = await start();
  let isStopping = false;
  const supervised = supervise();
  return {
    stop: async () => {
      isStopping = true;
      await runner?.stop().catch(() => {});
      await supervised;
    },
  };

  function start(): Promise<Runner> {
    return run({
      pgPool: deps.database.owner,
      taskList,
      parsedCronItems,
      concurrency,
      noHandleSignals: true,
      logger: jobLogger(deps.log),
      preset: { worker: { pollInterval: 2_000, gracefulShutdownAbortTimeout: 5_000 } },
    });
  }

  async function supervise(): Promise<void> {
    for (;;) {
      await runner?.promise.catch(() => {});
      if (isStopping) return;
      runner = null;
      await sleep(1_000);
      if (isStopping) return;
      runner = await start().catch((error: Error) => {
        deps.log.warn({ reason: error.message }, 'background jobs are waiting for the database');
        return null;
      });
    }
  }
}

function tasksOf(deps: Deps, features: Feature[]): TaskList {
  const tasks: TaskList = {};
  for (const { jobs = {} } of features) {
    for (const [name, handle] of Object.entries(jobs)) {
      if (tasks[name]) throw new Error(`Two features have a job named ${name}`);
      tasks[name] = async (payload, { job, abortSignal }) => {
        const asked = envelope.parse(payload);
        await handle({
          deps,
          workspaceId: asked.workspaceId,
          payload: asked.payload,
          attempt: job.attempts,
          signal: abortSignal ?? new AbortController().signal,
        });
      };
    }
  }
  return tasks;
}

function cronsOf(features: Feature[], tasks: TaskList): ParsedCronItem[] {
  const crons = features.flatMap((feature) => feature.crons ?? []);
  for (const { job } of crons) {
    if (!tasks[job]) throw new Error(`A schedule names the job ${job}, which no feature has`);
  }
  return parseCronItems(crons.map(({ pattern, job }) => ({ match: pattern, task: job, identifier: job })));
}
