import { readFileSync } from 'node:fs';
import { seededRandom } from '@rapport/core/numeric';
import { afterAll, describe, expect, test } from 'vitest';
import { analyseFolder, csvOf } from '../testing/analyseFile.ts';

const { file, path, json, run, refusal, remove } = analyseFolder();
afterAll(remove);

interface Found {
  n: number;
  auc: number;
  brier: number;
  topDecileLift: number;
  calibration: { bins: { predicted: number; observed: number }[] };
  value: number;
  interval: { low: number; high: number };
  dropped: { name: string }[];
  unknown: { column: string; n: number }[];
}

const random = seededRandom(11);
const rows = Array.from({ length: 1_500 }, (_, i) => {
  const plan = random() < 0.5 ? 'monthly' : 'yearly';
  const months = Math.floor(random() * 60);
  const logOdds = -0.5 - 0.06 * months + (plan === 'monthly' ? 1.5 : 0);
  const left = random() < 1 / (1 + Math.exp(-logOdds)) ? 'closed' : 'open';
  return { id: `c${i}`, plan, months, charge: random() < 0.1 ? '' : Math.round(random() * 90), left };
});
const customers = {
  id: rows.map(({ id }) => id),
  plan: rows.map(({ plan }) => plan),
  months: rows.map(({ months }) => months),
  charge: rows.map(({ charge }) => charge),
  status: rows.map(({ left }) => left),
};

describe.concurrent('rapport analyse churn', () => {
  const churn = file('churn.csv', csvOf(customers));
  const args = ['churn', churn, '--target', 'status', '--target-is', 'closed', '--folds', '5', '--seed', '3'];

  test('gives the figures that judge it, the same for the same seed', async () => {
    const found = await json<Found>(args);
    expect(found.n).toBe(1_500);
    expect(found.auc).toBeGreaterThan(0.75);
    expect(found.auc).toBeLessThan(0.95);
    expect(found.value).toBe(found.auc);
    expect(found.brier).toBeLessThan(0.2);
    expect(found.topDecileLift).toBeGreaterThan(1.8);
    expect(found.calibration.bins).toHaveLength(10);
    expect(found.dropped.map(({ name }) => name)).toEqual(['id']);
    expect(found.unknown.map(({ column }) => column)).toEqual(['charge']);
    expect(await json<Found>(args)).toEqual(found);
  });

  test('writes each row again with a probability told by a model that had not seen it', async () => {
    const out = path('out.csv');
    expect((await run([...args, '--per-customer', out])).code).toBe(0);
    const [head, ...lines] = readFileSync(out, 'utf8').trim().split('\r\n');
    expect(head).toBe('id,plan,months,charge,status,churn_probability');
    expect(lines).toHaveLength(1_500);
    for (const line of lines) {
      const probability = Number(line.split(',').at(-1));
      expect(probability).toBeGreaterThan(0);
      expect(probability).toBeLessThan(1);
    }
    expect((await refusal([...args, '--per-customer', path('nowhere/out.csv')])).line).toMatch(
      /nowhere\/out\.csv: cannot be written \(ENOENT\)/,
    );
  });

  test('names a column written after the departure rather than boast of it', async () => {
    const leak = file(
      'leak.csv',
      csvOf({ ...customers, closing: rows.map(({ left }) => (left === 'closed' ? 1 : 0)) }),
    );
    const { code, line } = await refusal(['churn', leak, '--target', 'status', '--target-is', 'closed']);
    expect({ code, line }).toEqual({
      code: 1,
      line: expect.stringMatching(/closing: this alone tells .* --drop/),
    });
  });

  test('says which value means that they left, when it must be told', async () => {
    expect((await refusal(['churn', churn, '--target', 'status'])).line).toMatch(
      /churn\.csv:2: status: "\w+" is neither yes nor no; .*--target-is/,
    );
    expect((await refusal(['churn', churn, '--target', 'status', '--target-is', 'gone'])).line).toMatch(
      /status: 0 rows left, and at least 10 are needed/,
    );
  });

  test('three rows, a column that turns out to be words, no column left', async () => {
    const few = file('few.csv', 'a,left\n1,yes\n2,no\n3,yes\n');
    expect((await refusal(['churn', few, '--target', 'left'])).line).toMatch(/2 rows left, and at least 10/);
    expect((await refusal(['churn', few, '--target', 'left', '--drop', 'a'])).code).toBe(2);
    expect((await refusal(['churn', few, '--target', 'left', '--drop', 'b'])).line).toMatch(
      /--drop: there is no column "b"/,
    );
  });

  test('speaks French', async () => {
    expect((await run([...args, '--lang', 'fr'])).out).toMatch(/1\s500 clients, \d+ partis/);
  });
});
