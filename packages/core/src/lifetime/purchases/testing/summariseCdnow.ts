import { type PurchaseSummary, summarisePurchases } from '../histories/summarisePurchases.ts';

/** The tenth of CDNOW's cohort of early 1997, from its file: calibration to 30 September, hold-out of 39 weeks. */
export function summariseCdnow(file: string): PurchaseSummary {
  const lines = file
    .trim()
    .split(/\r?\n/)
    .map((line) => line.trim().split(/\s+/));
  const dayOf = (date: string) =>
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(4, 6)) - 1, Number(date.slice(6, 8))) / 86_400_000;
  const summary = summarisePurchases(
    {
      customers: lines.map((cells) => cells[0]!),
      days: lines.map((cells) => dayOf(cells[2]!)),
      amounts: lines.map((cells) => Number(cells[4])),
    },
    { calibrationEnd: dayOf('19970930'), unit: 'week' },
  );
  if (!summary.ok) throw new Error(summary.reason);
  return summary;
}
