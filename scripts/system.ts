import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.ts';

/** The path of a Chromium, installed through apt-get where it is missing and that is possible; else null. */
export async function ensureChromium(): Promise<string | null> {
  const found = findChromium();
  if (found) return found;
  await aptInstall(['chromium']);
  return findChromium();
}

/** Whether there is an IMAP server for the tests of mail, which start it themselves; installed where that is possible. */
export async function ensureDovecot(): Promise<boolean> {
  const path = '/usr/sbin/dovecot';
  if (!existsSync(path)) await aptInstall(['dovecot-imapd']);
  return existsSync(path);
}

/** A throw-away Postgres 15 on loopback, in a folder of its own; null where there is none and none can be installed. */
export async function ensurePostgres15(): Promise<{ url: string; stop: () => Promise<void> } | null> {
  const bin = '/usr/lib/postgresql/15/bin';
  if (!existsSync(`${bin}/initdb`)) await aptInstall(['postgresql-15']);
  if (!existsSync(`${bin}/initdb`)) return null;

  const folder = mkdtempSync(join(tmpdir(), 'rapport-pg15-'));
  const port = await freePort();
  const asServer = isRoot() ? ['runuser', '-u', 'postgres', '--'] : [];
  if (isRoot()) execFileSync('chown', ['postgres', folder]);
  else chmodSync(folder, 0o700);

  const initialised = await run([
    ...asServer,
    `${bin}/initdb`,
    '-D',
    `${folder}/db`,
    '-U',
    'owner',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ]);
  if (initialised.code !== 0) return null;
  const options = `-h 127.0.0.1 -p ${port} -k ${folder} -c fsync=off -c max_connections=100`;
  const started = await run([
    ...asServer,
    `${bin}/pg_ctl`,
    '-D',
    `${folder}/db`,
    '-l',
    `${folder}/log`,
    '-w',
    '-o',
    options,
    'start',
  ]);
  if (started.code !== 0) return null;
  return {
    url: `postgresql://owner@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await run([...asServer, `${bin}/pg_ctl`, '-D', `${folder}/db`, '-m', 'immediate', 'stop']);
      await run(['rm', '-rf', folder]);
    },
  };
}

function findChromium(): string | null {
  const named = process.env.RAPPORT_CHROMIUM;
  const candidates = [named, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  return candidates.find((path) => path !== undefined && existsSync(path)) ?? null;
}

async function aptInstall(packages: string[]): Promise<void> {
  if (!existsSync('/usr/bin/apt-get')) return;
  const prefix = isRoot() ? [] : existsSync('/usr/bin/sudo') ? ['sudo', '-n'] : null;
  if (!prefix) return;
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  await run([...prefix, 'apt-get', 'update', '-q'], quiet);
  await run([...prefix, 'apt-get', 'install', '-qy', '--no-install-recommends', ...packages], quiet);
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
