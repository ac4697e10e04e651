import { compareIdentifiers, type Identifier } from './identifier.ts';

/**
 * A sum of values that fade with a half-life, whatever the order of arrival.
 *
 * `dated` holds sum of v_i 2^(t_i/h - A), with A = floor(t_last/h): the anchor stands on a grid of half-lives, so moving it is
 * a multiplication by a power of two, which is exact. Only the additions round. Read at `now`, the sum is
 * dated x 2^(A - now/h). Values without a date never fade and are kept apart.
 */
export interface FadingSum {
  dated: Float64Array;
  undated: Float64Array | null;
  count: number;
  /** Latest dated value; -Infinity when none is dated. */
  lastMs: number;
  /** The exchange of the latest value; at the same instant, the greater identifier. */
  lastId: Identifier;
}

export function emptyFadingSum(width: number): FadingSum {
  return {
    dated: new Float64Array(width),
    undated: null,
    count: 0,
    lastMs: -Infinity,
    lastId: new Uint32Array(4),
  };
}

/** Adds `values` (already weighted) at an instant. */
export function addFading(
  sum: FadingSum,
  values: Float64Array,
  atMs: number | null,
  id: Identifier,
  halfLifeMs: number,
): void {
  const width = sum.dated.length;
  const instant = atMs ?? -Infinity;
  if (atMs === null) {
    sum.undated ??= new Float64Array(width);
    for (let i = 0; i < width; i++) sum.undated[i] = sum.undated[i]! + values[i]! + 0;
  } else {
    const anchor = moveAnchor(sum, atMs, halfLifeMs);
    const factor = 2 ** (atMs / halfLifeMs - anchor);
    // + 0: a value too small to hold is 0, never -0, which storage does not tell apart.
    for (let i = 0; i < width; i++) sum.dated[i] = sum.dated[i]! + values[i]! * factor + 0;
  }
  if (
    sum.count === 0 ||
    instant > sum.lastMs ||
    (instant === sum.lastMs && compareIdentifiers(id, sum.lastId) > 0)
  ) {
    sum.lastMs = instant;
    sum.lastId.set(id);
  }
  sum.count++;
}

/** Adds another sum into this one. */
export function mergeFading(into: FadingSum, other: FadingSum, halfLifeMs: number): void {
  if (other.undated) {
    into.undated ??= new Float64Array(into.dated.length);
    for (let i = 0; i < into.dated.length; i++) into.undated[i]! += other.undated[i]!;
  }
  if (other.lastMs > -Infinity) {
    const anchor = moveAnchor(into, other.lastMs, halfLifeMs);
    const factor = 2 ** (Math.floor(other.lastMs / halfLifeMs) - anchor);
    for (let i = 0; i < into.dated.length; i++) into.dated[i] = into.dated[i]! + other.dated[i]! * factor + 0;
  }
  const later =
    other.lastMs > into.lastMs ||
    (other.lastMs === into.lastMs && compareIdentifiers(other.lastId, into.lastId) > 0);
  if (other.count > 0 && (into.count === 0 || later)) {
    into.lastMs = other.lastMs;
    into.lastId.set(other.lastId);
  }
  into.count += other.count;
}

/** What a dated sum is to be multiplied by at `nowMs`. An instant in the future counts in full: it can't weigh more than today. */
export function fadingFactor(sum: FadingSum, nowMs: number, halfLifeMs: number): number {
  if (sum.lastMs === -Infinity) return 0;
  return 2 ** (Math.floor(sum.lastMs / halfLifeMs) - Math.max(nowMs, sum.lastMs) / halfLifeMs);
}

function moveAnchor(sum: FadingSum, atMs: number, halfLifeMs: number): number {
  const wanted = Math.floor(atMs / halfLifeMs);
  if (sum.lastMs === -Infinity) return wanted;
  const anchor = Math.floor(sum.lastMs / halfLifeMs);
  if (wanted <= anchor) return anchor;
  const factor = 2 ** (anchor - wanted);
  for (let i = 0; i < sum.dated.length; i++) sum.dated[i] = sum.dated[i]! * factor + 0;
  return wanted;
}
