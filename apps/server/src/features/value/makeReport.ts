import type { ValueReport } from '@rapport/contracts/value';
import {
  avoidableChurn,
  bgNbd,
  cohortRetention,
  customerValues,
  type DepartureGroup,
  discountPerUnit,
  evaluateHoldOut,
  fitGammaGamma,
  forecastCustomers,
  type HoldOutEvaluation,
  type KnownParameters,
  kaplanMeier,
  logRank,
  type PurchaseSummary,
  type SurvivalCurve,
  summarisePurchases,
} from '@rapport/core/lifetime';
import { meanInterval, seededRandom } from '@rapport/core/numeric';
import { families, relationshipTypes } from '@rapport/core/relations';
import type { Histories, ReportTerms } from './histories.ts';

const dayMs = 86_400_000;
export const yearlyDiscount = 0.1;
const weeksAhead = 52;
/** Under this many people a figure says more of one person than of a group. */
export const fewest = 5;
export const draws = 100;
/** What comes later is anybody's guess. */
export const horizonWeeks = 156;
const shownPoints = 60;
export const windowDays = 90;
/** Share of the days known that is held out to judge the model, between these many days. */
const heldOutShare = 0.25;
const leastHeldOut = 28;
const mostHeldOut = 182;

type Estimated = { value: number; n: number; interval: { low: number; high: number; level: number } | null };

/** From histories to the report. What too little is known for is null, with its reason. */
export function makeReport(histories: Histories, terms: ReportTerms): ValueReport {
  const { purchases } = histories;
  const asOfDay = Math.floor(terms.asOfMs / dayMs);
  const transactions = {
    customers: Array.from(purchases.person, String),
    days: purchases.day,
    amounts: purchases.cents,
  };
  const summary = summarisePurchases(transactions, { calibrationEnd: asOfDay, unit: 'week' });
  const value = summary.ok ? worthOf(summary, histories, terms) : missingValue(summary.reason);
  return {
    computedAt: terms.computedAt,
    asOf: dayText(asOfDay),
    currency: terms.currency,
    marginRate: terms.marginRate,
    discount: yearlyDiscount,
    customers: summary.ok ? summary.n : 0,
    ...value,
    survival: survivalOf(histories, terms.asOfMs),
    cohorts: cohortsOf(histories, terms.asOfMs),
    heldOut: heldOutOf(transactions, asOfDay),
    avoidable: avoidableOf(histories, terms.marginRate),
  };
}

type ValuePart = Pick<ValueReport, 'model' | 'missing' | 'total' | 'types'>;

function missingValue(reason: string): ValuePart {
  return { model: null, missing: reason, total: null, types: [] };
}

function worthOf(summary: PurchaseSummary, { people }: Histories, { marginRate }: ReportTerms): ValuePart {
  const fit = bgNbd.fit(summary);
  if (!fit.ok) return missingValue(fit.reason);
  const forecasts = forecastCustomers(bgNbd, fit.parameters, summary, weeksAhead);
  if (!forecasts.ok) return missingValue(forecasts.reason);
  const meanValue = summary.meanValue ?? new Float64Array(summary.n);
  const spend = fitGammaGamma({ frequency: summary.frequency, meanValue });
  const values = spend.ok
    ? customerValues(
        {
          model: bgNbd,
          purchases: fit,
          spend,
          margin: marginRate,
          discount: discountPerUnit(yearlyDiscount, 'week'),
          horizon: horizonWeeks,
        },
        { ...summary, meanValue },
        { random: seededRandom(1), draws },
      )
    : spend;
  const types = relationshipTypes.flatMap(({ key, family }, type) => {
    const rows = rowsWhere(summary.n, (row) => people.type[Number(summary.customers[row])] === type);
    if (rows.length === 0) return [];
    const worth = values.ok ? values.values : null;
    return {
      type: key,
      family,
      customers: rows.length,
      alive: meanOf(rows, forecasts.probabilityAlive),
      purchases: meanOf(rows, forecasts.expectedPurchases),
      value: worth && rows.length >= fewest ? meanFigure(rows, worth) : null,
      total: worth && rows.length >= fewest ? sumOf(rows, worth) : null,
    };
  });
  return {
    model: {
      key: bgNbd.key,
      n: fit.n,
      parameters: fit.parameters,
      converged: fit.converged,
      frequencyCorrelation: spend.ok ? spend.frequencyCorrelation : null,
      known: { purchases: knownOf(fit), spend: spend.ok ? knownOf(spend) : null },
    },
    missing: values.ok ? null : values.reason,
    total: values.ok
      ? { ...figureOf(values.total), method: values.total.method, convention: values.total.convention }
      : null,
    types,
  };
}

/** What the value of some of them is worked out from later. */
function knownOf<Name extends string>(fit: KnownParameters<Name>): KnownParameters<Name> {
  const { parameters, n, unidentified, logCovariance } = fit;
  return { parameters, n, unidentified, logCovariance };
}

/** How long each family's relationships last: from the first exchange to the last of those who fell silent. */
function survivalOf({ people }: Histories, asOfMs: number): ValueReport['survival'] {
  const familyOf = relationshipTypes.map(({ family }) => family);
  const durations = Float64Array.from(people.firstMs, (first, row) =>
    Math.max(0, ((people.isGone[row] ? people.lastMs[row]! : asOfMs) - first) / dayMs),
  );
  const labels = Array.from(people.type, (type) => familyOf[type] ?? null);
  const groups = families.flatMap(({ key }) => {
    const rows = rowsWhere(labels.length, (row) => labels[row] === key);
    if (rows.length < fewest) return [];
    const curve = kaplanMeier({
      durations: Array.from(rows, (row) => durations[row]!),
      events: Array.from(rows, (row) => people.isGone[row]!),
    });
    return curve.ok ? [{ family: key, n: curve.n, events: curve.events, points: pointsOf(curve) }] : [];
  });
  const kept = new Set<string>(groups.map(({ family }) => family));
  const test = logRank(
    { durations, events: people.isGone },
    labels.map((label) => (label !== null && kept.has(label) ? label : null)),
  );
  return { groups, logRank: test.ok ? { chi2: test.chi2, df: test.df, p: test.p, n: test.n } : null };
}

