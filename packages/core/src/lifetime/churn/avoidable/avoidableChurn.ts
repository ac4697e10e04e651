import type { Estimate, NotEnough } from '../../../estimate.ts';
import { wilsonInterval } from '../../../numeric/wilsonInterval.ts';
import { type DepartureKind, departureKinds } from './departureKinds.ts';
import { type Excess, type Exposure, excessDepartures } from './excessDepartures.ts';

export interface Departure {
  customer: string;
  atMs: number;
  /** What the customer was worth, in any one unit of money; left out or NaN where unknown. */
  value?: number;
}

export interface Dissatisfaction {
  customer: string;
  atMs: number;
  /** When it was repaired; null or left out if it never was. */
  resolvedMs?: number | null;
}

/** The share of those customers whom a repair would have kept: nobody observes it, so it is said, with its range and source. */
export interface RetainedAssumption {
  value: number;
  low: number;
  high: number;
  /** Where it comes from: an experiment, a study, a guess. Printed beside the result. */
  source: string;
}

export interface AvoidableOptions {
  /** How long before the departure a dissatisfaction counts. 90 unless told. */
  windowDays?: number;
  level?: number;
  /** Without it, nothing is said about what repair would have saved. */
  assumption?: RetainedAssumption;
  /** Customers with and without an unresolved dissatisfaction, departed or not, to tell how far those with one leave more. */
  exposure?: Exposure;
}

export interface DepartureGroup {
  count: number;
  /** Of all departures. */
  share: Estimate;
  /** Sum of the values that are known. */
  value: number;
  /** Departures whose value is unknown: not in the sum. */
  withoutValue: number;
}

export interface Counterfactual {
  assumption: RetainedAssumption;
  /** Departures that repair would have avoided, if the assumption holds. */
  departures: { value: number; low: number; high: number };
  /** And what they were worth. */
  money: { value: number; low: number; high: number };
  method: 'assumed-share-of-unresolved';
}

export interface AvoidableChurn {
  ok: true;
  /** Departures. */
  n: number;
  windowDays: number;
  /** Left with a dissatisfaction of the window that nobody had repaired. */
  unresolved: DepartureGroup;
  /** Left although what they complained of in the window was repaired. */
  resolved: DepartureGroup;
  /** Left without having shown dissatisfaction in the window. */
  silent: DepartureGroup;
  /** Null unless an assumption is given: repair is never credited with retention by default. */
  counterfactual: Counterfactual | null;
  /** Null unless exposure is given. */
  excess: Excess | null;
  convention: 'unresolved-before-departure';
}

/**
 * Avoidable churn: departures that followed an unresolved dissatisfaction within a window, their share (Wilson) and value.
 *
 * "Preceded by" is not "caused by": some of them would have left anyway, and satisfied complainers do not reliably stay longer
 * (the recovery paradox holds for satisfaction, not for repurchase: de Matos, Henrique & Rossi 2007). So what repair would have
 * saved is told only from an assumption given with its range and source, and `excess` tells how much more those customers leave.
 *
 * A dissatisfaction counts when it came strictly before the departure, by at most the window; repaired after the departure is
 * unresolved. One unresolved dissatisfaction is enough.
 *
 * Not enough: `no-departures`; `assumption-out-of-range` when not 0 <= low <= value <= high <= 1.
 *
 * @example avoidableChurn(departures, dissatisfactions, { windowDays: 60 }).unresolved.share // .31, .27 to .35
 */
export function avoidableChurn(
  departures: readonly Departure[],
  dissatisfactions: readonly Dissatisfaction[],
  options: AvoidableOptions = {},
): AvoidableChurn | NotEnough {
  const { windowDays = 90, level = 0.95, assumption, exposure } = options;
  const n = departures.length;
  if (n === 0) return { ok: false, reason: 'no-departures', n: 0, needed: 1 };
  if (assumption && !isInOrder(assumption))
    return { ok: false, reason: 'assumption-out-of-range', n, needed: 0 };
  const kinds = departureKinds(departures, dissatisfactions, windowDays);
  const group = (kind: DepartureKind) => groupOf(departures, kinds, kind, level);
  const unresolved = group('unresolved');
  return {
    ok: true,
    n,
    windowDays,
    unresolved,
    resolved: group('resolved'),
    silent: group('silent'),
    counterfactual: assumption ? counterfactualOf(unresolved, assumption) : null,
    excess: exposure ? excessDepartures(unresolved.count, n - unresolved.count, exposure, level) : null,
    convention: 'unresolved-before-departure',
  };
}

function isInOrder({ low, value, high }: RetainedAssumption): boolean {
  return low >= 0 && value >= low && high >= value && high <= 1;
}

function groupOf(
  departures: readonly Departure[],
  kinds: DepartureKind[],
  kind: DepartureKind,
  level: number,
): DepartureGroup {
  const inGroup = departures.filter((_, i) => kinds[i] === kind);
  const count = inGroup.length;
  const n = departures.length;
  const values = inGroup.map(({ value }) => value).filter((value) => Number.isFinite(value)) as number[];
  return {
    count,
    share: {
      ok: true,
      value: count / n,
      n,
      interval: wilsonInterval(count, n, level),
      method: 'wilson',
      convention: `${kind}-before-departure`,
    },
    value: values.reduce((sum, value) => sum + value, 0),
    withoutValue: count - values.length,
  };
}

function counterfactualOf(unresolved: DepartureGroup, assumption: RetainedAssumption): Counterfactual {
  const { value, low, high } = assumption;
  const times = (amount: number) => ({ value: amount * value, low: amount * low, high: amount * high });
  return {
    assumption,
    departures: times(unresolved.count),
    money: times(unresolved.value),
    method: 'assumed-share-of-unresolved',
  };
}
