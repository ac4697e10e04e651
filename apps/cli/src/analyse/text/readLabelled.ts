import type { LabelledTexts } from '@rapport/core/language';
import type { AnalysisRequest } from '../analyseCommand.ts';
import { CategoryColumn } from '../table/CategoryColumn.ts';
import { Codes } from '../table/Codes.ts';
import { openTable } from '../table/openTable.ts';
import { type RowCounts, readColumns } from '../table/readColumns.ts';
import type { TextFlags } from './textCommand.ts';

export interface Labelled extends LabelledTexts {
  lines: Int32Array;
  rows: RowCounts;
  column: string;
}

export async function readLabelled(
  path: string,
  { flags, table }: AnalysisRequest<TextFlags>,
): Promise<Labelled> {
  const text = new CategoryColumn('--text', flags.text);
  const label = new CategoryColumn('--label', flags.label);
  const lines = new Codes();
  const rows = await readColumns(
    await openTable(path, [flags.text, flags.label], table),
    [text, label],
    lines,
  );
  return {
    texts: text.knownWords(),
    labels: label.knownWords(),
    lines: lines.values,
    rows,
    column: label.name,
  };
}
