import { detectDates } from '../dates/detectDates.ts';
import { detectDecimal } from '../numbers/detectDecimal.ts';
import { readNumber } from '../numbers/readNumber.ts';
import { rowReaderOf } from '../readRows.ts';
import { flatten } from '../text/flatten.ts';
import type { FileFormat, Finding, Row } from '../types.ts';
import { detectDelimiter } from './detectDelimiter.ts';
import { detectFixed } from './detectFixed.ts';
import { detectHeader } from './detectHeader.ts';
import type { FileSample } from './sampleFile.ts';

export interface DetectedFile {
  format: FileFormat;
  /** One a column; `column 1` and so on where the file names none. */
  headers: string[];
  /** The first rows, and some of further on. */
  rows: Row[];
  findings: Finding[];
}

/** What the person or a saved mapping has said of the format already. */
export type KnownFormat = Partial<Pick<FileFormat, 'type' | 'delimiter' | 'hasHeader' | 'starts'>>;

/**
 * Finds out how a file is to be read, from a sample of it. What was found is told with how sure it is; what is known already is
 * not asked again.
 */
export function detectFile(sample: FileSample, timeZone: string, known: KnownFormat = {}): DetectedFile {
  const findings: Finding[] = [...sample.findings];
  const base = {
    compression: sample.compression,
    encoding: sample.encoding,
    timeZone,
    decimal: '.' as const,
  };
  if (sample.sheet) {
    findings.push({ about: 'type', choice: 'xlsx', confidence: 1, because: 'it is a spreadsheet' });
    return withValues(
      { ...base, type: 'xlsx', hasHeader: true, dateFormat: '' },
      sample.sheet,
      findings,
      known,
    );
  }
  const objects = known.type === undefined || known.type === 'ndjson' ? readObjects(sample.text) : null;
  if (objects) {
    findings.push({ about: 'type', choice: 'ndjson', confidence: 1, because: 'each line is a JSON object' });
    const columns = [...new Set(objects.flatMap((object) => [...flatten(object).keys()]))];
    const format: FileFormat = { ...base, type: 'ndjson', hasHeader: false, dateFormat: '' };
    return withFormats(format, columns, rowsOf(format, sample, columns), findings);
  }
  const format = { ...base, ...detectText(sample.text, known, findings), hasHeader: false, dateFormat: '' };
  return withValues(format, rowsOf(format, sample, []), findings, known);
}

function detectText(
  text: string,
  known: KnownFormat,
  findings: Finding[],
): Pick<FileFormat, 'type' | 'delimiter' | 'starts'> {
  if (known.type === 'fixed' && known.starts) return { type: 'fixed', starts: known.starts };
  if (known.type !== 'fixed' && known.delimiter) return { type: 'delimited', delimiter: known.delimiter };
  const lines = text.split(/\r?\n/).slice(0, 2_000);
  const delimited = known.type === 'fixed' ? null : detectDelimiter(text);
  const starts = delimited && delimited.finding.confidence >= 0.9 ? null : detectFixed(lines);
  if (starts) {
    findings.push({
      about: 'type',
      choice: 'fixed',
      confidence: 0.9,
      because: `its ${starts.length} columns start at the same place on every line`,
    });
    return { type: 'fixed', starts };
  }
  if (delimited) findings.push(delimited.finding);
  return { type: 'delimited', delimiter: delimited?.delimiter ?? ',' };
}

function withValues(format: FileFormat, rows: Row[], findings: Finding[], known: KnownFormat): DetectedFile {
  const header = detectHeader(rows.slice(0, 200).map(({ cells }) => cells));
  if (known.hasHeader === undefined) findings.push(header.finding);
  const hasHeader = known.hasHeader ?? header.hasHeader;
  const width = rows.slice(0, 200).reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const names = hasHeader ? (rows[0]?.cells ?? []) : [];
  const headers = Array.from(
    { length: hasHeader ? Math.max(names.length, 1) : width },
    (_, index) => names[index]?.trim() || `column ${index + 1}`,
  );
  return withFormats({ ...format, hasHeader }, headers, hasHeader ? rows.slice(1) : rows, findings);
}

/** Decimals first: who writes them with a comma puts the day first. */
function withFormats(format: FileFormat, headers: string[], rows: Row[], findings: Finding[]): DetectedFile {
  const columns = headers.map((_, index) => rows.map(({ cells }) => cells[index] ?? ''));
  const numbers = columns.filter(looksNumeric).flat();
  const decimal = detectDecimal(numbers, format.delimiter === ';');
  const isJson = format.type === 'ndjson' || format.type === 'xlsx';
  const chosen = isJson ? '.' : decimal.decimal;
  if (numbers.length > 0 && !isJson)
    findings.push({
      about: 'decimals',
      choice: chosen === '.' ? '1,234.56' : '1 234,56',
      confidence: decimal.confidence,
      because: decimal.because,
    });
  const hints = { isContinental: chosen === ',' || format.delimiter === ';' };
  const dates = columns
    .map((values) => detectDates(values, hints))
    .filter((found) => found !== null)
    .sort((a, b) => Number(/[Hh]/.test(b.format)) - Number(/[Hh]/.test(a.format)) || b.share - a.share)
    .sort((a, b) => rank(a.format) - rank(b.format))[0];
  if (dates)
    findings.push({
      about: 'dates',
      choice: dates.format,
      confidence: dates.confidence,
      because: dates.because,
    });
  return { format: { ...format, decimal: chosen, dateFormat: dates?.format ?? '' }, headers, rows, findings };
}

/** Eight digits may be a date, or an article: what has separators is more surely one. */
function rank(format: string): number {
  if (format.startsWith('epoch')) return 2;
  return /^(yyyyMMdd|ddMMyyyy)/.test(format) ? 1 : 0;
}

function looksNumeric(values: readonly string[]): boolean {
  const filled = values.filter((value) => value.trim() !== '');
  const numeric = filled.filter(
    (value) => !Number.isNaN(readNumber(value, '.')) || !Number.isNaN(readNumber(value, ',')),
  );
  return filled.length > 0 && numeric.length / filled.length >= 0.8;
}

function rowsOf(format: FileFormat, sample: FileSample, columns: readonly string[]): Row[] {
  return [sample.text, ...sample.further].flatMap((text) => rowReaderOf(format, columns).push(text));
}

/** The JSON objects of the first lines; null when they are not. */
function readObjects(text: string): Record<string, unknown>[] | null {
  const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n');
  const filled = lines.filter((line) => line.trim() !== '').slice(0, 2_000);
  if (filled.length === 0 || !filled[0]?.trimStart().startsWith('{')) return null;
  const objects: Record<string, unknown>[] = [];
  for (const line of filled) {
    try {
      objects.push(JSON.parse(line) as Record<string, unknown>);
    } catch {
      // Told line by line when the file is read.
    }
  }
  return objects.length / filled.length >= 0.5 ? objects : null;
}
