import { activeStatuses, caseStatuses } from '@rapport/core/loop';
import type { PoolClient } from 'pg';
import { survivorOf } from '../../people/survivorOf.ts';
import type { CaseRecord } from '../queries.ts';
import type { Place } from './listQueries.ts';

export interface FaceRow extends CaseRecord {
  owner_name: string | null;
  site: string | null;
  person: string;
  name: string | null;
  handle: string | null;
  type: number | null;
  probability: number | null;
  value_cents: number;
  causes: number;
  cause: CauseRow | null;
}

export interface CauseRow {
  kinds: string[];
  at: string;
  exchange_id: string | null;
  data: { measure?: string; score?: number; scale?: number; issue?: string; rule?: string };
  text: string | null;
  language: string | null;
  channel: number | null;
}

const cause = `jsonb_build_object('kinds', k.kinds, 'at', k.at, 'exchange_id', k.exchange_id, 'data', k.data,
  'text', e.text, 'language', e.language, 'channel', e.channel)`;
const exchangeOfCause = `left join exchange e on e.workspace_id = k.workspace_id and e.customer_id = k.customer_id
  and e.at = k.at and e.exchange_id = k.exchange_id`;

/** Cases with all that a list shows of them. */
export async function findFaces(
  client: PoolClient,
  workspaceId: string,
  caseIds: readonly string[],
): Promise<FaceRow[]> {
  const { rows } = await client.query<FaceRow>({
    name: 'find-case-faces',
    text: `select c.case_id, c.number, c.customer_id, c.site_id, c.origin, c.subject, c.status, c.priority, c.owner,
        c.owner_because, c.skill, c.issue, c.root_cause, c.done, c.next_step, c.next_step_at, c.opened_at, c.changed_at,
        c.resolved_at, c.closed_at, c.reopened, c.used_ms::float8 as used_ms, c.running_since, c.held_because,
        c.answer_minutes, c.resolve_minutes, c.answer_due_at, c.answered_at, c.answer_met, c.warn_at, c.due_at,
        c.resolve_met, c.warned_at, c.late_at, c.merged_into, c.said_exchange_id, c.is_settled, c.problem_id, c.product,
        (select u.name from auth."user" u where u.id = c.owner) as owner_name,
        (select s.name from site s where s.workspace_id = $1 and s.site_id = c.site_id) as site,
        p.person, coalesce(survivor.name, own.name) as name,
        coalesce(
          (select value from identity i where i.workspace_id = $1 and i.customer_id = p.person and kind = 'email' limit 1),
          (select value from identity i where i.workspace_id = $1 and i.customer_id = p.person and kind = 'phone' limit 1),
          (select value from identity i where i.workspace_id = $1 and i.customer_id = p.person and kind <> 'device'
            order by kind desc, value limit 1)) as handle,
        state.type, state.probability, coalesce(state.value_cents, 0) as value_cents,
        (select count(*)::int from case_cause k where k.workspace_id = $1 and k.case_id = c.case_id) as causes,
        (select ${cause} from case_cause k ${exchangeOfCause}
          where k.workspace_id = $1 and k.case_id = c.case_id order by k.at, k.cause_key limit 1) as cause
      from customer_case c
      join customer own on own.workspace_id = $1 and own.customer_id = c.customer_id
      cross join lateral (select ${survivorOf('own')} as person) as p
      join customer survivor on survivor.workspace_id = $1 and survivor.customer_id = p.person
      left join relation_state state on state.workspace_id = $1 and state.customer_id = p.person
      where c.workspace_id = $1 and c.case_id = any($2::uuid[])`,
    values: [workspaceId, caseIds],
  });
  return rows;
}

/** Everything that a case is there for, oldest first. */
export async function findCauses(
  client: PoolClient,
  workspaceId: string,
  caseId: string,
  limit: number,
): Promise<CauseRow[]> {
  const { rows } = await client.query<{ cause: CauseRow }>(
    `select ${cause} as cause from case_cause k ${exchangeOfCause}
     where k.workspace_id = $1 and k.case_id = $2 order by k.at, k.cause_key limit $3`,
    [workspaceId, caseId, limit],
  );
  return rows.map((row) => row.cause);
}

