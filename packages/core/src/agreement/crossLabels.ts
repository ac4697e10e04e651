import { countCodes, type Labels } from './labels.ts';

/**
 * The table of what two raters said of the units that both labelled, for `cohenKappa`. Linear in the labels.
 *
 * @param labels values being codes of categories from 0
 * @param categories how many there are
 * @returns `table[i][j]`: units that `first` put in i and `second` in j
 * @example crossLabels(labels, { first: 0, second: 1, categories: 3 })
 */
export function crossLabels(
  { units, raters, values }: Labels,
  { first, second, categories }: { first: number; second: number; categories: number },
): Float64Array[] {
  const byFirst = new Int32Array(countCodes(units)).fill(-1);
  for (let i = 0; i < units.length; i++)
    if (raters[i] === first && values[i]! >= 0) byFirst[units[i]!] = values[i]!;
  const table = Array.from({ length: categories }, () => new Float64Array(categories));
  for (let i = 0; i < units.length; i++) {
    const before = byFirst[units[i]!]!;
    if (raters[i] === second && before >= 0 && values[i]! >= 0) table[before]![values[i]!]!++;
  }
  return table;
}
