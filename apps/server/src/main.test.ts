import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { canMapUsers } from './platform/database/embedded/account.ts';
import {
  isRunning,
  postgresOf,
  startProcess,
  type TestProcess,
  temporaryFolder,
  until,
} from './platform/testing/testProcess.ts';

const owner = {
  name: 'Ada',
  email: 'ada@example.com',
  password: 'a long password',
  workspaceName: 'Ada & Co',
};

test('a stop on SIGTERM is clean: exit code 0, Postgres ended, nothing left to recover', async () => {
  const data = temporaryFolder();
  const rapport = startProcess(['--data', data]);
  await rapport.printed(/ready at/);
  const postgres = postgresOf(data);
  rapport.child.kill('SIGTERM');
  expect(await rapport.ended).toBe(0);
  expect(isRunning(postgres)).toBe(false);
  expect(existsSync(join(data, 'postgres/postmaster.pid'))).toBe(false);
  expect(readFileSync(join(data, 'log/postgres.log'), 'utf8')).not.toMatch(/PANIC|not properly shut down/);
});

test('a second Rapport on the same folder is refused, naming the first, which goes on', async () => {
  const data = temporaryFolder();
  const first = startProcess(['--data', data]);
  const address = await addressOf(first);
  const second = startProcess(['--data', data]);
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain(`Another Rapport (process ${first.child.pid})`);
  expect(second.output()).toContain('--data');
  expect((await fetch(`${address}/health/ready`)).status).toBe(200);
});

test('a taken port is told, with what to do, and the database is not left running', async () => {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });
  const data = temporaryFolder();
  const rapport = startProcess(['--data', data, '--port', String(port)]);
  expect(await rapport.ended).toBe(1);
  expect(rapport.output()).toContain(`Port ${port} of 127.0.0.1 is taken`);
  expect(existsSync(join(data, 'postgres/postmaster.pid'))).toBe(false);
  server.close();
});

test('kill -9 of the server loses nothing acknowledged and leaves no orphan', async () => {
  const data = temporaryFolder();
  const first = startProcess(['--data', data]);
  await setUp(first);
  const postgres = postgresOf(data);
  first.child.kill('SIGKILL');
  await first.ended;
  await until(() => !isRunning(postgres));

  const second = startProcess(['--data', data]);
  const address = await addressOf(second);
  expect(second.output()).not.toContain('/setup?token=');
  expect(await signIn(address)).toBe(200);
});

test('kill -9 of server and Postgres at once, as a reset does: the next start recovers everything', async () => {
  const data = temporaryFolder();
  const first = startProcess(['--data', data]);
  await setUp(first);
  process.kill(postgresOf(data), 'SIGKILL');
  first.child.kill('SIGKILL');
  await first.ended;

  const second = startProcess(['--data', data]);
  expect(await signIn(await addressOf(second))).toBe(200);
});

test('kill -9 of Postgres alone: the server starts it again and serves, without a restart', async () => {
  const data = temporaryFolder();
  const rapport = startProcess(['--data', data]);
  await setUp(rapport);
  const address = await addressOf(rapport);
  const former = postgresOf(data);
  process.kill(former, 'SIGKILL');
  await until(() => !isRunning(former));
  await until(() => isReady(address));
  expect(postgresOf(data)).not.toBe(former);
  expect(await signIn(address)).toBe(200);
});

test('when what holds Postgres is killed, the orphan is replaced and the server goes on', async () => {
  const data = temporaryFolder();
  const rapport = startProcess(['--data', data]);
  await setUp(rapport);
  const address = await addressOf(rapport);
  const former = postgresOf(data);
  process.kill(parentOf(former), 'SIGKILL');
  await until(() => !isRunning(former));
  await until(() => isReady(address));
  expect(await signIn(address)).toBe(200);
});

test('a postmaster.pid left by a crash, whose number now is some other program, does not block', async () => {
  const data = temporaryFolder();
  const first = startProcess(['--data', data]);
  await first.printed(/ready at/);
  const left = readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8');
  first.child.kill('SIGTERM');
  await first.ended;
  writeFileSync(join(data, 'postgres/postmaster.pid'), left.replace(/^\d+/, String(process.pid)));
  await startProcess(['--data', data]).printed(/ready at/);
});

test('a folder whose path is longer than a socket may have works, and is still locked', async () => {
  const data = join(temporaryFolder(), 'a'.repeat(60), 'b'.repeat(60));
  await startProcess(['--data', data]).printed(/ready at/);
  const second = startProcess(['--data', data]);
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain('Another Rapport');
});

test('a database of another Postgres version is left alone, and said so', async () => {
  const data = temporaryFolder();
  mkdirSync(join(data, 'postgres'));
  writeFileSync(join(data, 'postgres/PG_VERSION'), '17\n');
  const rapport = startProcess(['--data', data]);
  expect(await rapport.ended).toBe(1);
  expect(rapport.output()).toMatch(/made by Postgres 17.*Nothing was changed/s);
});

test('a DATABASE_URL that leads nowhere, and a setting that is wrong, are told by name', async () => {
  const away = startProcess(['--data', temporaryFolder()], {
    DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
  });
  expect(await away.ended).toBe(1);
  expect(away.output()).toContain('The Postgres of DATABASE_URL cannot be reached');
  const wrong = startProcess(['--data', temporaryFolder()], { RAPPORT_PUBLIC_URL: 'my site' });
  expect(await wrong.ended).toBe(1);
  expect(wrong.output()).toContain('RAPPORT_PUBLIC_URL');
});

const isRoot = process.getuid?.() === 0;

test.runIf(isRoot && canMapUsers(65_534))(
  'root may keep its data in a folder nobody else can enter',
  async () => {
    const closed = temporaryFolder();
    chmodSync(closed, 0o700);
    const data = join(closed, 'data');
    const first = startProcess(['--data', data]);
    await setUp(first);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(await signIn(await addressOf(startProcess(['--data', data])))).toBe(200);
  },
);

test.runIf(isRoot)('as root, Postgres itself runs as an unprivileged account', async () => {
  const data = temporaryFolder();
  await startProcess(['--data', data]).printed(/ready at/);
  const uid = /^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${postgresOf(data)}/status`, 'utf8'));
  expect(uid?.[1]).not.toBe('0');
});

async function addressOf(rapport: TestProcess): Promise<string> {
  return String((await rapport.printed(/ready at (http:\S+)/))[1]);
}

/** Creates the owner with the link the first start printed: something acknowledged, to be found again. */
async function setUp(rapport: TestProcess): Promise<void> {
  const [, token] = await rapport.printed(/\/setup\?token=(\w+)\n/);
  const answer = await fetch(`${await addressOf(rapport)}/api/v1/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...owner, token, language: 'en' }),
  });
  expect(answer.status, await answer.text()).toBe(200);
}

async function signIn(address: string): Promise<number> {
  const { email, password } = owner;
  const answer = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ email, password }),
  });
  await answer.text();
  return answer.status;
}

async function isReady(address: string): Promise<boolean> {
  return (await fetch(`${address}/health/ready`)).status === 200;
}

function parentOf(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }));
}
