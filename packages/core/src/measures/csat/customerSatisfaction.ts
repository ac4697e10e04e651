import type { Measured } from '../../estimate.ts';
import { estimateScore, type ScoreEstimate, type ScoreOptions } from '../scores/estimateScore.ts';
import type { Scale, ScoreConvention } from '../scores/scoreConvention.ts';
import type { Answers } from '../scores/scoreCounts.ts';

export interface CsatOptions {
  /** How many of the highest answers are satisfied; 2 unless told. */
  top?: number;
  /** 1 to 5 unless told. */
  scale?: Scale;
}

/**
 * The convention of customer satisfaction as a share: the `top` highest answers of the scale.
 *
 * @throws RangeError when nobody or everybody would be satisfied
 */
export function csatConvention({ top = 2, scale = fivePoints }: CsatOptions = {}): ScoreConvention {
  const answers = scale.highest - scale.lowest + 1;
  if (!(Number.isInteger(top) && top >= 1 && top < answers))
    throw new RangeError(`Of ${answers} answers, 1 to ${answers - 1} can be the highest; ${top} cannot.`);
  return {
    key: `top-${top}-box-of-${scale.lowest === 1 ? '' : `${scale.lowest}-`}${scale.highest}`,
    kind: 'share',
    scale,
    worth: (score) => Number(score > scale.highest - top),
    higherIsBetter: true,
  };
}

/** The convention of customer satisfaction as a mean, in points of the scale. */
export function csatMeanConvention(scale: Scale = fivePoints): ScoreConvention {
  return {
    key: `mean-of-${scale.lowest}-${scale.highest}`,
    kind: 'mean',
    scale,
    worth: (score) => score,
    higherIsBetter: true,
  };
}

/**
 * Customer satisfaction (CSAT), top-k box: the share of answers among the k highest of the scale, with Wilson's interval (1927).
 *
 * Not enough: `too-few-answers`; `out-of-scale`, `of` the answer.
 * @example customerSatisfaction([{ score: 5, count: 78 }, { score: 1, count: 22 }]) // value .78, interval .689296 to .849987
 */
export function customerSatisfaction(
  answers: Answers,
  { top, scale, ...options }: CsatOptions & ScoreOptions = {},
): Measured<ScoreEstimate> {
  return estimateScore(answers, csatConvention({ top, scale }), options);
}

/**
 * Mean satisfaction in points of the scale, with Student's t interval kept within it. The interval is null when everybody
 * answered the same: no spread, so t has nothing to say.
 *
 * Not enough: `too-few-answers` (two are needed); `out-of-scale`, `of` the answer.
 * @example satisfactionMean([1, 2, 3, 4, 5]) // value 3, interval 1.04 to 4.96
 */
export function satisfactionMean(
  answers: Answers,
  { scale, ...options }: { scale?: Scale } & ScoreOptions = {},
): Measured<ScoreEstimate> {
  return estimateScore(answers, csatMeanConvention(scale), options);
}

const fivePoints: Scale = { lowest: 1, highest: 5 };
