import { createHash } from 'node:crypto';
import { chownSync, mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from './account.ts';

export interface Folders {
  data: string;
  /** The database itself. */
  cluster: string;
  /** Sockets of Postgres and of the instance lock; nobody else may enter. */
  run: string;
  log: string;
}

/** A socket's path may not be longer than this on any system we run on (104 on macOS, with the socket's own name). */
const longestRunFolder = 70;

/** Where things are in a data folder. Makes the data folder alone. */
export function foldersOf(dataFolder: string): Folders {
  mkdirSync(dataFolder, { recursive: true, mode: 0o711 });
  const data = realpathSync(dataFolder);
  const run = join(data, 'run');
  const short = createHash('sha256').update(data).digest('hex').slice(0, 16);
  return {
    data,
    cluster: join(data, 'postgres'),
    run: run.length <= longestRunFolder ? run : join(tmpdir(), `rapport-${short}`),
    log: join(data, 'log'),
  };
}

/** Makes the folders that Postgres' account owns. */
export function makeFolders(folders: Folders, account: Account): void {
  for (const folder of [folders.run, folders.log]) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (account.kind === 'other') chownSync(folder, account.uid, account.gid);
  }
}
