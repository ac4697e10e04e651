import type { PoolClient } from 'pg';
import { survivorOf } from '../people/survivorOf.ts';

export async function findBookSettings(client: PoolClient, workspaceId: string): Promise<unknown> {
  const { rows } = await client.query<{ books: unknown }>({
    name: 'find-book-settings',
    text: 'select books from workspace where id = $1',
    values: [workspaceId],
  });
  return rows[0]?.books;
}

export async function updateBookSettings(
  client: PoolClient,
  workspaceId: string,
  settings: string,
): Promise<void> {
  await client.query('update workspace set books = $2::jsonb where id = $1', [workspaceId, settings]);
}

/** Whether somebody of these sites and this book may see a customer: theirs, greeted by them today, or met with them. */
export async function isReached(
  client: PoolClient,
  workspaceId: string,
  customerId: string,
  reach: {
    siteIds: readonly string[];
    assistantId: string | null;
    userId: string;
    author: string;
    since: Date;
  },
): Promise<boolean> {
  const { rows } = await client.query<{ reached: boolean }>({
    name: 'is-reached',
    text: `with fragment as materialized (
        select f.customer_id from customer c
        cross join lateral (
          select customer_id from customer where workspace_id = $1 and customer_id = ${survivorOf('c')}
          union all
          select customer_id from customer where workspace_id = $1 and merged_into = ${survivorOf('c')}
        ) as f
        where c.workspace_id = $1 and c.customer_id = $2
      )
      select exists (
          select from relation_state s join fragment using (customer_id)
          where s.workspace_id = $1 and s.merged_into is null and (s.site_id is null or s.site_id = any($3::uuid[]))
        ) or exists (
          select from client_book b join fragment using (customer_id) where b.workspace_id = $1 and b.assistant_id = $4
        ) or exists (
          select from greeting g join fragment using (customer_id)
          where g.workspace_id = $1 and g.removed_at is null and g.at >= $6 and (g.author = $5 or g.site_id = any($3::uuid[]))
        ) or exists (
          select from agenda_entry e join fragment using (customer_id)
          where e.workspace_id = $1 and e.status = 'planned' and e.assistant_id = $4
        ) or exists (
          select from customer_case k join fragment using (customer_id) where k.workspace_id = $1 and k.owner = $7
        ) or exists (
          select from conversation v join fragment using (customer_id) where v.workspace_id = $1 and v.assigned_to = $7
        ) as reached`,
    values: [
      workspaceId,
      customerId,
      reach.siteIds,
      reach.assistantId,
      reach.author,
      reach.since,
      reach.userId,
    ],
  });
  return rows[0]?.reached === true;
}
