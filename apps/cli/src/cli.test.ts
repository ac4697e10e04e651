import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { exchangeInput } from '@rapport/contracts/exchange';
import { axes } from '@rapport/contracts/vocabulary';
import { afterAll, describe, expect, test } from 'vitest';

const bin = join(import.meta.dirname, '../bin/rapport.js');
const folder = mkdtempSync(join(tmpdir(), 'rapport-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Printed {
  customer: string;
  type: string;
  probabilities: Record<string, number>;
  space: Record<string, { mean: number; sd: number }>;
  because: {
    signal: string;
    contribution: number;
    sentence: string;
    at: string | null;
    excerpt: string | null;
  }[];
  exchanges: number;
  asOf: string;
}

function rapport(args: string[], input: string | Buffer = '', env: Record<string, string> = {}) {
  const run = spawnSync(process.execPath, [bin, ...args], {
    input,
    env: { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: 'en_GB.UTF-8', ...env },
    maxBuffer: 256 * 1024 * 1024,
  });
  return { code: run.status, out: run.stdout.toString(), err: run.stderr.toString() };
}

function infer(lines: unknown[], args: string[] = []) {
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const run = rapport(['relations', 'infer', '--json', ...args], input);
  const printed = run.out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Printed);
  return { ...run, printed };
}

