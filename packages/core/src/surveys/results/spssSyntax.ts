import type { ExportColumn } from './columnsOf.ts';

/**
 * SPSS syntax that reads the CSV beside it, with the labels of variables and of values (also read by PSPP).
 *
 * @param file name of the CSV: UTF-8, comma, one line of names
 */
export function spssSyntax(
  columns: readonly Pick<ExportColumn, 'name' | 'label' | 'type' | 'values'>[],
  file: string,
): string {
  const variables = columns.map(({ name, type }) => `    ${name} ${formats[type]}`);
  const labels = columns.map(({ name, label }) => `    ${name} ${quoted(label)}`);
  const values = columns
    .filter((column) => column.values.length > 0)
    .map(
      ({ name, values: codes }) =>
        `    /${name} ${codes.map(({ code, label }) => `${code} ${quoted(label)}`).join(' ')}`,
    );
  return [
    '* Encoding: UTF-8.',
    `GET DATA /TYPE=TXT /FILE=${quoted(file)} /ENCODING='UTF8' /DELIMITERS="," /QUALIFIER='"'`,
    '  /ARRANGEMENT=DELIMITED /FIRSTCASE=2 /VARIABLES=',
    `${variables.join('\n')}.`,
    'VARIABLE LABELS',
    `${labels.join('\n')}.`,
    ...(values.length > 0 ? ['VALUE LABELS', `${values.join('\n')}.`] : []),
    'EXECUTE.',
    '',
  ].join('\n');
}

const formats: Readonly<Record<ExportColumn['type'], string>> = {
  number: 'F8.2',
  text: 'A2000',
  date: 'SDATE10',
};

/** Labels hold 255 bytes at most. */
function quoted(text: string): string {
  return `'${text.replace(/\s+/g, ' ').slice(0, 120).replaceAll("'", "''")}'`;
}
