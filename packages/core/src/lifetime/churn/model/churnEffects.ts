import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { Estimate } from '../../../estimate.ts';
import type { CodedTable } from './churnTable.ts';
import type { Encoding, LevelBlock } from './encoding.ts';
import type { LogisticFit } from './fitLogistic.ts';

/** What one column says, the others held: an association, not a cause. */
export interface ChurnEffect {
  column: string;
  kind: 'number' | 'level' | 'other' | 'unknown';
  /** The level, for words. */
  level: string;
  /** What the level is compared with: the most frequent one, or known values. '' for a number. */
  reference: string;
  /** Rows at that level; for a number, all. */
  n: number;
  /** Words gathered in `other`. */
  gathered: number;
  /** Odds of leaving, multiplied by this: per standard deviation more of a number, or against the reference. */
  oddsRatio: Estimate;
  /** For a number, per unit. */
  perUnit: number | null;
  /** The standard deviation that `oddsRatio` of a number is about. */
  deviation: number | null;
  /** About how many points of probability it adds on average, .05 for five (log-odds times the mean of p (1 - p)). */
  points: number;
}

/** How much a column separates customers: the standard deviation of what it adds to the log-odds. */
export interface ColumnSpread {
  column: string;
  spread: number;
}

/**
 * Coefficients with their meaning, columns by decreasing spread. Intervals are those of the penalised fit (posterior, normal on
 * the log-odds); coefficients are drawn towards no effect by the penalty.
 */
export function churnEffects(
  table: CodedTable,
  encoding: Encoding,
  fit: LogisticFit,
  meanVariance: number,
  n: number,
  level: number,
): { effects: ChurnEffect[]; spreads: ColumnSpread[] } {
  const quantile = normalQuantile(0.5 + level / 2, 0, 1);
  const at = (j: number) => fit.parameters[j]!;
  const covariance = (i: number, j: number) =>
    fit.covariance[i >= j ? (i * (i + 1)) / 2 + j : (j * (j + 1)) / 2 + i]!;
  const ratio = (coefficient: number, variance: number, rows: number, convention: string): Estimate => {
    const margin = quantile * Math.sqrt(Math.max(0, variance));
    return {
      ok: true,
      value: Math.exp(coefficient),
      n: rows,
      interval: { low: Math.exp(coefficient - margin), high: Math.exp(coefficient + margin), level },
      method: 'ridge-logistic-laplace',
      convention,
    };
  };
  const variances = new Map<string, number>();
  const effects: ChurnEffect[] = encoding.numbers.map(({ column, deviation }, k) => {
    const coefficient = at(1 + k);
    addTo(variances, table.names[column]!, coefficient * coefficient);
    return {
      column: table.names[column]!,
      kind: 'number',
      level: '',
      reference: '',
      n,
      gathered: 1,
      oddsRatio: ratio(coefficient, covariance(1 + k, 1 + k), n, 'per-standard-deviation'),
      perUnit: Math.exp(coefficient / deviation),
      deviation,
      points: coefficient * meanVariance,
    };
  });
  for (const block of encoding.blocks) {
    const column = table.names[block.column]!;
    const reference = referenceOf(block);
    const base = block.offset + reference;
    addTo(variances, column, varianceOf(block, fit.parameters));
    for (const [place, { kind, name, n: rows, gathered }] of block.levels.entries()) {
      if (place === reference || rows === 0 || kind === 'known') continue;
      const j = block.offset + place;
      const coefficient = at(j) - at(base);
      const variance = covariance(j, j) + covariance(base, base) - 2 * covariance(j, base);
      effects.push({
        column,
        kind,
        level: name,
        reference: block.levels[reference]!.name,
        n: rows,
        gathered,
        oddsRatio: ratio(coefficient, variance, rows, 'against-most-frequent'),
        perUnit: null,
        deviation: null,
        points: coefficient * meanVariance,
      });
    }
  }
  const spreads = [...variances].map(([column, variance]) => ({ column, spread: Math.sqrt(variance) }));
  spreads.sort((a, b) => b.spread - a.spread);
  const order = new Map(spreads.map(({ column }, place) => [column, place]));
  effects.sort(
    (a, b) =>
      order.get(a.column)! - order.get(b.column)! ||
      Math.abs(Math.log(b.oddsRatio.value)) - Math.abs(Math.log(a.oddsRatio.value)),
  );
  return { effects, spreads };
}

/** The most frequent level; for a number that is sometimes unknown, known. */
function referenceOf({ levels }: LevelBlock): number {
  let reference = 0;
  for (const [place, { kind, n }] of levels.entries())
    if (kind !== 'other' && n > levels[reference]!.n && levels[0]!.kind !== 'known') reference = place;
  return reference;
}

function varianceOf({ levels, offset }: LevelBlock, parameters: Float64Array): number {
  let n = 0;
  let sum = 0;
  let squares = 0;
  for (const [place, level] of levels.entries()) {
    const value = parameters[offset + place]!;
    n += level.n;
    sum += level.n * value;
    squares += level.n * value * value;
  }
  return Math.max(0, squares / n - (sum / n) ** 2);
}

function addTo(totals: Map<string, number>, key: string, amount: number): void {
  totals.set(key, (totals.get(key) ?? 0) + amount);
}
