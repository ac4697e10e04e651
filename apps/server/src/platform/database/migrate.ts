import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientBase } from 'pg';
import { StartError } from '../errors.ts';

export interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

const migrationsFolder = join(import.meta.dirname, '../../../migrations');

const lockNumber = 7_276_775_811;

/** Reads the numbered files of a folder, in their order. */
export function readMigrations(folder = migrationsFolder): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  for (const name of names) {
    if (!/^\d{4}_[a-z0-9_]+\.sql$/.test(name)) {
      throw new StartError(`${name}: a migration is named like 0007_what_it_does.sql.`);
    }
  }
  return names.map((name) => {
    const sql = readFileSync(join(folder, name), 'utf8');
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

/**
 * Applies what was not applied yet, each file in a transaction of its own, one process at a time.
 * @returns the names applied now
 * @throws StartError when an applied file has changed, is missing, or a file fails (nothing of it is kept)
 */
export async function migrate(owner: ClientBase, migrations: Migration[]): Promise<string[]> {
  await owner.query('select pg_advisory_lock($1)', [lockNumber]);
  try {
    await owner.query(`create table if not exists public.migration (
      name text primary key,
      checksum text not null,
      applied_at timestamptz not null default now()
    )`);
    const { rows } = await owner.query<{ name: string; checksum: string }>(
      'select name, checksum from public.migration order by name',
    );
    checkApplied(rows, migrations);
    const applied = new Set(rows.map((row) => row.name));
    const pending = migrations.filter((migration) => !applied.has(migration.name));
    for (const migration of pending) await apply(owner, migration);
    if (pending.length > 0) await vacuumRewritten(owner);
    return pending.map((migration) => migration.name);
  } finally {
    await owner.query('select pg_advisory_unlock($1)', [lockNumber]);
  }
}

function checkApplied(applied: { name: string; checksum: string }[], migrations: Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]));
  for (const { name, checksum } of applied) {
    const current = known.get(name);
    if (current === undefined) {
      throw new StartError(
        `The database has had ${name}, which this version does not know: it was used by a later Rapport. Start that version or a later one. Nothing was changed.`,
      );
    }
    if (current !== checksum) {
      throw new StartError(
        `${name} was changed after it was applied to this database. Put the file back as it was and write the change as a new migration. Nothing was changed.`,
      );
    }
  }
}

async function apply(owner: ClientBase, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await owner.query('begin');
    await owner.query('set local search_path = public');
    await owner.query(sql);
    await owner.query('insert into public.migration (name, checksum) values ($1, $2)', [name, checksum]);
    await owner.query('commit');
  } catch (cause) {
    await owner.query('rollback').catch(() => {});
    const { message, position } = cause as { message: string; position?: string };
    const line = position ? ` at line ${sql.slice(0, Number(position)).split('\n').length}` : '';
    throw new StartError(`${name} could not be applied${line}: ${message}. Nothing of it was kept.`, {
      cause,
    });
  }
}

/** A table that a migration wrote anew is known by no page of its own to its indexes, and autovacuum doesn't see that it should be. */
async function vacuumRewritten(owner: ClientBase): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r' and relpages > 0 and relallvisible = 0`,
  );
  for (const { name } of rows) await owner.query(`vacuum (analyze) ${name}`);
}
