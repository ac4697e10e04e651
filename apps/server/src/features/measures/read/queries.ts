import type { PoolClient } from 'pg';
import { survivorOf } from '../../people/survivorOf.ts';
import { type Dimension, dimensions, maskFor, partNumber, partSeparator, sliceOf } from '../cells/slices.ts';
import { cutAtMonths, type Span, type Step } from './days.ts';
import type { Selection } from './selection.ts';

/** Scores of a measure counted together. */
export interface CellRow {
  measure: string;
  /** Which of the spans asked for. */
  span: number;
  /** The first day of the step; '' when steps were not asked for. */
  start: string;
  /** A value of the dimension grouped by; '' without. */
  group: string;
  scale: number;
  score: number;
  answers: number;
}

export interface CellsAsked {
  measures: readonly string[];
  spans: readonly Span[];
  selection: Selection;
  step?: Step;
  by?: Dimension;
  /** How many traits are kept of each answer. */
  traits: number;
}

/** Past these many, reading every slice of the mask costs less than finding each. */
const mostSlices = 2_000;

/**
 * Reads counts. Whole months are read from counts by month where steps allow. Slices are named one by one, those of a dimension
 * that was not asked for too (`findValues`): what is read is then what is asked for, however many other slices there are.
 * Planned each time: a plan kept for any slices reads far too many.
 */
export async function findCells(
  client: PoolClient,
  workspaceId: string,
  { measures, spans, selection, step, by, traits }: CellsAsked,
): Promise<CellRow[]> {
  const isByMonth = step !== 'day' && step !== 'week';
  const parts = spans.flatMap((span, number) =>
    (isByMonth ? cutAtMonths(span) : [{ ...span, grain: 0 as const }]).map((part) => ({ ...part, number })),
  );
  const wanted = new Set<Dimension>([...selection.keys(), ...(by ? [by] : [])]);
  const mask = maskFor(wanted, traits);
  const whole = await completed(client, workspaceId, measures, selection, mask);
  const slices = slicesOf(whole, mask);
  const start = step === undefined ? `''` : `to_char(date_trunc('${step}', c.period), 'YYYY-MM-DD')`;
  const values: unknown[] = [
    workspaceId,
    measures,
    parts.map((part) => part.grain),
    parts.map((part) => part.from),
    parts.map((part) => part.to),
    parts.map((part) => part.number),
    mask,
  ];
  const conditions: string[] = [];
  if (slices !== null) {
    values.push(slices);
    conditions.push(`c.slice = any($${values.length}::text[])`);
  } else {
    for (const [dimension, asked] of selection) {
      values.push(asked);
      conditions.push(`${partOf(dimension, mask)} = any($${values.length}::text[])`);
    }
  }
  const { rows } = await client.query<CellRow>(
    `select c.measure, part.number as span, ${start} as start, ${by ? partOf(by, mask) : `''`} as "group",
       c.scale, c.score, sum(c.answers)::int as answers
     from unnest($2::text[]) as asked (measure)
     cross join unnest($3::smallint[], $4::date[], $5::date[], $6::int[]) as part (grain, "from", "to", number)
     join measure_cell c on c.workspace_id = $1 and c.measure = asked.measure collate "C" and c.grain = part.grain
       and c.mask = $7::smallint and c.period between part."from" and part."to"
       ${conditions.map((condition) => `and ${condition}`).join(' ')}
     where c.answers <> 0
     group by 1, 2, 3, 4, 5, 6`,
    values,
  );
  return rows;
}

function partOf(dimension: Dimension, mask: number): string {
  return `split_part(c.slice, chr(${partSeparator.charCodeAt(0)}), ${partNumber(dimension, mask)})`;
}

/** The selection, with every value that has answers of the dimensions of the mask that were not asked for. */
async function completed(
  client: PoolClient,
  workspaceId: string,
  measures: readonly string[],
  selection: Selection,
  mask: number,
): Promise<Selection> {
  const whole = new Map(selection);
  for (const [bit, dimension] of dimensions.entries())
    if ((mask & (1 << bit)) !== 0 && !whole.has(dimension))
      whole.set(dimension, await findValues(client, workspaceId, measures, dimension));
  return whole;
}

/** The values of a dimension that have answers, from the counts by it alone: a step of the index for each. */
async function findValues(
  client: PoolClient,
  workspaceId: string,
  measures: readonly string[],
  dimension: Dimension,
): Promise<string[]> {
  const mask = 1 << dimensions.indexOf(dimension);
  const { rows } = await client.query<{ value: string }>({
    name: 'find-values',
    text: `with recursive known as (
        select measure, (select min(c.slice) from measure_cell c where c.workspace_id = $1
          and c.measure = asked.measure collate "C" and c.grain = 1 and c.mask = $3::smallint) as slice
        from unnest($2::text[]) as asked (measure)
        union all
        select measure, (select min(c.slice) from measure_cell c where c.workspace_id = $1
          and c.measure = known.measure collate "C" and c.grain = 1 and c.mask = $3::smallint and c.slice > known.slice)
        from known where known.slice is not null
      )
      select distinct split_part(slice, chr(${partSeparator.charCodeAt(0)}), $4::int) as value
      from known where slice is not null`,
    values: [workspaceId, measures, mask, partNumber(dimension, mask)],
  });
  return rows.map(({ value }) => value);
}

