import type { Measured } from '../../estimate.ts';
import { estimateTally, type ScoreEstimate, type ScoreOptions } from '../scores/estimateScore.ts';
import { tallyPoints } from '../scores/pointTally.ts';
import type { ScoreConvention } from '../scores/scoreConvention.ts';
import type { Answers } from '../scores/scoreCounts.ts';

export const npsConvention: ScoreConvention = {
  key: 'promoters-9-10-less-detractors-0-6',
  kind: 'net',
  scale: { lowest: 0, highest: 10 },
  worth: (score) => (score >= 9 ? 1 : score >= 7 ? 0 : -1),
  higherIsBetter: true,
};

/** Answers of one class: people, and their share (weighted where answers are). */
export interface ClassShare {
  count: number;
  share: number;
}

export interface NpsEstimate extends ScoreEstimate {
  promoters: ClassShare;
  passives: ClassShare;
  detractors: ClassShare;
}

/**
 * Net Promoter Score (Reichheld 2003): share of 9-10 less share of 0-6, from -1 to 1 (the field shows it times 100).
 * Variance of one answer p + d - (p - d)^2.
 *
 * Intervals: `adjusted-wald` (3/4, 3/2, 3/4 added to detractors, passives and promoters; Rocks 2016, The American Statistician
 * 70(4); the default), `wald`, `score` (Tango 1998), `bootstrap` (needs `random`). Weighted answers count for their effective
 * number. Not enough: `too-few-answers`; `out-of-scale`, `of` the answer.
 *
 * @example
 * netPromoterScore([{ score: 9, count: 95 }, { score: 7, count: 95 }, { score: 0, count: 60 }])
 * // value .14, n 250, interval .0429 to .2337
 */
export function netPromoterScore(answers: Answers, options: ScoreOptions = {}): Measured<NpsEstimate> {
  const tally = tallyPoints(answers, npsConvention, options.weighting);
  if (!tally.ok) return tally;
  const classOf = (at: number) => ({ count: tally.counts[at]!, share: tally.shares[at]! });
  return {
    ...estimateTally(tally, options),
    promoters: classOf(2),
    passives: classOf(1),
    detractors: classOf(0),
  };
}

/**
 * Answers from how many there were of each class, for those who have no more than that.
 *
 * @example netPromoterScore(npsCounts({ detractors: 1, passives: 2, promoters: 3 })) // value .333
 */
export function npsCounts(classes: { detractors: number; passives: number; promoters: number }) {
  return [
    { score: 0, count: classes.detractors },
    { score: 7, count: classes.passives },
    { score: 10, count: classes.promoters },
  ];
}
