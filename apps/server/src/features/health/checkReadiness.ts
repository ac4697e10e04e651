import { statfs } from 'node:fs/promises';
import type { Config } from '../../platform/config.ts';
import { readMigrations } from '../../platform/database/migrate.ts';
import type { Database } from '../../platform/database/open.ts';

interface Check {
  ok: boolean;
  /** What is wrong and what to do, or a figure. */
  detail: string;
}

export type Readiness = { ready: boolean; checks: Record<'database' | 'migrations' | 'disk', Check> };

const mebibyte = 1024 * 1024;
/** Below this Postgres may soon be unable to write its log, and stops. */
const leastFreeBytes = 256 * mebibyte;
const patienceMs = 3_000;

/** Whether this server can serve: its database answers, is up to date, and has room. */
export async function checkReadiness(database: Database, config: Config): Promise<Readiness> {
  const [answer, disk] = await Promise.all([checkDatabase(database), checkDisk(config)]);
  const checks = { ...answer, disk };
  return { ready: Object.values(checks).every((check) => check.ok), checks };
}

async function checkDatabase(database: Database): Promise<{ database: Check; migrations: Check }> {
  try {
    const { rows } = await withPatience(
      database.owner.query<{ name: string }>('select name from public.migration'),
    );
    const applied = new Set(rows.map((row) => row.name));
    const missing = readMigrations().filter(({ name }) => !applied.has(name));
    return {
      database: { ok: true, detail: 'answers' },
      migrations:
        missing.length === 0
          ? { ok: true, detail: `${applied.size} applied` }
          : { ok: false, detail: `not applied: ${missing.map(({ name }) => name).join(', ')}. Restart.` },
    };
  } catch (error) {
    return {
      database: { ok: false, detail: `does not answer: ${(error as Error).message}` },
      migrations: { ok: false, detail: 'unknown: the database does not answer' },
    };
  }
}

async function checkDisk(config: Config): Promise<Check> {
  try {
    const { bavail, bsize } = await statfs(config.dataFolder);
    const free = bavail * bsize;
    const detail = `${Math.round(free / mebibyte)} MB free`;
    return free >= leastFreeBytes
      ? { ok: true, detail }
      : { ok: false, detail: `${detail} where the data is kept; make room` };
  } catch (error) {
    return { ok: false, detail: `the data folder cannot be read: ${(error as Error).message}` };
  }
}

async function withPatience<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${patienceMs / 1000} s`)), patienceMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => {});
  }
}
