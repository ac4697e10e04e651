import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartError } from '../../errors.ts';

/**
 * As whom Postgres runs; it refuses to run as root.
 * - `same`: we are not root, it runs as we do
 * - `other`: we are root, it runs as an unprivileged account
 * - `mapped`: we are root in a folder no other account can enter; it runs in a user namespace where it is not root
 */
export type Account =
  | { kind: 'same' }
  | { kind: 'other'; uid: number; gid: number }
  | { kind: 'mapped'; uid: number };

/** Chooses the account for a data folder. A folder that holds a database keeps the account that made it. */
export function chooseAccount(dataFolder: string, clusterFolder: string): Account {
  if (process.getuid?.() !== 0) return { kind: 'same' };
  const reachable = canBeEnteredByOthers(dataFolder);
  const owner = existsSync(clusterFolder) ? statSync(clusterFolder) : null;
  if (owner && owner.uid !== 0 && reachable) return { kind: 'other', uid: owner.uid, gid: owner.gid };
  if (owner && owner.uid !== 0) {
    throw new StartError(
      `The database in ${clusterFolder} belongs to an account (${owner.uid}) that may not enter ${dataFolder} any more. Let others enter it and the folders above it (chmod o+x).`,
    );
  }
  const nobody = unprivilegedAccount();
  if (!owner && reachable) return { kind: 'other', ...nobody };
  if (canMapUsers(nobody.uid)) return { kind: 'mapped', uid: nobody.uid };
  throw new StartError(
    `Postgres does not run as root, and no other account may enter ${dataFolder} or a folder above it. Choose a folder others may enter with --data, such as --data /var/lib/rapport, or start Rapport as an ordinary user.`,
  );
}

/** The command that runs `command` under this account. uid and gid go to spawn. */
export function asAccount(
  account: Account,
  command: string[],
): { command: string[]; uid?: number; gid?: number } {
  if (account.kind === 'other') return { command, uid: account.uid, gid: account.gid };
  if (account.kind === 'mapped') return { command: [...mapUsers(account.uid), ...command] };
  return { command };
}

/** Whether an account that owns nothing here can read this folder: every folder above lets others through. */
export function canBeReadByOthers(folder: string): boolean {
  return (statSync(folder).mode & 0o005) === 0o005 && canBeEnteredByOthers(dirname(folder));
}

function canBeEnteredByOthers(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/** initdb asks the system for the name of its account, so one that is listed is needed. */
function unprivilegedAccount(): { uid: number; gid: number } {
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['nobody', 'daemon']) {
    const found = accounts.find((fields) => fields[0] === name && Number(fields[2]) > 0);
    if (found) return { uid: Number(found[2]), gid: Number(found[3]) };
  }
  throw new StartError(
    'Postgres does not run as root, and this system has no unprivileged account (nobody or daemon). Start Rapport as an ordinary user.',
  );
}

/** Whether this system lets root become another user in a namespace of its own; many containers do not. */
export function canMapUsers(uid: number): boolean {
  const [file, ...args] = mapUsers(uid) as [string, ...string[]];
  return spawnSync(file, [...args, 'true'], { stdio: 'ignore' }).status === 0;
}

function mapUsers(uid: number): string[] {
  return ['unshare', '--user', `--map-user=${uid}`, '--'];
}
