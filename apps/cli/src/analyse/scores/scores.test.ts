import { afterAll, describe, expect, test } from 'vitest';
import { analyseFolder, csvOf } from '../testing/analyseFile.ts';

const { file, json, run, refusal, remove } = analyseFolder();
afterAll(remove);

interface Figure {
  value: number;
  n: number;
  interval: { low: number; high: number; level: number };
  method: string;
  convention: string;
  standardError: number;
}

interface Found extends Figure {
  promoters: { count: number; share: number };
  mean: Figure;
  conventions: Record<'mean' | 'share' | 'net', Figure>;
  groups: (Figure & { group: string })[];
  comparisons: { a: string; b: string; difference: number; p: number; adjustedP: number; verdict: string }[];
  overall: { p: number };
  rows: { read: number; used: number; missing: Record<string, number> };
}

/** So many answers of each score. */
function answers(counts: Record<number, number>): number[] {
  return Object.entries(counts).flatMap(([score, count]) =>
    Array.from({ length: count }, () => Number(score)),
  );
}

describe.concurrent('rapport analyse nps', () => {
  const article = file(
    'article.csv',
    csvOf({ score: answers({ 0: 20, 6: 40, 7: 50, 8: 45, 9: 55, 10: 40 }) }),
  );
  const args = ['nps', article, '--score', 'score'];

  test('an analyst finds the published score and intervals', async () => {
    const found = await json<Found>(args);
    expect(found).toMatchObject({ n: 250, method: 'adjusted-wald', promoters: { count: 95 } });
    expect(found.value).toBeCloseTo(0.14, 12);
    expect(found.standardError).toBeCloseTo(0.049006, 6);
    expect(found.interval.low).toBeCloseTo(0.0429, 4);
    expect(found.interval.high).toBeCloseTo(0.2337, 4);
    const wald = await json<Found>([...args, '--interval', 'wald']);
    // Published from a z of 1.96.
    expect(wald.interval.low).toBeCloseTo(0.044, 3);
    expect(wald.interval.high).toBeCloseTo(0.2361, 3);
    const six = file('six.csv', csvOf({ score: answers({ 3: 1, 8: 2, 9: 3 }) }));
    const small = await json<Found>(['nps', six, '--score', 'score']);
    expect(small.interval.low).toBeCloseTo(-0.2674, 4);
    expect(small.interval.high).toBeCloseTo(0.7119, 4);
  });

  test('compares two groups with the published test, and says so in words', async () => {
    const before = answers({ 5: 30, 8: 30, 10: 40 });
    const after = answers({ 5: 20, 8: 30, 10: 50 });
    const two = file(
      'two.csv',
      csvOf({
        score: [...after, ...before],
        wave: [...after.map(() => 'after'), ...before.map(() => 'before')],
      }),
    );
    const grouped = ['nps', two, '--score', 'score', '--group', 'wave'];
    const { comparisons, groups } = await json<Found>(grouped);
    expect(groups.map(({ group, value }) => [group, Math.round(value * 100)])).toEqual([
      ['after', 30],
      ['before', 10],
    ]);
    expect(comparisons).toHaveLength(1);
    expect(comparisons[0]).toMatchObject({ a: 'after', b: 'before', verdict: 'no-evidence-of-a-difference' });
    expect(comparisons[0]!.difference).toBeCloseTo(0.2, 12);
    expect(comparisons[0]!.p).toBeCloseTo(0.07941, 5);
    expect((await run(grouped)).out).toMatch(/No evidence of a difference in any of 1 comparison/);
    expect((await run([...grouped, '--lang', 'fr'])).out).toMatch(/Rien n’indique une différence/);
  });

  test('weights count, and cost precision', async () => {
    const weighed = file('weighed.csv', csvOf({ score: [10, 10, 0, 0], w: [3, 3, 1, 1] }));
    const found = await json<Found>(['nps', weighed, '--score', 'score', '--weight', 'w']);
    expect(found.value).toBeCloseTo(0.5, 12);
    expect(found).toMatchObject({ n: 4, effectiveN: 3.2 });
  });

  test('a bootstrap interval is the same for the same seed', async () => {
    const bootstrap = [...args, '--interval', 'bootstrap', '--seed', '4'];
    expect((await json<Found>(bootstrap)).interval).toEqual((await json<Found>(bootstrap)).interval);
  });

  test('many groups are each compared with the others together', async () => {
    const score = Array.from({ length: 400 }, (_, i) => (i * 7) % 11);
    const many = file('many.csv', csvOf({ score, shop: score.map((_, i) => `shop ${i % 20}`) }));
    const { comparisons } = await json<Found>(['nps', many, '--score', 'score', '--group', 'shop']);
    expect(comparisons).toHaveLength(20);
    expect(comparisons.every(({ b }) => b === 'rest')).toBe(true);
    expect(
      (await refusal(['nps', many, '--score', 'score', '--group', 'shop', '--against', 'x'])).line,
    ).toMatch(/--against: there is no group "x"; there are: shop 0, /);
  });

  test('an answer that cannot be is refused with its place', async () => {
    const refused = async (content: string, more: string[] = []) =>
      (await refusal(['nps', file(`bad${Math.random()}.csv`, content), '--score', 'score', ...more])).line;
    expect(await refused('score\n9\n11\n')).toMatch(/:3: score: "11" is not between 0 and 10/);
    expect(await refused('score\n9\n-1\n')).toMatch(/:3: score: "-1" is not between 0 and 10/);
    expect(await refused('score\n9\n7.5\n')).toMatch(/:3: score: "7\.5" is not a whole number/);
    expect(await refused('score\n9\ngreat\n')).toMatch(/:3: score: "great" is not a number/);
    expect(await refused('score,shop\n9,A\n8,A\n', ['--group', 'shop'])).toMatch(
      /shop: there is only one group \(A\)/,
    );
    expect(await refused('score,shop\n9,\n8,\n', ['--group', 'shop'])).toMatch(
      /none of its 2 rows is filled/,
    );
  });

  test('missing answers are left out and said', async () => {
    const holes = file('holes.csv', 'score,shop\n9,A\n,B\nNA,A\n3,\n10,B\n');
    const { n, rows } = await json<Found>(['nps', holes, '--score', 'score', '--group', 'shop']);
    expect(n).toBe(2);
    expect(rows).toEqual({ read: 5, used: 2, missing: { score: 2, shop: 1 } });
  });
});

