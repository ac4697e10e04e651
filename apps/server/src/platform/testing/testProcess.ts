import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

const main = join(import.meta.dirname, '../../main.ts');

export interface TestProcess {
  child: ChildProcess;
  /** Everything it printed. */
  output: () => string;
  /** Resolves with its exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals | null>;
  /** Resolves with what the pattern found in the output; rejects when it ends before. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
}

/** A folder other accounts may enter, gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-process-'));
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts the real server as a process of its own on a free port; stopped after the test. */
export function startProcess(args: string[], env: Record<string, string> = {}): TestProcess {
  const { DATABASE_URL: _url, NODE_ENV: _mode, ...inherited } = process.env;
  const child = spawn(process.execPath, [main, '--port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...inherited, RAPPORT_LOG_LEVEL: 'warn', ...env },
  });
  let text = '';
  child.stdout.on('data', (chunk) => {
    text += chunk;
  });
  child.stderr.on('data', (chunk) => {
    text += chunk;
  });
  let hasEnded = false;
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.on('close', (code, signal) => {
      hasEnded = true;
      resolve(signal ?? code);
    });
  });
  onTestFinished(async () => {
    if (!hasEnded) child.kill('SIGTERM');
    await ended;
  });
  return {
    child,
    output: () => text,
    ended,
    printed: async (pattern) => {
      for (;;) {
        const found = pattern.exec(text);
        if (found) return found;
        if (hasEnded) throw new Error(`It ended before printing ${pattern}:\n${text}`);
        await sleep(20);
      }
    },
  };
}

/** The process id of the Postgres on a data folder. */
export function postgresOf(dataFolder: string): number {
  return Number.parseInt(readFileSync(join(dataFolder, 'postgres/postmaster.pid'), 'utf8'), 10);
}

/** Whether a process runs; one that ended but was not yet collected by its parent does not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(30);
}
