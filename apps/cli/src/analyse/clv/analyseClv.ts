import {
  bgNbd,
  discountPerUnit,
  evaluateHoldOut,
  type HoldOutEvaluation,
  type PurchaseModel,
  type PurchaseSummary,
  paretoNbd,
  quantityEstimate,
  summarisePurchases,
} from '@rapport/core/lifetime';
import type { AnalysisRequest } from '../analyseCommand.ts';
import { estimateJson } from '../output/estimateJson.ts';
import { notEnoughProblem } from '../output/notEnough.ts';
import type { Report } from '../output/report.ts';
import type { Said } from '../problem.ts';
import { CategoryColumn } from '../table/CategoryColumn.ts';
import { DateColumn } from '../table/DateColumn.ts';
import { NumberColumn } from '../table/NumberColumn.ts';
import { openTable } from '../table/openTable.ts';
import { readColumns } from '../table/readColumns.ts';
import type { ClvFlags } from './clvCommand.ts';
import { describeClv } from './describeClv.ts';
import { residualValue } from './residualValue.ts';
import { writeCustomers } from './writeCustomers.ts';

const dayMs = 86_400_000;
const yearDays = 365.25;
const daysPerUnit = { day: 1, week: 7, month: yearDays / 12 };

/** A model of purchases, how well it told a period it had not seen, and what is to come. */
export async function analyseClv(request: AnalysisRequest<ClvFlags>): Promise<Report> {
  // The two models have other parameters; what is done with them is the same.
  return request.flags.model === 'bg-nbd' ? analyseWith(bgNbd, request) : analyseWith(paretoNbd, request);
}

async function analyseWith<Name extends string>(
  model: PurchaseModel<Name>,
  { file, flags, level, language, table: options }: AnalysisRequest<ClvFlags>,
): Promise<Report> {
  const asked = [flags.customer, flags.date, ...(flags.amount === undefined ? [] : [flags.amount])];
  const table = await openTable(file, asked, options);
  const customer = new CategoryColumn('--customer', flags.customer);
  const date = new DateColumn('--date', flags.date, { format: options.dateFormat, isDay: true });
  const amount =
    flags.amount === undefined
      ? null
      : new NumberColumn('--amount', flags.amount, { isMoney: true, least: 0 });
  const rows = await readColumns(table, [customer, date, ...(amount ? [amount] : [])]);
  const days = date.values.map((ms) => ms / dayMs);
  const lastDay = days.reduce((latest, day) => Math.max(latest, day), Number.NEGATIVE_INFINITY);
  const calibrationEnd = flags.calibrationEnd ?? lastDay;
  const summary = summarisePurchases(
    { customers: customer.knownWords(), days, ...(amount ? { amounts: amount.values } : {}) },
    { calibrationEnd, unit: flags.unit },
  );
  if (!summary.ok) throw notEnoughProblem(file, summary);
  const fit = model.fit(summary, { level });
  if (!fit.ok) throw notEnoughProblem(file, fit);

  const horizon = flags.horizon ?? yearDays / daysPerUnit[flags.unit];
  const expected = quantityEstimate(fit, (each) => model.expectedPurchases(each, horizon), 'log', { level });
  const discount = discountPerUnit(flags.discount, flags.unit);
  const value = summary.meanValue
    ? residualValue(file, model, fit, summary, { discount, horizon, seed: flags.seed, level })
    : null;
  const holdout = evaluateHoldOut(model, fit.parameters, summary, level);
  if (flags.perCustomer)
    await writeCustomers(file, flags.perCustomer, model, fit.parameters, summary, horizon, value);
  const lead = value ? value.total : { ...expected, convention: 'expected-purchases-of-a-new-customer' };
  const json = {
    measure: 'clv',
    ...estimateJson(lead),
    model: model.key,
    unit: flags.unit,
    calibrationEnd: new Date(calibrationEnd * dayMs).toISOString().slice(0, 10),
    lastDay: new Date(lastDay * dayMs).toISOString().slice(0, 10),
    customers: summary.n,
    acquiredLater: summary.acquiredLater,
    ...totalsOf(summary),
    parameters: fit.parameters,
    estimates: estimatesOf(fit.estimates),
    logLikelihood: fit.logLikelihood,
    converged: fit.converged,
    unidentified: fit.unidentified,
    horizon,
    expectedPurchases: { ...estimateJson(expected), convention: 'new-customer-over-horizon' },
    ...(value ? { spend: value.spend, residualValue: estimateJson(value.total) } : {}),
    ...(value ? { discount: { yearly: flags.discount, perUnit: discount } } : {}),
    ...(holdout.ok ? { holdout: holdoutJson(holdout) } : {}),
    rows,
  };
  return { json, text: describeClv(json, language), notes: [...table.notes, ...doubts(date, fit)] };
}

function totalsOf({ frequency }: PurchaseSummary) {
  let repeatPurchases = 0;
  let withoutRepeat = 0;
  for (const count of frequency) {
    repeatPurchases += count;
    if (count === 0) withoutRepeat++;
  }
  return { repeatPurchases, withoutRepeat };
}

function estimatesOf<Name extends string>(
  estimates: Record<Name, Parameters<typeof estimateJson>[0] & { standardError: number | null }>,
) {
  return Object.fromEntries(
    Object.entries<(typeof estimates)[Name]>(estimates).map(([name, estimate]) => [
      name,
      {
        ...estimateJson(estimate),
        ...(estimate.standardError === null ? {} : { standardError: estimate.standardError }),
      },
    ]),
  );
}

export function holdoutJson(found: HoldOutEvaluation) {
  const { ok: _, correlation, byAlive, ...rest } = found;
  return {
    ...rest,
    ...(correlation === null ? {} : { correlation }),
    byAlive: byAlive.map((group) => ({ ...group, active: estimateJson(group.active) })),
  };
}

function doubts(
  date: DateColumn,
  { converged, unidentified }: { converged: boolean; unidentified: string[] },
): Said[] {
  const notes: Said[] = [];
  if (date.doubt) notes.push(date.doubt);
  if (unidentified.length > 0) {
    const names = unidentified.join(', ');
    notes.push({
      en: `the purchases do not pin down ${names}: it could be far larger or smaller with as good a fit, so no interval is given`,
      fr: `les achats ne fixent pas ${names} : il pourrait être bien plus grand ou plus petit avec un aussi bon ajustement, il n’y a donc pas d’intervalle`,
    });
  } else if (!converged)
    notes.push({
      en: 'the search for the parameters did not come to its end: take them for a hint',
      fr: 'la recherche des paramètres n’est pas arrivée à son terme : prenez-les comme une indication',
    });
  return notes;
}
