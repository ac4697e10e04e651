/** How many of the smallest hashes are kept. */
const sketchSize = 64;

/**
 * A "k minimum values" sketch (Bar-Yossef et al. 2002): the smallest distinct hashes of a set, ascending. A union is the
 * union of hashes cut to size, so order and repetition do not matter. Exact up to 64 distinct members (but for 32-bit
 * collisions, under one in a million), an estimate of standard error 1/sqrt(62) = 13 % beyond.
 */
export type Sketch = number[];

export function addToSketch(sketch: Sketch, hash: number): void {
  const size = sketch.length;
  if (size === sketchSize && hash >= sketch[size - 1]!) return;
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sketch[middle]! < hash) low = middle + 1;
    else high = middle;
  }
  if (sketch[low] === hash) return;
  sketch.splice(low, 0, hash);
  if (sketch.length > sketchSize) sketch.pop();
}

/** The number of distinct members. */
export function countOfSketch(sketch: Sketch): number {
  const size = sketch.length;
  return size < sketchSize ? size : (sketchSize - 1) / ((sketch[size - 1]! + 1) / 4294967296);
}
