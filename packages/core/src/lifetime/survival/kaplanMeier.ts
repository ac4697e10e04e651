import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { NotEnough } from '../../estimate.ts';
import { orderSurvival, type SurvivalData } from './survivalData.ts';

/** How the pointwise interval is worked out: on the scale of log(-log S), of log S (the default of R), or of S itself. */
export type SurvivalInterval = 'log-log' | 'log' | 'plain';

/** A step curve: entry i of each column is what holds from `times[i]` on. Before the first, survival is 1. */
export interface SurvivalCurve {
  ok: true;
  /** People followed. */
  n: number;
  /** How many of them had the event. */
  events: number;
  /** Rows left out because their duration (or weight) is unknown. */
  missing: number;
  level: number;
  method: 'kaplan-meier';
  /** How intervals are worked out. */
  convention: SurvivalInterval;
  /** The distinct times at which the event happened, ascending. */
  times: Float64Array;
  survival: Float64Array;
  /** Greenwood's. 0 once nobody is left. */
  standardError: Float64Array;
  low: Float64Array;
  high: Float64Array;
  /** People still followed just before each time. */
  atRisk: Uint32Array;
  /** Events at each time. */
  died: Uint32Array;
  /** The longest follow-up: past it the curve says nothing, unless it has reached 0. */
  followedUntil: number;
  /** People still followed at each distinct time when someone leaves the follow-up, for `survivalAt`. */
  follow: { times: Float64Array; remaining: Uint32Array };
}

export interface SurvivalOptions {
  /** Coverage of each interval, .95 unless told. */
  level?: number;
  /** `log-log` unless told: stays in (0, 1) and holds its coverage in small samples (Borgan & Liestoel 1990). */
  interval?: SurvivalInterval;
}

/**
 * The Kaplan-Meier (product-limit) estimate of the share that has not had the event by each time (Kaplan & Meier 1958), with
 * Greenwood's variance (1926) and pointwise intervals, log-log (Kalbfleisch & Prentice 1980), log or plain.
 *
 * Assumes that being censored tells nothing about when the event would have come. Ties: events come before censorings of the
 * same time. Once nobody is left, survival is 0 and its interval goes from 0 to the upper limit of the step before.
 * With weights, at each time shares are weighted and the variance counts effective people; `atRisk` still counts people.
 *
 * Not enough: `no-rows`; `negative-duration` or `weight-not-positive` (`of`: the row, from 0).
 *
 * @example kaplanMeier({ durations: [1, 2, 3], events: [1, 0, 1] }).survival // 2/3, 0
 */
export function kaplanMeier(data: SurvivalData, options: SurvivalOptions = {}): SurvivalCurve | NotEnough {
  const ordered = orderSurvival(data);
  if (!ordered.ok) return ordered;
  const { n, times, died, weights } = ordered;
  const { level = 0.95, interval: convention = 'log-log' } = options;
  const z = normalQuantile(0.5 + level / 2, 0, 1);
  const steps = countDistinct(times, died);
  const curve: SurvivalCurve = {
    ok: true,
    n,
    events: ordered.events,
    missing: ordered.missing,
    level,
    method: 'kaplan-meier',
    convention,
    times: new Float64Array(steps.events),
    survival: new Float64Array(steps.events),
    standardError: new Float64Array(steps.events),
    low: new Float64Array(steps.events),
    high: new Float64Array(steps.events),
    atRisk: new Uint32Array(steps.events),
    died: new Uint32Array(steps.events),
    followedUntil: times[n - 1]!,
    follow: { times: new Float64Array(steps.all), remaining: new Uint32Array(steps.all) },
  };
  let exposed = weights ? weights.reduce((sum, weight) => sum + weight, 0) : n;
  let survival = 1;
  let greenwood = 0;
  for (let i = 0, step = 0, leaving = 0; i < n; leaving++) {
    const time = times[i]!;
    const start = i;
    let deaths = 0;
    let lost = 0;
    let weighedDeaths = 0;
    for (; i < n && times[i] === time; i++) {
      const weight = weights ? weights[i]! : 1;
      lost += weight;
      if (died[i]) {
        deaths++;
        weighedDeaths += weight;
      }
    }
    curve.follow.times[leaving] = time;
    curve.follow.remaining[leaving] = n - i;
    if (deaths > 0) {
      const isLast = i === n && deaths === i - start;
      survival = isLast ? 0 : survival * (1 - weighedDeaths / exposed);
      if (!isLast) greenwood += weighedDeaths / (exposed * (exposed - weighedDeaths));
      curve.times[step] = time;
      curve.survival[step] = survival;
      curve.atRisk[step] = n - start;
      curve.died[step] = deaths;
      setInterval(curve, step, greenwood, z);
      step++;
    }
    exposed -= lost;
  }
  return curve;
}

function countDistinct(times: Float64Array, died: Uint8Array): { events: number; all: number } {
  let events = 0;
  let all = 0;
  for (let i = 0; i < times.length; ) {
    const time = times[i]!;
    let hasEvent = false;
    for (; i < times.length && times[i] === time; i++) if (died[i]) hasEvent = true;
    all++;
    if (hasEvent) events++;
  }
  return { events, all };
}

function setInterval(curve: SurvivalCurve, step: number, greenwood: number, z: number): void {
  const survival = curve.survival[step]!;
  if (survival === 0) {
    curve.high[step] = step === 0 ? 1 : curve.high[step - 1]!;
    return;
  }
  const spread = Math.sqrt(greenwood);
  curve.standardError[step] = survival * spread;
  if (curve.convention === 'plain') {
    curve.low[step] = Math.max(0, survival - z * survival * spread);
    curve.high[step] = Math.min(1, survival + z * survival * spread);
  } else if (curve.convention === 'log') {
    curve.low[step] = survival * Math.exp(-z * spread);
    curve.high[step] = Math.min(1, survival * Math.exp(z * spread));
  } else {
    const logSurvival = Math.log(survival);
    const factor = Math.exp((z * spread) / -logSurvival);
    curve.low[step] = Math.exp(logSurvival * factor);
    curve.high[step] = Math.exp(logSurvival / factor);
  }
}
