import { type PulseReference, pulseReference, type ReferencesKept } from '@rapport/contracts/studies';
import { detectFile, normaliseHeader, readNumber, readRows, sampleFile } from '@rapport/core/files';
import { invalidValue } from '../../../platform/errors.ts';

/** What a column may be called. */
const headers: { field: keyof PulseReference; names: readonly string[] }[] = [
  { field: 'source', names: ['source', 'study', 'etude'] },
  { field: 'sector', names: ['sector', 'secteur', 'industry'] },
  { field: 'driver', names: ['driver', 'aspect', 'item', 'moteur', 'critere'] },
  { field: 'importance', names: ['importance'] },
  { field: 'evaluation', names: ['evaluation', 'score', 'performance', 'note'] },
  { field: 'people', names: ['people', 'n', 'respondents', 'repondants', 'base', 'personnes'] },
  { field: 'standardDeviation', names: ['standard deviation', 'sd', 'ecart type'] },
];
const words = new Set<keyof PulseReference>(['source', 'sector', 'driver']);

/**
 * Reference values from a file's text, however it is separated; lines that are not understood are told of with their place.
 *
 * @throws DomainError invalid when the columns source, driver and evaluation are not all there
 */
export async function readReferenceLines(
  csv: string,
): Promise<{ values: PulseReference[]; refused: ReferencesKept['refused'] }> {
  const source = inMemory(new TextEncoder().encode(csv));
  const { format, headers: columns } = detectFile(await sampleFile(source), 'UTC', {
    type: 'delimited',
    hasHeader: true,
  });
  const places = new Map<keyof PulseReference, number>();
  for (const [place, column] of columns.entries()) {
    const name = normaliseHeader(column);
    const known = headers.find(({ names }) => names.includes(name));
    if (known && !places.has(known.field)) places.set(known.field, place);
  }
  const missing = (['source', 'driver', 'evaluation'] as const).filter((field) => !places.has(field));
  if (missing.length > 0) {
    throw invalidValue(
      'csv',
      `the file has no column ${missing.join(', ')}. Columns: source, sector, driver, importance, evaluation, people, standard deviation`,
      'Nothing was kept.',
    );
  }
  const values: PulseReference[] = [];
  const refused: ReferencesKept['refused'] = [];
  for await (const rows of readRows(source, format))
    for (const { line, cells } of rows) {
      const given: Record<string, unknown> = {
        sector: '',
        importance: null,
        people: null,
        standardDeviation: null,
      };
      for (const [field, place] of places) {
        const cell = cells[place]?.trim() ?? '';
        if (words.has(field)) given[field] = cell;
        else if (cell !== '') given[field] = readNumber(cell, format.decimal);
      }
      const read = pulseReference.safeParse(given);
      if (read.success) values.push(read.data);
      else
        for (const issue of read.error.issues.slice(0, 1))
          refused.push({ line, field: issue.path.join('.'), message: issue.message });
    }
  return { values, refused };
}

function inMemory(bytes: Uint8Array) {
  return {
    size: bytes.length,
    async *read(start: number, end: number) {
      yield bytes.subarray(start, end);
    },
    inflate: (pieces: AsyncIterable<Uint8Array>) => pieces,
  };
}
