import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../../errors.ts';
import { type Account, asAccount } from './account.ts';
import type { Binaries } from './binaries.ts';

/** The superuser of the embedded database: owner of everything in it. Reached by the socket alone. */
export const ownerName = 'rapport_owner';

/** Order and case are Postgres' own everywhere; what pg_trgm calls a letter still comes from the system: the first it knows. */
const characterTypes = ['C.UTF-8', 'en_US.UTF-8', 'C'];

/**
 * Makes the database folder on first start; afterwards checks that it is of our Postgres' version.
 * Made aside then renamed: a start cut short leaves nothing that looks like a database.
 */
export async function initialiseCluster(
  binaries: Binaries,
  account: Account,
  clusterFolder: string,
): Promise<void> {
  if (existsSync(join(clusterFolder, 'PG_VERSION'))) return checkVersion(binaries, clusterFolder);
  const aside = `${clusterFolder}.new`;
  let complaint = '';
  for (const characterType of characterTypes) {
    rmSync(aside, { recursive: true, force: true });
    mkdirSync(aside, { mode: 0o700 });
    if (account.kind === 'other') chownSync(aside, account.uid, account.gid);
    complaint = await runInitdb(binaries, account, aside, characterType);
    if (!complaint) return renameSync(aside, clusterFolder);
    if (!complaint.includes('locale')) break;
  }
  throw new StartError(`The database could not be made in ${clusterFolder}: ${complaint}`);
}

function checkVersion(binaries: Binaries, clusterFolder: string): void {
  const found = Number(readFileSync(join(clusterFolder, 'PG_VERSION'), 'utf8').trim());
  if (found === binaries.major) return;
  throw new StartError(
    `The database in ${clusterFolder} was made by Postgres ${found}; this Rapport brings Postgres ${binaries.major}. Nothing was changed. Start the Rapport that made it, or move its data with pg_dump of version ${binaries.major}.`,
  );
}

/** What initdb complained of; empty when it went well. */
function runInitdb(
  binaries: Binaries,
  account: Account,
  folder: string,
  characterType: string,
): Promise<string> {
  const run = asAccount(account, [
    binaries.initdb,
    `--pgdata=${folder}`,
    `--username=${ownerName}`,
    '--auth=trust',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    `--lc-ctype=${characterType}`,
    '--data-checksums',
    '--no-instructions',
  ]);
  const [file, ...args] = run.command as [string, ...string[]];
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      uid: run.uid,
      gid: run.gid,
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    });
    let complaint = '';
    child.stderr.on('data', (chunk) => {
      complaint += chunk;
    });
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => resolve(code === 0 ? '' : complaint.trim() || `initdb ended with ${code}`));
  });
}
