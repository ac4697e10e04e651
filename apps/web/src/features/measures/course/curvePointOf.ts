import type { MeasurePoint } from '@rapport/contracts/measures';
import type { CurvePoint } from '../../../charts/curveLayout.ts';
import type { MeasureShape } from '../words/useMeasureWords.ts';

export function curvePointOf({ from, estimate }: MeasurePoint): CurvePoint {
  if (!estimate.ok) return { key: from, value: null, low: null, high: null };
  const { value, interval } = estimate;
  return { key: from, value, low: interval?.low ?? value, high: interval?.high ?? value };
}

/** The whole of what a measure can be: a small move must not look like a large one. */
export function domainOf({ unit, scale }: Pick<MeasureShape, 'unit' | 'scale'>): readonly [number, number] {
  if (unit === 'points') return [-1, 1];
  return unit === 'percent' ? [0, 1] : [scale.lowest, scale.highest];
}

export function ticksOf({ unit, scale }: Pick<MeasureShape, 'unit' | 'scale'>): number[] {
  if (unit === 'points') return [-1, -0.5, 0, 0.5, 1];
  if (unit === 'percent') return [0, 0.25, 0.5, 0.75, 1];
  const { lowest, highest } = scale;
  const step = highest - lowest > 7 ? 2 : 1;
  return Array.from({ length: Math.floor((highest - lowest) / step) + 1 }, (_, i) => lowest + i * step);
}
