import type { Moment } from '../moment.ts';
import { owedMoments } from './owed.ts';
import { thankingMoments } from './thanks.ts';
import { usefulMoments } from './useful.ts';

/** The moments that come with the product, the most pressing first. A workspace changes a copy and adds its own. */
export const shippedMoments: readonly Moment[] = [...owedMoments, ...thankingMoments, ...usefulMoments].sort(
  (a, b) => a.rank - b.rank,
);
