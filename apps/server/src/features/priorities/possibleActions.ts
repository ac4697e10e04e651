import type { Priority, ToldInputs } from '@rapport/contracts/priorities';
import type { PulseGap, StudiesReport } from '@rapport/contracts/studies';
import type { ValueReport } from '@rapport/contracts/value';
import type { PossibleAction, Uncertain } from '@rapport/core/priorities';

/** Years over which customers are still to bring what the report of value says. */
export const horizonYears = 3;

/** Until somebody tells: a third of a shortfall is a good result of one action, and nobody knows better. */
const usualCloses = { value: 0.3, low: 0.1, high: 0.5 };

export interface Improvement {
  id: string;
  isProposal: boolean;
  name: string;
  driver: string;
  told: ToldInputs;
}

/** What people keep, and for every shortfall that nobody has taken up, a proposal under the driver's key. */
export function withProposals(kept: readonly Improvement[], report: StudiesReport | null): Improvement[] {
  const taken = new Set(kept.map(({ driver }) => driver));
  const proposals = gapsOf(report)
    .filter(({ driver, verdict }) => verdict === 'shortfall' && !taken.has(driver))
    .map(({ driver }) => ({ id: driver, isProposal: true, name: driver, driver, told: {} }));
  return [...kept, ...proposals];
}

/** The inputs of one action, each with its source; or what is missing. */
export function possibleAction(
  { id, driver, told }: Improvement,
  report: StudiesReport | null,
  value: ValueReport | null,
): PossibleAction | Exclude<Priority['missing'], null> {
  const gaps = gapsOf(report);
  const gap = gaps.find((each) => each.driver === driver);
  if (!gap) return 'no-gap';
  if (gap.gap.value >= 0) return 'no-shortfall';
  const worth = worthOf(value);
  const customers = told.customers ? toldOf(told.customers) : worth?.customers;
  const valueAtRisk = told.valueAtRisk ? toldOf(told.valueAtRisk) : worth?.perCustomer;
  if (!customers || !valueAtRisk) return 'no-value';
  return {
    name: id,
    statedImportance: statedOf(gap, gaps),
    ...derivedOf(driver, report),
    gap: {
      value: gap.gap.value / 100,
      n: gap.gap.n,
      source: 'pulse',
      ...intervalOf(gap.gap.interval, 1 / 100),
    },
    closes: told.closes ? toldOf(told.closes) : { ...toldOf(usualCloses), source: 'judgement' },
    customers,
    valueAtRisk,
    cost: told.cost ? toldOf(told.cost) : { value: 0, source: 'not-told' },
  };
}

function gapsOf(report: StudiesReport | null): PulseGap[] {
  const pulse = report?.pulse;
  if (!pulse) return [];
  return (pulse.brands.find(({ name }) => name === pulse.own) ?? pulse.all).gaps;
}

/** Its part of all importance. */
function statedOf({ importance }: PulseGap, gaps: readonly PulseGap[]): Uncertain {
  const total = gaps.reduce((sum, each) => sum + each.importance.value, 0);
  return {
    value: importance.value / total,
    n: importance.n,
    source: 'pulse',
    ...intervalOf(importance.interval, 1 / total),
  };
}

/** Its part of what goes with the measure that most people answered; left out where the aspect was not rated beside it. */
function derivedOf(driver: string, report: StudiesReport | null): Pick<PossibleAction, 'derivedImportance'> {
  const analysis = report?.drivers[0];
  const found = analysis?.drivers.find((each) => each.driver === driver);
  if (!analysis || !found || !(analysis.r2.value > 0)) return {};
  return {
    derivedImportance: {
      value: Math.min(1, found.share),
      n: analysis.n,
      source: `drivers:${analysis.measure}`,
      ...intervalOf(found.relativeWeight.interval, 1 / analysis.r2.value),
    },
  };
}

/** Customers still there, and what each is to bring. */
function worthOf(value: ValueReport | null): { customers: Uncertain; perCustomer: Uncertain } | null {
  if (!value?.total || value.customers === 0) return null;
  const people = value.types.reduce((sum, { customers }) => sum + customers, 0);
  const there = value.types.reduce((sum, { customers, alive }) => sum + customers * alive, 0);
  if (!(there > 0)) return null;
  return {
    customers: { value: Math.round(there), n: people, source: 'value' },
    perCustomer: {
      value: value.total.value / 100 / there,
      n: value.total.n,
      source: 'value',
      shared: 'value-per-customer',
      ...intervalOf(value.total.interval, 1 / 100 / there),
    },
  };
}

function toldOf({ value, low, high }: { value: number; low: number; high: number }): Uncertain {
  return { value, source: 'told', ...(low < high && { range: { low, high } }) };
}

function intervalOf(
  interval: { low: number; high: number; level: number } | null,
  scale: number,
): Pick<Uncertain, 'interval'> {
  if (!interval) return {};
  const { low, high, level } = interval;
  return { interval: { low: low * scale, high: high * scale, level } };
}
