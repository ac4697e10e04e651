import type { PoolClient } from 'pg';
import { survivorOf } from '../people/survivorOf.ts';

/** A case as it is kept. */
export interface CaseRecord {
  case_id: string;
  number: number;
  customer_id: string;
  site_id: string | null;
  origin: string;
  subject: string | null;
  status: number;
  priority: number;
  owner: string | null;
  owner_because: string | null;
  skill: string | null;
  issue: string | null;
  root_cause: string | null;
  done: string | null;
  next_step: string | null;
  next_step_at: Date | null;
  opened_at: Date;
  changed_at: Date;
  resolved_at: Date | null;
  closed_at: Date | null;
  reopened: number;
  used_ms: number;
  running_since: Date | null;
  held_because: string | null;
  answer_minutes: number;
  resolve_minutes: number;
  answer_due_at: Date | null;
  answered_at: Date | null;
  answer_met: boolean | null;
  warn_at: Date | null;
  due_at: Date | null;
  resolve_met: boolean | null;
  warned_at: Date | null;
  late_at: Date | null;
  merged_into: string | null;
  said_exchange_id: string | null;
  is_settled: boolean | null;
  problem_id: string | null;
  product: string | null;
}

const record = `case_id, number, customer_id, site_id, origin, subject, status, priority, owner, owner_because, skill, issue,
  root_cause, done, next_step, next_step_at, opened_at, changed_at, resolved_at, closed_at, reopened, used_ms::float8 as used_ms,
  running_since, held_because, answer_minutes, resolve_minutes, answer_due_at, answered_at, answer_met, warn_at, due_at,
  resolve_met, warned_at, late_at, merged_into, said_exchange_id, is_settled, problem_id, product`;

export async function findCase(
  client: PoolClient,
  workspaceId: string,
  caseId: string,
): Promise<CaseRecord | null> {
  const { rows } = await client.query<CaseRecord>({
    name: 'find-case',
    text: `select ${record} from customer_case where workspace_id = $1 and case_id = $2`,
    values: [workspaceId, caseId],
  });
  return rows[0] ?? null;
}

/** Cases that nobody else writes until the end of the transaction; in the order of their ids. */
export async function lockCases(
  client: PoolClient,
  workspaceId: string,
  caseIds: readonly string[],
): Promise<CaseRecord[]> {
  const { rows } = await client.query<CaseRecord>({
    name: 'lock-cases',
    text: `select ${record} from customer_case where workspace_id = $1 and case_id = any($2::uuid[])
      order by case_id for no key update`,
    values: [workspaceId, caseIds],
  });
  return rows;
}

export type CasePatch = Partial<
  Omit<CaseRecord, 'case_id' | 'number' | 'customer_id' | 'origin' | 'opened_at'>
>;

/** Writes the columns given; their names are ours, never a caller's. What is changed makes the last move too late to take back. */
export async function updateCase(
  client: PoolClient,
  workspaceId: string,
  caseId: string,
  patch: CasePatch,
): Promise<void> {
  const columns = Object.keys(patch);
  const sets = columns.map((column, i) => `${column} = $${i + 3}`);
  if (patch.changed_at !== undefined) sets.push('before_move = null');
  await client.query(`update customer_case set ${sets.join(', ')} where workspace_id = $1 and case_id = $2`, [
    workspaceId,
    caseId,
    ...Object.values(patch),
  ]);
}

export interface NewEvent {
  case_id: string;
  event_id: string;
  at: string;
  kind: string;
  actor_kind: string;
  actor_id: string | null;
  text: string | null;
  data: Record<string, unknown>;
}

/** Adds what happened; what is known already stays as it is. */
export async function insertEvents(
  client: PoolClient,
  workspaceId: string,
  events: readonly NewEvent[],
): Promise<void> {
  await client.query({
    name: 'insert-case-events',
    text: `insert into case_event (workspace_id, case_id, at, event_id, kind, actor_kind, actor_id, text, data)
      select $1::uuid, e.case_id, e.at, e.event_id, e.kind, e.actor_kind, e.actor_id, e.text, e.data
      from jsonb_to_recordset($2::jsonb) as e
        (case_id uuid, event_id uuid, at timestamptz, kind text, actor_kind text, actor_id text, text text, data jsonb)
      on conflict do nothing`,
    values: [workspaceId, JSON.stringify(events)],
  });
}

export interface PersonRow {
  /** As asked for. */
  asked: string;
  /** Of the surviving customer. */
  person: string;
  fragments: string[];
}

/** Whose customers are: the surviving customer of each, with every fragment of theirs. */
export async function findPersons(
  client: PoolClient,
  workspaceId: string,
  customerIds: readonly string[],
): Promise<PersonRow[]> {
  const { rows } = await client.query<PersonRow>({
    name: 'find-case-persons',
    text: `select c.customer_id as asked, ${survivorOf('c')} as person,
        array[${survivorOf('c')}] || array(
          select f.customer_id from customer f
          where f.workspace_id = $1 and f.merged_into = ${survivorOf('c')}
        ) as fragments
      from customer c where c.workspace_id = $1 and c.customer_id = any($2::uuid[])`,
    values: [workspaceId, customerIds],
  });
  return rows;
}

/** Takes turns, person by person, until the end of the transaction: what opens cases sees those that others have opened. */
export async function lockPersons(client: PoolClient, persons: readonly string[]): Promise<void> {
  await client.query({
    name: 'lock-case-persons',
    text: `select pg_advisory_xact_lock(key)
      from (select distinct hashtextextended('case:' || person, 0) as key from unnest($1::text[]) as person order by 1) as keys`,
    values: [persons],
  });
}

/** Cases of these fragments that are not over, or were resolved since; newest first. */
export async function findCasesToFollow(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
  resolvedSince: Date,
): Promise<CaseRecord[]> {
  const { rows } = await client.query<CaseRecord>({
    name: 'find-cases-to-follow',
    text: `select ${record} from customer_case
      where workspace_id = $1 and customer_id = any($2::uuid[])
        and (status in (0, 1, 2) or (status in (3, 4) and resolved_at >= $3))
      order by opened_at desc, case_id
      for no key update`,
    values: [workspaceId, fragmentIds, resolvedSince],
  });
  return rows;
}

/** @returns how many cases */
export async function deleteCasesOf(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
): Promise<number> {
  const ids = 'select case_id from customer_case where workspace_id = $1 and customer_id = any($2::uuid[])';
  const values = [workspaceId, fragmentIds];
  for (const table of ['case_event', 'case_mention', 'case_file'])
    await client.query(`delete from ${table} where workspace_id = $1 and case_id in (${ids})`, values);
  for (const table of ['case_cause', 'customer_promise'])
    await client.query(
      `delete from ${table} where workspace_id = $1 and customer_id = any($2::uuid[])`,
      values,
    );
  const { rowCount } = await client.query(
    'delete from customer_case where workspace_id = $1 and customer_id = any($2::uuid[])',
    values,
  );
  return rowCount ?? 0;
}

export async function findCasesInStatus(
  client: PoolClient,
  workspaceId: string,
  status: number,
): Promise<string[]> {
  const { rows } = await client.query<{ case_id: string }>(
    'select case_id from customer_case where workspace_id = $1 and status = $2',
    [workspaceId, status],
  );
  return rows.map((row) => row.case_id);
}

export async function findCurrency(client: PoolClient, workspaceId: string): Promise<string> {
  const { rows } = await client.query<{ currency: string }>({
    name: 'case-currency',
    text: 'select currency::text as currency from workspace where id = $1',
    values: [workspaceId],
  });
  return rows[0]?.currency ?? 'EUR';
}
