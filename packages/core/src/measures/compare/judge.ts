import { adjustP, type Correction } from '../../numeric/adjustP.ts';
import type { JudgedDifference, ScoreDifference } from './scoreDifference.ts';

/**
 * What may be said of differences that are looked at together: a verdict at 1 - level on p values that allow for their number.
 *
 * @param correction `none` for a single comparison planned beforehand
 */
export function judge(
  differences: readonly ScoreDifference[],
  {
    level,
    correction,
    higherIsBetter,
  }: { level: number; correction: Correction | 'none'; higherIsBetter: boolean },
): JudgedDifference[] {
  const pValues = differences.map(({ test }) => test.p);
  const adjusted = correction === 'none' ? pValues : adjustP(pValues, correction);
  return differences.map((difference, i) => {
    const adjustedP = adjusted[i]!;
    const isFound = adjustedP <= 1 - level && difference.value !== 0;
    return {
      ...difference,
      adjustedP,
      correction,
      verdict: isFound ? 'difference' : 'no-evidence-of-a-difference',
      direction: isFound ? (difference.value > 0 ? 'higher' : 'lower') : null,
      isBetter: isFound ? difference.value > 0 === higherIsBetter : null,
    };
  });
}
