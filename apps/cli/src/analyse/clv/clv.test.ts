import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '@rapport/core/numeric';
import { afterAll, describe, expect, test } from 'vitest';
import { analyseFolder } from '../testing/analyseFile.ts';

const { file, path, json, run, refusal, remove } = analyseFolder();
afterAll(remove);

interface Found {
  value: number;
  n: number;
  parameters: Record<string, number>;
  logLikelihood: number;
  customers: number;
  repeatPurchases: number;
  withoutRepeat: number;
  holdout: { predicted: number; actual: number; mae: number; correlation: number };
  spend: { parameters: Record<string, number> };
  residualValue: { value: number; interval: { low: number; high: number } };
}

/** Of the data folder that stands beside the repository; never copied into it. */
const cdnow = join(import.meta.dirname, '../../../../../../shared/data/cdnow/CDNOW_sample.txt');
const period = ['--calibration-end', '1997-09-30', '--unit', 'week'];

describe.skipIf(!existsSync(cdnow))('rapport analyse clv on CDNOW [needs ../shared/data]', () => {
  const args = ['clv', cdnow, '--customer', '2', '--date', '3', ...period];

  test('an analyst finds the published BG/NBD', async () => {
    const found = await json<Found>(args);
    expect([found.customers, found.repeatPurchases, found.withoutRepeat]).toEqual([2357, 2457, 1411]);
    for (const [name, value] of [
      ['r', 0.2426],
      ['alpha', 4.4136],
      ['a', 0.7929],
      ['b', 2.4259],
    ] as const)
      expect(found.parameters[name]).toBeCloseTo(value, 3);
    expect(found.logLikelihood).toBeCloseTo(-9582.429, 3);
    expect(found.holdout.actual).toBe(1882);
    expect(found.holdout.predicted).toBeGreaterThan(1500);
    expect(found.holdout.mae).toBeLessThan(0.85);
    expect(found.holdout.correlation).toBeGreaterThan(0.6);
  });

  test('an analyst finds the published Pareto/NBD', async () => {
    const found = await json<Found>([...args, '--model', 'pareto-nbd']);
    for (const [name, value] of [
      ['r', 0.5533],
      ['alpha', 10.578],
      ['s', 0.6062],
    ] as const)
      expect(found.parameters[name]).toBeCloseTo(value, 3);
    expect(found.parameters.beta).toBeCloseTo(11.668, 1);
    expect(found.logLikelihood).toBeCloseTo(-9594.976, 3);
  });

  test('a CSV made of it gives the same, with amounts and a row a customer', async () => {
    const rows = readFileSync(cdnow, 'latin1')
      .trim()
      .split(/\r?\n/)
      .map((line) => line.trim().split(/\s+/));
    const csv = file(
      'cdnow.csv',
      `id;date;dollars\n${rows.map(([, id, date, , dollars]) => `${id};${date!.replace(/(....)(..)(..)/, '$3/$2/$1')};${dollars!.replace('.', ',')}`).join('\n')}`,
    );
    const out = path('customers.csv');
    const columns = ['--customer', 'id', '--date', 'date', '--amount', 'dollars'];
    const found = await json<Found>(['clv', csv, ...columns, ...period, '--per-customer', out]);
    expect(found.parameters.r).toBeCloseTo(0.2426, 3);
    expect(found.value).toBe(found.residualValue.value);
    expect(found.residualValue.interval.low).toBeLessThan(found.value);
    const [head, ...lines] = readFileSync(out, 'utf8').trim().split('\r\n');
    expect(head!.split(',').slice(0, 7)).toEqual([
      'customer',
      'frequency',
      'recency',
      'age',
      'probability_alive',
      'probability_active',
      'expected_purchases',
    ]);
    expect(lines).toHaveLength(2357);
    const told = lines.map((line) => line.split(',').map(Number));
    expect(told.flat().every(Number.isFinite)).toBe(true);
    const places = {
      expected: head!.split(',').indexOf('expected_held_out_purchases'),
      value: head!.split(',').indexOf('residual_value'),
    };
    const sum = (place: number) => told.reduce((total, cells) => total + cells[place]!, 0);
    expect(sum(places.expected)).toBeCloseTo(found.holdout.predicted, 6);
    expect(sum(places.value)).toBeCloseTo(found.value, 4);
  });
});

describe.concurrent('rapport analyse clv', () => {
  const random = seededRandom(5);
  const day = (n: number) => new Date(Date.UTC(2025, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
  const bought = Array.from({ length: 300 }, (_, i) => {
    const every = 5 + 40 * random();
    const until = 360 * random();
    const days = [Math.floor(30 * random())];
    while (days.at(-1)! < until) days.push(Math.ceil(days.at(-1)! - every * Math.log(1 - random())));
    return days.map((each) => `c${i},${day(each)},${(10 + 40 * random()).toFixed(2)}`);
  }).flat();
  const sales = file('sales.csv', `customer,date,amount\n${bought.join('\n')}\n`);
  const columns = ['--customer', 'customer', '--date', 'date'];

  test('purchases of the same day are one, and the whole period is used when none is held out', async () => {
    const twice = file('twice.csv', `customer,date,amount\n${[...bought, ...bought].join('\n')}\n`);
    const once = await json<Found>(['clv', sales, ...columns]);
    const found = await json<Found>(['clv', twice, ...columns]);
    expect(found.parameters).toEqual(once.parameters);
    expect(found.holdout).toBeUndefined();
    expect(once.n).toBe(300);
  });

  test('says what is to come in both languages', async () => {
    const args = ['clv', sales, ...columns, '--amount', 'amount', '--calibration-end', '2025-09-30'];
    expect((await run(args)).out).toMatch(
      /300 customers up to 2025-09-30, .*\nA new customer will buy again/,
    );
    expect((await run([...args, '--lang', 'fr'])).out).toMatch(/300 clients jusqu’au 2025-09-30/);
  });

  test('refuses days that cannot be, amounts that are none, periods without purchases', async () => {
    const refused = async (content: string, more: string[] = []) => {
      const bad = file(`bad${Math.random()}.csv`, content);
      return (await refusal(['clv', bad, ...columns, '--amount', 'amount', ...more])).line;
    };
    const good = 'a,2025-01-31,5\na,2025-02-14,5\n';
    expect(await refused(`customer,date,amount\n${good}b,2025-02-30,5\n`)).toMatch(
      /:4: date: "2025-02-30" is not a date that exists, read as yyyy-MM-dd; correct it/,
    );
    expect(await refused(`customer,date,amount\n${good}b,soon,5\n`)).toMatch(
      /:4: date: "soon" is not a date/,
    );
    expect(await refused(`customer,date,amount\n${good}b,2025-02-03,-5\n`)).toMatch(
      /:4: amount: "-5" is below 0/,
    );
    expect(await refused(`customer,date,amount\n${good}`)).toMatch(
      /too few customers: 1, and at least 5 are needed/,
    );
    expect(await refused(`customer,date,amount\n${good}`, ['--calibration-end', '2024-12-31'])).toMatch(
      /nobody had bought by --calibration-end/,
    );
    const once = Array.from({ length: 20 }, (_, i) => `c${i},2025-01-${10 + i},5`).join('\n');
    expect(await refused(`customer,date,amount\n${once}\n`)).toMatch(
      /none of the 20 customers bought on two days/,
    );
    expect((await run(['clv', sales, ...columns, '--calibration-end', '2025-02-30'])).code).toBe(2);
  });
});
