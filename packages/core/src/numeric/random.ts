/** A stream of uniform numbers in [0, 1). Always passed as an argument: core has no randomness of its own. */
export type Random = () => number;

/**
 * sfc32, "small fast counting" generator of Chris Doty-Humphrey (PractRand): 128 bits of state, period over 2^32 at worst.
 * The same seed gives the same stream on every machine.
 *
 * @example seededRandom(7)() // always the same number
 */
export function seededRandom(seed: number): Random {
  let a = 0x9e3779b9;
  let b = seed | 0;
  let c = Math.floor(seed / 4294967296) | 0;
  let counter = 1;
  const next = () => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 15; i++) next();
  return next;
}
