import type { Estimate, Measured } from '../estimate.ts';
import { studentQuantile } from '../numeric/studentQuantile.ts';
import { wilsonInterval } from '../numeric/wilsonInterval.ts';
import type { Labels } from './labels.ts';
import { unitProfiles } from './unitProfiles.ts';

/**
 * Raw (percent) agreement: the mean over units of the share of pairs of labels that are the same. Says nothing of chance: with
 * one frequent label it is high without any skill. `n` counts units. Interval: Wilson (1927) with two labels a unit; otherwise
 * Student's t over units, kept within 0 and 1, and none where all units agree alike.
 *
 * @returns not enough: `no-unit-labelled-twice`
 * @example rawAgreement({ units: [0, 0, 1, 1], values: [2, 2, 0, 1] }) // value .5, n 2
 */
export function rawAgreement(
  labels: Pick<Labels, 'units' | 'values'>,
  { level = 0.95 }: { level?: number } = {},
): Measured<Estimate> {
  const { starts, codes, units, unitCount: n } = unitProfiles(labels);
  if (n === 0) return { ok: false, reason: 'no-unit-labelled-twice', n: 0, needed: 1 };
  const shares = Float64Array.from(units, (_, profile) =>
    agreeingShare(codes.subarray(starts[profile]!, starts[profile + 1]!)),
  );
  const value = shares.reduce((sum, share, profile) => sum + units[profile]! * share, 0) / n;
  const figure = { ok: true, value, n, convention: 'agreeing-pairs' } as const;
  if (units.every((_, profile) => starts[profile + 1]! - starts[profile]! === 2))
    return { ...figure, interval: wilsonInterval(Math.round(value * n), n, level), method: 'wilson' };
  const squares = shares.reduce((sum, share, profile) => sum + units[profile]! * (share - value) ** 2, 0);
  if (n < 2 || squares < 1e-15) return { ...figure, interval: null, method: 'student-t-without-spread' };
  const margin = studentQuantile((1 - level) / 2, n - 1) * Math.sqrt(squares / (n * (n - 1)));
  const interval = { low: Math.max(0, value - margin), high: Math.min(1, value + margin), level };
  return { ...figure, interval, method: 'student-t' };
}

/** Of codes in order. */
function agreeingShare(codes: Int32Array): number {
  let pairs = 0;
  let run = 0;
  for (let i = 1; i < codes.length; i++) {
    run = codes[i] === codes[i - 1] ? run + 1 : 0;
    pairs += run;
  }
  return pairs / ((codes.length * (codes.length - 1)) / 2);
}
