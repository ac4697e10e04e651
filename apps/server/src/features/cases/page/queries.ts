import type { Handle } from '@rapport/contracts/exchange';
import type { PoolClient } from 'pg';
import { survivorOf } from '../../people/survivorOf.ts';

export interface PageRow {
  case_id: string;
  /** The surviving customer. */
  person: string;
  number: number;
  status: number;
  opened_at: Date;
  resolved_at: Date | null;
  done: string | null;
  next_step: string | null;
  next_step_at: Date | null;
  due_at: Date | null;
  is_settled: boolean | null;
  merged_into: string | null;
  brand: string;
  time_zone: string;
  languages: string[];
  language: string | null;
  erased_at: Date | null;
  owner_name: string | null;
  said: string | null;
  handle: Handle | null;
}

/** What a customer is shown of their case, and one handle of theirs, by which what they write reaches them. */
export async function findPage(
  client: PoolClient,
  workspaceId: string,
  caseId: string,
): Promise<PageRow | null> {
  const { rows } = await client.query<PageRow>(
    `select c.case_id, ${survivorOf('f')} as person, c.number, c.status, c.opened_at, c.resolved_at, c.done, c.next_step,
       c.next_step_at, c.due_at, c.is_settled, c.merged_into, w.name as brand, w.time_zone, w.languages,
       coalesce(p.language, f.language) as language, f.erased_at,
       (select u.name from auth."user" u where u.id = c.owner) as owner_name,
       (select e.text from case_cause k
         join exchange e on e.workspace_id = k.workspace_id and e.customer_id = k.customer_id and e.at = k.at
           and e.exchange_id = k.exchange_id
         where k.workspace_id = $1 and k.case_id = c.case_id and e.text is not null order by k.at limit 1) as said,
       (select jsonb_build_object('kind', i.kind, 'value', i.value, 'verified', i.verified) from identity i
         where i.workspace_id = $1 and i.customer_id = c.customer_id order by i.kind, i.value limit 1) as handle
     from customer_case c
     join workspace w on w.id = c.workspace_id
     join customer f on f.workspace_id = $1 and f.customer_id = c.customer_id
     left join customer p on p.workspace_id = $1 and p.customer_id = f.merged_into
     where c.workspace_id = $1 and c.case_id = $2`,
    [workspaceId, caseId],
  );
  return rows[0] ?? null;
}

/** What passed about the case that its customer saw: what they wrote, what we answered. */
export async function findWords(
  client: PoolClient,
  workspaceId: string,
  caseId: string,
  limit: number,
): Promise<{ at: Date; is_theirs: boolean; text: string }[]> {
  const { rows } = await client.query(
    `select v.at, v.kind = 'customer-wrote' as is_theirs, e.text
     from case_event v
     join exchange_receipt r on r.workspace_id = v.workspace_id and r.exchange_id = (v.data ->> 'exchangeId')::uuid
     join exchange e on e.workspace_id = r.workspace_id and e.customer_id = r.customer_id and e.at = v.at
       and e.exchange_id = r.exchange_id
     where v.workspace_id = $1 and v.case_id = $2 and v.kind in ('customer-wrote', 'answered') and e.text is not null
     order by v.at desc, v.event_id limit $3`,
    [workspaceId, caseId, limit],
  );
  return rows;
}
