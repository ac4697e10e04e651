import { afterAll, describe, expect, test } from 'vitest';
import { analyseFolder } from '../testing/analyseFile.ts';

const { file, json, run, refusal, remove } = analyseFolder();
afterAll(remove);

interface Part {
  score: number;
  scoreInterval: { low: number; high: number } | null;
  respondents: number;
  drivers: {
    driver: string;
    n: number;
    importance: number;
    evaluation: number;
    gap: number;
    holm: number | null;
  }[];
}

interface Found extends Part {
  value: number;
  brands: (Part & { brand: string | null })[];
  sectors: (Part & { sector: string })[];
  comparisons: { a: string; b: string; verdict: string }[];
}

const args = ['--driver', 'driver', '--importance', 'importance', '--evaluation', 'evaluation'];

describe.concurrent('rapport analyse pulse', () => {
  test('published drivers give their published gaps, the worst first', async () => {
    const published = file(
      'published.csv',
      'driver,importance,evaluation\npleasantly surprising,64,40\nrewards loyalty,71,36\n',
    );
    const found = await json<Found>(['pulse', published, ...args]);
    expect(found.drivers.map(({ driver, gap }) => [driver, gap])).toEqual([
      ['rewards loyalty', -35],
      ['pleasantly surprising', -24],
    ]);
    expect(found.score).toBeCloseTo((71 * 36 + 64 * 40) / 135, 10);
    expect(found.value).toBe(found.score);
    expect(found.brands).toMatchObject([{ brand: null, score: found.score }]);
    expect((await run(['pulse', published, ...args])).out).toMatch(/rewards loyalty .*too early to tell/);
  });

  const rows = Array.from({ length: 40 }, (_, i) =>
    ['trust', 'ease'].flatMap((driver, j) =>
      ['Alba', 'Brio'].map((brand, k) =>
        [
          `p${i}`,
          brand,
          k === 0 ? 'retail' : 'bank',
          driver,
          6 + ((i + j) % 4),
          3 + 3 * k + ((i * 7 + j) % 3),
        ].join(','),
      ),
    ),
  ).flat();
  const ratings = file(
    'ratings.csv',
    `respondent,brand,sector,driver,importance,evaluation\n${rows.join('\n')}\n`,
  );
  const asked = ['pulse', ratings, ...args, '--respondent', 'respondent', '--scale', '0-10'];

  test('each brand and sector has its score from 0 to 100, and brands that differ are told', async () => {
    const found = await json<Found>([...asked, '--brand', 'brand', '--sector', 'sector']);
    expect(found.brands.map(({ brand, respondents }) => [brand, respondents])).toEqual([
      ['Alba', 40],
      ['Brio', 40],
    ]);
    expect(found.sectors.map(({ sector, score }) => [sector, Math.round(score)])).toEqual([
      ['bank', Math.round(found.brands[1]!.score)],
      ['retail', Math.round(found.brands[0]!.score)],
    ]);
    expect(found.brands[0]!.score).toBeGreaterThan(30);
    expect(found.brands[0]!.scoreInterval!.low).toBeLessThan(found.brands[0]!.score);
    expect(found.comparisons).toMatchObject([{ a: 'Alba', b: 'Brio', verdict: 'difference' }]);
    for (const { gap, importance, evaluation } of found.brands[0]!.drivers)
      expect(gap).toBeCloseTo(evaluation - importance, 10);
  });

  test('draws of people give the same interval again from the same seed', async () => {
    const drawn = () => json<Found>([...asked, '--bootstrap', '200', '--seed', '3']);
    const [one, two] = [await drawn(), await drawn()];
    expect(one.scoreInterval).toEqual(two.scoreInterval);
  });

  test('a rating out of its scale is refused with its place', async () => {
    const wrong = file('wrong.csv', 'driver,importance,evaluation\ntrust,5,11\n');
    const { code, line } = await refusal(['pulse', wrong, ...args, '--scale', '0-10']);
    expect(code).toBe(1);
    expect(line).toMatch(/wrong\.csv:2: evaluation: "11" is not between 0 and 10/);
    const nothing = file('nothing.csv', 'driver,importance,evaluation\ntrust,0,11\n');
    expect((await refusal(['pulse', nothing, ...args])).line).toMatch(/nothing\.csv: /);
  });
});
