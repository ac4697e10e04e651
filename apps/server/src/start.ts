import { issueSetupToken } from './features/access/setup.ts';
import { createAuth } from './platform/auth/auth.ts';
import { readSecret } from './platform/auth/secret.ts';
import { createVault } from './platform/auth/vault.ts';
import type { Config } from './platform/config.ts';
import { openCluster } from './platform/database/cluster.ts';
import { openDatabase, prepareDatabase } from './platform/database/open.ts';
import type { Deps, Feature } from './platform/feature.ts';
import { listen } from './platform/http/listen.ts';
import { buildServer } from './platform/http/server.ts';
import { startJobs } from './platform/jobs/startJobs.ts';
import { createLog } from './platform/log.ts';

export interface Rapport {
  address: string;
  /** Of a first start: creates the owner, once. Null when somebody has an account. */
  setupLink: string | null;
  /** Lets requests and jobs finish, then stops the database. */
  stop(): Promise<void>;
}

/**
 * The only wiring: settings, database, migrations, jobs, HTTP. What was started is stopped again when a later step fails.
 * @throws StartError saying what prevents it and what to do
 */
export async function startRapport(config: Config, features: Feature[]): Promise<Rapport> {
  const log = createLog({ level: config.logLevel, pretty: process.stdout.isTTY === true });
  const started: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const end of started.splice(0).reverse()) await end();
  };
  try {
    const secret = readSecret(config);
    const cluster = await openCluster(config, log);
    started.push(() => cluster.stop());
    await prepareDatabase(cluster, log);
    const database = await openDatabase(cluster, log, { secret });
    started.push(() => database.close());

    const auth = createAuth(database, config, secret, log);
    const deps: Deps = { config, database, log, auth, vault: createVault(secret) };
    const server = await buildServer(deps, features);
    const stopping = new AbortController();
    const jobs = await startJobs(deps, features);
    started.push(() => jobs.stop());
    const address = await listen(server, config);
    started.push(() => server.close());
    started.push(async () => stopping.abort());

    if (config.loadSample) loadSample(deps, features, stopping.signal);
    const token = await issueSetupToken(database);
    const setupLink = token && new URL(`/setup?token=${token}`, config.publicUrl ?? address).href;
    return { address, setupLink, stop };
  } catch (error) {
    await stop().catch(() => {});
    throw error;
  }
}

/** In the background: the screens are there meanwhile, and fill. */
function loadSample(deps: Deps, features: Feature[], signal: AbortSignal): void {
  const work = features.map(async (feature) => feature.loadSample?.(deps, signal));
  Promise.all(work).catch((error: Error) => {
    if (!signal.aborted) deps.log.error({ reason: error.message }, 'the sample brand could not be loaded');
  });
}
