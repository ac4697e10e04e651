import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';

const dovecot = '/usr/sbin/dovecot';
export const hasDovecot = existsSync(dovecot);
export const password = 'secret-of-the-tests';

export interface TestImap {
  port: number;
  /** Puts a mail into a person's inbox, as their mail server does. */
  deliver(user: string, raw: string): Promise<void>;
  /** Throws the mailbox away and makes another, with another UIDVALIDITY. */
  remake(user: string): Promise<void>;
  close(): Promise<void>;
}

/** A real IMAP server (Debian's dovecot), unprivileged, on loopback, in a folder of its own; any user name has the password. */
export async function testImap(): Promise<TestImap> {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-imap-'));
  const port = await freePort();
  const isRoot = process.getuid?.() === 0;
  const user = isRoot ? 'nobody' : userInfo().username;
  for (const part of ['run', 'state', 'mail']) mkdirSync(join(folder, part));
  writeFileSync(join(folder, 'conf'), configuration(folder, port, user));
  chmodSync(folder, 0o755);
  if (isRoot) execFileSync('chown', ['-R', 'nobody', folder]);
  const command = [dovecot, '-F', '-c', join(folder, 'conf')];
  const [file, ...args] = isRoot ? ['runuser', '-u', 'nobody', '--', ...command] : command;
  const child = spawn(file!, args, { stdio: 'ignore' });
  const imap = {
    port,
    deliver: (name: string, raw: string) =>
      as(port, name, async (client) => {
        await client.append('INBOX', raw.replace(/\r?\n/g, '\r\n'));
      }),
    remake: async (name: string) => {
      rmSync(join(folder, 'mail', name), { recursive: true, force: true });
      // The UIDVALIDITY of a new mailbox is the second it is made in.
      await sleep(1_100);
    },
    close: () => stop(child, folder),
  };
  await untilReady(port);
  return imap;
}

function configuration(folder: string, port: number, user: string): string {
  const group = execFileSync('id', ['-gn', user]).toString().trim();
  return `protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/state/log
default_internal_user = ${user}
default_internal_group = ${group}
default_login_user = ${user}
first_valid_uid = 0
mail_location = maildir:${folder}/mail/%u
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${user} gid=${group} home=${folder}/mail/%u
}
`;
}

async function as(port: number, user: string, work: (client: ImapFlow) => Promise<void>): Promise<void> {
  const client = new ImapFlow({
    host: '127.0.0.1',
    port,
    secure: false,
    auth: { user, pass: password },
    logger: false,
  });
  client.on('error', () => {});
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.logout();
  }
}

async function untilReady(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const isReady = await as(port, 'ready', async () => {}).then(
      () => true,
      () => false,
    );
    if (isReady) return;
    await sleep(50);
  }
  throw new Error('dovecot does not answer');
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = address && typeof address === 'object' ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
