import type { ImportMapping, ImportPreview } from '@rapport/contracts/imports';
import { isSingle } from './targets.ts';

const handles = ['customer', 'email', 'phone', 'card', 'device'];

/** Gives a column its meaning; another column that had it is left out, since a line has one of each. */
export function withTarget(mapping: ImportMapping, position: number, target: string): ImportMapping {
  return {
    ...mapping,
    columns: mapping.columns.map((column, index) => {
      if (index === position) return { ...column, target };
      return isSingle(target) && column.target === target ? { ...column, target: 'ignore' } : column;
    }),
  };
}

/** The meanings of a saved reading, put on this file's columns by their names; what it does not know stays. */
export function applySaved(mapping: ImportMapping, saved: ImportMapping): ImportMapping {
  const targets = new Map(saved.columns.map((column) => [column.header, column.target]));
  return {
    ...saved,
    format: { ...mapping.format, dateFormat: saved.format.dateFormat, decimal: saved.format.decimal },
    columns: mapping.columns.map((column) => ({
      ...column,
      target: targets.get(column.header) ?? column.target,
    })),
  };
}

/** Whether any column says who the customer is. */
export function hasCustomer(mapping: ImportMapping): boolean {
  return mapping.columns.some((column) => handles.includes(column.target));
}

export function hasTime(mapping: ImportMapping): boolean {
  return mapping.columns.some((column) => column.target === 'at');
}

/** Whether the file says the time of day, beside the date or in a column of its own. */
export function hasTimeOfDay(mapping: ImportMapping): boolean {
  return /[hH]/.test(mapping.format.dateFormat) || mapping.columns.some(({ target }) => target === 'time');
}

/** The name a column is shown under; null where the file names none (the reader then numbers them itself). */
export function columnName(mapping: ImportMapping, position: number): string | null {
  const header = mapping.columns[position]?.header ?? '';
  return header === '' || (!mapping.format.hasHeader && /^column \d+$/.test(header)) ? null : header;
}

/** The first few different values of a column, to recognise it by. */
export function samplesOf(preview: ImportPreview | undefined, position: number, count = 3): string[] {
  const values = new Set<string>();
  for (const row of preview?.rows ?? []) {
    const value = row.raw[position]?.trim();
    if (value) values.add(value);
    if (values.size === count) break;
  }
  return [...values];
}

const parts: [RegExp, string][] = [
  [/yyyy/g, '2024'],
  [/yy/g, '24'],
  [/MMMM/g, 'December'],
  [/MMM/g, 'Dec'],
  [/MM?/g, '12'],
  [/dd?/g, '31'],
  [/HH?/g, '18'],
  [/hh?/g, '6'],
  [/mm/g, '05'],
  [/ss/g, '09'],
  [/SSS/g, '000'],
  [/a/g, 'PM'],
];

/** The last evening of 2024 as a format writes it: a day past 12 shows which of day and month comes first. */
export function exampleDate(dateFormat: string): string {
  const tokens = dateFormat.match(/y+|M+|d+|H+|h+|m+|s+|S+|a|'[^']*'|[^yMdHhmsSa']+/g) ?? [];
  return tokens
    .map((token) => {
      if (token.startsWith("'")) return token.slice(1, -1);
      const part = parts.find(([pattern]) => token.replace(pattern, '') === '');
      return part ? part[1] : token;
    })
    .join('');
}

const abouts = [
  'type',
  'encoding',
  'delimiter',
  'header',
  'dates',
  'decimals',
  'columns',
  'kind',
  'channel',
] as const;

/** What was found out about a file with less than four chances in five of being right. */
export function unsureAbout(findings: ImportPreview['findings']): (typeof abouts)[number][] {
  const doubtful = new Set(findings.filter((finding) => finding.confidence < 0.8).map(({ about }) => about));
  return abouts.filter((about) => doubtful.has(about));
}
