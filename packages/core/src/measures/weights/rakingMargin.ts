import type { NotEnough } from '../../estimate.ts';

/** One thing known of the population: what the levels of a column should weigh together. */
export interface RakingMargin {
  name: string;
  /** Level of each row; null where unknown. */
  levels: readonly (string | null)[];
  /** Share, percentage or count of each level in the population, above 0; scaled to sum to one. */
  targets: Readonly<Record<string, number>> | ReadonlyMap<string, number>;
}

/** The people to weigh: one row a person, or a row for several who are alike. */
export interface RakingSample {
  margins: readonly RakingMargin[];
  /** People in each row; one when left out. */
  counts?: ArrayLike<number>;
  /** Weights to start from, above 0, as those of the design. */
  baseWeights?: ArrayLike<number>;
}

/** A margin with its levels as numbers. People of unknown level are one more level, which keeps the share it has. */
export interface CodedMargin {
  name: string;
  levels: (string | null)[];
  codes: Int32Array;
  counts: Float64Array;
  before: Float64Array;
  /** Share of each level, unknown included. */
  targets: Float64Array;
}

/**
 * Not enough: `target-not-positive`, `level-without-target` (a row has a level of which the population tells nothing),
 * `empty-level` (the population has a level of which the sample has nobody), `of` "column=level".
 */
export function codeMargin(
  { name, levels, targets }: RakingMargin,
  counts: ArrayLike<number>,
  base: ArrayLike<number>,
): CodedMargin | NotEnough {
  const known = targets instanceof Map ? [...targets] : Object.entries(targets);
  const fault = (reason: string, level: string, n = 0): NotEnough => ({
    ok: false,
    reason,
    n,
    needed: reason === 'empty-level' ? 1 : 0,
    of: `${name}=${level}`,
  });
  const wrong = known.find(([, share]) => !(share > 0 && share < Number.POSITIVE_INFINITY));
  if (wrong) return fault('target-not-positive', wrong[0]);
  const codeOf = new Map<string | null, number>([
    ...known.map(([level], code): [string, number] => [level, code]),
  ]);
  codeOf.set(null, known.length);
  const codes = new Int32Array(levels.length);
  const sizes = new Float64Array(known.length + 1);
  const before = new Float64Array(known.length + 1);
  let total = 0;
  for (const [row, level] of levels.entries()) {
    const code = codeOf.get(level);
    if (code === undefined) return fault('level-without-target', String(level), counts[row]);
    codes[row] = code;
    sizes[code]! += counts[row]!;
    before[code]! += counts[row]! * base[row]!;
    total += counts[row]! * base[row]!;
  }
  const empty = known.find((_, code) => sizes[code] === 0);
  if (empty) return fault('empty-level', empty[0]);
  const sum = known.reduce((all, [, share]) => all + share, 0);
  const unknown = before[known.length]! / total;
  const shares = Float64Array.from([...known.map(([, share]) => (share / sum) * (1 - unknown)), unknown]);
  return {
    name,
    levels: [...known.map(([level]) => level), null],
    codes,
    counts: sizes,
    before: before.map((weight) => weight / total),
    targets: shares,
  };
}
