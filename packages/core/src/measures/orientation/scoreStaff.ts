import type { NotEnough } from '../../estimate.ts';
import {
  type OrientationItem,
  type OrientationOptions,
  pillars,
  type StaffAnswers,
} from './questionnaire.ts';

/** One member of staff: index and pillars from 0 (fully disagree) to 1, and the class that follows. */
export interface StaffScore {
  row: number;
  index: number;
  pillars: number[];
  /** 1 strong, 0 medium, -1 weak. */
  orientation: -1 | 0 | 1;
}

/**
 * Index of each member of staff: answers put from 0 to 1, their mean in each pillar, and the mean of the three pillars, which
 * count alike however many items each has. Those who left out too much of a pillar have none.
 *
 * Not enough: `out-of-scale`, `of` the answer.
 */
export function scoreStaff(
  staff: readonly StaffAnswers[],
  items: readonly OrientationItem[],
  options: OrientationOptions,
): StaffScore[] | NotEnough {
  const { points = 5, answeredShare = 0.5, strongFrom = 0.75, weakUnder = 0.5 } = options;
  const scores: StaffScore[] = [];
  for (const [row, { answers }] of staff.entries()) {
    if (answers.length !== items.length)
      throw new RangeError(`There are ${items.length} items, and ${answers.length} answers at ${row}.`);
    const means: number[] = [];
    for (const pillar of pillars) {
      let [sum, answered, asked] = [0, 0, 0];
      for (const [i, item] of items.entries()) {
        if (item.pillar !== pillar) continue;
        asked++;
        const answer = answers[i]!;
        if (Number.isNaN(answer)) continue;
        if (!(Number.isInteger(answer) && answer >= 1 && answer <= points))
          return { ok: false, reason: 'out-of-scale', n: staff.length, needed: 0, of: String(answer) };
        answered++;
        sum += agreementOf(answer, item, points);
      }
      if (answered > 0 && answered >= answeredShare * asked) means.push(sum / answered);
    }
    if (means.length < pillars.length) continue;
    const index = means.reduce((a, b) => a + b, 0) / means.length;
    scores.push({
      row,
      index,
      pillars: means,
      orientation: orientationOf(index, means, strongFrom, weakUnder),
    });
  }
  return scores;
}

/** From 0 to 1, the more oriented the higher. */
export function agreementOf(answer: number, { isReversed = false }: OrientationItem, points: number): number {
  const agreement = (answer - 1) / (points - 1);
  return isReversed ? 1 - agreement : agreement;
}

/** Sums of fifths and sevenths end in crumbs: an index that is exactly at a threshold is counted at it. */
function orientationOf(index: number, means: number[], strongFrom: number, weakUnder: number): -1 | 0 | 1 {
  const crumbs = 1e-9;
  if (index < weakUnder - crumbs) return -1;
  return index >= strongFrom - crumbs && means.every((mean) => mean >= weakUnder - crumbs) ? 1 : 0;
}