/** Every slice that was asked for; null when they are too many to name. */
function slicesOf(selection: Selection, mask: number): string[] | null {
  let places: string[][] = [[]];
  for (const [bit, dimension] of dimensions.entries()) {
    if ((mask & (1 << bit)) === 0) {
      places = places.map((place) => [...place, '']);
      continue;
    }
    const values = selection.get(dimension);
    if (values === undefined || places.length * values.length > mostSlices) return null;
    places = places.flatMap((place) => values.map((value) => [...place, value]));
  }
  return places.map((place) => sliceOf(place, mask));
}

export interface MeasureRow {
  measure: string;
  scale: number;
  answers: number;
}

/** The measures that have answers, with the scales they were given on. */
export async function findMeasures(client: PoolClient, workspaceId: string): Promise<MeasureRow[]> {
  const { rows } = await client.query<MeasureRow>({
    name: 'find-measures',
    text: `with recursive known as (
        (select measure from measure_cell where workspace_id = $1 order by measure limit 1)
        union all
        select (select c.measure from measure_cell c
                where c.workspace_id = $1 and c.measure > known.measure order by c.measure limit 1)
        from known where known.measure is not null
      )
      select c.measure, c.scale, sum(c.answers)::int as answers
      from known
      join measure_cell c on c.workspace_id = $1 and c.measure = known.measure and c.grain = 1 and c.mask = 0 and c.slice = ''
      group by c.measure, c.scale having sum(c.answers) > 0
      order by c.measure, sum(c.answers) desc`,
    values: [workspaceId],
  });
  return rows;
}

export async function findSiteNames(
  client: PoolClient,
  workspaceId: string,
  siteIds: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await client.query<{ site_id: string; name: string }>(
    `select site_id, name from site where workspace_id = $1 and site_id::text = any($2::text[])`,
    [workspaceId, siteIds],
  );
  return new Map(rows.map((row) => [row.site_id, row.name]));
}

export interface AnswersAsked {
  measure: string;
  span: Span;
  selection: Selection;
  minScore: number | null;
  maxScore: number | null;
  order: 'newest' | 'lowest' | 'highest';
  withWords: boolean;
  after: { day: string; score: number; answerId: string } | null;
  limit: number;
}

export interface AnswerRow {
  answer_id: string;
  day: string;
  customer_id: string;
  exchange_id: string;
  name: string | null;
  at: Date;
  score: number;
  scale: number;
  text: string | null;
  language: string | null;
  channel: number;
  site: string | null;
  type: number;
}

/** Scores with who gave them and their words. Erased people are left out. */
export async function findAnswers(
  client: PoolClient,
  workspaceId: string,
  asked: AnswersAsked,
): Promise<AnswerRow[]> {
  const values: unknown[] = [
    workspaceId,
    asked.measure,
    asked.span.from,
    asked.span.to,
    asked.minScore,
    asked.maxScore,
    asked.limit,
  ];
  const conditions: string[] = [];
  for (const [dimension, wanted] of asked.selection) {
    values.push(wanted);
    conditions.push(`and ${columns[dimension]} = any($${values.length}::${casts[dimension] ?? 'text'}[])`);
  }
  const score = asked.order === 'newest' ? '0' : 'a.score';
  const isUp = asked.order === 'lowest';
  if (asked.after) {
    const { day, score: lastScore, answerId } = asked.after;
    values.push(asked.order === 'newest' ? 0 : lastScore, day, answerId);
    const n = values.length;
    conditions.push(`and (${score} ${isUp ? '>' : '<'} $${n - 2}::int
      or (${score} = $${n - 2}::int and (a.day, a.answer_id) < ($${n - 1}::date, $${n}::uuid)))`);
  }
  if (asked.withWords) conditions.push('and e.text is not null');
  const order = `${asked.order === 'newest' ? '' : `a.score ${isUp ? 'asc' : 'desc'}, `}a.day desc, a.answer_id desc`;
  const { rows } = await client.query<AnswerRow>(
    `select a.answer_id, to_char(a.day, 'YYYY-MM-DD') as day, coalesce(own.merged_into, a.customer_id) as customer_id,
       a.exchange_id, person.name, a.at, a.score, a.scale, e.text, e.language, a.channel, site.name as site, a.type
     from measure_answer a
     join customer own on own.workspace_id = $1 and own.customer_id = a.customer_id
     join customer person on person.workspace_id = $1
       and person.customer_id = ${survivorOf('own')}
     left join exchange e on e.workspace_id = $1 and e.customer_id = a.customer_id and e.at = a.at
       and e.exchange_id = a.exchange_id
     left join site on site.workspace_id = $1 and site.site_id = a.site_id
     where a.workspace_id = $1 and a.measure = $2 and a.day between $3::date and $4::date and a.customer_id is not null
       and ($5::int is null or a.score >= $5) and ($6::int is null or a.score <= $6) ${conditions.join(' ')}
     order by ${order} limit $7`,
    values,
  );
  return rows;
}

const columns: Record<Dimension, string> = {
  channel: 'a.channel',
  site: 'a.site_id',
  type: 'a.type',
  trait1: 'a.traits[1]',
  trait2: 'a.traits[2]',
  trait3: 'a.traits[3]',
};
const casts: Partial<Record<Dimension, string>> = { channel: 'smallint', site: 'uuid', type: 'smallint' };
