import { afterAll, describe, expect, test } from 'vitest';
import { analyseFolder, csvOf } from '../testing/analyseFile.ts';

const { file, json, run, refusal, remove } = analyseFolder();
afterAll(remove);

interface Effect {
  value: number;
  difference: number;
  n: number;
  interval: { low: number; high: number };
  p: number;
  adjustedP: number;
  verdict: string;
  method: string;
  lift: { value: number };
  cuped: { varianceReduction: number; unadjusted: { value: number; standardError: number } };
  standardError: number;
  alwaysValid: { interval: { low: number; high: number } };
  segments: { segment: string; value: number; verdict: string }[];
  heterogeneity: { p: number };
}
interface Found extends Effect {
  control: string;
  treatment: string;
  arms: { arm: string; n: number; mean: number }[];
  treatments: (Effect & { treatment: string })[];
  sampleRatio: { p: number; isMismatch: boolean };
}

const sleep = file(
  'sleep.csv',
  csvOf({
    group: Array.from({ length: 20 }, (_, i) => (i < 10 ? 'drug' : 'control')),
    extra: [
      0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2, 1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4,
    ],
  }),
);

/** Spend after goes with spend before; the treatment adds 2 to loyal customers and nothing to new ones. */
const people = Array.from({ length: 800 }, (_, i) => {
  const [arm, segment] = [i % 2, i % 4 < 2 ? 'loyal' : 'new'];
  const before = 10 + ((i * 37) % 41);
  const outcome = before + ((i * 53) % 17) / 4 + (arm === 1 && segment === 'loyal' ? 2 : 0);
  return { arm: arm === 1 ? 'treated' : 'hold-out', segment, before, outcome, visits: 1 + (i % 3) };
});
const trial = file(
  'trial.csv',
  csvOf({
    arm: people.map(({ arm }) => arm),
    segment: people.map(({ segment }) => segment),
    before: people.map(({ before }) => before),
    outcome: people.map(({ outcome }) => outcome),
    visits: people.map(({ visits }) => visits),
  }),
);
const asked = ['experiment', trial, '--arm', 'arm', '--outcome', 'outcome'];

