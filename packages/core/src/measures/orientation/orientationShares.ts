import type { Estimate } from '../../estimate.ts';
import { estimateScore } from '../scores/estimateScore.ts';
import { type ScoreConvention, truthConvention } from '../scores/scoreConvention.ts';
import type { StaffScore } from './scoreStaff.ts';

/** Shares of staff by how strongly they are turned to customers, with Wilson's interval. */
export interface OrientationShares {
  strong: Estimate;
  medium: Estimate;
  weak: Estimate;
}

export function orientationConvention(key: string): ScoreConvention {
  return {
    key: `${key}-strong-less-weak`,
    kind: 'net',
    scale: { lowest: -1, highest: 1 },
    worth: (orientation) => orientation,
    higherIsBetter: true,
  };
}

export function orientationCounts(scores: readonly StaffScore[]) {
  return [-1, 0, 1].map((score) => ({ score, count: countOf(scores, score) }));
}

export function orientationShares(
  scores: readonly StaffScore[],
  key: string,
  level: number,
): OrientationShares {
  const share = (orientation: number, name: string): Estimate => {
    const count = countOf(scores, orientation);
    const answers = [
      { score: 1, count },
      { score: 0, count: scores.length - count },
    ];
    const found = estimateScore(answers, truthConvention(`${key}-${name}`), { level });
    if (!found.ok) throw new Error(`no share of nobody: ${found.reason}`);
    const { ok, value, n, interval, method, convention } = found;
    return { ok, value, n, interval, method, convention };
  };
  return { strong: share(1, 'strong'), medium: share(0, 'medium'), weak: share(-1, 'weak') };
}

function countOf(scores: readonly StaffScore[], orientation: number): number {
  return scores.reduce((sum, score) => sum + Number(score.orientation === orientation), 0);
}
