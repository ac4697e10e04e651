import { exchangeKinds } from '@rapport/contracts/vocabulary';
import type { PoolClient } from 'pg';

/** What the brand starts: messages, contacts and gestures. */
const startingKinds = (['contact', 'message', 'gesture'] as const).map((kind) => exchangeKinds.indexOf(kind));

export interface StandingRow {
  id: string;
  fragments: string[];
  name: string | null;
  language: string | null;
  traits: Record<string, unknown>;
  type: number | null;
  probabilities: number[] | null;
  mean: number[] | null;
  value_cents: number;
  site_id: string | null;
  email: string | null;
  phone: string | null;
}

/** How customers stand, and how they can be reached. */
export async function findStandings(
  client: PoolClient,
  workspaceId: string,
  ids: readonly string[],
): Promise<StandingRow[]> {
  const { rows } = await client.query<StandingRow>({
    name: 'moment-standings',
    text: `select p.*,
        (select i.value from identity i where i.workspace_id = $1 and i.customer_id = any(p.fragments) and i.kind = 'email'
          order by i.verified desc, i.first_seen desc, i.value limit 1) as email,
        (select i.value from identity i where i.workspace_id = $1 and i.customer_id = any(p.fragments) and i.kind = 'phone'
          order by i.verified desc, i.first_seen desc, i.value limit 1) as phone
      from (
        select s.customer_id as id, c.name, c.language, c.traits, s.type, s.probabilities, s.mean,
          s.value_cents::float8 as value_cents, s.site_id,
          case when s.absorbed = 0 then array[s.customer_id] else array[s.customer_id] || array(
            select a.customer_id from relation_state a where a.workspace_id = $1 and a.merged_into = s.customer_id) end as fragments
        from relation_state s
        join customer c on c.workspace_id = s.workspace_id and c.customer_id = s.customer_id
        where s.workspace_id = $1 and s.customer_id = any($2::uuid[]) and s.merged_into is null and c.erased_at is null
      ) as p`,
    values: [workspaceId, ids],
  });
  return rows;
}

/**
 * Days, newest first, on which the brand spoke first: what was owed, and what answered a matter of theirs, is not among them.
 * Gestures count from the moment somebody asked for them.
 */
export async function findStartedDays(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
  at: { today: number; timeZone: string },
): Promise<{ id: string; day: number }[]> {
  const { rows } = await client.query<{ id: string; day: number }>({
    name: 'moment-started-days',
    text: `select distinct id, day from (
        select e.customer_id as id, (e.at at time zone $3)::date - date '1970-01-01' as day
        from exchange e
        where e.workspace_id = $1 and e.customer_id = any($2::uuid[]) and e.direction = 1
          and e.at > timestamp 'epoch' at time zone $3 + make_interval(days => $4 - 366)
          and e.kind = any('{${startingKinds.join(',')}}'::int[])
          and coalesce(e.details -> 'properties' ->> 'purpose', '') <> 'service'
          and not coalesce((e.details -> 'properties') ?| array['issue', 'case', 'inReplyTo'], false)
        union all
        select g.customer_id, (g.created_at at time zone $3)::date - date '1970-01-01'
        from gesture g
        where g.workspace_id = $1 and g.customer_id = any($2::uuid[]) and g.purpose <> 'service' and g.status <> 'cancelled'
          and g.created_at > timestamp 'epoch' at time zone $3 + make_interval(days => $4 - 366)
      ) as started
      where day <= $4 order by day desc`,
    values: [workspaceId, fragmentIds, at.timeZone, at.today],
  });
  return rows;
}

export interface DecidedRow {
  id: string;
  moment_key: string;
  occasion: string;
  status: string;
  reason: string | null;
  decided_day: number;
}

/** What was decided of occasions that still are, and whatever was given in the last 30 days. */
export async function findDecided(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
  today: number,
): Promise<DecidedRow[]> {
  const { rows } = await client.query<DecidedRow>({
    name: 'moment-decided',
    text: `select customer_id as id, moment_key, occasion, status, reason, decided_on - date '1970-01-01' as decided_day
      from moment_decision
      where workspace_id = $1 and customer_id = any($2::uuid[])
        and (decided_on > date '1970-01-01' + ($3::int - 30) or last_day >= date '1970-01-01' + $3::int)`,
    values: [workspaceId, fragmentIds, today],
  });
  return rows;
}

