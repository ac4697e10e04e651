import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Clears what a crash left behind, once the instance lock says nobody else uses the folder: a Postgres still running on it
 * is stopped, and a postmaster.pid that names some other program (ids are used again) is removed.
 */
export async function clearOrphan(clusterFolder: string): Promise<void> {
  const file = join(clusterFolder, 'postmaster.pid');
  const pid = readPid(file);
  if (pid === null) return;
  if (!isPostgresOn(pid, clusterFolder)) {
    rmSync(file, { force: true });
    return;
  }
  for (const [signal, waitMs] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    sendSignal(pid, signal);
    for (let waited = 0; waited < waitMs; waited += 50) {
      if (!isPostgresOn(pid, clusterFolder)) return;
      await sleep(50);
    }
  }
}

function readPid(file: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

function isPostgresOn(pid: number, clusterFolder: string): boolean {
  const command = commandOf(pid);
  return command?.includes('postgres') === true && command.includes(clusterFolder);
}

/** The command line of a process; null when there is none (a process that ended but is not reaped has an empty one). */
function commandOf(pid: number): string | null {
  try {
    if (process.platform === 'linux') {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') || null;
    }
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  } catch {
    return null;
  }
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended meanwhile.
  }
}
