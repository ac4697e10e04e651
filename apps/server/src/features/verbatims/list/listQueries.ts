import type { PoolClient } from 'pg';
import { bigintArray, doubleArray } from '../../../platform/database/arrays.ts';
import { reachedBy } from '../../books/reachedBy.ts';
import { survivorOf } from '../../people/survivorOf.ts';
import type { Look } from './look.ts';

export interface ListedText {
  number: string;
  exchange_id: string;
  customer_id: string;
  name: string | null;
  at: Date;
  text: string;
  language: string;
  kind: number;
  channel: number | null;
  site: string | null;
  type: number;
  measure: string | null;
  score: number | null;
  scale: number | null;
  tone: number;
  sentiment: number;
  signals: number;
  taxonomy_version: number;
  model_version: number | null;
  corrected_by: string | null;
  marks: { mark: string; sentiment: number; source: number }[];
}

/** The days of a look on `v`, with their values after those given. */
function daysOf(look: Look, values: unknown[]): string[] {
  const zone = '(select time_zone from workspace where id = $1)';
  const conditions: string[] = [];
  if (look.from !== null) conditions.push(`v.at >= ($${values.push(look.from)}::date at time zone ${zone})`);
  if (look.to !== null) conditions.push(`v.at < (($${values.push(look.to)}::date + 1) at time zone ${zone})`);
  return conditions;
}

