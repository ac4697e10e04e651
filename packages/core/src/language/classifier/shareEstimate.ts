import type { Estimate } from '../../estimate.ts';
import { wilsonInterval } from '../../numeric/wilsonInterval.ts';

export function shareEstimate(successes: number, n: number, level: number, convention: string): Estimate {
  return {
    ok: true,
    value: successes / n,
    n,
    interval: wilsonInterval(successes, n, level),
    method: 'wilson',
    convention,
  };
}
