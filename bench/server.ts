import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface BenchServer {
  url: string;
  key: string;
  workspaceId: string;
  /** Rows of a statement run as the owner. */
  query(sql: string): Promise<Record<string, unknown>[]>;
  /** A new member with this role and an open session: their id, and the headers that say who asks. */
  addMember(role: 'manager' | 'agent'): Promise<{ userId: string; headers: Record<string, string> }>;
  /** What the pages opened for these responses of a survey send back with their answers. */
  openSurvey(surveyId: string, responseIds: readonly string[], isInvited: boolean): Promise<string[]>;
  /** Seconds of processor used by the server and by its Postgres so far. */
  cpuSeconds(): { node: number; postgres: number };
  /** Megabytes resident in the server process, and the most there ever were. */
  memory(): { now: number; peak: number };
  stop(): Promise<void>;
}

/** What the process is asked, one thing after the other. */
export type BenchOrder =
  | { query: string }
  | { addMember: 'manager' | 'agent' }
  | { openSurvey: string; responseIds: readonly string[]; isInvited: boolean };

/** The options of Node that package.json serves with. */
const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as {
  scripts: { serve: string };
};
const asServed = scripts.serve.split(' ').filter((word) => word.startsWith('--'));

/** Starts a server of its own for a measure. */
export async function startServer(): Promise<BenchServer> {
  const child = fork(join(import.meta.dirname, 'serverProcess.ts'), {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    execArgv: process.env.BENCH_PROFILE
      ? [...asServed, '--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`]
      : asServed,
  });
  const first = await firstLine(child);
  const { url, key, workspaceId } = JSON.parse(first);
  const pid = child.pid as number;
  const ask = <T>(order: BenchOrder): Promise<T> =>
    new Promise((resolve) => {
      child.once('message', (answer) => resolve(answer as T));
      child.send(order);
    });
  return {
    url,
    key,
    workspaceId,
    query: (sql) => ask({ query: sql }),
    addMember: (role) => ask({ addMember: role }),
    openSurvey: (surveyId, responseIds, isInvited) => ask({ openSurvey: surveyId, responseIds, isInvited }),
    cpuSeconds: () => ({
      node: cpuOf(pid),
      postgres: postgresPids(pid).reduce((sum, each) => sum + cpuOf(each), 0),
    }),
    memory: () => memoryOf(pid),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.disconnect();
      }),
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk) => {
      if (text.includes('\n')) process.stderr.write(chunk);
      text += chunk;
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')));
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it listened`)));
  });
}

/** User and system time of a process and of its children that ended, in seconds. */
function cpuOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
  } catch {
    return 0;
  }
}

function memoryOf(pid: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const of = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  return { now: of('VmRSS'), peak: of('VmHWM') };
}

function postgresPids(pid: number): number[] {
  const children = (of: number): number[] => {
    try {
      return readFileSync(`/proc/${of}/task/${of}/children`, 'utf8')
        .trim()
        .split(' ')
        .filter(Boolean)
        .map(Number);
    } catch {
      return [];
    }
  };
  const all: number[] = [];
  const walk = (of: number): void => {
    for (const child of children(of)) {
      all.push(child);
      walk(child);
    }
  };
  walk(pid);
  return all;
}
