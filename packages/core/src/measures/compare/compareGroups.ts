import type { NotEnough } from '../../estimate.ts';
import type { Correction } from '../../numeric/adjustP.ts';
import { estimateTally, type ScoreEstimate, type ScoreOptions } from '../scores/estimateScore.ts';
import { type PointTally, tallyPoints, type Weighting } from '../scores/pointTally.ts';
import type { ScoreConvention } from '../scores/scoreConvention.ts';
import type { Answers } from '../scores/scoreCounts.ts';
import { type DifferenceOptions, differenceOf } from './differenceOf.ts';
import { judge } from './judge.ts';
import { type OverallTest, overallTest } from './overallTest.ts';
import { mergePoints, restOf } from './restOf.ts';
import type { JudgedDifference, ScoreDifference } from './scoreDifference.ts';

export interface Group {
  name: string;
  answers: Answers;
}

export interface GroupsOptions extends DifferenceOptions, ScoreOptions {
  /** `each-other`: all pairs (the default). `rest`: each against all others together. Or the name of the group to compare with. */
  against?: 'each-other' | 'rest' | { group: string };
  /** `holm` unless told. */
  correction?: Correction;
}

export interface ComparedPair extends JudgedDifference {
  a: string;
  /** Null: all other groups together. */
  b: string | null;
}

export interface GroupComparison {
  ok: true;
  groups: { name: string; estimate: ScoreEstimate }[];
  /** Groups of which nothing can be said, and why. */
  leftOut: { name: string; reason: NotEnough }[];
  /** Null when nothing varies. */
  overall: OverallTest | null;
  pairs: ComparedPair[];
  correction: Correction;
  convention: string;
}

/**
 * Which groups of different people differ: the figure of each, one test of whether they differ at all, and comparisons by
 * `compareTwo`'s methods with p values that allow for their number (Holm unless told). Intervals are each of its own comparison.
 *
 * Groups without enough answers are left out and told; pairs in which nothing varies are not judged.
 * Not enough: `one-group` when fewer than two are left; `out-of-scale`, `of` the group and answer.
 *
 * @throws RangeError when the group to compare with is not among them
 * @example compareGroups([{ name: 'Lyon', answers: lyon }, { name: 'Lille', answers: lille }], npsConvention).pairs[0].verdict
 */
export function compareGroups(
  groups: readonly Group[],
  convention: ScoreConvention,
  options: GroupsOptions = {},
): GroupComparison | NotEnough {
  const { against = 'each-other', correction = 'holm', level = 0.95 } = options;
  if (typeof against === 'object' && !groups.some(({ name }) => name === against.group))
    throw new RangeError(`There is no group "${against.group}" to compare with.`);
  const kept: { name: string; tally: PointTally }[] = [];
  const leftOut: GroupComparison['leftOut'] = [];
  for (const { name, answers } of groups) {
    const tally = tallyPoints(answers, convention, options.weighting);
    if (tally.ok) kept.push({ name, tally });
    else if (tally.reason === 'out-of-scale') return { ...tally, of: `${name}: ${tally.of}` };
    else leftOut.push({ name, reason: tally });
  }
  if (kept.length < 2)
    return { ok: false, reason: 'one-group', n: kept.length, needed: 2, of: kept[0]?.name };
  const names: Pick<ComparedPair, 'a' | 'b'>[] = [];
  const differences: ScoreDifference[] = [];
  for (const { a, b, tallies } of pairsOf(kept, against, options.weighting ?? 'kish')) {
    const difference = differenceOf(...tallies, options);
    if (!difference.ok) continue;
    names.push({ a, b });
    differences.push(difference);
  }
  const { higherIsBetter, key } = convention;
  const judged = judge(differences, { level, correction, higherIsBetter });
  return {
    ok: true,
    groups: kept.map(({ name, tally }) => ({ name, estimate: estimateTally(tally, options) })),
    leftOut,
    overall: overallTest(kept.map(({ tally }) => tally)),
    pairs: judged.map((difference, i) => ({ ...names[i]!, ...difference })),
    correction,
    convention: key,
  };
}

interface TalliedPair {
  a: string;
  b: string | null;
  tallies: [PointTally, PointTally];
}

function pairsOf(
  kept: readonly { name: string; tally: PointTally }[],
  against: NonNullable<GroupsOptions['against']>,
  weighting: Weighting,
): TalliedPair[] {
  if (against === 'rest') {
    const all = mergePoints(kept.map(({ tally }) => tally));
    return kept.flatMap(({ name, tally }): TalliedPair[] => {
      const rest = restOf(all, tally, weighting);
      return rest.ok ? [{ a: name, b: null, tallies: [tally, rest] }] : [];
    });
  }
  if (typeof against === 'object') {
    const reference = kept.find(({ name }) => name === against.group);
    return reference
      ? kept
          .filter((group) => group !== reference)
          .map(({ name, tally }) => ({ a: name, b: reference.name, tallies: [tally, reference.tally] }))
      : [];
  }
  return kept.flatMap(({ name, tally }, i) =>
    kept
      .slice(i + 1)
      .map((other): TalliedPair => ({ a: name, b: other.name, tallies: [tally, other.tally] })),
  );
}
