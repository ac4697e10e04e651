import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { analyseFolder } from '../testing/analyseFile.ts';

const { file, path, json, run, refusal, remove } = analyseFolder();
afterAll(remove);

interface Found {
  value: number;
  n: number;
  interval: { low: number; high: number; level: number };
  alpha: number;
  kappa: number;
  agreement: number;
  convention: string;
  estimates: Record<string, { convention: string; n: number; interval: { low: number } | null }>;
  categories: { label: string; kappa: number }[];
  reliability: { raters: { rater: string; labels: number; accuracy: { value: number } }[] };
}

/** Krippendorff's example C: four observers of twelve units, some labels missing. */
const observers = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, '', '', ''],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, '', 3],
  ['', 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, ''],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, ''],
];
const exampleC = file(
  'c.csv',
  `unit,rater,label\n${observers.flatMap((labels, rater) => labels.map((label, unit) => `u${unit},r${rater},${label}`)).join('\n')}\n`,
);
const columns = ['--unit', 'unit', '--rater', 'rater', '--label', 'label'];
const pairs = (counts: [string, string, number][]) =>
  `unit,rater,label\n${counts
    .flatMap(([a, b, count], k) =>
      Array.from({ length: count }, (_, i) => `${k}-${i},Ann,${a}\n${k}-${i},Bob,${b}`),
    )
    .join('\n')}\n`;
const twoRaters = file(
  'two.csv',
  pairs([
    ['good', 'good', 20],
    ['good', 'bad', 5],
    ['bad', 'good', 10],
    ['bad', 'bad', 15],
  ]),
);

describe.concurrent('rapport analyse agreement', () => {
  test.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
    ['ratio', 0.797],
  ])('alpha of the published example, %s', async (metric, expected) => {
    const found = await json<Found>(['agreement', exampleC, ...columns, '--metric', metric]);
    expect(found.alpha).toBeCloseTo(expected, 3);
    expect(found).toMatchObject({ value: found.alpha, n: 11, convention: `krippendorff-alpha-${metric}` });
    expect(found.interval.low).toBeLessThan(found.alpha);
    expect(found.estimates.kappa!.convention).toBe('fleiss-kappa');
  });

  test('kappa of two raters, 20, 5, 10 and 15, is .40', async () => {
    const found = await json<Found>(['agreement', twoRaters, ...columns]);
    expect(found.kappa).toBeCloseTo(0.4, 12);
    expect(found.agreement).toBeCloseTo(0.7, 12);
    expect(found.estimates.kappa).toMatchObject({ convention: 'cohen-kappa', n: 50 });
    expect(found.categories.map(({ label }) => label)).toEqual(['good', 'bad']);
  });

  test('words in an order, near ones counting for more', async () => {
    const graded = file(
      'graded.csv',
      pairs([
        ['bad', 'bad', 9],
        ['fair', 'bad', 6],
        ['fair', 'fair', 9],
        ['good', 'fair', 5],
        ['good', 'good', 9],
      ]),
    );
    const asked = ['agreement', graded, ...columns, '--metric', 'ordinal'];
    const plain = await json<Found>([...asked, '--order', 'bad,fair,good']);
    const weighted = await json<Found>([...asked, '--order', 'bad,fair,good', '--weights', 'quadratic']);
    expect(weighted.kappa).toBeGreaterThan(plain.kappa);
    expect((await refusal(asked)).line).toMatch(/graded\.csv:2: label: "bad" is not a number; .* --order/);
    expect((await refusal([...asked, '--order', 'bad,fair'])).line).toMatch(
      /"good" is not in --order bad,fair/,
    );
  });

  test('who is right, though nobody knows the truth, and what each unit most likely is', async () => {
    const truth = Array.from({ length: 60 }, (_, i) => i % 2);
    const rows = truth.flatMap((label, unit) =>
      ['Ann', 'Bob', 'Cid', 'Dan'].map(
        (rater, r) => `u${unit},${rater},${(unit * 7 + r * 3) % 10 < r * 1.5 ? 1 - label : label}`,
      ),
    );
    const labels = file('four.csv', `unit,rater,label\n${rows.join('\n')}\n`);
    const out = path('truth.csv');
    const { reliability } = await json<Found>(['agreement', labels, ...columns, '--per-unit', out]);
    expect(reliability.raters.map(({ rater, labels: n }) => [rater, n])).toEqual([
      ['Ann', 60],
      ['Bob', 60],
      ['Cid', 60],
      ['Dan', 60],
    ]);
    expect(reliability.raters[0]!.accuracy.value).toBeGreaterThan(reliability.raters[3]!.accuracy.value);
    const written = readFileSync(out, 'utf8').trim().split('\r\n');
    expect(written[0]).toBe('unit,label,probability');
    expect(
      written.slice(1).filter((line, i) => line.split(',')[1] === String(truth[i])).length,
    ).toBeGreaterThan(55);
    expect((await run(['agreement', labels, ...columns, '--reliability'])).out).toMatch(
      /Rater +Labels +Right/,
    );
    expect((await refusal(['agreement', twoRaters, ...columns, '--reliability'])).line).toMatch(/at least 3/);
  });

  test('one line says what is wrong', async () => {
    const twice = file('twice.csv', 'unit,rater,label\na,Ann,1\na,Bob,1\na,Ann,2\n');
    expect((await refusal(['agreement', twice, ...columns])).line).toMatch(
      /twice\.csv:4: rater: "Ann" has already labelled "a" \(line 2\); keep one/,
    );
    const once = file('once.csv', 'unit,rater,label\na,Ann,1\nb,Bob,1\n');
    expect((await refusal(['agreement', once, ...columns])).line).toMatch(
      /once\.csv: no unit has labels of two/,
    );
    const same = file('same.csv', 'unit,rater,label\na,Ann,1\na,Bob,1\n');
    expect((await refusal(['agreement', same, ...columns])).line).toMatch(
      /same\.csv: everything has the same label/,
    );
    const below = file('below.csv', 'unit,rater,label\na,Ann,-1\na,Bob,1\n');
    expect((await refusal(['agreement', below, ...columns, '--metric', 'ratio'])).line).toMatch(
      /"-1" is below 0/,
    );
    expect((await run(['agreement', exampleC, ...columns, '--weights', 'linear'])).code).toBe(2);
    expect((await run(['agreement', exampleC, ...columns, '--order', 'a,b'])).code).toBe(2);
    expect(
      (await run(['agreement', exampleC, ...columns, '--metric', 'ordinal', '--weights', 'linear'])).code,
    ).toBe(2);
  });

  test('says in words whether labels can be relied upon, in both languages', async () => {
    expect((await run(['agreement', twoRaters, ...columns])).out).toMatch(/cannot be relied upon yet/);
    expect((await run(['agreement', twoRaters, ...columns, '--lang', 'fr'])).out).toMatch(
      /On ne peut pas encore/,
    );
  });
});
