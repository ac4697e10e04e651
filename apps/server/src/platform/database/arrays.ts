/**
 * Array literals for `unnest($1::type[])`. Written here rather than by the driver: for bulk writes its escaping of each
 * element is the greater part of the cost.
 */

/** Of values that need no quotes: numbers, uuids, ISO instants. */
export function plainArray(values: readonly (string | number | null)[]): string {
  let literal = '{';
  for (let i = 0; i < values.length; i++) literal += `${i ? ',' : ''}${values[i] ?? 'NULL'}`;
  return `${literal}}`;
}

/** Of any text. */
export function textArray(values: readonly (string | null)[]): string {
  let literal = '{';
  for (let i = 0; i < values.length; i++) {
    if (i) literal += ',';
    const value = values[i];
    literal += value === null || value === undefined ? 'NULL' : quoted(value);
  }
  return `${literal}}`;
}

/**
 * Many byte strings as one parameter, sent in binary: `substring($n::bytea from start for length)` takes each out again.
 * An array of bytea would travel as hexadecimal, twice as long and escaped.
 */
export function packBytes(values: readonly Uint8Array[]): { bytes: Buffer; starts: string; lengths: string } {
  let total = 0;
  const starts = values.map((value) => {
    total += value.byteLength;
    return total - value.byteLength + 1;
  });
  return {
    bytes: Buffer.concat(values, total),
    starts: plainArray(starts),
    lengths: plainArray(values.map((value) => value.byteLength)),
  };
}

/** Of arrays of small integers, each as text to be cast: unnest would flatten a two-dimensional array. */
export function nestedArray(values: readonly (ArrayLike<number> | null)[]): string {
  let literal = '{';
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    literal += `${i ? ',' : ''}${value ? `"{${Array.prototype.join.call(value, ',')}}"` : 'NULL'}`;
  }
  return `${literal}}`;
}

const special = /["\\]/;

function quoted(text: string): string {
  return special.test(text) ? `"${text.replace(/["\\]/g, '\\$&')}"` : `"${text}"`;
}
