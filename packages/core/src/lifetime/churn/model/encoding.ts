import { type CodedTable, unknownCode } from './churnTable.ts';

/** A number as its distance from the mean in standard deviations; unknown is the mean, and a level of its own. */
export interface NumberTerm {
  column: number;
  /** Where the column stands in `CodedTable.numbers`. */
  from: number;
  mean: number;
  deviation: number;
}

/** A block of levels, each with its own coefficient: the levels of words, or known and unknown of a number. */
export interface LevelBlock {
  column: number;
  /** Where the column stands in `CodedTable.words`, or in `CodedTable.numbers` when `isUnknownFlag`. */
  from: number;
  isUnknownFlag: boolean;
  levels: EncodedLevel[];
  /** By code of the table (or 0 known, 1 unknown), the place of the level in `levels`. */
  levelOf: Uint16Array;
  /** Where the first level stands among the parameters. */
  offset: number;
}

export interface EncodedLevel {
  kind: 'level' | 'other' | 'unknown' | 'known';
  name: string;
  n: number;
  /** How many distinct words `other` gathers. */
  gathered: number;
}

export interface DroppedColumn {
  name: string;
  /** One value; nearly as many words as rows; or no word frequent enough to learn about. */
  reason: 'constant' | 'identifier' | 'rare-levels';
}

/** How rows become numbers, learnt from the rows given (those the model is fitted on) and from them alone. */
export interface Encoding {
  numbers: NumberTerm[];
  blocks: LevelBlock[];
  dropped: DroppedColumn[];
  /** Of all parameters: intercept, numbers, then levels block by block. */
  size: number;
}

/** Levels kept per column at most; the others are gathered. */
const mostLevels = 30;

/** Fewest rows for a level to have a coefficient of its own. */
const fewestRows = (rows: number) => Math.max(2, Math.min(10, rows / 20), rows / 500);

export function learnEncoding(table: CodedTable, rows: Uint32Array): Encoding {
  const encoding: Encoding = { numbers: [], blocks: [], dropped: [], size: 0 };
  for (const from of table.numbers.keys()) encodeNumber(table, from, rows, encoding);
  for (const from of table.words.keys()) encodeWords(table, from, rows, encoding);
  encoding.size = 1 + encoding.numbers.length;
  for (const block of encoding.blocks) {
    block.offset = encoding.size;
    encoding.size += block.levels.length;
  }
  return encoding;
}

function encodeNumber(table: CodedTable, from: number, rows: Uint32Array, encoding: Encoding): void {
  const { column, values } = table.numbers[from]!;
  let known = 0;
  let mean = 0;
  let squares = 0;
  for (const row of rows) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    const distance = value - mean;
    mean += distance / ++known;
    squares += distance * (value - mean);
  }
  const unknown = rows.length - known;
  const deviation = Math.sqrt(squares / Math.max(1, known));
  const hasUnknown = Math.min(known, unknown) >= Math.min(5, rows.length / 20);
  if (deviation > 1e-12 * Math.abs(mean)) encoding.numbers.push({ column, from, mean, deviation });
  else if (!hasUnknown) encoding.dropped.push({ name: table.names[column]!, reason: 'constant' });
  if (!hasUnknown) return;
  const levels: EncodedLevel[] = [
    { kind: 'known', name: '', n: known, gathered: 1 },
    { kind: 'unknown', name: '', n: unknown, gathered: 1 },
  ];
  encoding.blocks.push({
    column,
    from,
    isUnknownFlag: true,
    levels,
    levelOf: Uint16Array.of(0, 1),
    offset: 0,
  });
}

function encodeWords(table: CodedTable, from: number, rows: Uint32Array, encoding: Encoding): void {
  const { column, codes, levels: words } = table.words[from]!;
  const counts = new Uint32Array(words.length);
  for (const row of rows) counts[codes[row]!]!++;
  const fewest = fewestRows(rows.length);
  const kept = Array.from(counts.keys())
    .filter((code) => counts[code]! >= fewest)
    .sort((a, b) => counts[b]! - counts[a]! || (words[a]! < words[b]! ? -1 : 1))
    .slice(0, mostLevels);
  const levels = kept.map((code): EncodedLevel => {
    const kind = code === unknownCode ? 'unknown' : 'level';
    return { kind, name: words[code]!, n: counts[code]!, gathered: 1 };
  });
  const rest = rows.length - levels.reduce((sum, { n }) => sum + n, 0);
  const seen = counts.reduce((sum, count) => sum + Number(count > 0), 0);
  if (levels.length === 0 || (levels.length === 1 && rest === 0)) {
    const reason = seen === 1 ? 'constant' : seen > rows.length / 2 ? 'identifier' : 'rare-levels';
    encoding.dropped.push({ name: table.names[column]!, reason });
    return;
  }
  const other = levels.length;
  levels.push({ kind: 'other', name: '', n: rest, gathered: seen - kept.length });
  const levelOf = new Uint16Array(words.length).fill(other);
  for (const [place, code] of kept.entries()) levelOf[code] = place;
  encoding.blocks.push({ column, from, isUnknownFlag: false, levels, levelOf, offset: 0 });
}
