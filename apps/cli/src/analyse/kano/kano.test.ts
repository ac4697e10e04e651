import { afterAll, describe, expect, test } from 'vitest';
import { analyseFolder, csvOf } from '../testing/analyseFile.ts';

const { file, json, run, refusal, remove } = analyseFolder();
afterAll(remove);

interface Found {
  features: {
    feature: string | null;
    n: number;
    category: string;
    rule: string;
    better: number;
    worse: number;
    counts: Record<string, number>;
    fong: { difference: number; threshold: number; isSignificant: boolean };
    segments?: { group: string; category: string }[];
    difference?: { chi2: number; p: number; adjustedP: number };
  }[];
}

/** So many pairs of answers: `15` is like and dislike. */
function pairs(counts: Record<string, number>) {
  const rows = Object.entries(counts).flatMap(([pair, count]) => Array.from({ length: count }, () => pair));
  return { there: rows.map((pair) => pair[0]!), absent: rows.map((pair) => pair[1]!) };
}

const args = ['--functional', 'there', '--dysfunctional', 'absent'];

describe.concurrent('rapport analyse kano', () => {
  const published = file('published.csv', csvOf(pairs({ 13: 45, 15: 123, 35: 95, 33: 33 })));

  test('an analyst finds the published class, coefficients and test', async () => {
    const { features } = await json<Found>(['kano', published, ...args]);
    expect(features).toHaveLength(1);
    expect(features[0]).toMatchObject({
      feature: null,
      n: 296,
      category: 'O',
      rule: 'O',
      counts: { A: 45, O: 123, M: 95, I: 33, R: 0, Q: 0 },
      fong: { difference: 28, isSignificant: true },
    });
    expect(features[0]!.better).toBeCloseTo(0.568, 3);
    expect(features[0]!.worse).toBeCloseTo(-0.736, 3);
    expect(features[0]!.fong.threshold).toBeCloseTo(19.4, 1);
    expect((await run(['kano', published, ...args])).out).toMatch(/one-dimensional/);
  });

  test('answers in words, features apart, Pouliot’s table', async () => {
    const rows = [
      ['wifi', 'like', 'neutral'],
      ['wifi', 'I like it that way', 'Live with'],
      ['bed', 'must-be', 'dislike'],
      ['bed', 'must be', 'must-be'],
      ['bed', 'neutre', 'je n’aime pas'],
    ];
    const words = file('words.csv', `feature,there,absent\n${rows.map((row) => row.join(',')).join('\n')}\n`);
    const of = async (more: string[]) =>
      (await json<Found>(['kano', words, ...args, '--feature', 'feature', ...more])).features;
    expect((await of([])).map(({ feature, category, counts }) => [feature, category, counts.I])).toEqual([
      ['bed', 'M', 1],
      ['wifi', 'A', 0],
    ]);
    expect((await of(['--table', 'pouliot']))[0]!.counts).toMatchObject({ M: 2, I: 0, Q: 1 });
  });

  test('segments that want opposite things are told apart', async () => {
    const one = pairs({ 13: 40, 33: 10 });
    const two = pairs({ 13: 10, 33: 40 });
    const both = file(
      'segments.csv',
      csvOf({
        there: [...one.there, ...two.there],
        absent: [...one.absent, ...two.absent],
        who: [...one.there.map(() => 'young'), ...two.there.map(() => 'old')],
      }),
    );
    const { features } = await json<Found>(['kano', both, ...args, '--group', 'who']);
    expect(features[0]!.difference!.chi2).toBeCloseTo(36, 10);
    expect(features[0]!.segments!.map(({ group, category }) => [group, category])).toEqual([
      ['old', 'I'],
      ['young', 'A'],
    ]);
    expect((await run(['kano', both, ...args, '--group', 'who'])).out).toMatch(/segments differ/);
  });

  test('an answer that is none is refused with its place', async () => {
    const wrong = file('wrong.csv', 'there,absent\n1,5\n7,2\n');
    const { code, line } = await refusal(['kano', wrong, ...args]);
    expect(code).toBe(1);
    expect(line).toMatch(/wrong\.csv:3: there: "7" is no answer to a Kano question; write 1 \(like\)/);
  });

  test('weights that are all alike change nothing', async () => {
    const { there, absent } = pairs({ 13: 8, 15: 20, 35: 5 });
    const weighted = file('weighted.csv', csvOf({ there, absent, w: there.map(() => 3) }));
    const { features } = await json<Found>(['kano', weighted, ...args, '--weight', 'w']);
    expect(features[0]!.counts.O).toBeCloseTo(20, 10);
    expect(features[0]!.better).toBeCloseTo(28 / 33, 10);
  });
});