/** An exchange of somebody, found by its receipt. */
export async function findSaid(
  client: PoolClient,
  workspaceId: string,
  exchangeId: string,
): Promise<CauseRow | null> {
  const { rows } = await client.query<{ said: CauseRow }>(
    `select jsonb_build_object('kinds', '[]'::jsonb, 'at', e.at, 'exchange_id', e.exchange_id,
        'data', coalesce(e.details -> 'properties', '{}'), 'text', e.text, 'language', e.language, 'channel', e.channel) as said
     from exchange_receipt r
     join exchange e on e.workspace_id = r.workspace_id and e.customer_id = r.customer_id and e.exchange_id = r.exchange_id
     where r.workspace_id = $1 and r.exchange_id = $2 limit 1`,
    [workspaceId, exchangeId],
  );
  return rows[0]?.said ?? null;
}

export interface FileRow {
  file_id: string;
  name: string;
  type: string;
  bytes: number;
  added_at: Date;
  by_name: string | null;
}

export async function findFiles(client: PoolClient, workspaceId: string, caseId: string): Promise<FileRow[]> {
  const { rows } = await client.query<FileRow>(
    `select file_id, name, type, octet_length(content) as bytes, added_at,
       (select u.name from auth."user" u where u.id = f.added_by) as by_name
     from case_file f where workspace_id = $1 and case_id = $2 order by added_at, file_id`,
    [workspaceId, caseId],
  );
  return rows;
}

export interface OtherRow {
  case_id: string;
  number: number;
  origin: string;
  status: number;
  subject: string | null;
  opened_at: Date;
  merged_into: string | null;
}

/** Cases of the same person, newest first. */
export async function findOthers(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
  limit: number,
): Promise<OtherRow[]> {
  const { rows } = await client.query<OtherRow>(
    `select case_id, number, origin, status, subject, opened_at, merged_into from customer_case
     where workspace_id = $1 and customer_id = any($2::uuid[]) and status <> 6
     order by opened_at desc, case_id limit $3`,
    [workspaceId, fragmentIds, limit],
  );
  return rows;
}

export interface EventRow {
  event_id: string;
  at: Date;
  at_text: string;
  kind: string;
  actor_kind: string;
  actor_id: string | null;
  actor_name: string | null;
  text: string | null;
  /** Of the exchange that the event tells of. */
  said: string | null;
  data: Record<string, unknown>;
}

/** The history of a case, newest first. */
export async function findEvents(
  client: PoolClient,
  workspaceId: string,
  caseId: string,
  { before, limit }: { before: Place | null; limit: number },
): Promise<EventRow[]> {
  const { rows } = await client.query<EventRow>(
    `select v.event_id, v.at, v.at::text as at_text, v.kind, v.actor_kind, v.actor_id, v.text, v.data,
       case v.actor_kind when 'user' then (select u.name from auth."user" u where u.id = v.actor_id)
         when 'key' then (select k.name from api_key k where k.workspace_id = $1 and k.key_id::text = v.actor_id) end as actor_name,
       (select e.text from exchange_receipt r
         join exchange e on e.workspace_id = r.workspace_id and e.customer_id = r.customer_id and e.at = v.at
           and e.exchange_id = r.exchange_id
         where r.workspace_id = $1 and r.exchange_id = (v.data ->> 'exchangeId')::uuid) as said
     from case_event v
     where v.workspace_id = $1 and v.case_id = $2
       and ($3::timestamptz is null or (v.at, v.event_id) < ($3::timestamptz, $4::uuid))
     order by v.at desc, v.event_id desc limit $5`,
    [workspaceId, caseId, before?.key ?? null, before?.id ?? null, limit],
  );
  return rows;
}

export async function findProblemTitle(
  client: PoolClient,
  workspaceId: string,
  problemId: string,
): Promise<string | null> {
  const { rows } = await client.query<{ title: string }>(
    'select title from problem where workspace_id = $1 and problem_id = $2',
    [workspaceId, problemId],
  );
  return rows[0]?.title ?? null;
}

/** Two at most of the cases of a person that are under way, whatever profile of theirs they are about. */
export async function findActiveOf(
  client: PoolClient,
  workspaceId: string,
  customerId: string,
): Promise<string[]> {
  const { rows } = await client.query<{ case_id: string }>(
    `select k.case_id from customer_case k
     where k.workspace_id = $1 and k.status = any($3::smallint[]) and k.customer_id in (
       select o.customer_id from customer c join customer o on o.workspace_id = $1
         and (o.customer_id = ${survivorOf('c')} or o.merged_into = ${survivorOf('c')})
       where c.workspace_id = $1 and c.customer_id = $2)
     limit 2`,
    [workspaceId, customerId, activeStatuses.map((status) => caseStatuses.indexOf(status))],
  );
  return rows.map((row) => row.case_id);
}
