import { afterAll, describe, expect, test } from 'vitest';
import { analyseFolder, csvOf } from '../testing/analyseFile.ts';

const { file, json, run, remove } = analyseFolder();
afterAll(remove);

interface Found {
  n: number;
  events: number;
  curve: { time: number; survival: number; low: number; high: number; atRisk: number }[];
  logRank: { chi2: number; df: number; p: number };
  groups: { group: string; curve: Found['curve']; median: { value: number } }[];
  cox: { coefficients: { name: string; hazardRatio: { value: number } }[] };
}

/** Weeks in remission, of leukaemia patients (Freireich et al. 1963; Gehan 1965). */
const drug = [6, 6, 6, 7, 10, 13, 16, 22, 23];
const drugCensored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
const placebo = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];

describe.concurrent('rapport analyse survival', () => {
  const remission = file(
    'remission.csv',
    csvOf({
      weeks: [...drug, ...drugCensored, ...placebo],
      relapse: [...drug.map(() => 1), ...drugCensored.map(() => 0), ...placebo.map(() => 1)],
      arm: [...drug, ...drugCensored].map(() => '6-MP').concat(placebo.map(() => 'placebo')),
    }),
  );
  const args = ['survival', remission, '--time', 'weeks', '--event', 'relapse'];

  test('an analyst finds the published curve and log-rank test of Freireich', async () => {
    const { n, events, logRank, groups } = await json<Found>([...args, '--group', 'arm']);
    expect([n, events]).toEqual([42, 30]);
    expect(logRank.chi2).toBeCloseTo(16.79, 2);
    expect(logRank.df).toBe(1);
    expect(logRank.p).toBeLessThan(0.0001);
    const [treated, untreated] = groups as [Found['groups'][0], Found['groups'][0]];
    expect(treated.group).toBe('6-MP');
    expect(treated.curve[0]).toMatchObject({ time: 6, atRisk: 21 });
    expect(treated.curve[0]!.survival).toBeCloseTo(0.857, 3);
    expect([treated.median.value, untreated.median.value]).toEqual([23, 8]);
    for (const { survival, low, high } of treated.curve) {
      expect(low).toBeLessThanOrEqual(survival);
      expect(high).toBeGreaterThanOrEqual(survival);
    }
  });

  test('a Cox model names levels against the most frequent one', async () => {
    const { cox } = await json<Found>([...args, '--cox', 'arm']);
    expect(cox.coefficients).toHaveLength(1);
    expect(cox.coefficients[0]!.name).toBe('arm=placebo');
    // Efron ties, as R's coxph prints for these data.
    expect(Math.log(cox.coefficients[0]!.hazardRatio.value)).toBeCloseTo(1.572, 3);
  });

  test('weights of one change nothing, and the test says that it uses none', async () => {
    const weighed = file('weighed.csv', 'weeks,relapse,arm,w\n3,1,a,1\n5,0,b,1\n8,1,b,1\n9,1,a,1\n');
    const plain = ['survival', weighed, '--time', 'weeks', '--event', 'relapse'];
    const { curve } = await json<Found>([...plain, '--weight', 'w']);
    expect(curve).toEqual((await json<Found>(plain)).curve);
    expect((await run([...plain, '--weight', 'w', '--group', 'arm'])).err).toMatch(/uses no weights/);
  });

  test('a person reads the median and whether groups differ, in both languages', async () => {
    const { out } = await run([...args, '--group', 'arm']);
    expect(out).toMatch(/42 followed, 30 with the event\.\nHalf have had it by 12 \(8 to 17\)/);
    expect(out).toMatch(/The groups differ \(log-rank chi2 16\.79, 1 df, p < 0\.001\)/);
    expect((await run([...args, '--group', 'arm', '--lang', 'fr'])).out).toMatch(
      /Les groupes diffèrent \(log-rank chi2 16,79, 1 ddl, p < 0,001\)/,
    );
  });
});
