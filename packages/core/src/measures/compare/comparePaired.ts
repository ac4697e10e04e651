import type { Measured } from '../../estimate.ts';
import { studentQuantile } from '../../numeric/studentQuantile.ts';
import { studentTail } from '../../numeric/studentTail.ts';
import { twoSidedNormalP } from '../../numeric/twoSidedNormalP.ts';
import { standardScore } from '../scores/intervals/standardScore.ts';
import { tangoLimits } from '../scores/intervals/tangoLimits.ts';
import { boundsOf, type ScoreConvention } from '../scores/scoreConvention.ts';
import { judge } from './judge.ts';
import type { JudgedDifference, ScoreDifference } from './scoreDifference.ts';

/** How many of the people asked twice gave these two answers. */
export interface PairCount {
  before: number;
  after: number;
  count: number;
}

/**
 * Whether a figure moved among the same people asked twice: after less before. Finds smaller moves than `compareTwo`, as people
 * differ more from one another than from themselves.
 *
 * - share: Tango's interval (1998) and McNemar's test (1947), which agree with each other;
 * - net score, mean: Student's t on each person's change.
 *
 * Not enough: `too-few-answers` (two pairs), `out-of-scale`, `constant` when all changed alike (and not for a share).
 * @example comparePaired([{ before: 3, after: 5, count: 12 }, { before: 5, after: 3, count: 4 }], csatConvention())
 */
export function comparePaired(
  pairs: readonly PairCount[],
  convention: ScoreConvention,
  { level = 0.95 }: { level?: number } = {},
): Measured<JudgedDifference> {
  const n = pairs.reduce((sum, { count }) => sum + count, 0);
  const { lowest, highest } = convention.scale;
  for (const score of pairs.flatMap(({ before, after }) => [before, after]))
    if (!(Number.isInteger(score) && score >= lowest && score <= highest))
      return { ok: false, reason: 'out-of-scale', n, needed: 0, of: String(score) };
  if (n < 2) return { ok: false, reason: 'too-few-answers', n, needed: 2 };
  const changes = pairs.map(({ before, after, count }) => ({
    change: convention.worth(after) - convention.worth(before),
    count,
  }));
  const compared =
    convention.kind === 'share' ? mcnemar(changes, n, level) : pairedT(changes, n, level, convention);
  if (compared === null) return { ok: false, reason: 'constant', n, needed: 0 };
  const difference: ScoreDifference = { ok: true, ...compared, n, convention: convention.key };
  return judge([difference], { level, correction: 'none', higherIsBetter: convention.higherIsBetter })[0]!;
}

type Changes = readonly { change: number; count: number }[];
type Compared = Pick<ScoreDifference, 'value' | 'standardError' | 'interval' | 'method' | 'test'>;

function mcnemar(changes: Changes, n: number, level: number): Compared {
  const countOf = (sign: number) =>
    changes.reduce((sum, { change, count }) => sum + (change === sign ? count : 0), 0);
  const [gained, lost] = [countOf(1), countOf(-1)];
  const value = (gained - lost) / n;
  const z = gained + lost === 0 ? 0 : (gained - lost) / Math.sqrt(gained + lost);
  return {
    value,
    standardError: Math.sqrt((gained + lost) / n - value * value) / Math.sqrt(n),
    interval: { ...tangoLimits(gained, lost, n, standardScore(level)), level },
    method: 'tango-score',
    test: { method: 'mcnemar', statistic: z, df: null, p: twoSidedNormalP(z) },
  };
}

function pairedT(changes: Changes, n: number, level: number, convention: ScoreConvention): Compared | null {
  const value = changes.reduce((sum, { change, count }) => sum + change * count, 0) / n;
  const squares = changes.reduce((sum, { change, count }) => sum + count * (change - value) ** 2, 0);
  if (squares === 0) return null;
  const standardError = Math.sqrt(squares / (n - 1) / n);
  const margin = studentQuantile((1 - level) / 2, n - 1) * standardError;
  const { lowest, highest } = boundsOf(convention);
  const span = highest - lowest;
  const interval = { low: Math.max(-span, value - margin), high: Math.min(span, value + margin), level };
  const t = value / standardError;
  const p = 2 * studentTail(Math.abs(t), n - 1);
  return {
    value,
    standardError,
    interval,
    method: 'paired-t',
    test: { method: 'paired-t', statistic: t, df: n - 1, p },
  };
}
