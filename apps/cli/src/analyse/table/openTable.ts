import { detectFile, type FileFormat, FileProblem, type FileSource, sampleFile } from '@rapport/core/files';
import { fileSource } from '../../import/fileSource.ts';
import { dataProblem, type Said } from '../problem.ts';

export interface TableOptions {
  /** False: the first line holds values already. Otherwise it is found out. */
  hasHeader?: boolean;
  decimal?: '.' | ',';
  dateFormat?: string;
  /** Words that mean that there is no answer, besides an empty cell. */
  missing: readonly string[];
}

/** A file of rows, of which the beginning has been looked at. */
export interface Table {
  path: string;
  source: FileSource;
  format: FileFormat;
  headers: string[];
  /** Cells of a column, from the beginning of the file and further on. */
  sample(column: number): string[];
  options: TableOptions;
  /** Told beside the result. */
  notes: Said[];
}

/**
 * Finds out how a file is written: type, encoding, delimiter, decimals, and whether its first line names the columns. A first
 * line that holds a name asked for does.
 * @throws AnalysisProblem, Error saying what is wrong with the file
 */
export async function openTable(
  path: string,
  asked: readonly string[],
  options: TableOptions,
): Promise<Table> {
  const source = await fileSource(path);
  if (source.size === 0) throw dataProblem(path, isEmpty);
  const detected = await lookAt(path, source);
  const { format } = detected;
  let { headers, rows } = detected;
  const first = format.hasHeader ? null : rows[0]?.cells.map((cell) => cell.trim());
  if (options.hasHeader === false && format.hasHeader) {
    rows = [{ line: 1, cells: headers }, ...rows];
    headers = headers.map((_, index) => `column ${index + 1}`);
    format.hasHeader = false;
  } else if (options.hasHeader !== false && format.type !== 'ndjson' && first && names(first, asked)) {
    headers = first.map((name, index) => name || `column ${index + 1}`);
    rows = rows.slice(1);
    format.hasHeader = true;
  }
  if (rows.length === 0 && (headers.length === 0 || !format.hasHeader)) throw dataProblem(path, isEmpty);
  if (rows.length === 0) throw dataProblem(path, hasHeaderAlone);
  if (options.decimal) format.decimal = options.decimal;
  return {
    path,
    source,
    format,
    headers,
    sample: (column) => rows.map(({ cells }) => cells[column]?.trim() ?? '').filter((cell) => cell !== ''),
    options,
    notes: [],
  };
}

async function lookAt(path: string, source: FileSource) {
  try {
    return detectFile(await sampleFile(source), 'UTC');
  } catch (error) {
    throw toldWithPath(path, error);
  }
}

/** What core says of a file, with its name in front. */
export function toldWithPath(path: string, error: unknown): unknown {
  if (!(error instanceof FileProblem) || error.message.startsWith(path)) return error;
  return new Error(`${path}: ${error.message}`, { cause: error });
}

/** A number asked for is a place, unless a line of names holds it too. */
function names(cells: readonly string[], asked: readonly string[]): boolean {
  return asked.some((name) => !/^\d+$/.test(name) && cells.includes(name.trim()));
}

const isEmpty: Said = {
  en: 'the file is empty; give one with a line of column names and rows below it',
  fr: 'le fichier est vide ; donnez-en un avec une ligne de noms de colonnes et des lignes en dessous',
};

const hasHeaderAlone: Said = {
  en: 'there are column names and no row below them; there is nothing to analyse',
  fr: 'il y a des noms de colonnes et aucune ligne en dessous ; il n’y a rien à analyser',
};
