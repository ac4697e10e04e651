import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { Measured } from '../../../estimate.ts';

/** Customers followed over the same period, those who left included. */
export interface Exposure {
  withUnresolved: number;
  withoutUnresolved: number;
}

export interface Excess {
  /** Risk of leaving with an unresolved dissatisfaction over the risk without. */
  riskRatio: Measured;
  /** Share of the departures after an unresolved dissatisfaction that are more than the others' pace would give. */
  share: Measured;
}

/**
 * How much more those with an unresolved dissatisfaction leave: risk ratio with the log interval (Katz et al. 1978) and the
 * attributable share among the exposed, (RR - 1) / RR, 0 where they leave less. An association: they differ in other ways too.
 *
 * Not enough: `no-departures` in a group (the ratio has no interval), `exposure-too-small` when fewer were followed than left.
 */
export function excessDepartures(
  exposedLeft: number,
  otherLeft: number,
  exposure: Exposure,
  level: number,
): Excess {
  const { withUnresolved, withoutUnresolved } = exposure;
  const n = withUnresolved + withoutUnresolved;
  const refuse = (reason: string): Excess => {
    const refusal = { ok: false as const, reason, n, needed: 0 };
    return { riskRatio: refusal, share: refusal };
  };
  if (exposedLeft > withUnresolved || otherLeft > withoutUnresolved) return refuse('exposure-too-small');
  if (exposedLeft === 0 || otherLeft === 0) return refuse('no-departures');
  const ratio = exposedLeft / withUnresolved / (otherLeft / withoutUnresolved);
  const spread = Math.sqrt(1 / exposedLeft - 1 / withUnresolved + 1 / otherLeft - 1 / withoutUnresolved);
  const factor = Math.exp(normalQuantile(0.5 + level / 2, 0, 1) * spread);
  const attributable = (value: number) => Math.max(0, 1 - 1 / value);
  const common = { ok: true as const, n, method: 'katz-log' };
  return {
    riskRatio: {
      ...common,
      value: ratio,
      interval: { low: ratio / factor, high: ratio * factor, level },
      convention: 'with-over-without-unresolved',
    },
    share: {
      ...common,
      value: attributable(ratio),
      interval: { low: attributable(ratio / factor), high: attributable(ratio * factor), level },
      convention: 'attributable-among-exposed',
    },
  };
}