export async function findPauses(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
  today: number,
): Promise<{ id: string; kind: string; until_day: number | null }[]> {
  const { rows } = await client.query<{ id: string; kind: string; until_day: number | null }>({
    name: 'moment-pauses',
    text: `select customer_id as id, kind, until_day - date '1970-01-01' as until_day from moment_pause
      where workspace_id = $1 and customer_id = any($2::uuid[]) and lifted_at is null
        and from_day <= date '1970-01-01' + $3::int
        and (until_day is null or until_day >= date '1970-01-01' + $3::int)
      order by until_day desc nulls first`,
    values: [workspaceId, fragmentIds, today],
  });
  return rows;
}

/** How many moments were decided today, of the whole workspace. */
export async function countDecidedOn(
  client: PoolClient,
  workspaceId: string,
  today: number,
): Promise<number> {
  const { rows } = await client.query<{ count: number }>({
    name: 'moment-count-of-day',
    text: `select count(*)::int as count from moment_decision
      where workspace_id = $1 and status in ('due', 'done') and decided_on = date '1970-01-01' + $2::int`,
    values: [workspaceId, today],
  });
  return rows[0]?.count ?? 0;
}

export interface NewDecision {
  customer_id: string;
  moment_key: string;
  occasion: string;
  decision_id: string;
  status: 'due' | 'held' | 'silent';
  decided_on: string;
  day: string;
  last_day: string;
  why: Readonly<Record<string, unknown>>;
  reason: string | null;
  details: object | null;
  way: string | null;
  decided_by: string;
  type: number | null;
  site_id: string | null;
  spent_before_cents: number;
  warmth_before: number;
  effect_until: string | null;
}

/**
 * Writes decisions. Of an occasion that is known, only a silence that nobody chose is decided anew.
 *
 * @returns the ids under which they are kept
 */
export async function saveDecisions(
  client: PoolClient,
  workspaceId: string,
  rows: readonly NewDecision[],
): Promise<Map<string, string>> {
  if (rows.length === 0) return new Map();
  const { rows: kept } = await client.query<{ key: string; decision_id: string }>({
    name: 'save-moment-decisions',
    text: `insert into moment_decision (workspace_id, customer_id, moment_key, occasion, decision_id, status, decided_on, day,
        last_day, why, reason, details, way, decided_by, type, site_id, spent_before_cents, warmth_before, effect_until)
      select $1, d.* from jsonb_to_recordset($2::jsonb) as d (customer_id uuid, moment_key text, occasion text,
        decision_id uuid, status text, decided_on date, day date, last_day date, why jsonb, reason text, details jsonb,
        way text, decided_by text, type smallint, site_id uuid, spent_before_cents bigint, warmth_before smallint,
        effect_until date)
      on conflict (workspace_id, customer_id, moment_key, occasion) do update set
        status = excluded.status, decided_on = excluded.decided_on, reason = excluded.reason, details = excluded.details,
        way = excluded.way, decided_by = excluded.decided_by, type = excluded.type, site_id = excluded.site_id,
        spent_before_cents = excluded.spent_before_cents, warmth_before = excluded.warmth_before,
        effect_until = excluded.effect_until
      where moment_decision.status = 'silent' and moment_decision.reason <> 'by-choice'
      returning customer_id || ' ' || moment_key || ' ' || occasion as key, decision_id`,
    values: [workspaceId, JSON.stringify(rows).replaceAll('\\u0000', '')],
  });
  return new Map(kept.map(({ key, decision_id }) => [key, decision_id]));
}

/** What nobody did in time. */
export async function expireDecisions(client: PoolClient, workspaceId: string, today: number): Promise<void> {
  await client.query(
    `update moment_decision set status = 'expired'
     where workspace_id = $1 and status = 'due' and last_day < date '1970-01-01' + $2::int`,
    [workspaceId, today],
  );
}