describe.concurrent('rapport analyse experiment', () => {
  test("the difference, interval and p of R's t.test(extra ~ group)", async () => {
    const found = await json<Found>(['experiment', sleep, '--arm', 'group', '--outcome', 'extra']);
    expect(found).toMatchObject({ control: 'control', treatment: 'drug', n: 20, method: 'welch-t' });
    expect(found.value).toBeCloseTo(-1.58, 10);
    expect(found.difference).toBe(found.value);
    expect(found.p).toBeCloseTo(0.07939, 5);
    expect(found.interval.low).toBeCloseTo(-3.3654832, 6);
    expect(found.verdict).toBe('no-evidence-of-a-difference');
    expect(found.arms.map(({ arm, n }) => [arm, n])).toEqual([
      ['control', 10],
      ['drug', 10],
    ]);
  });

  test('what was known before makes the interval narrower, and segments that gain are told', async () => {
    const found = await json<Found>([
      ...asked,
      '--before',
      'before',
      '--segment',
      'segment',
      '--planned',
      '800',
    ]);
    expect(found.control).toBe('hold-out');
    expect(found.cuped.varianceReduction).toBeGreaterThan(0.9);
    expect(found.standardError).toBeLessThan(found.cuped.unadjusted.standardError / 3);
    expect(found.value).toBeCloseTo(1, 0);
    expect(found.segments.map(({ segment, verdict }) => [segment, verdict])).toEqual([
      ['loyal', 'difference'],
      ['new', 'no-evidence-of-a-difference'],
    ]);
    expect(found.heterogeneity.p).toBeLessThan(0.001);
    expect(found.alwaysValid.interval.low).toBeLessThan(found.interval.low);
    expect(found.sampleRatio.isMismatch).toBe(false);
    const { out } = await run([...asked, '--before', 'before', '--segment', 'segment', '--planned', '800']);
    expect(out).toMatch(/CUPED[\s\S]*However often one looks[\s\S]*Segments differ in the effect/);
  });

  test('a ratio of sums, spend per visit', async () => {
    const found = await json<Found>([...asked, '--per', 'visits']);
    const ratio = (arm: string) => {
      const members = people.filter((person) => person.arm === arm);
      const sum = (of: (person: (typeof people)[number]) => number) => members.reduce((s, p) => s + of(p), 0);
      return sum(({ outcome }) => outcome) / sum(({ visits }) => visits);
    };
    expect(found.value).toBeCloseTo(ratio('treated') - ratio('hold-out'), 10);
  });

  test('yes and no are shares; several treatments against one control are allowed for', async () => {
    const rows = ['A', 'B', 'C'].flatMap((arm, a) =>
      Array.from({ length: 200 }, (_, i) => ({ arm, stayed: i % 10 < 3 + 2 * a ? 'yes' : 'no' })),
    );
    const three = file(
      'three.csv',
      csvOf({ arm: rows.map(({ arm }) => arm), stayed: rows.map(({ stayed }) => stayed) }),
    );
    const found = await json<Found>(['experiment', three, '--arm', 'arm', '--outcome', 'stayed']);
    expect(found.method).toBe('newcombe');
    expect(found.treatments.map(({ treatment, value }) => [treatment, Math.round(value * 1000)])).toEqual([
      ['B', 200],
      ['C', 400],
    ]);
    expect(found.treatments[0]!.adjustedP).toBeGreaterThanOrEqual(found.treatments[0]!.p);
    const skewed = await run([
      'experiment',
      three,
      '--arm',
      'arm',
      '--outcome',
      'stayed',
      '--shares',
      'A=1,B=1,C=8',
    ]);
    expect(skewed.err).toMatch(/arms do not have the sizes planned/);
  });

  test('one line says what is wrong', async () => {
    const one = file('one.csv', 'arm,y\na,1\na,2\n');
    expect((await refusal(['experiment', one, '--arm', 'arm', '--outcome', 'y'])).line).toMatch(
      /only one arm \(a\)/,
    );
    const unclear = file('unclear.csv', 'arm,y\nred,1\nblue,2\nred,3\nblue,4\n');
    const columns = ['experiment', unclear, '--arm', 'arm', '--outcome', 'y'];
    expect((await refusal(columns)).line).toMatch(/which of its arms is the control \(blue, red\); name it/);
    expect((await refusal([...columns, '--control', 'green'])).line).toMatch(
      /no arm "green"; there are: blue, red/,
    );
    expect((await refusal([...columns, '--control', 'red', '--shares', 'red=1'])).line).toMatch(
      /nothing of the arm "blue"/,
    );
    const same = file('same.csv', 'arm,y\na,5\nb,5\na,5\nb,5\n');
    expect((await refusal(['experiment', same, '--arm', 'arm', '--outcome', 'y'])).line).toMatch(
      /same\.csv: b: every outcome is the same/,
    );
    const text = file('text.csv', 'arm,y\na,5\nb,much\n');
    expect((await refusal(['experiment', text, '--arm', 'arm', '--outcome', 'y'])).line).toMatch(
      /text\.csv:3: y: "much" is not a number/,
    );
    const few = file('few.csv', 'arm,y\na,5\nb,3\n');
    expect((await refusal(['experiment', few, '--arm', 'arm', '--outcome', 'y'])).line).toMatch(
      /too few answers: 1/,
    );
    expect((await run([...columns, '--shares', 'red'])).code).toBe(2);
  });

  test('tells it in French', async () => {
    expect((await run([...asked, '--segment', 'segment', '--lang', 'fr'])).out).toMatch(
      /treated moins hold-out : .*[\s\S]*En gain relatif/,
    );
  });
});