describe.concurrent('rapport analyse csat', () => {
  const hundred = file('csat.csv', csvOf({ score: answers({ 5: 50, 4: 28, 3: 12, 1: 10 }).toReversed() }));

  test('an analyst finds Wilson’s interval', async () => {
    const found = await json<Found>(['csat', hundred, '--score', 'score', '--top', '2', '--scale', '5']);
    expect(found).toMatchObject({ value: 0.78, n: 100, method: 'wilson' });
    expect(found.interval.low).toBeCloseTo(0.689296, 6);
    expect(found.interval.high).toBeCloseTo(0.849987, 6);
    expect(found.mean.value).toBeCloseTo(4.08, 12);
  });

  test('other scales are taken, and off the scale is refused', async () => {
    expect(
      (await json<Found>(['csat', hundred, '--score', 'score', '--top', '3', '--scale', '0-10'])).value,
    ).toBe(0);
    expect((await refusal(['csat', hundred, '--score', 'score', '--scale', '4'])).line).toMatch(
      /csat\.csv:2: score: "5" is not between 1 and 4.*\(and 49 more like this\)/,
    );
    expect((await refusal(['csat', hundred, '--score', 'score', '--top', '5'])).code).toBe(2);
  });

  test('everybody answering the same gives no NaN', async () => {
    const same = file('same.csv', csvOf({ score: [5, 5, 5] }));
    const found = await json<Found>(['csat', same, '--score', 'score']);
    expect(found.value).toBe(1);
    expect(found.interval.high).toBe(1);
    const one = file('one.csv', csvOf({ score: [5] }));
    expect((await json<Found>(['csat', one, '--score', 'score'])).mean).toBeUndefined();
    expect((await run(['csat', same, '--score', 'score'])).out).not.toMatch(/NaN|Infinity|null/);
  });
});

describe.concurrent('rapport analyse ces', () => {
  const ease = file('ease.csv', csvOf({ score: answers({ 7: 30, 6: 20, 5: 20, 4: 10, 2: 20 }) }));

  test('version 2 in its three conventions, each named', async () => {
    const { value, convention, conventions } = await json<Found>([
      'ces',
      ease,
      '--score',
      'score',
      '--version',
      '2',
    ]);
    expect(convention).toMatch(/^ces-2\.0-mean/);
    expect(value).toBeCloseTo(5.1, 12);
    expect(conventions.mean.value).toBe(value);
    expect(conventions.share.value).toBeCloseTo(0.7, 12);
    expect(conventions.net.value).toBeCloseTo(0.3, 12);
  });

  test('version 1 counts effort: lower is better unless reversed', async () => {
    const effort = file('effort.csv', csvOf({ score: answers({ 1: 5, 2: 3, 5: 2 }) }));
    const args = ['ces', effort, '--score', 'score', '--version', '1'];
    expect((await json<Found>(args)).value).toBeCloseTo(2.1, 12);
    expect((await json<Found>([...args, '--reversed'])).value).toBeCloseTo(3.9, 12);
    expect((await json<Found>([...args, '--convention', 'share'])).value).toBeCloseTo(0.8, 12);
    expect((await run(args)).out).toMatch(/CES 1\.0 2\.10 .*lower is better/);
    expect((await refusal(['ces', ease, '--score', 'score', '--version', '1'])).line).toMatch(
      /is not between 1 and 5/,
    );
  });
});
