import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { AnalysisProblem } from '../problem.ts';

const rowsAtOnce = 500;

/**
 * Writes rows as CSV (RFC 4180, decimals with a point), compressed when the name ends in .gz.
 * @throws AnalysisProblem when it cannot be written there
 */
export async function writeCsv(
  path: string,
  head: readonly string[],
  rows: Iterable<readonly (string | number)[]> | AsyncIterable<readonly (string | number)[]>,
): Promise<void> {
  const file = createWriteStream(path);
  try {
    const text = textOf(head, rows);
    await (path.endsWith('.gz') ? pipeline(text, createGzip(), file) : pipeline(text, file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EISDIR' && code !== 'EACCES' && code !== 'ENOSPC') throw error;
    throw new AnalysisProblem({
      en: `${path}: cannot be written (${code}); give a file in a folder that exists and may be written to`,
      fr: `${path} : ne peut être écrit (${code}) ; donnez un fichier dans un dossier qui existe et est ouvert en écriture`,
    });
  }
}

async function* textOf(
  head: readonly string[],
  rows: Iterable<readonly (string | number)[]> | AsyncIterable<readonly (string | number)[]>,
): AsyncGenerator<string> {
  let lines = [lineOf(head)];
  for await (const row of rows) {
    lines.push(lineOf(row));
    if (lines.length < rowsAtOnce) continue;
    yield lines.join('');
    lines = [];
  }
  yield lines.join('');
}

function lineOf(cells: readonly (string | number)[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(cell: string | number): string {
  const text = String(cell);
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
