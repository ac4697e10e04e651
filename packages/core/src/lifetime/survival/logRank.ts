import type { NotEnough } from '../../estimate.ts';
import { chiSquareTail } from '../../numeric/chiSquareTail.ts';
import { choleskyInPlace, forwardInPlace } from '../../numeric/cholesky.ts';
import { orderSurvival, type SurvivalData } from './survivalData.ts';

export interface LogRankGroup {
  group: string;
  n: number;
  observed: number;
  /** Events expected if all groups left at the same pace. */
  expected: number;
}

export interface LogRankTest {
  ok: true;
  n: number;
  missing: number;
  chi2: number;
  df: number;
  p: number;
  groups: LogRankGroup[];
  method: 'log-rank' | 'fleming-harrington';
  /** How events are weighted: all alike, or by the pooled survival just before them, to the power rho. */
  convention: 'all-events-alike' | 'early-events-weigh-more';
}

/**
 * The log-rank test that k groups have the same survival (Mantel 1966; Peto & Peto 1972), with the hypergeometric variance of
 * ties. `rho` above 0 gives the G-rho family of Harrington & Fleming (1982): rho 1 is Peto & Peto's version of Wilcoxon, which
 * looks more at early departures. Weights are not used.
 *
 * Assumes censoring unrelated to the event within each group; has most power when hazards are proportional.
 * Not enough: `one-group`, `no-events`, or what `kaplanMeier` tells.
 *
 * @param groups the group of each row; null, undefined or an empty string leaves the row out (counted as missing)
 * @example logRank(freireich, arms) // chi2 16.79, df 1, p .00004
 */
export function logRank(
  data: Omit<SurvivalData, 'weights'>,
  groups: ArrayLike<string | number | null | undefined>,
  rho = 0,
): LogRankTest | NotEnough {
  const isNamed = (row: number) => groups[row] !== null && groups[row] !== undefined && groups[row] !== '';
  const ordered = orderSurvival({ durations: data.durations, events: data.events }, isNamed);
  if (!ordered.ok) return ordered;
  const { names, codes } = codeGroups(groups, ordered.rows);
  const size = names.length;
  if (size < 2) return { ok: false, reason: 'one-group', n: ordered.n, needed: 0, of: names[0]! };
  if (ordered.events === 0) return { ok: false, reason: 'no-events', n: ordered.n, needed: 0 };
  const { observed, expected, covariance, sizes } = sumUp(ordered.times, ordered.died, codes, size, rho);
  const { chi2, df } = statistic(observed, expected, covariance, size);
  return {
    ok: true,
    n: ordered.n,
    missing: ordered.missing,
    chi2,
    df,
    p: chiSquareTail(chi2, df),
    groups: names.map((group, k) => ({
      group,
      n: sizes[k]!,
      observed: observed[k]!,
      expected: expected[k]!,
    })),
    method: rho === 0 ? 'log-rank' : 'fleming-harrington',
    convention: rho === 0 ? 'all-events-alike' : 'early-events-weigh-more',
  };
}

/** Groups in the order of their names, so that the result does not depend on the order of rows. */
function codeGroups(groups: ArrayLike<string | number | null | undefined>, rows: Uint32Array) {
  const codeOf = new Map<string, number>();
  const raw = Uint32Array.from(rows, (row) => {
    const name = String(groups[row]);
    let code = codeOf.get(name);
    if (code === undefined) {
      code = codeOf.size;
      codeOf.set(name, code);
    }
    return code;
  });
  const found = [...codeOf.keys()];
  const areNumbers = found.every((name) => Number.isFinite(Number(name)));
  const names = [...found].sort((a, b) => (areNumbers ? Number(a) - Number(b) : a < b ? -1 : 1));
  const place = found.map((name) => names.indexOf(name));
  return { names, codes: raw.map((code) => place[code]!) };
}

function sumUp(times: Float64Array, died: Uint8Array, codes: Uint32Array, size: number, rho: number) {
  const n = times.length;
  const sizes = new Float64Array(size);
  for (const code of codes) sizes[code]!++;
  const atRisk = Float64Array.from(sizes);
  const observed = new Float64Array(size);
  const expected = new Float64Array(size);
  const covariance = new Float64Array((size * (size + 1)) / 2);
  const leaving = new Float64Array(size);
  let all = n;
  let survival = 1;
  for (let i = 0; i < n; ) {
    const time = times[i]!;
    const weight = rho === 0 ? 1 : survival ** rho;
    const start = i;
    let deaths = 0;
    for (; i < n && times[i] === time; i++) {
      leaving[codes[i]!]!++;
      if (!died[i]) continue;
      deaths++;
      observed[codes[i]!]! += weight;
    }
    if (deaths > 0) {
      const share = deaths / all;
      for (let k = 0; k < size; k++) expected[k]! += weight * share * atRisk[k]!;
      if (all > 1) {
        const spread = (weight * weight * share * (all - deaths)) / (all - 1);
        for (let k = 0, at = 0; k < size; k++) {
          const rate = (spread * atRisk[k]!) / all;
          for (let j = 0; j < k; j++, at++) covariance[at]! -= rate * atRisk[j]!;
          covariance[at++]! += rate * (all - atRisk[k]!);
        }
      }
      survival *= 1 - share;
    }
    all -= i - start;
    for (let k = 0; k < size; k++) {
      atRisk[k]! -= leaving[k]!;
      leaving[k] = 0;
    }
  }
  return { observed, expected, covariance, sizes };
}

/** (O - E)' V^- (O - E), over the groups that were at risk when something happened, but one: the last follows from the others. */
function statistic(observed: Float64Array, expected: Float64Array, covariance: Float64Array, size: number) {
  const used = Array.from({ length: size }, (_, k) => k).filter((k) => expected[k]! > 0);
  const df = used.length - 1;
  const kept = used.slice(0, df);
  const matrix = new Float64Array((df * (df + 1)) / 2);
  const difference = Float64Array.from(kept, (k) => observed[k]! - expected[k]!);
  let at = 0;
  for (const [row, k] of kept.entries())
    for (const j of kept.slice(0, row + 1)) matrix[at++] = covariance[(k * (k + 1)) / 2 + j]!;
  if (df === 0 || matrix.every((value) => value === 0)) return { chi2: 0, df: Math.max(df, 1) };
  choleskyInPlace(matrix, df);
  forwardInPlace(matrix, difference, df);
  return { chi2: difference.reduce((sum, value) => sum + value * value, 0), df };
}
