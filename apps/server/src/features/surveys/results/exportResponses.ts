import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import type { Language } from '@rapport/contracts/vocabulary';
import { localTime } from '@rapport/core/calendar';
import { columnsOf, type ExportColumn, spssSyntax } from '@rapport/core/surveys';
import { recordAudit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { csvLine, csvStart } from '../../../platform/http/csv.ts';
import { existingSurvey } from '../builder/surveyOf.ts';
import { readRules } from '../rules.ts';
import { eachComplete } from './eachComplete.ts';
import { type ExportWords, exportWords } from './exportWords.ts';
import { staffAnswers } from './listResponses.ts';
import type { CompleteRow } from './queries.ts';
import { shownDefinition } from './readResults.ts';

export const exportFormats = ['csv', 'xlsx', 'json', 'sps'] as const;
export type ExportFormat = (typeof exportFormats)[number];

const mostExported = 200_000;

type Column = Omit<ExportColumn, 'read'> & {
  read: (row: CompleteRow) => string | number | null;
  /** For people, where it differs from what `read` gives and its values say. */
  show?: (row: CompleteRow) => string | Date | null;
};

/** What every file begins with, before the questions. */
function ownColumns(words: ExportWords, timeZone: string): Column[] {
  const said = (key: string) => words.said[key as keyof ExportWords['said']] ?? key;
  const spoken = (name: 'language' | 'channel' | 'device'): Column => ({
    ...column(name, words[name], 'text', (row) => row[name]),
    show: (row) => said(row[name]),
  });
  return [
    column('response', words.response, 'text', (row) => row.response_id),
    column('customer', words.customer, 'text', (row) => row.customer_id),
    {
      ...column('answered', words.answered, 'text', (row) => row.answered_at.toISOString()),
      show: (row) => onTheWall(row.answered_at, timeZone),
    },
    column('seconds', words.seconds, 'number', (row) => Math.round(row.seconds * 10) / 10),
    spoken('language'),
    spoken('channel'),
    spoken('device'),
    column('version', words.version, 'number', (row) => row.version),
  ];
}

/**
 * Complete responses as a file: CSV of codes, XLSX with labels for names, JSON with both, or the SPSS syntax that reads the CSV.
 *
 * @throws DomainError not-found; forbidden of a staff survey
 */
export async function exportResponses(
  ctx: Ctx,
  surveyId: string,
  { format, language }: { format: ExportFormat; language: Language },
): Promise<{ name: string; mediaType: string; content: string | Buffer }> {
  const survey = await existingSurvey(ctx, surveyId);
  const definition = await shownDefinition(ctx, survey);
  if (definition.audience === 'staff') throw staffAnswers();
  const words = exportWords[language];
  const { timeZone } = await readRules(ctx);
  const columns: Column[] = [
    ...ownColumns(words, timeZone),
    ...definition.hidden.map((name) => column(name, name, 'text', (row) => row.fields[name] ?? null)),
    ...columnsOf(definition, language).map((each) => ({
      ...each,
      read: (row: CompleteRow) => each.read(row.answers),
    })),
  ];
  const base = `survey-${surveyId.slice(0, 8)}`;
  await recordAudit(ctx, {
    action: 'survey.exported',
    subject: { kind: 'survey', id: surveyId },
    details: { format },
  });
  if (format === 'sps')
    return {
      name: `${base}.sps`,
      mediaType: 'text/plain; charset=utf-8',
      content: spssSyntax(columns, `${base}.csv`),
    };
  const rows = eachComplete(ctx, surveyId, mostExported);
  if (format === 'csv') {
    let text = csvStart + csvLine(columns.map(({ name }) => name));
    for await (const row of rows) text += csvLine(columns.map(({ read }) => read(row)));
    return { name: `${base}.csv`, mediaType: 'text/csv; charset=utf-8', content: text };
  }
  if (format === 'json') {
    const responses: unknown[] = [];
    for await (const row of rows) responses.push(labelled(columns, row));
    const variables = columns.map(({ name, label, values }) => ({ name, label, values }));
    const content = JSON.stringify({ survey: survey.name, definition, variables, responses }, null, 1);
    return { name: `${base}.json`, mediaType: 'application/json; charset=utf-8', content };
  }
  return {
    name: `${base}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: await workbookOf(columns, rows, words),
  };
}

function column(name: string, label: string, type: Column['type'], read: Column['read']): Column {
  return { name, label, type, values: [], read };
}

/** Codes with what they mean beside them. */
function labelled(columns: readonly Column[], row: CompleteRow): Record<string, unknown> {
  return Object.fromEntries(
    columns.map(({ name, values, read }) => {
      const value = read(row);
      const label = values.find(({ code }) => code === value)?.label;
      return [name, label === undefined ? value : { value, label }];
    }),
  );
}

/** Labels for people: each cell says what was answered, a figure on a scale. The second sheet says what each column is. */
async function workbookOf(
  columns: readonly Column[],
  rows: AsyncIterable<CompleteRow>,
  words: ExportWords,
): Promise<Buffer> {
  const { default: exceljs } = await import('exceljs');
  const stream = new PassThrough();
  const whole = gather(stream);
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream });
  const sheet = workbook.addWorksheet(words.answers, firstLineStays);
  sheet.columns = columns.map(({ name, label }) => ({
    width: widthOf(label),
    style: name === 'answered' ? asInstant : {},
  }));
  sheet.addRow(columns.map(({ label }) => label)).commit();
  for await (const row of rows) {
    sheet
      .addRow(
        columns.map(({ values, read, show, isScale }) => {
          if (show) return show(row);
          const value = read(row);
          if (isScale) return value;
          return values.find(({ code }) => code === value)?.label ?? value;
        }),
      )
      .commit();
  }
  sheet.commit();
  const legend = workbook.addWorksheet(words.columns, firstLineStays);
  legend.columns = [{ width: 24 }, { width: 60 }, { width: 60 }];
  legend.addRow([words.name, words.label, words.values]).commit();
  for (const { name, label, values } of columns)
    legend
      .addRow([name, label, values.map(({ code, label: means }) => `${code} = ${means}`).join('; ')])
      .commit();
  legend.commit();
  await workbook.commit();
  return whole;
}

const firstLineStays = { views: [{ state: 'frozen' as const, ySplit: 1 }] };
const asInstant = { numFmt: 'yyyy-mm-dd hh:mm' };

/** A spreadsheet's dates have no zone: the time that the workspace's clocks showed. */
function onTheWall(at: Date, timeZone: string): Date {
  const { date, minutes } = localTime(at.getTime(), timeZone);
  return new Date(Date.parse(date) + minutes * 60_000);
}

/** In characters: wide enough for a label, within what fits a screen. */
function widthOf(label: string): number {
  return Math.min(48, Math.max(12, label.length + 2));
}

async function gather(stream: Readable): Promise<Buffer> {
  const parts: Buffer[] = [];
  stream.on('data', (part: Buffer) => parts.push(part));
  await once(stream, 'end');
  return Buffer.concat(parts);
}