/** A step curve of thousands of steps is drawn as well from these many; the last one holds as long as anybody was followed. */
function pointsOf(curve: SurvivalCurve) {
  const count = curve.times.length;
  const shown = Math.min(count, shownPoints);
  const pointAt = (step: number, days: number) => ({
    days,
    survival: curve.survival[step] ?? 1,
    low: curve.low[step] ?? 1,
    high: curve.high[step] ?? 1,
    atRisk: curve.atRisk[step] ?? curve.n,
  });
  const steps = Array.from({ length: shown }, (_, i) =>
    Math.round((i * (count - 1)) / Math.max(1, shown - 1)),
  );
  return [...steps.map((step) => pointAt(step, curve.times[step]!)), pointAt(count - 1, curve.followedUntil)];
}

function cohortsOf({ purchases }: Histories, asOfMs: number): ValueReport['cohorts'] {
  const quarters = Int32Array.from(purchases.day, quarterOfDay);
  const lastWhole = quarterOfDay(Math.floor(asOfMs / dayMs) + 1) - 1;
  return cohortRetention({ customers: purchases.person, quarters }, lastWhole, fewest)
    .slice(-mostCohorts)
    .map(({ quarter, n, cells }) => ({ quarter: quarterText(quarter), n, cells }));
}

const mostCohorts = 16;

/** The same model, without the last part of what is known, asked for that part. */
function heldOutOf(
  transactions: { customers: string[]; days: Int32Array; amounts: Float64Array },
  asOfDay: number,
): ValueReport['heldOut'] {
  const firstDay = transactions.days.reduce((first, day) => Math.min(first, day), asOfDay);
  const held = Math.min(mostHeldOut, Math.floor((asOfDay - firstDay) * heldOutShare));
  if (held < leastHeldOut) return null;
  const calibrationEnd = asOfDay - held;
  const summary = summarisePurchases(transactions, { calibrationEnd, observationEnd: asOfDay, unit: 'week' });
  if (!summary.ok) return null;
  const fit = bgNbd.fit(summary);
  if (!fit.ok) return null;
  const found = evaluateHoldOut(bgNbd, fit.parameters, summary);
  return found.ok ? describeHeldOut(found, calibrationEnd) : null;
}

function describeHeldOut(found: HoldOutEvaluation, calibrationEnd: number): ValueReport['heldOut'] {
  const { n, predicted, actual, mae, correlation, byFrequency } = found;
  const byAlive = found.byAlive.map(({ expectedActive, active }) => ({
    predicted: expectedActive,
    active: figureOf(active),
  }));
  return { from: dayText(calibrationEnd + 1), n, predicted, actual, mae, correlation, byFrequency, byAlive };
}

function avoidableOf({ people, dissatisfactions }: Histories, marginRate: number): ValueReport['avoidable'] {
  const gone = rowsWhere(people.isGone.length, (row) => people.isGone[row] === 1);
  const found = avoidableChurn(
    Array.from(gone, (row) => ({
      customer: String(row),
      atMs: people.lastMs[row]! + 1,
      value: people.yearly[row]! * marginRate,
    })),
    Array.from(dissatisfactions.person, (person, i) => ({
      customer: String(person),
      atMs: dissatisfactions.atMs[i]!,
      resolvedMs: Number.isNaN(dissatisfactions.resolvedMs[i]) ? null : dissatisfactions.resolvedMs[i]!,
    })),
    { windowDays },
  );
  if (!found.ok) return null;
  const part = ({ count, share, value }: DepartureGroup) => ({ count, share: figureOf(share), value });
  const { n, unresolved, resolved, silent } = found;
  return { n, windowDays, unresolved: part(unresolved), resolved: part(resolved), silent: part(silent) };
}

function figureOf({ value, n, interval }: Estimated): Estimated {
  return { value, n, interval };
}

function rowsWhere(count: number, isKept: (row: number) => boolean): number[] {
  const rows: number[] = [];
  for (let row = 0; row < count; row++) if (isKept(row)) rows.push(row);
  return rows;
}

function sumOf(rows: readonly number[], values: ArrayLike<number>): number {
  return rows.reduce((sum, row) => sum + values[row]!, 0);
}

function meanOf(rows: readonly number[], values: ArrayLike<number>): number {
  return sumOf(rows, values) / rows.length;
}

function meanFigure(rows: readonly number[], values: ArrayLike<number>): Estimated {
  const squares = rows.reduce((sum, row) => sum + values[row]! ** 2, 0);
  const mean = meanInterval({ n: rows.length, sum: sumOf(rows, values), squares });
  const interval = mean && { low: Math.max(0, mean.low), high: mean.high, level: 0.95 };
  return { value: meanOf(rows, values), n: rows.length, interval };
}

function dayText(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** Quarters since 1970. */
function quarterOfDay(day: number): number {
  const date = new Date(day * dayMs);
  return (date.getUTCFullYear() - 1970) * 4 + Math.floor(date.getUTCMonth() / 3);
}

function quarterText(quarter: number): string {
  return `${1970 + Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
}
