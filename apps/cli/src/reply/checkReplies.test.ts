import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const bin = join(import.meta.dirname, '../../bin/rapport.js');

function check(
  lines: unknown[],
  args: string[] = ['--json'],
  pack = (text: string): string | Buffer => text,
) {
  const input = pack(
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  const run = spawnSync(process.execPath, [bin, 'check-reply', ...args], {
    input,
    env: { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: 'en_GB.UTF-8' },
  });
  return { code: run.status, out: run.stdout.toString(), err: run.stderr.toString() };
}

function printed(out: string) {
  return out
    .split('\n')
    .filter(Boolean)
    .map(
      (line) =>
        JSON.parse(line) as {
          id: string;
          breaks: { rule: string; start: number; end: number; excerpt: string; suggestion: string }[];
        },
    );
}

const late = {
  id: 'r1',
  lang: 'en',
  context: 'My parcel never arrived.',
  text: 'We cannot refund it. Sorry if you were upset.',
};

test('one line a reply, in order, with what breaks, where, and what to write instead', () => {
  const run = check([late, { id: 7, text: 'Merci Ana, il part ce soir.' }]);
  expect(run).toMatchObject({ code: 0, err: '' });
  const [first, second] = printed(run.out);
  expect(first?.breaks.map(({ rule }) => rule)).toEqual([
    'refusal-without-alternative',
    'conditional-apology',
  ]);
  for (const { start, end, excerpt, suggestion } of first?.breaks ?? []) {
    expect(late.text.slice(start, end)).toBe(excerpt);
    expect(suggestion).not.toBe('');
  }
  expect(second).toEqual({ id: 7, breaks: [] });
});

test('a relationship goes by its key or its name in either language', () => {
  const text = 'Enjoy 20% off our new collection.';
  const lines = ['one-night-stand', 'One-night stand', 'Aventure d’un soir'].map((relationship) => ({
    text,
    lang: 'en',
    relationship,
  }));
  const run = check(lines);
  const found = printed(run.out).map(({ breaks }) => breaks[0]?.rule);
  expect(found.slice(0, 2)).toEqual(['no-follow-up', 'no-follow-up']);
});

test('a bad line is told with its place and what to do; the others are checked', () => {
  const run = check([
    'nope',
    { id: 'x' },
    { id: 'y', text: 'Hello.', relationship: 'pal' },
    '',
    late,
    { text: 'Hi', consent: 'yes' },
  ]);
  expect(run.code).toBe(1);
  expect(printed(run.out).map(({ id }) => id)).toEqual(['r1']);
  expect(run.err).toMatch(/^stdin:1: not JSON/m);
  expect(run.err).toMatch(/^stdin:2: text: is missing; give the reply/m);
  expect(run.err).toMatch(/^stdin:3: relationship: "pal" is no type of relationship/m);
  expect(run.err).toMatch(/^stdin:6: consent: /m);
  expect(run.err).toMatch(/4 lines refused; the 1 other were checked/);
});

test('gzip is read, nothing at all is told, and a missing file ends with 1', () => {
  expect(printed(check([late], ['--json'], gzipSync).out)).toHaveLength(1);
  expect(check([]).err).toMatch(/no reply in it/);
  expect(check([], ['nowhere.ndjson', '--json'])).toMatchObject({
    code: 1,
    err: expect.stringContaining('there is no such file'),
  });
});

test('without --json it is written for a reader', () => {
  const run = check([late, { id: 'ok', text: 'Thank you, Ana.' }], []);
  expect(run.out).toMatch(/refusal-without-alternative \(0-20\) “We cannot refund it\.”/);
  expect(run.out).toMatch(/^ok: nothing breaks$/m);
  expect(run.err).toMatch(/1 of 2 to look at again/);
});
