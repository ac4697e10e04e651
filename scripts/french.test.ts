import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const sources = join(root, 'apps/server/src');
const folder = join(sources, 'features/zz-planted-french');

beforeAll(() => mkdirSync(folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const untranslated = {
  'a sentence': "new DomainError('conflict', 'This has no French: nothing was done.');",
  'a sentence with what varies': `new DomainError('conflict', \`Case \${number} has no French.\`);`,
  'one of two': "new DomainError('conflict', number > 1 ? 'Sign in.' : 'This has no French.');",
  'the message of a field': "invalidValue('name', 'this has no French');",
  'what became of the rest': "invalidValue('day', 'this is a day to come', 'Nothing of it has French.');",
  'a message among the fields':
    "new DomainError('invalid', 'Sign in.', { fields: [{ field: 'a', message: 'this has no French' }] });",
  'what a helper is given': "helper('This has no French.');",
  'text that any helper was given': "new DomainError('conflict', text);",
};

test('a sentence without French is an error of the compiler, which names its file and line', () => {
  const said = compile(Object.values(untranslated));
  for (const [i, name] of Object.keys(untranslated).entries())
    expect(said, name).toMatch(new RegExp(`zz-planted-french/planted\\.ts\\(${i + 6},`));
});

test('every sentence of the server has French', () => {
  expect(compileAll('../..')).toBe('');
});

test('what has French passes: the check is not simply always red', () => {
  const said = compile([
    "new DomainError('unauthenticated', 'Sign in.');",
    `new DomainError('conflict', \`Case \${number} is over. Reopen it first. Nothing was changed.\`);`,
    "invalidValue('day', 'this is a day to come', 'Nothing was changed.');",
    "helper('Sign in.');",
    "new DomainError('conflict', wordsOf(text));",
  ]);
  expect(said).toBe('');
});

test('nothing of our own goes round the check', () => {
  const around = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test)\.ts$/.test(name) && name !== 'platform/errors.ts')
    .flatMap((name) =>
      readFileSync(join(sources, name), 'utf8')
        .split('\n')
        .flatMap((line, i) =>
          /as Sentence\b|wordsOf\(\s*(['"`])[^'"`]* /.test(line) ? [`${name}:${i + 1}`] : [],
        ),
    );
  expect(around).toEqual([]);
});

/** What the compiler says of a file of the server with these statements, from its sixth line on; empty when it passes. */
function compile(statements: readonly string[]): string {
  const head = [
    "import { DomainError, invalidValue, type Sentence, wordsOf } from '../../platform/errors.ts';",
    '',
    'declare const [number, text]: [number, string];',
    'export const helper = (says: Sentence) => new DomainError("conflict", says);',
    'export const words = wordsOf(text);',
  ];
  writeFileSync(
    join(folder, 'planted.ts'),
    [...head, ...statements, 'export const value = invalidValue;', ''].join('\n'),
  );
  return check({ files: ['planted.ts'] });
}

/** The same of what is in a folder, as seen from the planted one, which is left out, as is what other tests plant meanwhile. */
function compileAll(include: string): string {
  rmSync(join(folder, 'planted.ts'), { force: true });
  return check({ include: [include], exclude: ['../zz-planted*'] });
}

function check(which: object): string {
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: join(root, 'tsconfig.base.json'), ...which }),
  );
  try {
    execFileSync('npx', ['tsc', '--noEmit', '-p', folder], { cwd: root, stdio: 'pipe' });
    return '';
  } catch (error) {
    return String((error as { stdout: Buffer }).stdout);
  }
}
