import type { RepairKind, RepairRequest } from '@rapport/contracts/repair';
import type { PoolClient } from 'pg';
import type { Reach } from '../../books/reach.ts';
import { survivorOf } from '../../people/survivorOf.ts';
import { seenBy } from '../seenBy.ts';

export interface NewRequestRow {
  requestId: string;
  customerId: string;
  caseId: string | null;
  kind: RepairKind;
  what: string;
  why: string;
  amountCents: number;
  currency: string;
  siteId: string | null;
  askedBy: string;
  askedAt: Date;
}

export async function insertRequest(
  client: PoolClient,
  workspaceId: string,
  row: NewRequestRow,
): Promise<void> {
  await client.query(
    `insert into repair_request (workspace_id, request_id, customer_id, case_id, kind, what, why, amount_cents, currency,
       site_id, asked_by, asked_at, status)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'waiting')`,
    [
      workspaceId,
      row.requestId,
      row.customerId,
      row.caseId,
      row.kind,
      row.what,
      row.why,
      row.amountCents,
      row.currency,
      row.siteId,
      row.askedBy,
      row.askedAt,
    ],
  );
}

export interface RequestRow {
  request_id: string;
  customer_id: string | null;
  customer_name: string | null;
  case_id: string | null;
  kind: RepairKind;
  what: string;
  why: string;
  amount_cents: number;
  currency: string;
  site_id: string | null;
  asked_by: string;
  asker: string | null;
  asked_at: Date;
  status: RepairRequest['status'];
  granted_cents: number | null;
  alternative: string | null;
  note: string | null;
  decider: string | null;
  decided_at: Date | null;
}

const request = `
  r.request_id, survivor.customer_id, survivor.name as customer_name, r.case_id, r.kind, r.what, r.why, r.amount_cents,
  r.currency::text as currency, r.site_id, r.asked_by, asker.name as asker, r.asked_at, r.status, r.granted_cents,
  r.alternative, r.note, decider.name as decider, r.decided_at
  from repair_request r
  left join customer fragment on fragment.workspace_id = r.workspace_id and fragment.customer_id = r.customer_id
  left join customer survivor on survivor.workspace_id = r.workspace_id
    and survivor.customer_id = ${survivorOf('fragment')}
  left join auth."user" asker on 'user:' || asker.id = r.asked_by
  left join auth."user" decider on 'user:' || decider.id = r.decided_by`;

export async function findRequest(
  client: PoolClient,
  workspaceId: string,
  requestId: string,
): Promise<RequestRow | null> {
  const { rows } = await client.query<RequestRow>(
    `select ${request} where r.workspace_id = $1 and r.request_id = $2`,
    [workspaceId, requestId],
  );
  return rows[0] ?? null;
}

/** Those that wait first, oldest of them first; then the latest decided. */
export async function findRequests(
  client: PoolClient,
  workspaceId: string,
  asked: {
    status: string | null;
    customerId: string | null;
    askedBy: string | null;
    reach: Reach | null;
    reader: string;
  },
): Promise<RequestRow[]> {
  const values: unknown[] = [workspaceId, asked.status, asked.customerId, asked.askedBy];
  const { rows } = await client.query<RequestRow>(
    `select ${request}
     where r.workspace_id = $1 and ($2::text is null or r.status = $2) and ($4::text is null or r.asked_by = $4)
       and ($3::uuid is null or r.customer_id in (select c.customer_id from customer c
         where c.workspace_id = $1 and (c.customer_id = $3 or c.merged_into = $3)))
       ${seenBy(asked.reach, { who: 'r.customer_id', by: 'r.asked_by', reader: asked.reader }, values)}
     order by r.status <> 'waiting', case when r.status = 'waiting' then r.asked_at end, r.asked_at desc, r.request_id
     limit 200`,
    values,
  );
  return rows;
}

/** @param except whose own are left out; null for nobody's */
export async function countWaiting(
  client: PoolClient,
  workspaceId: string,
  except: string | null,
): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::integer as count from repair_request
     where workspace_id = $1 and status = 'waiting' and asked_by is distinct from $2`,
    [workspaceId, except],
  );
  return rows[0]?.count ?? 0;
}

export interface DecisionRow {
  status: RepairRequest['status'];
  grantedCents: number | null;
  alternative: string | null;
  note: string | null;
  decidedBy: string;
  decidedAt: Date;
}

/** @returns false when it waits no more: somebody else was first */
export async function decideOnce(
  client: PoolClient,
  workspaceId: string,
  requestId: string,
  decision: DecisionRow,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update repair_request set status = $3, granted_cents = $4, alternative = $5, note = $6, decided_by = $7, decided_at = $8
     where workspace_id = $1 and request_id = $2 and status = 'waiting'`,
    [
      workspaceId,
      requestId,
      decision.status,
      decision.grantedCents,
      decision.alternative,
      decision.note,
      decision.decidedBy,
      decision.decidedAt,
    ],
  );
  return rowCount === 1;
}
