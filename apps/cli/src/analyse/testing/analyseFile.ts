import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';

const bin = join(import.meta.dirname, '../../../bin/rapport.js');

interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** A folder of files to analyse, and the real command run on them. */
export function analyseFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-analyse-'));
  const path = (name: string) => join(folder, name);

  function run(args: string[], env: Record<string, string> = {}): Promise<Ran> {
    const options = {
      env: { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: 'en_GB.UTF-8', ...env },
      maxBuffer: 256 * 1024 * 1024,
    };
    return new Promise((resolve) => {
      const child = execFile(process.execPath, [bin, 'analyse', ...args], options, (_error, out, err) =>
        resolve({ code: child.exitCode, out, err }),
      );
    });
  }

  return {
    path,
    file(name: string, content: string | Buffer): string {
      writeFileSync(path(name), content);
      return path(name);
    },
    run,
    /** What `--json` prints, once the command is seen to end well and every number to be one. */
    async json<Found>(args: string[]): Promise<Found> {
      const { code, out, err } = await run([...args, '--json']);
      expect({ code, err }).toMatchObject({ code: 0 });
      return JSON.parse(out) as Found;
    },
    /** What a refused command says: one line, no stack, nothing on standard output. */
    async refusal(args: string[], env: Record<string, string> = {}) {
      const { code, out, err } = await run(args, env);
      expect(out).toBe('');
      expect(err.trimEnd().split('\n')).toHaveLength(1);
      expect(err).not.toMatch(/\bat .+:\d+:\d+|NaN is not|undefined|TypeError|RangeError/);
      return { code, line: err.trimEnd() };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A file of rows from columns of equal length. */
export function csvOf(columns: Record<string, readonly (string | number)[]>): string {
  const names = Object.keys(columns);
  const rows = Object.values(columns)[0]?.map((_, row) => names.map((name) => columns[name]?.[row] ?? ''));
  return `${[names, ...(rows ?? [])].map((cells) => cells.join(',')).join('\n')}\n`;
}
