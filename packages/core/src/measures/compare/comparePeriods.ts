import type { NotEnough } from '../../estimate.ts';
import type { Correction } from '../../numeric/adjustP.ts';
import { estimateTally, type ScoreEstimate, type ScoreOptions } from '../scores/estimateScore.ts';
import { tallyPoints } from '../scores/pointTally.ts';
import type { ScoreConvention } from '../scores/scoreConvention.ts';
import type { Answers } from '../scores/scoreCounts.ts';
import { type DifferenceOptions, differenceOf } from './differenceOf.ts';
import { judge } from './judge.ts';
import type { JudgedDifference, ScoreDifference } from './scoreDifference.ts';
import { type Trend, trendOf } from './trendOf.ts';

/** Answers of one period, by different people than those of the others. */
export interface Period {
  name: string;
  answers: Answers;
}

export interface PeriodsOptions extends DifferenceOptions, ScoreOptions {
  /** For the steps looked at together; `holm` unless told. */
  correction?: Correction;
}

/** From one period to a later one: the later less the earlier. */
export interface PeriodStep extends JudgedDifference {
  from: string;
  to: string;
}

export interface PeriodComparison {
  ok: true;
  /** In the order given; a period without enough answers says so. */
  periods: { name: string; estimate: ScoreEstimate | NotEnough }[];
  /** Each period against the one before it that has enough answers; p values allow for their number. */
  steps: PeriodStep[];
  /** The latest against the one before it, as a single question: no allowance. */
  latest: PeriodStep | null;
  /** Null under three periods, or when nothing varies. */
  trend: Trend | null;
  convention: string;
}

/**
 * Whether a figure moved: each period, each step from one to the next, the latest step by itself, and the trend over all.
 * Takes people of one period to be others than those of the next; where the same people answer, steps are found less often than
 * they could be: see `comparePaired`.
 *
 * Not enough: `one-period` when fewer than two have enough answers; `out-of-scale`, `of` the period and answer.
 * @example comparePeriods([{ name: '2026-01', answers: january }, { name: '2026-02', answers: february }], npsConvention)
 */
export function comparePeriods(
  periods: readonly Period[],
  convention: ScoreConvention,
  options: PeriodsOptions = {},
): PeriodComparison | NotEnough {
  const tallied = periods.map(({ name, answers }, position) => ({
    name,
    position,
    tally: tallyPoints(answers, convention, options.weighting),
  }));
  const kept = tallied.flatMap(({ name, position, tally }) => (tally.ok ? [{ name, position, tally }] : []));
  for (const { name, tally } of tallied)
    if (!tally.ok && tally.reason === 'out-of-scale') return { ...tally, of: `${name}: ${tally.of}` };
  if (kept.length < 2) return { ok: false, reason: 'one-period', n: kept.length, needed: 2 };
  const names: Pick<PeriodStep, 'from' | 'to'>[] = [];
  const differences: ScoreDifference[] = [];
  for (const [i, { name, tally }] of kept.entries()) {
    const before = kept[i - 1];
    const difference = before && differenceOf(tally, before.tally, options);
    if (!difference?.ok) continue;
    names.push({ from: before!.name, to: name });
    differences.push(difference);
  }
  const { correction = 'holm', level = 0.95 } = options;
  const { higherIsBetter, key } = convention;
  const steps = judge(differences, { level, correction, higherIsBetter });
  const last = names.at(-1);
  const latest =
    last?.to === kept.at(-1)!.name
      ? judge([differences.at(-1)!], { level, correction: 'none', higherIsBetter })[0]!
      : null;
  return {
    ok: true,
    periods: tallied.map(({ name, tally }) => ({
      name,
      estimate: tally.ok ? estimateTally(tally, options) : tally,
    })),
    steps: steps.map((step, i) => ({ ...names[i]!, ...step })),
    latest: latest && { ...last!, ...latest },
    trend: trendOf(kept, level),
    convention: key,
  };
}
