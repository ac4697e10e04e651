/** Who said what of what: entry i of each is one label. A rater labels a unit at most once. */
export interface Labels {
  /** Code of what was labelled, from 0. */
  units: ArrayLike<number>;
  /** Code of who labelled it, from 0. */
  raters: ArrayLike<number>;
  /** The label: code of a category from 0, or a number. NaN: none was given. */
  values: ArrayLike<number>;
}

/** How many codes there are, from 0 to the highest. */
export function countCodes(codes: ArrayLike<number>): number {
  let highest = -1;
  for (let i = 0; i < codes.length; i++) if (codes[i]! > highest) highest = codes[i]!;
  return highest + 1;
}
