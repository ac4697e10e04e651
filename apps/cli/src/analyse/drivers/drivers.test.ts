import { afterAll, describe, expect, test } from 'vitest';
import { analyseFolder, csvOf } from '../testing/analyseFile.ts';

const { file, json, run, refusal, remove } = analyseFolder();
afterAll(remove);

interface Found {
  r2: number;
  n: number;
  drivers: {
    name: string;
    relativeWeight: number;
    shapley: number;
    beta: number;
    interval: { low: number; high: number; level: number };
  }[];
  rows: { read: number; used: number; missing: Record<string, number> };
}

/** Motor Trend, 1974, as in R's mtcars. */
const cars = {
  mpg: [
    21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4,
    30.4, 33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4,
  ],
  cyl: [6, 6, 4, 6, 8, 6, 8, 4, 4, 6, 6, 8, 8, 8, 8, 8, 8, 4, 4, 4, 4, 8, 8, 8, 8, 4, 4, 4, 8, 6, 8, 4],
  disp: [
    160, 160, 108, 258, 360, 225, 360, 146.7, 140.8, 167.6, 167.6, 275.8, 275.8, 275.8, 472, 460, 440, 78.7,
    75.7, 71.1, 120.1, 318, 304, 350, 400, 79, 120.3, 95.1, 351, 145, 301, 121,
  ],
  hp: [
    110, 110, 93, 110, 175, 105, 245, 62, 95, 123, 123, 180, 180, 180, 205, 215, 230, 66, 52, 65, 97, 150,
    150, 245, 175, 66, 91, 113, 264, 175, 335, 109,
  ],
  gear: [4, 4, 4, 3, 3, 3, 3, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3, 4, 4, 4, 3, 3, 3, 3, 3, 4, 5, 5, 5, 5, 5, 4],
};

describe.concurrent('rapport analyse drivers', () => {
  const path = file('cars.csv', csvOf(cars));
  const args = ['drivers', path, '--outcome', 'mpg', '--drivers', 'cyl,disp,hp,gear'];

  test('an analyst finds the numbers of R (rwa, relaimpo) on mtcars', async () => {
    const { r2, n, drivers } = await json<Found>(args);
    expect(n).toBe(32);
    expect(r2).toBeCloseTo(0.7791896, 7);
    expect(drivers.map(({ name }) => name)).toEqual(['cyl', 'disp', 'hp', 'gear']);
    for (const [at, weight] of [0.2284797, 0.2221469, 0.2321744, 0.0963886].entries())
      expect(drivers[at]!.relativeWeight).toBeCloseTo(weight, 7);
    for (const [at, value] of [0.247052, 0.2435, 0.210913, 0.077725].entries())
      expect(drivers[at]!.shapley).toBeCloseTo(value, 5);
    for (const { relativeWeight, interval } of drivers) {
      expect(interval.low).toBeLessThan(relativeWeight);
      expect(interval.high).toBeGreaterThan(relativeWeight);
    }
  });

  test('a person reads which driver weighs most, and that it is no cause', async () => {
    const { out } = await run(args);
    expect(out).toMatch(/32 answers\. Together the drivers go with 77\.9% of what varies in mpg/);
    expect(out).toMatch(/An association, not a cause/);
    expect(out).toMatch(/\nhp +0\.232/);
    expect((await run([...args, '--lang', 'fr'])).out).toMatch(/Une association, pas une cause/);
  });

  test('rows without an answer are left out and counted, or kept when told so', async () => {
    const holes = file(
      'holes.csv',
      csvOf({ ...cars, gear: cars.gear.map((gear, i) => (i < 3 ? '' : gear)) }),
    );
    const some = ['drivers', holes, '--outcome', 'mpg', '--drivers', 'cyl,gear', '--replicates', '100'];
    expect((await json<Found>(some)).rows).toEqual({ read: 32, used: 29, missing: { gear: 3 } });
    expect(await json<Found>([...some, '--unanswered', 'mean'])).toMatchObject({ n: 32, rows: { used: 32 } });
  });

  test('a constant driver, drivers that determine one another, and three rows are refused by name', async () => {
    const bad = file(
      'bad.csv',
      csvOf({ ...cars, same: cars.mpg.map(() => 1), double: cars.cyl.map((cyl) => 2 * cyl) }),
    );
    const refused = async (drivers: string) =>
      (await refusal(['drivers', bad, '--outcome', 'mpg', '--drivers', drivers])).line;
    expect(await refused('cyl,same')).toMatch(/bad\.csv: same: every row has the same value/);
    expect(await refused('cyl,hp,double')).toMatch(/bad\.csv: cyl, double: each is exactly a combination/);
    expect(await refused('cyl,cyl')).toMatch(/--drivers names cyl twice/);
    expect(await refused('cyl,mpg')).toMatch(/mpg is the outcome/);
    const few = file('few.csv', 'mpg,cyl\n1,2\n2,3\n3,5\n');
    expect((await refusal(['drivers', few, '--outcome', 'mpg', '--drivers', 'cyl'])).line).toMatch(
      /few\.csv: too few rows: 3, and at least \d are needed/,
    );
  });
});
