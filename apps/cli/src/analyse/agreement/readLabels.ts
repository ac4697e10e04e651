import type { AnalysisRequest } from '../analyseCommand.ts';
import { dataProblem, type Said, usageProblem } from '../problem.ts';
import { CategoryColumn } from '../table/CategoryColumn.ts';
import { Codes } from '../table/Codes.ts';
import { NumberColumn } from '../table/NumberColumn.ts';
import { openTable } from '../table/openTable.ts';
import { quoteEn, quoteFr } from '../table/quote.ts';
import { type RowCounts, readColumns } from '../table/readColumns.ts';
import type { AgreementFlags } from './agreementCommand.ts';
import { OrderColumn } from './OrderColumn.ts';

/** Labels of a file: codes of units and raters, numbers or codes of what they said, and how those are written. */
export interface ReadLabels {
  units: Int32Array;
  raters: Int32Array;
  values: ArrayLike<number>;
  unitNames: readonly string[];
  raterNames: readonly string[];
  /** Different values, ascending for numbers, with their words. */
  levels: { value: number; name: string }[];
  rows: RowCounts;
  notes: Said[];
}

export async function readLabels({
  file,
  flags,
  table: options,
}: AnalysisRequest<AgreementFlags>): Promise<ReadLabels> {
  checkFlags(flags);
  const table = await openTable(file, [flags.unit, flags.rater, flags.label], options);
  const unit = new CategoryColumn('--unit', flags.unit);
  const rater = new CategoryColumn('--rater', flags.rater);
  const label = labelColumn(flags);
  const lines = new Codes();
  const rows = await readColumns(table, [unit, rater, label], lines);
  refuseRepeats(file, unit, rater, lines.values);
  const values = label instanceof CategoryColumn ? label.codes : label.values;
  return {
    units: unit.codes,
    raters: rater.codes,
    values,
    unitNames: unit.levels,
    raterNames: rater.levels,
    levels:
      label instanceof CategoryColumn
        ? label.levels.map((name, value) => ({ value, name }))
        : [...new Set(values as Float64Array)]
            .sort((a, b) => a - b)
            .map((value) => ({ value, name: flags.order?.[value] ?? String(value) })),
    rows,
    notes: table.notes,
  };
}

function checkFlags({ metric, order, weights }: AgreementFlags): void {
  if (order && metric !== 'ordinal')
    throw usageProblem({
      en: '--order is for labels in an order; add --metric ordinal',
      fr: '--order est pour des étiquettes ordonnées ; ajoutez --metric ordinal',
    });
  if (weights !== 'none' && metric === 'nominal')
    throw usageProblem({
      en: `--weights ${weights} needs labels in an order; say --metric ordinal`,
      fr: `--weights ${weights} demande des étiquettes ordonnées ; précisez --metric ordinal`,
    });
}

function labelColumn({ metric, label, order }: AgreementFlags) {
  if (metric === 'nominal') return new CategoryColumn('--label', label);
  if (metric === 'ordinal') return new OrderColumn('--label', label, order);
  return new NumberColumn('--label', label, metric === 'ratio' ? { least: 0 } : {});
}

/** One rater twice on a unit would count as two raters who agree. */
function refuseRepeats(file: string, unit: CategoryColumn, rater: CategoryColumn, lines: Int32Array): void {
  const first = new Map<number, number>();
  for (let row = 0; row < lines.length; row++) {
    const key = unit.codes[row]! * rater.levels.length + rater.codes[row]!;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, lines[row]!);
      continue;
    }
    const [who, what] = [rater.levels[rater.codes[row]!]!, unit.levels[unit.codes[row]!]!];
    throw dataProblem(`${file}:${lines[row]}`, {
      en: `${rater.name}: ${quoteEn(who)} has already labelled ${quoteEn(what)} (line ${before}); keep one of the two`,
      fr: `${rater.name} : ${quoteFr(who)} a déjà étiqueté ${quoteFr(what)} (ligne ${before}) ; gardez l’une des deux`,
    });
  }
}