/** Its conditions on `v` but for the days. */
function conditionsOf(look: Look, values: unknown[], driven: boolean): string[] {
  const conditions: string[] = [];
  const add = (value: unknown, condition: (place: string) => string): void => {
    if (value === null) return;
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  add(look.tones, (place) => `v.tone = any(${place}::smallint[])`);
  add(look.types, (place) => `v.type = any(${place}::smallint[])`);
  add(look.channels, (place) => `v.channel = any(${place}::smallint[])`);
  add(look.kinds, (place) => `v.kind = any(${place}::smallint[])`);
  add(look.siteIds, (place) => `v.site_id = any(${place}::uuid[])`);
  add(look.measure, (place) => `v.measure = ${place}`);
  add(look.minScore, (place) => `v.score >= ${place}::int`);
  add(look.maxScore, (place) => `v.score <= ${place}::int`);
  add(
    look.customer,
    (place) =>
      `v.customer_id in (select customer_id from customer where workspace_id = $1 and (customer_id = ${place} or merged_into = ${place}))`,
  );
  if (look.reach) {
    conditions.push(reachedBy(look.reach, 'v.customer_id', (value) => `$${values.push(value)}`));
  }
  const marked = (place: string) => `exists (select from verbatim_mark m
    where m.workspace_id = $1 and m.number = v.number and m.mark = any(${place}::text[]))`;
  add(driven ? null : look.topics, marked);
  add(look.signals, marked);
  return conditions;
}

/**
 * A page in the order of time, newest first. With one topic, its marks are read in that order; other filters are checked text by
 * text until the page is full.
 */
export async function findPage(
  client: PoolClient,
  workspaceId: string,
  look: Look,
  after: { at: Date; number: number } | null,
  limit: number,
): Promise<{ number: number; at: Date }[]> {
  const values: unknown[] = [workspaceId];
  const driven = look.topics?.length === 1;
  let source = 'verbatim v';
  const conditions = [...daysOf(look, values), ...conditionsOf(look, values, driven)];
  if (driven) {
    values.push(look.topics?.[0]);
    source = `verbatim_mark d join verbatim v on v.workspace_id = $1 and v.at = d.at and v.number = d.number`;
    conditions.push(`d.workspace_id = $1 and d.mark = $${values.length}`);
  }
  const order = driven ? 'd' : 'v';
  if (after) {
    values.push(after.at, after.number);
    conditions.push(
      `(${order}.at, ${order}.number) < ($${values.length - 1}::timestamptz, $${values.length}::bigint)`,
    );
  }
  values.push(limit);
  const { rows } = await client.query<{ number: string; at: Date }>(
    `select ${order}.number, ${order}.at from ${source}
     where v.workspace_id = $1 ${conditions.map((condition) => `and ${condition}`).join(' ')}
     order by ${order}.at desc, ${order}.number desc limit $${values.length}`,
    values,
  );
  return rows.map((row) => ({ number: Number(row.number), at: row.at }));
}

/** Of numbers found by a search, those that the look leaves, newest first. */
export async function findAmong(
  client: PoolClient,
  workspaceId: string,
  look: Look,
  numbers: ArrayLike<number>,
  { from = 0, limit = numbers.length }: { from?: number; limit?: number } = {},
): Promise<number[]> {
  const values: unknown[] = [workspaceId, bigintArray(Array.from(numbers)), from, limit];
  return readLeft(
    client,
    `with found as materialized (
       ${datedText(look, values)} order by at desc, number desc)
     ${leftOf(look, values)} order by at desc, number desc offset $3 limit $4`,
    values,
  );
}

/** The same in the order of what they score, the highest first, then newest first. */
export async function findNearestAmong(
  client: PoolClient,
  workspaceId: string,
  look: Look,
  matches: readonly { number: number; score: number }[],
  { from, limit }: { from: number; limit: number },
): Promise<number[]> {
  const numbers = bigintArray(matches.map(({ number }) => number));
  const scores = doubleArray(matches.map(({ score }) => score));
  const values: unknown[] = [workspaceId, numbers, from, limit, scores];
  return readLeft(
    client,
    `with dated as materialized (
       ${datedText(look, values)}),
     found as materialized (
       select number, at, score from dated join unnest($2::bigint[], $5::float8[]) as match (number, score) using (number)
       order by score desc, at desc, number desc)
     ${leftOf(look, values)} order by score desc, at desc, number desc offset $3 limit $4`,
    values,
  );
}

/** Those of its days, with when they were written: read from an index alone. */
function datedText(look: Look, values: unknown[]): string {
  const conditions = ['v.workspace_id = $1', 'v.number = any($2::bigint[])', ...daysOf(look, values)];
  return `select v.number, v.at from verbatim v where ${conditions.join(' and ')}`;
}

/** Looked at one by one in the order of `found`, until there are enough. */
function leftOf(look: Look, values: unknown[]): string {
  const conditions = conditionsOf(look, values, false);
  if (conditions.length === 0) return 'select number from found';
  return `select number from found cross join lateral (
      select from verbatim v
      where v.workspace_id = $1 and v.at = found.at and v.number = found.number and ${conditions.join(' and ')} limit 1) as looked_at`;
}

async function readLeft(client: PoolClient, text: string, values: unknown[]): Promise<number[]> {
  const { rows } = await client.query<{ number: string }>(text, values);
  return rows.map(({ number }) => Number(number));
}

/** Everything shown of texts, in the order of the numbers given. */
export async function findTexts(
  client: PoolClient,
  workspaceId: string,
  numbers: readonly number[],
): Promise<ListedText[]> {
  if (numbers.length === 0) return [];
  const { rows } = await client.query<ListedText>({
    name: 'find-listed-verbatims',
    text: `select v.number, v.exchange_id, coalesce(own.merged_into, v.customer_id) as customer_id, person.name, v.at, e.text,
        v.language, v.kind, v.channel, site.name as site, v.type, v.measure, v.score, v.scale, v.tone, v.sentiment, v.signals,
        v.taxonomy_version, v.model_version,
        case when c.author is null then null else coalesce(u.name, c.author) end as corrected_by,
        coalesce((select jsonb_agg(jsonb_build_object('mark', m.mark, 'sentiment', m.sentiment, 'source', m.source) order by m.mark)
          from verbatim_mark m where m.workspace_id = $1 and m.number = v.number), '[]') as marks
      from unnest($2::bigint[]) with ordinality as asked (number, place)
      join verbatim v on v.workspace_id = $1 and v.number = asked.number
      join exchange e on e.workspace_id = $1 and e.customer_id = v.customer_id and e.at = v.at and e.exchange_id = v.exchange_id
      join customer own on own.workspace_id = $1 and own.customer_id = v.customer_id
      join customer person on person.workspace_id = $1 and person.customer_id = ${survivorOf('own')}
      left join site on site.workspace_id = $1 and site.site_id = v.site_id
      left join verbatim_correction c on c.workspace_id = $1 and c.exchange_id = v.exchange_id
      left join auth."user" u on 'user:' || u.id = c.author
      order by asked.place`,
    values: [workspaceId, bigintArray(numbers)],
  });
  return rows;
}

export async function findNumber(
  client: PoolClient,
  workspaceId: string,
  exchangeId: string,
): Promise<number | null> {
  const { rows } = await client.query<{ number: string }>(
    'select number from verbatim where workspace_id = $1 and exchange_id = $2',
    [workspaceId, exchangeId],
  );
  return rows[0] ? Number(rows[0].number) : null;
}
