import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const documents = execFileSync('git', ['ls-files', '*.md'], { cwd: root, encoding: 'utf8' })
  .trim()
  .split('\n');

const files = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
const fileNames = new Set(files.map((path) => basename(path)));
/** Named as examples. */
const examples = ['recordExchanges.ts'];

test.each(documents)('%s leads nowhere that is not there', (document) => {
  const text = readFileSync(join(root, document), 'utf8');
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].map((match) =>
    join(dirname(document), match[1] ?? ''),
  );
  const paths = [...text.matchAll(/`((?:apps|packages|bench|e2e|scripts|docs)\/[\w./-]+)`/g)].map(
    (match) => match[1] ?? '',
  );
  const missing = [...links, ...paths].filter(
    (path) => !path.includes('NNNN') && !existsSync(join(root, path)),
  );
  expect(missing).toEqual([]);
});

test.each(documents)('%s names no file that is gone', (document) => {
  const text = readFileSync(join(root, document), 'utf8');
  const named = [...text.matchAll(/`(?:[\w./-]*\/)?([\w.-]+\.(?:ts|tsx|sql|css))`/g)].map(
    (match) => match[1] ?? '',
  );
  expect(named.filter((name) => !fileNames.has(name) && !examples.includes(name))).toEqual([]);
});
