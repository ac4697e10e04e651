import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { withDatabase } from '../testing/globalSetup.ts';
import { migrate, readMigrations } from './migrate.ts';

const name = `${inject('testCluster').template.replace('template', 'migrate')}_${process.pid}`;
let folder: string;
let client: Client;
let other: Client;

beforeAll(async () => {
  const { owner } = inject('testCluster');
  const admin = new Client(owner);
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  client = new Client(withDatabase(owner, name));
  other = new Client(withDatabase(owner, name));
  await Promise.all([client.connect(), other.connect()]);
  folder = mkdtempSync(join(tmpdir(), 'rapport-migrations-'));
});
afterAll(async () => {
  await Promise.all([client.end(), other.end()]);
  rmSync(folder, { recursive: true, force: true });
});

test('files are applied in order, once, also when two servers start together', async () => {
  write('0001_first.sql', 'create table counter (n int); insert into counter values (1);');
  write('0002_second.sql', 'insert into counter values (2);');
  const applied = await Promise.all([migrate(client, read()), migrate(other, read())]);
  expect(applied.flat().sort()).toEqual(['0001_first.sql', '0002_second.sql']);
  expect((await client.query('select n from counter order by n')).rows).toEqual([{ n: 1 }, { n: 2 }]);
  expect(await migrate(client, read())).toEqual([]);
});

test('a table that a file wrote anew is read from its indexes alone again, which autovacuum would not see to', async () => {
  write('0003_many.sql', 'create table many as select n from generate_series(1, 10000) as n; analyze many;');
  await migrate(client, read());
  const { rows } = await client.query(
    "select relpages = relallvisible as is_seen from pg_class where relname = 'many'",
  );
  expect(rows).toEqual([{ is_seen: true }]);
});

test('a file that fails is named with its line, and nothing of it is kept', async () => {
  write('0004_broken.sql', 'insert into counter values (3);\nselect nothing_like_it;');
  await expect(migrate(client, read())).rejects.toThrow(
    /0004_broken.sql could not be applied.*Nothing of it was kept/,
  );
  expect((await client.query('select count(*)::int as n from counter')).rows).toEqual([{ n: 2 }]);
  rmSync(join(folder, '0004_broken.sql'));
});

test('a file changed after it was applied is refused: two databases would differ under one number', async () => {
  write('0002_second.sql', 'insert into counter values (20);');
  await expect(migrate(client, read())).rejects.toThrow(/0002_second.sql was changed after it was applied/);
  write('0002_second.sql', 'insert into counter values (2);');
});

test('a database used by a later version is refused: an older one would misread it', async () => {
  rmSync(join(folder, '0002_second.sql'));
  await expect(migrate(client, read())).rejects.toThrow(/0002_second.sql, which this version does not know/);
});

test('a file without a number is refused: its place would be a guess', () => {
  write('later.sql', 'select 1;');
  expect(read).toThrow(/later.sql: a migration is named like/);
});

function write(file: string, sql: string): void {
  writeFileSync(join(folder, file), sql);
}

function read() {
  return readMigrations(folder);
}
