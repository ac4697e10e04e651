import type { PoolClient } from 'pg';

interface Within {
  from: string;
  to: string;
  timeZone: string;
}

/** Local days as instants: $2 and $3 in zone $4, the last one included. */
const inSpan = (column: string) =>
  `${column} >= $2::date::timestamp at time zone $4 and ${column} < ($3::date + 1)::timestamp at time zone $4`;

export interface PriorityRow {
  priority: number;
  opened: number;
  resolved: number;
  active: number;
  late: number;
  reopened: number;
  answer_judged: number;
  answer_met: number;
  resolve_judged: number;
  resolve_met: number;
  median_ms: number | null;
}

/**
 * Of cases opened in a span (those withdrawn were none), how many were answered and resolved in time: judged once done, or once it is
 * too late.
 */
export async function countByPriority(
  client: PoolClient,
  workspaceId: string,
  { from, to, timeZone, now }: Within & { now: Date },
): Promise<PriorityRow[]> {
  const { rows } = await client.query<PriorityRow>(
    `select priority, count(*)::int as opened, count(*) filter (where resolved_at is not null)::int as resolved,
       count(*) filter (where status in (0, 1, 2))::int as active,
       count(*) filter (where status in (0, 1, 2) and due_at <= $5)::int as late,
       count(*) filter (where reopened > 0)::int as reopened,
       count(*) filter (where answer_met is not null or answer_due_at <= $5)::int as answer_judged,
       count(*) filter (where answer_met)::int as answer_met,
       count(*) filter (where resolve_met is not null or due_at <= $5)::int as resolve_judged,
       count(*) filter (where resolve_met)::int as resolve_met,
       percentile_cont(0.5) within group (order by used_ms) filter (where resolved_at is not null) as median_ms
     from customer_case
     where workspace_id = $1 and ${inSpan('opened_at')} and status <> 6 and merged_into is null
     group by priority`,
    [workspaceId, from, to, timeZone, now],
  );
  return rows;
}

export async function countSettled(
  client: PoolClient,
  workspaceId: string,
  { from, to, timeZone }: Within,
): Promise<{ said: number; yes: number }> {
  const { rows } = await client.query<{ said: number; yes: number }>(
    `select count(is_settled)::int as said, count(*) filter (where is_settled)::int as yes from customer_case
     where workspace_id = $1 and ${inSpan('opened_at')}`,
    [workspaceId, from, to, timeZone],
  );
  return rows[0] ?? { said: 0, yes: 0 };
}

const contactsIn = `exchange where workspace_id = $1 and kind in (3, 4, 5, 6, 8, 11) and kind in (3, 4, 8) and direction = 0
  and ${inSpan('at')}`;

/** Contacts of a span, and those of each matter: the commonest first. */
export async function countReasons(
  client: PoolClient,
  workspaceId: string,
  { from, to, timeZone }: Within,
  limit: number,
): Promise<{
  all: { contacts: number; without_issue: number };
  reasons: { issue: string; contacts: number; customers: number }[];
}> {
  const { rows } = await client.query<{ issue: string | null; contacts: number; customers: number }>(
    `select details -> 'properties' ->> 'issue' as issue, count(*)::int as contacts,
       count(distinct customer_id)::int as customers
     from ${contactsIn}
     group by 1 order by 2 desc, 1`,
    [workspaceId, from, to, timeZone],
  );
  const contacts = rows.reduce((sum, row) => sum + row.contacts, 0);
  return {
    all: { contacts, without_issue: rows.find((row) => row.issue === null)?.contacts ?? 0 },
    reasons: rows.flatMap(({ issue, ...row }) => (issue === null ? [] : [{ issue, ...row }])).slice(0, limit),
  };
}

/** First contacts judged by the measure of first contact resolution, by matter. */
export async function countResolvedFirst(
  client: PoolClient,
  workspaceId: string,
  { from, to }: Pick<Within, 'from' | 'to'>,
): Promise<{ issue: string; judged: number; resolved: number }[]> {
  const { rows } = await client.query(
    `select e.details -> 'properties' ->> 'issue' as issue, count(*)::int as judged, sum(a.score)::int as resolved
     from measure_answer a
     join exchange e on e.workspace_id = a.workspace_id and e.customer_id = a.customer_id and e.at = a.at
       and e.exchange_id = a.exchange_id
     where a.workspace_id = $1 and a.measure = 'fcr' and a.day between $2::date and $3::date
     group by 1`,
    [workspaceId, from, to],
  );
  return rows;
}
