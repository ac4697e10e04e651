/**
 * A score on a scale stretched to [-1, 1]; NaN when there is no score.
 *
 * @param highest top of the scale as sent; the usual one when absent
 * @param lowest bottom of the usual scale; a scale to 100 starts at 0
 */
export function fromScale(score: unknown, highest: unknown, lowest: number, usualHighest: number): number {
  const value = numeric(score);
  if (Number.isNaN(value)) return Number.NaN;
  const sent = numeric(highest);
  const top = sent > lowest ? sent : usualHighest;
  const bottom = top === 100 ? 0 : lowest;
  return Math.max(-1, Math.min(1, (2 * (value - bottom)) / (top - bottom) - 1));
}

/** A finite number, sent as such or as text; NaN otherwise. */
export function numeric(value: unknown): number {
  if (typeof value === 'number') return Number.isFinite(value) ? value : Number.NaN;
  if (typeof value !== 'string' || value.trim() === '') return Number.NaN;
  const parsed = Number(value.replace(',', '.'));
  return Number.isFinite(parsed) ? parsed : Number.NaN;
}
