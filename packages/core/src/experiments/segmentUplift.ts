import type { Interval, NotEnough } from '../estimate.ts';
import { adjustP, type Correction } from '../numeric/adjustP.ts';
import { chiSquareTail } from '../numeric/chiSquareTail.ts';
import { type ArmDifference, armDifference } from './arms/armDifference.ts';
import type { ArmTally } from './arms/armTally.ts';
import { meanOfSegments } from './meanOfSegments.ts';

export interface Segment {
  name: string;
  treated: ArmTally;
  control: ArmTally;
}

export interface SegmentUplift {
  ok: true;
  n: number;
  segments: {
    name: string;
    difference: ArmDifference;
    adjustedP: number;
    verdict: 'difference' | 'no-evidence-of-a-difference';
  }[];
  /** Segments of which nothing can be said, and why. */
  leftOut: { name: string; reason: NotEnough }[];
  /** Mean over segments, each by its people: the treatment's effect with chance imbalance between segments taken out. */
  overall: { value: number; standardError: number; interval: Interval; method: string };
  /** Whether the effect differs between segments at all; null with one. */
  heterogeneity: { method: string; statistic: number; df: number; p: number } | null;
  correction: Correction;
}

/**
 * What a treatment changes in each segment, with p values that allow for their number (Holm 1979 unless told: with twenty segments,
 * one seems to gain by chance), whether segments differ at all (Cochran's Q, 1954), and the effect over all of them
 * (post-stratified). "It works in A and not in B" needs the second: a difference found in A and none in B says nothing by itself.
 *
 * Segments are fixed before the experiment, by what it cannot change. Intervals are each of its own segment.
 * @returns not enough: `one-group` when nothing can be said of any
 * @example segmentUplift([{ name: 'new', treated, control }, { name: 'loyal', treated: a, control: b }]).heterogeneity
 */
export function segmentUplift(
  segments: readonly Segment[],
  { level = 0.95, correction = 'holm' }: { level?: number; correction?: Correction } = {},
): SegmentUplift | NotEnough {
  const found: { name: string; difference: ArmDifference }[] = [];
  const leftOut: SegmentUplift['leftOut'] = [];
  for (const { name, treated, control } of segments) {
    const difference = armDifference(treated, control, { level });
    if (difference.ok) found.push({ name, difference });
    else leftOut.push({ name, reason: difference });
  }
  if (found.length === 0) return { ok: false, reason: 'one-group', n: 0, needed: 1 };
  const differences = found.map(({ difference }) => difference);
  const adjusted = adjustP(
    differences.map(({ test }) => test.p),
    correction,
  );
  return {
    ok: true,
    n: differences.reduce((sum, { n }) => sum + n, 0),
    segments: found.map((segment, i) => ({
      ...segment,
      adjustedP: adjusted[i]!,
      verdict: adjusted[i]! <= 1 - level ? 'difference' : 'no-evidence-of-a-difference',
    })),
    leftOut,
    overall: meanOfSegments(differences, level),
    heterogeneity: cochranQ(differences.filter(({ standardError }) => standardError > 0)),
    correction,
  };
}

function cochranQ(differences: readonly ArmDifference[]): SegmentUplift['heterogeneity'] {
  if (differences.length < 2) return null;
  const weights = differences.map(({ standardError }) => standardError ** -2);
  const total = weights.reduce((a, b) => a + b, 0);
  const mean = differences.reduce((sum, { value }, i) => sum + (value * weights[i]!) / total, 0);
  const statistic = differences.reduce((sum, { value }, i) => sum + weights[i]! * (value - mean) ** 2, 0);
  const df = differences.length - 1;
  return { method: 'cochran-q', statistic, df, p: chiSquareTail(statistic, df) };
}
