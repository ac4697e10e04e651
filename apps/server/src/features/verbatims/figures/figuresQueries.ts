import type { PoolClient } from 'pg';
import type { Look } from '../list/look.ts';

export interface MarkCount {
  mark: string;
  /** As 2026-01-31; null: the period before. */
  from: string | null;
  n: number;
  negative: number;
  positive: number;
}

export interface ToneCount {
  tone: number;
  is_before: boolean;
  n: number;
}

export interface Span {
  from: string;
  to: string;
  /** First day of the period of the same length just before. */
  before: string;
}

const zone = '(select time_zone from workspace where id = $1)';
const bounds = (alias: string) =>
  `${alias}.at >= ($2::date at time zone ${zone}) and ${alias}.at < (($3::date + 1) at time zone ${zone})`;

function filters(look: Look, values: unknown[]): string {
  const conditions: string[] = [];
  for (const [value, column, cast] of [
    [look.types, 'v.type', 'smallint'],
    [look.channels, 'v.channel', 'smallint'],
    [look.kinds, 'v.kind', 'smallint'],
    [look.siteIds, 'v.site_id', 'uuid'],
  ] as const) {
    if (value === null) continue;
    values.push(value);
    conditions.push(`and ${column} = any($${values.length}::${cast}[])`);
  }
  return conditions.join(' ');
}

/** Marks by week or month, and in the period before as a whole. Reads the index of marks between the days alone, without filters. */
export async function countMarks(
  client: PoolClient,
  workspaceId: string,
  span: Span,
  step: 'week' | 'month',
  look: Look,
): Promise<MarkCount[]> {
  const values: unknown[] = [workspaceId, span.before, span.to, span.from, step];
  const narrowed = filters(look, values);
  const source = narrowed
    ? 'verbatim_mark m join verbatim v on v.workspace_id = $1 and v.at = m.at and v.number = m.number'
    : 'verbatim_mark m';
  const { rows } = await client.query<MarkCount>(
    `select m.mark,
       case when m.at < ($4::date at time zone ${zone}) then null
         else to_char(date_trunc($5, m.at at time zone ${zone}), 'YYYY-MM-DD') end as "from",
       count(*)::int as n, (count(*) filter (where m.sentiment <= -15))::int as negative,
       (count(*) filter (where m.sentiment >= 15))::int as positive
     from ${source}
     where m.workspace_id = $1 and ${bounds('m')} ${narrowed}
     group by 1, 2`,
    values,
  );
  return rows;
}

export async function countTones(
  client: PoolClient,
  workspaceId: string,
  span: Span,
  look: Look,
): Promise<ToneCount[]> {
  const values: unknown[] = [workspaceId, span.before, span.to, span.from];
  const narrowed = filters(look, values);
  const { rows } = await client.query<ToneCount>(
    `select v.tone, v.at < ($4::date at time zone ${zone}) as is_before, count(*)::int as n
     from verbatim v where v.workspace_id = $1 and ${bounds('v')} ${narrowed} group by 1, 2`,
    values,
  );
  return rows;
}

export async function findToday(client: PoolClient, workspaceId: string, clock: Date): Promise<string> {
  const { rows } = await client.query<{ day: string }>(
    `select to_char($2::timestamptz at time zone time_zone, 'YYYY-MM-DD') as day from workspace where id = $1`,
    [workspaceId, clock],
  );
  return rows[0]?.day ?? clock.toISOString().slice(0, 10);
}

export interface RecentText {
  exchange_id: string;
  writer: string;
  at: Date;
  language: string;
  text: string;
}

/** Texts since an instant, the latest first. */
export async function findRecentTexts(
  client: PoolClient,
  workspaceId: string,
  since: Date,
  until: Date,
  limit: number,
): Promise<RecentText[]> {
  const { rows } = await client.query<RecentText>(
    `select v.exchange_id, coalesce(c.merged_into, v.customer_id) as writer, v.at, v.language, e.text
     from verbatim v
     join customer c on c.workspace_id = $1 and c.customer_id = v.customer_id
     join exchange e on e.workspace_id = $1 and e.customer_id = v.customer_id and e.at = v.at and e.exchange_id = v.exchange_id
     where v.workspace_id = $1 and v.at >= $2 and v.at < $3 and v.language in ('fr', 'en')
     order by v.at desc, v.number desc limit $4`,
    [workspaceId, since, until, limit],
  );
  return rows;
}
