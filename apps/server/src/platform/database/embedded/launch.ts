import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { StartError } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { chooseAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { type Folders, foldersOf, makeFolders } from './folders.ts';
import { initialiseCluster, ownerName } from './initialise.ts';
import { takeInstanceLock } from './instanceLock.ts';
import { clearOrphan } from './orphan.ts';
import { logFile, type ServerProcess, startProcess } from './process.ts';
import { serverSettings } from './settings.ts';

export interface EmbeddedPostgres {
  /** Where to connect: the folder of the socket. */
  host: string;
  port: number;
  owner: string;
  stop(): Promise<void>;
}

interface Options {
  dataFolder: string;
  log: Log;
  /** Settings beside our own, such as fsync=off for tests. */
  settings?: Record<string, string>;
}

const port = 5432;
const startTimeoutMs = 60_000;

/**
 * Starts the built-in Postgres on a data folder, making the database on first start, and keeps it running until `stop`:
 * when it dies it is started again.
 * @throws StartError when the folder is in use, cannot be used, or Postgres does not come up
 */
export async function launchEmbedded({ dataFolder, log, settings = {} }: Options): Promise<EmbeddedPostgres> {
  const folders = foldersOf(dataFolder);
  const account = chooseAccount(folders.data, folders.cluster);
  const binaries = findBinaries(account, join(folders.data, 'postgres-binaries'));
  makeFolders(folders, account);
  const lock = await takeInstanceLock(folders.run, folders.data);
  const spawnServer = async () => {
    await clearOrphan(folders.cluster);
    return startProcess(binaries, account, folders, serverSettings(folders.run, settings));
  };

  let server: ServerProcess;
  try {
    await initialiseCluster(binaries, account, folders.cluster);
    server = await startUntilReady(spawnServer, folders);
  } catch (error) {
    await lock.release();
    throw error;
  }

  let stopping = false;
  const supervised = supervise();
  return {
    host: folders.run,
    port,
    owner: ownerName,
    stop: async () => {
      stopping = true;
      server.stop();
      await supervised;
      await lock.release();
    },
  };

  async function supervise(): Promise<void> {
    for (let pauseMs = 100; ; pauseMs = Math.min(pauseMs * 2, 5_000)) {
      const why = await server.ended;
      if (stopping) return;
      log.error({ why }, 'Postgres stopped by itself; starting it again');
      await sleep(pauseMs);
      if (stopping) return;
      server = await spawnServer();
      if (stopping) server.stop();
      if (await answersBefore(server, folders)) {
        pauseMs = 50;
        log.info('Postgres is back');
      }
    }
  }
}

/** After a crash the system may hold the dead server's memory for some seconds: trying again is the cure. */
async function startUntilReady(
  spawnServer: () => Promise<ServerProcess>,
  folders: Folders,
): Promise<ServerProcess> {
  for (let attempt = 1; ; attempt += 1) {
    const server = await spawnServer();
    if (await answersBefore(server, folders)) return server;
    server.stop();
    const why = await server.ended;
    if (attempt === 12) {
      throw new StartError(
        `Postgres did not start on ${folders.cluster} (${why}). Its last words:\n${lastWords(folders)}`,
      );
    }
    await sleep(1_000);
  }
}

/** Whether the server accepts connections before it ends; recovery after a crash may take a while. */
async function answersBefore(server: ServerProcess, folders: Folders): Promise<boolean> {
  let hasEnded = false;
  void server.ended.then(() => {
    hasEnded = true;
  });
  for (let waitedMs = 0; waitedMs < startTimeoutMs && !hasEnded; waitedMs += 30) {
    if (await answers(folders.run)) return true;
    await sleep(30);
  }
  return false;
}

async function answers(host: string): Promise<boolean> {
  const client = new Client({ host, port, user: ownerName, database: 'postgres' });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

function lastWords(folders: Folders): string {
  try {
    return readFileSync(logFile(folders.log), 'utf8').trim().split('\n').slice(-6).join('\n');
  } catch {
    return '(nothing)';
  }
}
