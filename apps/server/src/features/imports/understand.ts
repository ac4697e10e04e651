import type { ImportMapping, ImportPreview } from '@rapport/contracts/imports';
import {
  type DetectedFile,
  detectFile,
  type FileSource,
  guessMapping,
  normaliseHeader,
  previewRows,
  sampleFile,
} from '@rapport/core/files';

/** What a file is taken for. */
export interface Understood {
  mapping: ImportMapping;
  signature: string;
  preview: ImportPreview;
}

/** Reads the beginning of a file and proposes what it means. */
export async function understand(
  source: FileSource,
  fileName: string,
  timeZone: string,
  saved: (signature: string) => Promise<ImportMapping | null>,
): Promise<Understood & { isSaved: boolean }> {
  const file = detectFile(await sampleFile(source), timeZone);
  const guess = guessMapping(file, fileName);
  const signature = signatureOf(file);
  const known = await saved(signature);
  const mapping = (known ? onThisFile(known, file) : guess.mapping) as ImportMapping;
  const findings = [...file.findings, ...guess.findings];
  return {
    mapping,
    signature,
    isSaved: known !== null,
    preview: { mapping, findings, rows: previewRows(file.rows, mapping) },
  };
}

/** Reads the beginning again as a person says it is to be read. Where that cuts other columns, their meanings are guessed anew. */
export async function understandAs(
  source: FileSource,
  fileName: string,
  wanted: ImportMapping,
): Promise<Understood> {
  const { format } = wanted;
  const { type, delimiter, hasHeader, starts } = format;
  const file = detectFile(await sampleFile(source, format.encoding), format.timeZone, {
    type,
    delimiter,
    hasHeader,
    starts,
  });
  const isSame =
    file.headers.length === wanted.columns.length &&
    (type === 'ndjson' || file.headers.every((header, i) => header === wanted.columns[i]?.header));
  const columns = isSame
    ? wanted.columns
    : (guessMapping(file, fileName).mapping.columns as ImportMapping['columns']);
  const mapping: ImportMapping = { ...wanted, columns };
  return {
    mapping,
    signature: signatureOf(file),
    preview: { mapping, findings: file.findings, rows: previewRows(file.rows, mapping) },
  };
}

/** A saved reading keeps what a person said; how this file's bytes are packed and encoded is its own matter. */
function onThisFile(saved: ImportMapping, { format }: DetectedFile): ImportMapping {
  const { compression, encoding } = format;
  return { ...saved, format: { ...saved.format, compression, encoding } };
}

/** Files with the same kind and the same columns are read alike. */
function signatureOf({ format, headers }: DetectedFile): string {
  return [format.type, ...headers.map(normaliseHeader)].join('|');
}
