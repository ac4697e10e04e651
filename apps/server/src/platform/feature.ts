import type { Auth } from './auth/auth.ts';
import type { Vault } from './auth/vault.ts';
import type { Config } from './config.ts';
import type { Database } from './database/open.ts';
import type { Server } from './http/server.ts';
import type { Cron, JobHandlers } from './jobs/jobs.ts';
import type { Log } from './log.ts';

/** What the platform gives to routes and jobs. */
export interface Deps {
  config: Config;
  database: Database;
  auth: Auth;
  vault: Vault;
  log: Log;
}

/** One folder of features/, as it is wired: each part is optional. */
export interface Feature {
  name: string;
  /** Adds its routes; paths are written whole (/api/v1/…), and each declares config.permission. */
  routes?: (server: Server, deps: Deps) => void | Promise<void>;
  /** By name: `<feature>.<job>`. */
  jobs?: JobHandlers;
  crons?: Cron[];
  /**
   * Fills a database that has no workspace of anybody's yet. Called at each start with --sample, beside serving: it does
   * nothing when its work is done or somebody's workspace is there, goes on where it stopped, and ends soon when told to.
   */
  loadSample?: (deps: Deps, signal: AbortSignal) => Promise<void>;
}
