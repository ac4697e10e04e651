/** How many people gave a score. Several of the same score add up, so that cells of many days are simply put end to end. */
export interface ScoreCount {
  score: number;
  count: number;
  /** Sum of their survey weights; `count` when left out. */
  weight?: number;
  /** Sum of the squares of their weights; when left out, all weigh the same. */
  weightSquares?: number;
}

export type ScoreCounts = readonly ScoreCount[];

/** Answers as counts, or one number a person (NaN: no answer). */
export type Answers = ScoreCounts | ArrayLike<number>;

/**
 * Counts answers by score: all that a measure needs to know of them.
 *
 * @param scores one a person; NaN where unanswered, which is left out
 * @param weights survey weights, as long as `scores`
 * @throws RangeError when a weight is not above 0
 * @example countScores([9, 10, 9]) // [{ score: 9, count: 2 }, { score: 10, count: 1 }]
 */
export function countScores(scores: ArrayLike<number>, weights?: ArrayLike<number>): ScoreCounts {
  const byScore = new Map<number, Required<ScoreCount>>();
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i]!;
    if (Number.isNaN(score)) continue;
    const weight = weights ? weights[i]! : 1;
    if (!(weight > 0 && weight < Number.POSITIVE_INFINITY))
      throw new RangeError(`Weights are numbers above 0; that of answer ${i} is ${weight}.`);
    const counted = byScore.get(score);
    if (counted) {
      counted.count++;
      counted.weight += weight;
      counted.weightSquares += weight * weight;
    } else byScore.set(score, { score, count: 1, weight, weightSquares: weight * weight });
  }
  const counts = [...byScore.values()].sort((a, b) => a.score - b.score);
  return weights ? counts : counts.map(({ score, count }) => ({ score, count }));
}

export function asCounts(answers: Answers): ScoreCounts {
  return isCounts(answers) ? answers : countScores(answers);
}

function isCounts(answers: Answers): answers is ScoreCounts {
  return typeof answers[0] === 'object';
}
