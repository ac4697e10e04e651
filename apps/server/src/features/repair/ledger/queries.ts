import type { RepairKind } from '@rapport/contracts/repair';
import type { PoolClient } from 'pg';
import type { Reach } from '../../books/reach.ts';
import { survivorOf } from '../../people/survivorOf.ts';
import type { PurseKey } from '../allowances/purse.ts';
import { seenBy } from '../seenBy.ts';

export interface NewEntryRow {
  entryId: string;
  customerId: string | null;
  caseId: string | null;
  kind: RepairKind;
  what: string;
  why: string;
  amountCents: number;
  currency: string;
  givenBy: string;
  siteId: string | null;
  at: Date;
  corrects: string | null;
  requestId: string | null;
  approvedBy: string | null;
  purses: readonly PurseKey[];
}

export async function insertEntry(client: PoolClient, workspaceId: string, row: NewEntryRow): Promise<void> {
  await client.query({
    name: 'insert-repair-entry',
    text: `insert into repair_entry (workspace_id, entry_id, customer_id, case_id, kind, what, why, amount_cents, currency,
        given_by, site_id, at, corrects, request_id, approved_by, purses)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    values: [
      workspaceId,
      row.entryId,
      row.customerId,
      row.caseId,
      row.kind,
      row.what,
      row.why,
      row.amountCents,
      row.currency,
      row.givenBy,
      row.siteId,
      row.at,
      row.corrects,
      row.requestId,
      row.approvedBy,
      JSON.stringify(row.purses),
    ],
  });
}

export interface EntryRow {
  entry_id: string;
  customer_id: string | null;
  customer_name: string | null;
  case_id: string | null;
  kind: RepairKind;
  what: string;
  why: string;
  amount_cents: number;
  currency: string;
  given_by: string;
  giver: string | null;
  site_id: string | null;
  site: string | null;
  at: Date;
  corrects: string | null;
  approver: string | null;
  stands_cents: number;
  purses: PurseKey[];
}

const entry = `
  e.entry_id, survivor.customer_id, survivor.name as customer_name, e.case_id, e.kind, e.what, e.why, e.amount_cents,
  e.currency::text as currency, e.given_by, giver.name as giver, e.site_id, site.name as site, e.at, e.corrects, approver.name as approver,
  e.purses, e.amount_cents + coalesce((select sum(c.amount_cents) from repair_entry c
    where c.workspace_id = e.workspace_id and c.corrects = e.entry_id), 0)::bigint as stands_cents
  from repair_entry e
  left join customer fragment on fragment.workspace_id = e.workspace_id and fragment.customer_id = e.customer_id
  left join customer survivor on survivor.workspace_id = e.workspace_id
    and survivor.customer_id = ${survivorOf('fragment')}
  left join site on site.workspace_id = e.workspace_id and site.site_id = e.site_id
  left join auth."user" giver on 'user:' || giver.id = e.given_by
  left join auth."user" approver on 'user:' || approver.id = e.approved_by`;

export async function findEntry(
  client: PoolClient,
  workspaceId: string,
  entryId: string,
): Promise<EntryRow | null> {
  const { rows } = await client.query<EntryRow>({
    name: 'find-repair-entry',
    text: `select ${entry} where e.workspace_id = $1 and e.entry_id = $2`,
    values: [workspaceId, entryId],
  });
  return rows[0] ?? null;
}

export interface AskedEntries {
  customerId: string | null;
  caseId: string | null;
  givenBy: string | null;
  /** Days of the workspace's time zone, the last included. */
  from: string | null;
  to: string | null;
  reach: Reach | null;
  /** What they gave themselves they see, whoever it was given to. */
  reader: string;
  before: { at: Date; id: string } | null;
  limit: number;
}

/** Newest first. */
export async function findEntries(
  client: PoolClient,
  workspaceId: string,
  asked: AskedEntries,
): Promise<EntryRow[]> {
  const values: unknown[] = [
    workspaceId,
    asked.customerId,
    asked.caseId,
    asked.givenBy,
    asked.from,
    asked.to,
    asked.before?.at ?? null,
    asked.before?.id ?? null,
    asked.limit,
  ];
  const { rows } = await client.query<EntryRow>(
    `select ${entry}
     join workspace w on w.id = e.workspace_id
     where e.workspace_id = $1
       and ($2::uuid is null or e.customer_id in (select c.customer_id from customer c
         where c.workspace_id = $1 and (c.customer_id = $2 or c.merged_into = $2)))
       and ($3::uuid is null or e.case_id = $3)
       and ($4::text is null or e.given_by = $4)
       and ($5::date is null or e.at >= $5::date::timestamp at time zone w.time_zone)
       and ($6::date is null or e.at < ($6::date + 1)::timestamp at time zone w.time_zone)
       and ($7::timestamptz is null or (e.at, e.entry_id) < ($7, $8::uuid))
       ${seenBy(asked.reach, { who: 'e.customer_id', by: 'e.given_by', reader: asked.reader }, values)}
     order by e.at desc, e.entry_id desc limit $9`,
    values,
  );
  return rows;
}

/** Makes others wait who name the same thing, until this transaction ends. */
export async function lockName(client: PoolClient, name: string): Promise<void> {
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`repair:${name}`]);
}