describe('rapport', () => {
  test('says what it can do, which it is, and ends with 2 when asked for something else', () => {
    expect(rapport(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('relations') });
    expect(rapport(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(rapport(['nonsense']).code).toBe(2);
    expect(rapport(['relations', 'infer', '--as-of', 'soon'])).toMatchObject({ code: 2, out: '' });
    expect(rapport(['relations', 'infer', '--nothing']).code).toBe(2);
  });

  test('runs as npx rapport from the repository', () => {
    const root = join(import.meta.dirname, '../../..');
    const run = spawnSync('npx', ['rapport', '--version'], { cwd: root });
    expect(run.stdout.toString()).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('rapport relations infer', () => {
  test('prints each customer once, in order of first appearance, with 29 probabilities, the axes and the reasons', () => {
    const { code, err, printed } = infer([
      { customer: 'b', kind: 'purchase', at: '2026-01-05', amount: 20 },
      {
        customer: 'a',
        kind: 'message',
        at: '2026-02-01T10:00:00Z',
        text: 'Vous aurez des nouvelles de mon avocat.',
      },
      { customer: 'b', kind: 'purchase', at: '2026-03-05', amount: 20 },
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(printed.map(({ customer }) => customer)).toEqual(['b', 'a']);
    const [first, second] = printed as [Printed, Printed];
    for (const { probabilities, space, type, asOf } of printed) {
      const values = Object.values(probabilities);
      expect(values).toHaveLength(29);
      expect(values.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
      expect(probabilities[type]).toBe(Math.max(...values));
      expect(Object.keys(space)).toEqual([...axes]);
      expect(asOf).toBe('2026-03-05T00:00:00.000Z');
    }
    expect(first.exchanges).toBe(2);
    expect(second.type).toBe('adversaries');
    const words = second.because.find(({ signal }) => signal === 'words-type');
    expect(words).toMatchObject({
      sentence: 'The way they write (1 text)',
      at: '2026-02-01T10:00:00.000Z',
      excerpt: 'Vous aurez des nouvelles de mon avocat.',
    });
  });

  test('takes customer and kind alone', () => {
    expect(infer([{ customer: 'a', kind: 'visit' }]).printed).toHaveLength(1);
  });

  test('takes channels by other names, numbers as text, and properties beside the others', () => {
    const plain = infer([
      {
        customer: 'a',
        kind: 'purchase',
        channel: 'shop',
        at: '2026-01-05',
        amount: 1234.5,
        items: [{ name: 'tea', quantity: 2 }],
      },
      {
        customer: 'a',
        kind: 'answer',
        channel: 'email',
        at: '2026-01-06',
        properties: { measure: 'nps', score: 9 },
      },
    ]);
    const other = infer([
      {
        customer: 'a',
        kind: 'Purchase',
        channel: 'Magasin',
        at: '2026-01-05 00:00',
        amount: '1 234,50 €',
        items: [{ name: 'tea', quantity: '2' }],
      },
      { customer: 'a', kind: 'answer', channel: 'courriel', at: 1767657600, measure: 'nps', score: '9' },
    ]);
    expect(other.code).toBe(0);
    expect(other.printed[0]?.probabilities).toEqual(plain.printed[0]?.probabilities);
  });

  test('names the line, the field and what to write; prints the good ones and ends with 1', () => {
    const file = join(folder, 'bad.ndjson');
    writeFileSync(
      file,
      [
        '{"customer":"a","kind":"buy"}',
        '{"kind":"purchase"}',
        'not json',
        '{"customer":"a","kind":"purchase","at":"31/01/2026"}',
        '{"customer":"a","kind":"purchase","at":"2026-02-30"}',
        '{"customer":"a","kind":"purchase","amount":"a lot"}',
        '',
        '{"customer":"good","kind":"purchase"}',
      ].join('\n'),
    );
    const { code, out, err } = rapport(['relations', 'infer', '--json', '--input', file]);
    expect(code).toBe(1);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(err.split('\n').slice(0, 6)).toEqual([
      expect.stringMatching(/bad\.ndjson:1: kind: "buy" is not known; use one of purchase, return, /),
      expect.stringMatching(/:2: customer: is missing/),
      expect.stringMatching(/:3: not JSON/),
      expect.stringMatching(/:4: at: "31\/01\/2026" is not a date; write it as 2026-01-31/),
      expect.stringMatching(/:5: at: "2026-02-30" is not a date/),
      expect.stringMatching(/:6: amount: "a lot" is not a number; write 12.50/),
    ]);
  });

  test('counts an identical line, and an id seen before, once', () => {
    const once = { customer: 'a', kind: 'purchase', at: '2026-01-05', amount: 20 };
    const named = { ...once, id: 'order-1', at: '2026-02-05' };
    const repeated = infer([once, named, once, { ...named, amount: 21 }]);
    expect(repeated).toMatchObject({ code: 0, err: expect.stringContaining('2 lines repeated') });
    expect(repeated.printed).toEqual(infer([once, named]).printed);
  });

  test('gives the same answer whatever the order', () => {
    const lines = Array.from({ length: 30 }, (_, i) => ({
      customer: 'a',
      kind: i % 5 === 0 ? 'message' : 'purchase',
      at: new Date(Date.UTC(2025, 0, 1 + i * 9)).toISOString(),
      ...(i % 5 === 0 ? { text: 'Comme d’habitude, merci à toute l’équipe' } : { amount: 12 }),
    }));
    const forward = infer(lines).printed[0] as Printed;
    const backward = infer(lines.toReversed()).printed[0] as Printed;
    for (const [key, p] of Object.entries(forward.probabilities))
      expect(backward.probabilities[key]).toBeCloseTo(p, 9);
  });

  test('keeps the order of customers when the work is shared between cores', () => {
    const customers = Array.from({ length: 1_500 }, (_, i) => `c${(i * 7919) % 1_500}`);
    const { printed } = infer(
      customers.map((customer) => ({ customer, kind: 'purchase', at: '2026-01-05' })),
    );
    expect(printed.map(({ customer }) => customer)).toEqual(customers);
    expect(new Set(printed.map(({ probabilities }) => JSON.stringify(probabilities))).size).toBe(1);
  });

  test('joins people by handles, merging those that verified ones show to be the same', () => {
    const { printed } = infer([
      { customer: [{ kind: 'email', value: 'Ana@Example.com', verified: true }], kind: 'purchase' },
      { customer: [{ kind: 'card', value: '12 34', verified: true }], kind: 'visit' },
      { customer: [{ kind: 'card', value: '1234' }], kind: 'visit' },
      {
        customer: [
          { kind: 'email', value: 'ana@example.com' },
          { kind: 'card', value: '1234' },
        ],
        kind: 'review',
      },
    ]);
    expect(printed.map(({ customer, exchanges }) => [customer, exchanges])).toEqual([['ana@example.com', 4]]);
  });

  test('as of a day leaves out what came later, and reads gzip', () => {
    const lines = ['2026-01-01', '2026-02-01T23:00:00Z', '2026-02-02'].map((at) =>
      JSON.stringify({ customer: 'a', kind: 'purchase', at }),
    );
    const file = join(folder, 'some.ndjson.gz');
    writeFileSync(file, gzipSync(lines.join('\n')));
    const { code, out, err } = rapport(['relations', 'infer', '--json', '-i', file, '--as-of', '2026-02-01']);
    expect({ code, err }).toEqual({
      code: 0,
      err: expect.stringContaining('1 exchange later than --as-of left out'),
    });
    expect(JSON.parse(out)).toMatchObject({ exchanges: 2, asOf: '2026-02-01T23:59:59.999Z' });
  });

  test('says that a file is not there, or damaged, without losing what was read', () => {
    expect(rapport(['relations', 'infer', '-i', join(folder, 'nowhere')])).toMatchObject({
      code: 1,
      err: expect.stringContaining('there is no such file'),
    });
    const whole = gzipSync('{"customer":"a","kind":"visit"}\n'.repeat(10));
    const cut = join(folder, 'cut.gz');
    writeFileSync(cut, whole.subarray(0, whole.length - 6));
    const { code, err } = rapport(['relations', 'infer', '-i', cut]);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('damaged') });
  });

  test('speaks the language of the terminal', () => {
    const line =
      '{"customer":"a","kind":"message","text":"Vous aurez des nouvelles de mon avocat, escrocs."}';
    const french = rapport(['relations', 'infer'], line, { LANG: 'fr_FR.UTF-8' });
    expect(french.out).toMatch(
      /Client +Relation +Pourquoi\na +(Probablement|Peut-être) adversaires \(\d+ %\).*Sa façon d’écrire/,
    );
    expect(rapport(['relations', 'infer', '--lang', 'en'], line, { LANG: 'fr_FR.UTF-8' }).out).toMatch(
      /(Probably|Perhaps) adversaries/,
    );
  });
});

describe('rapport relations types', () => {
  test('lists the 29 types with the note on where they come from', () => {
    const { types, note } = JSON.parse(rapport(['relations', 'types', '--json']).out);
    expect(types).toHaveLength(29);
    expect(note.fr).toContain('reconstitution');
    expect(rapport(['relations', 'types', '--lang', 'fr']).out).toContain('Amis de longue date');
  });
});

describe('rapport sample', () => {
  const args = ['sample', '--customers', '60', '--seed', '7', '--end', '2026-11-22T03:00:00Z'];

  test('writes the same bytes each time, plain, to standard output or compressed', () => {
    const plain = join(folder, 'sample.ndjson');
    expect(rapport([...args, '--out', plain])).toMatchObject({ code: 0, out: '' });
    const compressed = join(folder, 'sample.ndjson.gz');
    rapport([...args, '--out', compressed]);
    const text = readFileSync(plain, 'utf8');
    expect(gunzipSync(readFileSync(compressed)).toString()).toBe(text);
    expect(rapport(args).out).toBe(text);
  });

  test('writes what the server and relations infer take', () => {
    const { out } = rapport(args);
    for (const line of out.trim().split('\n')) exchangeInput.parse(JSON.parse(line));
    const inferred = rapport(['relations', 'infer', '--json'], out);
    expect(inferred).toMatchObject({ code: 0, err: '' });
    expect(inferred.out.trim().split('\n').length).toBeGreaterThanOrEqual(60);
  });
});
