import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Account, asAccount } from './account.ts';
import type { Binaries } from './binaries.ts';
import type { Folders } from './folders.ts';

/**
 * Runs Postgres and holds a pipe to us. When we die, however we die, the pipe closes and Postgres is told to stop; when
 * Postgres dies first, the wrapper ends with its exit code.
 */
const wrapper = `
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
(read -r line <&3; kill -INT $server) 2>/dev/null &
watcher=$!
exec 3<&-
wait $server
code=$?
kill $watcher 2>/dev/null
exit $code
`;

const largestLogBytes = 10 * 1024 * 1024;

export interface ServerProcess {
  /** Resolves with what ended it, once it has ended. */
  ended: Promise<string>;
  /** Asks for a clean stop: open transactions are rolled back, everything acknowledged is on disk. */
  stop(): void;
}

export function startProcess(
  binaries: Binaries,
  account: Account,
  folders: Folders,
  settings: string[],
): ServerProcess {
  const run = asAccount(account, [
    'sh',
    '-c',
    wrapper,
    'rapport-postgres',
    binaries.postgres,
    '-D',
    folders.cluster,
    ...settings,
  ]);
  const [file, ...args] = run.command as [string, ...string[]];
  const log = openLog(folders.log);
  // Its own session: a Ctrl-C in the terminal reaches us alone, and we stop it after our last write.
  const child = spawn(file, args, {
    uid: run.uid,
    gid: run.gid,
    cwd: '/',
    detached: true,
    stdio: ['pipe', log, log],
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  });
  closeSync(log);
  child.stdin?.on('error', () => {});
  return { ended: endOf(child), stop: () => child.stdin?.end() };
}

/** The last lines Postgres wrote, to say why it did not start. */
export function logFile(logFolder: string): string {
  return join(logFolder, 'postgres.log');
}

function openLog(logFolder: string): number {
  const path = logFile(logFolder);
  if (existsSync(path) && statSync(path).size > largestLogBytes) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, signal) => resolve(signal ? `signal ${signal}` : `exit code ${code}`));
  });
}
