/** Warmth of a relationship: half valence, half closeness, in ten-thousandths as they are stored. */
export function warmthOf(mean: readonly number[] | null): number {
  return Math.round(((mean?.[0] ?? 0) + (mean?.[1] ?? 0)) / 2);
}
