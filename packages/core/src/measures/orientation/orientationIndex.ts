import type { Estimate, Measured, NotEnough } from '../../estimate.ts';
import { estimateScore } from '../scores/estimateScore.ts';
import { cronbachAlpha } from './cronbachAlpha.ts';
import { meanOf } from './meanOf.ts';
import {
  type OrientationShares,
  orientationConvention,
  orientationCounts,
  orientationShares,
} from './orientationShares.ts';
import { type OrientationSite, orientationSites } from './orientationSites.ts';
import {
  type OrientationItem,
  type OrientationOptions,
  type Pillar,
  pillars,
  type StaffAnswers,
} from './questionnaire.ts';
import { agreementOf, scoreStaff } from './scoreStaff.ts';

export interface OrientationPillar {
  pillar: Pillar;
  /** Mean of staff, 0 to 1. */
  mean: Measured;
  /** Whether its items measure one thing. */
  reliability: Measured;
}

/** The figure itself is the share of strong less that of weak, from -1 to 1. */
export interface OrientationIndex extends Estimate, OrientationShares {
  /** Mean index of staff, 0 to 1. */
  mean: Measured;
  /** Staff who left out too much to be classed. */
  incomplete: number;
  pillars: OrientationPillar[];
  /** Null when no site is told. */
  sites: OrientationSite[] | null;
}

/**
 * Orientation index: an open measure of how far staff are turned to customers, by a survey of staff on three pillars (exemplary
 * management, contact with customers, latitude of teams). It is its own; no proprietary customer orientation score is this one.
 *
 * Method: each answer is put from 0 (fully disagree) to 1, reversed items turned round; a pillar is the mean of its answered items
 * (half of them at least); the index of a person is the mean of the three pillars. Strong: .75 or more with no pillar under .5.
 * Weak: under .5. Medium: all others. Thresholds can be set and go into the convention.
 *
 * Intervals: Wilson for shares, adjusted Wald for strong less weak, Student's t for means; staff are taken as a sample of all who
 * could work there, not as all there are. Sites of too few people are hidden, and others with them as it takes.
 *
 * Not enough: `too-few-answers`; `out-of-scale`, `of` the answer; `pillar-without-items`, `of` the pillar.
 *
 * @throws RangeError when thresholds are not 0 < weak <= strong <= 1, or someone has not as many answers as there are items
 * @example orientationIndex(staff, items).strong // value .42, interval .35 to .49, n 200
 */
export function orientationIndex(
  staff: readonly StaffAnswers[],
  items: readonly OrientationItem[],
  options: OrientationOptions = {},
): OrientationIndex | NotEnough {
  const { points = 5, strongFrom = 0.75, weakUnder = 0.5, level = 0.95 } = options;
  if (!(weakUnder > 0 && weakUnder <= strongFrom && strongFrom <= 1))
    throw new RangeError(`Thresholds are 0 < weak <= strong <= 1; these are ${weakUnder} and ${strongFrom}.`);
  const bare = pillars.find((pillar) => !items.some((item) => item.pillar === pillar));
  if (bare) return { ok: false, reason: 'pillar-without-items', n: items.length, needed: 1, of: bare };
  const scores = scoreStaff(staff, items, options);
  if (!Array.isArray(scores)) return scores;
  const key = `orientation-strong-from-${strongFrom}-weak-under-${weakUnder}`;
  const net = estimateScore(orientationCounts(scores), orientationConvention(key), { level });
  if (!net.ok) return net;
  const { ok, value, n, interval, method, convention } = net;
  return {
    ...{ ok, value, n, interval, method, convention },
    ...orientationShares(scores, key, level),
    mean: meanOf(
      scores.map(({ index }) => index),
      'orientation-index-0-1',
      level,
    ),
    incomplete: staff.length - n,
    pillars: pillars.map((pillar, at) => {
      const own = items.flatMap((item, i) => (item.pillar === pillar ? [i] : []));
      const rows = staff.map(({ answers }) => own.map((i) => agreementOf(answers[i]!, items[i]!, points)));
      return {
        pillar,
        mean: meanOf(
          scores.map((score) => score.pillars[at]!),
          `${pillar}-0-1`,
          level,
        ),
        reliability: cronbachAlpha(rows, level),
      };
    }),
    sites: staff.some(({ site }) => site != null) ? orientationSites(staff, scores, key, options) : null,
  };
}
