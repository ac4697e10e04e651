import type { Judged, Measured } from '@rapport/contracts/measures';
import {
  compareTwo,
  estimateScore,
  type Hidden,
  type JudgedDifference,
  type ScoreConvention,
  type ScoreCount,
  suppressCells,
  suppressTable,
} from '@rapport/core/measures';
import type { CellRow } from './queries.ts';

/** Counts of the scores on the scale of a convention; answers on other scales are counted apart. */
export function scoresOf(
  rows: readonly CellRow[],
  { scale: { lowest, highest } }: ScoreConvention,
): { scores: ScoreCount[]; otherScale: number } {
  const counts = new Map<number, number>();
  let otherScale = 0;
  for (const { scale, score, answers } of rows) {
    if (scale === highest && score >= lowest) counts.set(score, (counts.get(score) ?? 0) + answers);
    else otherScale += answers;
  }
  const scores = [...counts].map(([score, count]) => ({ score, count })).sort((a, b) => a.score - b.score);
  return { scores, otherScale };
}

export function countOf(scores: readonly ScoreCount[]): number {
  return scores.reduce((sum, { count }) => sum + count, 0);
}

/** A figure as it is sent. */
export function figureOf(scores: readonly ScoreCount[], convention: ScoreConvention): Measured {
  const estimate = estimateScore(scores, convention);
  if (!estimate.ok) return { ok: false, reason: estimate.reason, n: estimate.n, needed: estimate.needed };
  const { ok, value, n, interval, method, convention: key } = estimate;
  return { ok, value, n, interval, method, convention: key };
}

export function hiddenFigure(threshold: number): Measured {
  return { ok: false, reason: 'small-group', n: 0, needed: threshold };
}

/**
 * Which counts must not be told of: those of fewer people than the threshold, and those from which one of them follows by
 * subtraction, from their sum or from the same counts of everybody.
 *
 * @param all the same counts without the filters; null when there are no filters
 */
export function hiddenAmong(
  counts: readonly number[],
  all: readonly number[] | null,
  threshold: number,
): { cells: boolean[]; total: boolean } {
  if (all === null) {
    const { cells, total } = suppressCells(counts, { threshold });
    return { cells: cells.map(isHidden), total: isHidden(total) };
  }
  // Everybody else is the other row: they must not follow from the difference either.
  const rest = counts.map((count, i) => Math.max(0, (all[i] ?? count) - count));
  const { cells, rowTotals } = suppressTable([counts, rest], { threshold });
  return { cells: (cells[0] ?? []).map(isHidden), total: isHidden(rowTotals[0] ?? null) };
}

function isHidden(hidden: Hidden): boolean {
  return hidden !== null;
}

export function judgedOf(difference: JudgedDifference): Judged {
  const { value, n, interval, adjustedP, correction, verdict, direction, isBetter, test } = difference;
  return {
    value,
    n,
    interval,
    p: test.p,
    adjustedP,
    correction,
    method: test.method,
    verdict,
    direction,
    isBetter,
  };
}

/** One figure against that of the period before, as a single question. */
export function changeOf(
  now: readonly ScoreCount[],
  earlier: readonly ScoreCount[],
  convention: ScoreConvention,
): Judged | null {
  const difference = compareTwo(now, earlier, convention);
  return difference.ok ? judgedOf(difference) : null;
}
