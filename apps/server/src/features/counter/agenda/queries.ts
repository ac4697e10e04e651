import type { AgendaEntry, AgendaKind } from '@rapport/contracts/counter';
import type { PoolClient } from 'pg';

export interface AgendaRow {
  entry_id: string;
  customer_id: string;
  survivor_id: string;
  customer_name: string | null;
  kind: AgendaKind;
  day: string;
  time: string | null;
  minutes: number;
  purpose: string;
  status: AgendaEntry['status'];
  assistant_id: string | null;
  assistant_name: string | null;
  site_id: string | null;
  site_name: string | null;
}

const columns = `e.entry_id, e.customer_id, coalesce(c.merged_into, e.customer_id) as survivor_id,
  coalesce((select name from customer s where s.workspace_id = e.workspace_id and s.customer_id = c.merged_into), c.name)
    as customer_name,
  e.kind, e.day, e.time, e.minutes, e.purpose, e.status, e.assistant_id, a.name as assistant_name,
  e.site_id, site.name as site_name`;
const from = `agenda_entry e
  join customer c on c.workspace_id = e.workspace_id and c.customer_id = e.customer_id
  left join assistant a on a.workspace_id = e.workspace_id and a.assistant_id = e.assistant_id
  left join site on site.workspace_id = e.workspace_id and site.site_id = e.site_id`;

export interface NewAgendaRow {
  id: string;
  customerId: string;
  assistantId: string | null;
  siteId: string | null;
  kind: AgendaKind;
  day: string;
  time: string | null;
  minutes: number;
  purpose: string;
  author: string;
  at: Date;
}

/** Nothing for those whose id is there already. @returns how many were new */
export async function insertAgendaEntries(
  client: PoolClient,
  workspaceId: string,
  rows: readonly NewAgendaRow[],
  status: AgendaEntry['status'] = 'planned',
): Promise<number> {
  const { rowCount } = await client.query(
    `insert into agenda_entry (workspace_id, entry_id, customer_id, assistant_id, site_id, kind, day, time, minutes, purpose,
       status, author, written_at)
     select $1, (r ->> 'id')::uuid, (r ->> 'customerId')::uuid, (r ->> 'assistantId')::uuid, (r ->> 'siteId')::uuid,
       r ->> 'kind', (r ->> 'day')::date, r ->> 'time', (r ->> 'minutes')::int, r ->> 'purpose', $3, r ->> 'author',
       (r ->> 'at')::timestamptz
     from jsonb_array_elements($2::jsonb) as r
     on conflict do nothing`,
    [workspaceId, JSON.stringify(rows), status],
  );
  return rowCount ?? 0;
}

export async function findAgendaEntry(
  client: PoolClient,
  workspaceId: string,
  entryId: string,
): Promise<AgendaRow | null> {
  const { rows } = await client.query<AgendaRow>(
    `select ${columns} from ${from} where e.workspace_id = $1 and e.entry_id = $2`,
    [workspaceId, entryId],
  );
  return rows[0] ?? null;
}

export async function updateAgendaEntry(
  client: PoolClient,
  workspaceId: string,
  row: Pick<AgendaRow, 'entry_id' | 'day' | 'time' | 'purpose' | 'status' | 'assistant_id'>,
): Promise<void> {
  await client.query(
    `update agenda_entry set day = $3, time = $4, purpose = $5, status = $6, assistant_id = $7
     where workspace_id = $1 and entry_id = $2`,
    [workspaceId, row.entry_id, row.day, row.time, row.purpose, row.status, row.assistant_id],
  );
}

export interface DayFilter {
  siteId: string | null;
  assistantId: string | null;
  /** Whom the actor may see; null: everyone. */
  siteIds: string[] | null;
  ownId: string | null;
}

/** A page of a day, in order of time; what has no time of its own comes first. */
export async function findDay(
  client: PoolClient,
  workspaceId: string,
  day: string,
  filter: DayFilter,
  after: { time: string; id: string } | null,
  limit: number,
): Promise<AgendaRow[]> {
  const { rows } = await client.query<AgendaRow>({
    name: 'find-agenda-day',
    text: `select ${columns} from ${from}
      where e.workspace_id = $1 and e.day = $2 and e.status <> 'cancelled'
        and ($3::uuid is null or e.site_id = $3) and ($4::uuid is null or e.assistant_id = $4)
        and ($5::uuid[] is null or e.site_id = any($5::uuid[]) or e.assistant_id = $6::uuid)
        and ($7::text is null or (coalesce(e.time, ''), e.entry_id) > ($7::text collate "C", $8::uuid))
      order by coalesce(e.time, ''), e.entry_id limit $9`,
    values: [
      workspaceId,
      day,
      filter.siteId,
      filter.assistantId,
      filter.siteIds,
      filter.ownId,
      after?.time ?? null,
      after?.id ?? null,
      limit,
    ],
  });
  return rows;
}

/** What is planned with a customer from a day on, soonest first. */
export async function findPlanned(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
  from_: string,
  limit: number,
): Promise<AgendaRow[]> {
  const { rows } = await client.query<AgendaRow>({
    name: 'find-planned',
    text: `select ${columns} from ${from}
      where e.workspace_id = $1 and e.customer_id = any($2::uuid[]) and e.day >= $3 and e.status = 'planned'
      order by e.day, coalesce(e.time, ''), e.entry_id limit $4`,
    values: [workspaceId, fragmentIds, from_, limit],
  });
  return rows;
}
