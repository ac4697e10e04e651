/** What answers are looked at by, in the order of the bits of a mask and of the parts of a slice. */
export const dimensions = ['channel', 'site', 'type', 'trait1', 'trait2', 'trait3'] as const;
export type Dimension = (typeof dimensions)[number];

const alwaysKept = 3;

/** Between the parts of a slice: in no value, since texts are stored without control characters. */
export const partSeparator = '\u001f';

/** What of an answer cells are kept by; where unknown: -1, the nil uuid, ''. */
export interface Place {
  channel: number;
  site_id: string;
  type: number;
  traits: readonly string[];
}

/** The parts of a place, as many as dimensions are kept. */
export function partsOf({ channel, site_id, type, traits }: Place): string[] {
  return [String(channel), site_id, String(type), ...traits];
}

export function maskOf(of: Iterable<Dimension>): number {
  let mask = 0;
  for (const dimension of of) mask |= 1 << dimensions.indexOf(dimension);
  return mask;
}

/**
 * The masks that cells are kept for: nothing, each dimension, each two, and all of them. Without traits that is every way of
 * looking; with three, 23 of 64, and the others are summed from the cells of all.
 */
export function keptMasks(traits: number): number[] {
  const all = (1 << (alwaysKept + traits)) - 1;
  return Array.from({ length: all + 1 }, (_, mask) => mask).filter(
    (mask) => mask === all || bitsOf(mask) <= 2,
  );
}

/** The kept mask to read by these dimensions from: itself, or that of all. */
export function maskFor(of: Iterable<Dimension>, traits: number): number {
  const mask = maskOf(of);
  return bitsOf(mask) <= 2 ? mask : (1 << (alwaysKept + traits)) - 1;
}

/** The slice of a place under a mask. */
export function sliceOf(parts: readonly string[], mask: number): string {
  let slice = '';
  for (let i = 0; i < parts.length; i++) {
    if ((mask & (1 << i)) === 0) continue;
    if (slice !== '' || (mask & ((1 << i) - 1)) !== 0) slice += partSeparator;
    slice += parts[i];
  }
  return slice;
}

/** Which part of a mask's slices a dimension is, from 1. */
export function partNumber(dimension: Dimension, mask: number): number {
  return bitsOf(mask & ((1 << dimensions.indexOf(dimension)) - 1)) + 1;
}

function bitsOf(mask: number): number {
  let bits = 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) bits++;
  return bits;
}
