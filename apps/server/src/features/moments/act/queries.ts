import type { PoolClient } from 'pg';
import type { Reach } from '../../books/reach.ts';
import { reachedBy } from '../../books/reachedBy.ts';

export interface DecisionRow {
  decision_id: string;
  customer_id: string;
  name: string | null;
  moment_key: string;
  occasion: string;
  type: number | null;
  day: string;
  last_day: string;
  last_day_number: number;
  decided_on: string;
  status: 'due' | 'done' | 'held' | 'silent' | 'expired';
  why: Record<string, string | number | null>;
  reason: string | null;
  details: Record<string, string | number | null> | null;
  way: string | null;
  decided_by: string | null;
}

const columns = `d.decision_id, coalesce(c.merged_into, d.customer_id) as customer_id, c.name, d.moment_key, d.occasion, d.type,
  d.day, d.last_day, d.last_day - date '1970-01-01' as last_day_number, d.decided_on, d.status, d.why, d.reason, d.details,
  d.way, coalesce((select u.name from auth."user" u where 'user:' || u.id = d.decided_by), d.decided_by) as decided_by`;
const from = `moment_decision d
  join customer c on c.workspace_id = d.workspace_id and c.customer_id = d.customer_id`;

export async function lockDecision(
  client: PoolClient,
  workspaceId: string,
  id: string,
): Promise<DecisionRow | null> {
  const { rows } = await client.query<DecisionRow>({
    name: 'lock-moment-decision',
    text: `select ${columns} from ${from} where d.workspace_id = $1 and d.decision_id = $2 for update of d`,
    values: [workspaceId, id],
  });
  return rows[0] ?? null;
}

/** The latest first; those that are due, the ones that end soonest first. */
export async function findDecisions(
  client: PoolClient,
  workspaceId: string,
  asked: {
    status: string;
    moment: string | null;
    reason: string | null;
    site: string | null;
    reach: Reach | null;
    after: { day: string; id: string } | null;
    limit: number;
  },
): Promise<DecisionRow[]> {
  const values: unknown[] = [
    workspaceId,
    asked.status,
    asked.moment,
    asked.reason,
    asked.site,
    asked.after?.day ?? null,
    asked.after?.id ?? null,
    asked.limit,
  ];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const [by, order, beyond] =
    asked.status === 'due' ? ['d.last_day', 'asc', '>'] : ['d.decided_on', 'desc', '<'];
  const { rows } = await client.query<DecisionRow>(
    `select ${columns} from ${from}
     where d.workspace_id = $1 and d.status = $2 and ($3::text is null or d.moment_key = $3)
       and ($4::text is null or d.reason = $4)
       and ($5::text is null or d.site_id in (
         select s.site_id from site s where s.workspace_id = $1 and (s.site_id::text = $5 or s.name = $5)))
       and ($6::date is null or (${by}, d.decision_id) ${beyond} ($6::date, $7::uuid))
       ${asked.reach ? `and ${reachedBy(asked.reach, 'd.customer_id', bind)}` : ''}
     order by ${by} ${order}, d.decision_id ${order} limit $8`,
    values,
  );
  return rows;
}

export async function countDecisions(
  client: PoolClient,
  workspaceId: string,
  status: string,
  reach: Reach | null,
): Promise<{ key: string; count: number }[]> {
  const values: unknown[] = [workspaceId, status];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const by = status === 'silent' ? 'reason' : 'moment_key';
  const { rows } = await client.query<{ key: string; count: number }>(
    `select coalesce(${by}, '') as key, count(*)::int as count from moment_decision d
     where d.workspace_id = $1 and d.status = $2 ${reach ? `and ${reachedBy(reach, 'd.customer_id', bind)}` : ''} group by 1 order by 2 desc, 1`,
    values,
  );
  return rows;
}

/** Everything decided of one customer, the latest first. */
export async function findDecisionsOf(
  client: PoolClient,
  workspaceId: string,
  customerId: string,
  limit: number,
): Promise<DecisionRow[]> {
  const { rows } = await client.query<DecisionRow>(
    `select ${columns} from ${from}
     where d.workspace_id = $1 and d.customer_id = any(array(
       select $2::uuid union select a.customer_id from customer a where a.workspace_id = $1 and a.merged_into = $2))
     order by d.decided_on desc, d.decision_id limit $3`,
    [workspaceId, customerId, limit],
  );
  return rows;
}

export async function markDone(
  client: PoolClient,
  workspaceId: string,
  id: string,
  { way, by }: { way: string; by: string },
): Promise<void> {
  await client.query({
    name: 'moment-done',
    text: `update moment_decision set status = 'done', way = $3, decided_by = $4
      where workspace_id = $1 and decision_id = $2`,
    values: [workspaceId, id, way, by],
  });
}

/** Somebody chose to say nothing. It stays in its arm: what was meant to be done is what is compared. */
export async function markSilent(
  client: PoolClient,
  workspaceId: string,
  id: string,
  { by, details }: { by: string; details: object },
): Promise<void> {
  await client.query(
    `update moment_decision set status = 'silent', reason = 'by-choice', details = $4::jsonb, decided_by = $3
     where workspace_id = $1 and decision_id = $2`,
    [workspaceId, id, by, JSON.stringify(details)],
  );
}

export async function reopen(client: PoolClient, workspaceId: string, id: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `update moment_decision set status = 'due', reason = null
     where workspace_id = $1 and decision_id = $2 and (status = 'done' or (status = 'silent' and reason = 'by-choice'))`,
    [workspaceId, id],
  );
  return rowCount === 1;
}

export async function findStaffName(client: PoolClient, userId: string): Promise<string | null> {
  const { rows } = await client.query<{ name: string }>({
    name: 'moment-staff-name',
    text: 'select name from auth."user" where id = $1',
    values: [userId],
  });
  return rows[0]?.name ?? null;
}
