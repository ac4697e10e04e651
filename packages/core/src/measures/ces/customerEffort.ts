import type { Measured } from '../../estimate.ts';
import { estimateScore, type ScoreEstimate, type ScoreOptions } from '../scores/estimateScore.ts';
import type { ScoreConvention } from '../scores/scoreConvention.ts';
import type { Answers } from '../scores/scoreCounts.ts';

export interface CesOptions {
  /** `1`: "how much effort", 1 (very low) to 5 (very high). `2`: "made it easy for me", 1 to 7 (agree). 2 unless told. */
  version?: 1 | 2;
  /** `mean` unless told. */
  convention?: 'mean' | 'share' | 'net';
  /** Version 1, mean: 6 - answer, so that higher is better as in version 2. False unless told. */
  isReversed?: boolean;
}

/**
 * What is made of answers about effort. The field has no single convention, so the key is always shown:
 *
 * | | mean | share | net |
 * |---|---|---|---|
 * | 2.0, ease 1-7 | of the answers | of 5-7 | 6-7 less 1-3 |
 * | 1.0, effort 1-5 | of the answers (lower is better), or of 6 - answer | of 1-2 | 1-2 less 4-5 |
 *
 * Share and net of version 1 count the easy, so that in both versions more is better.
 */
export function cesConvention({
  version = 2,
  convention = 'mean',
  isReversed = false,
}: CesOptions = {}): ScoreConvention {
  if (isReversed && (version !== 1 || convention !== 'mean'))
    throw new RangeError('Only the mean of version 1 can be reversed: the others already count ease.');
  const scale = { lowest: 1, highest: version === 1 ? 5 : 7 };
  const key = `ces-${version}.0-${keys[version][isReversed ? 'reversed' : convention]}`;
  const higherIsBetter = version === 2 || convention !== 'mean' || isReversed;
  const worth = isReversed ? (effort: number) => 6 - effort : values[version][convention];
  return { key, kind: convention, scale, worth, higherIsBetter };
}

/**
 * Customer Effort Score: 1.0 (Dixon, Freeman & Toman 2010) or 2.0 (Dixon, Toman & DeLisi 2013), in one of three conventions.
 * Interval: Student's t for the mean, Wilson for the share, adjusted Wald for the net score.
 *
 * Not enough: `too-few-answers` (the mean needs two); `out-of-scale`, `of` the answer.
 * @example customerEffort([7, 6, 5, 2], { convention: 'share' }) // value .75, convention ces-2.0-share-of-5-7
 */
export function customerEffort(
  answers: Answers,
  { version, convention, isReversed, ...options }: CesOptions & ScoreOptions = {},
): Measured<ScoreEstimate> {
  return estimateScore(answers, cesConvention({ version, convention, isReversed }), options);
}

const keys = {
  1: {
    mean: 'mean-of-effort-1-5',
    reversed: 'mean-of-ease-6-less-effort',
    share: 'share-of-1-2',
    net: 'share-of-1-2-less-4-5',
  },
  2: { mean: 'mean-of-1-7', reversed: '', share: 'share-of-5-7', net: 'share-of-6-7-less-1-3' },
};

const values = {
  1: {
    mean: (effort: number) => effort,
    share: (effort: number) => Number(effort <= 2),
    net: (effort: number) => (effort <= 2 ? 1 : effort >= 4 ? -1 : 0),
  },
  2: {
    mean: (ease: number) => ease,
    share: (ease: number) => Number(ease >= 5),
    net: (ease: number) => (ease >= 6 ? 1 : ease <= 3 ? -1 : 0),
  },
};
