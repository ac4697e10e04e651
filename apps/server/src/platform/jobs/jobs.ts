import type { Deps } from '../feature.ts';

/** What a job receives. `workspaceId` is null for a job of the whole server, such as a cron's. */
export interface Job {
  deps: Deps;
  workspaceId: string | null;
  payload: unknown;
  /** How many times it was tried, this one included. */
  attempt: number;
  /** Aborted when the server stops: stop soon, the job is tried again at the next start. */
  signal: AbortSignal;
}

/** A job is one line that calls a verb. It may run twice: the verb bears it. */
type JobHandler = (job: Job) => Promise<void>;

/** By name: `<feature>.<job>`. */
export type JobHandlers = Record<string, JobHandler>;

export interface Cron {
  /** Five fields, UTC: minute, hour, day, month, day of the week. */
  pattern: string;
  job: string;
}
