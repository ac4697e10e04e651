import type { Measured, MeasureGroups, MeasureSeries } from '@rapport/contracts/measures';
import { csvLine, csvStart } from '../../../platform/http/csv.ts';

const figureColumns = ['value', 'n', 'low', 'high', 'level', 'method', 'convention', 'not_shown_because'];

/** A curve as a file: a line a period, in the units of the API (net scores from -1 to 1, shares from 0 to 1). */
export function seriesCsv({ measure, points }: MeasureSeries): string {
  const head = csvLine(['measure', 'from', 'to', 'whole_period', ...figureColumns]);
  const lines = points.map(({ from, to, isWhole, estimate }) =>
    csvLine([measure, from, to, String(isWhole), ...cellsOf(estimate)]),
  );
  return csvStart + head + lines.join('');
}

/** Groups as a file: a line a group. */
export function groupsCsv({ measure, by, from, to, groups }: MeasureGroups): string {
  const head = csvLine(['measure', 'from', 'to', 'by', 'group', 'name', ...figureColumns]);
  const lines = groups.map(({ key, name, estimate }) =>
    csvLine([measure, from, to, by, key, name, ...cellsOf(estimate)]),
  );
  return csvStart + head + lines.join('');
}

function cellsOf(figure: Measured): (string | number | null)[] {
  if (!figure.ok) return [null, figure.n, null, null, null, null, null, figure.reason];
  const { value, n, interval, method, convention } = figure;
  return [
    value,
    n,
    interval?.low ?? null,
    interval?.high ?? null,
    interval?.level ?? null,
    method,
    convention,
    null,
  ];
}
