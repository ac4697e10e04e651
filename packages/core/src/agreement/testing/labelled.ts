import fc from 'fast-check';
import type { Labels } from '../labels.ts';

/** Labels written unit by unit, null where a rater gave none. */
export function labelsOf(units: readonly (readonly (number | null)[])[]): Labels {
  const rows = units.flatMap((labels, unit) =>
    labels.map((value, rater) => ({ unit, rater, value: value ?? Number.NaN })),
  );
  return {
    units: rows.map(({ unit }) => unit),
    raters: rows.map(({ rater }) => rater),
    values: rows.map(({ value }) => value),
  };
}

/** Any labels, of so many raters a unit. */
export function labelled({ least, most, categories }: { least: number; most: number; categories: number }) {
  return fc.array(
    fc.array(fc.integer({ min: 0, max: categories - 1 }), { minLength: least, maxLength: most }),
    { minLength: 1, maxLength: 20 },
  );
}
