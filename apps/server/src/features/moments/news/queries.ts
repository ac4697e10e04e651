import type { ProductNews } from '@rapport/contracts/moments';
import { exchangeKinds } from '@rapport/contracts/vocabulary';
import type { PoolClient } from 'pg';
import { survivorOf } from '../../people/survivorOf.ts';

const purchaseKind = exchangeKinds.indexOf('purchase');
const columns = `news_id as id, kind, item, name, day, fewest_purchases as "fewestPurchases", people`;

export async function findNews(client: PoolClient, workspaceId: string): Promise<ProductNews[]> {
  const { rows } = await client.query<ProductNews>(
    `select ${columns} from product_news where workspace_id = $1 order by created_at desc limit 200`,
    [workspaceId],
  );
  return rows;
}

export async function insertNews(
  client: PoolClient,
  workspaceId: string,
  news: Omit<ProductNews, 'people'>,
): Promise<void> {
  await client.query(
    `insert into product_news (workspace_id, news_id, kind, item, name, day, fewest_purchases)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [workspaceId, news.id, news.kind, news.item, news.name, news.day, news.fewestPurchases],
  );
}

export async function deleteNews(client: PoolClient, workspaceId: string, id: string): Promise<boolean> {
  await client.query('delete from product_news_person where workspace_id = $1 and news_id = $2', [
    workspaceId,
    id,
  ]);
  const { rowCount } = await client.query(
    'delete from product_news where workspace_id = $1 and news_id = $2',
    [workspaceId, id],
  );
  return rowCount === 1;
}

/**
 * Keeps whom a piece of news concerns. `stopping`: who bought the item so often in the eighteen months before; `back`: who bought it in
 * the year before, or named it otherwise in the last ninety days. Reads those exchanges once, whatever the number of items.
 *
 * @returns how many people
 */
export async function savePeople(client: PoolClient, workspaceId: string, id: string): Promise<number> {
  await client.query(
    `insert into product_news_person (workspace_id, news_id, customer_id)
     select $1, n.news_id, ${survivorOf('s')}
     from product_news n
     join exchange e on e.workspace_id = n.workspace_id
       and e.at < n.day + interval '1 day'
       and e.at > n.day - case when n.kind = 'stopping' then interval '18 months' else interval '12 months' end
       and (e.kind = ${purchaseKind} or (n.kind = 'back' and e.at > n.day - interval '90 days' and e.direction = 0))
       and (e.details @> jsonb_build_object('items', jsonb_build_array(jsonb_build_object('sku', n.item)))
         or e.details @> jsonb_build_object('items', jsonb_build_array(jsonb_build_object('name', n.item)))
         or e.details @> jsonb_build_object('properties', jsonb_build_object('wants', n.item))
         or e.details @> jsonb_build_object('properties', jsonb_build_object('looked_at', n.item)))
     join relation_state s on s.workspace_id = e.workspace_id and s.customer_id = e.customer_id
     where n.workspace_id = $1 and n.news_id = $2
     group by n.news_id, n.kind, n.fewest_purchases, 3
     having n.kind = 'back' or count(*) >= n.fewest_purchases
     on conflict do nothing`,
    [workspaceId, id],
  );
  const { rows } = await client.query<{ people: number }>(
    `update product_news n set people = (
       select count(*) from product_news_person p where p.workspace_id = n.workspace_id and p.news_id = n.news_id)
     where n.workspace_id = $1 and n.news_id = $2 returning people`,
    [workspaceId, id],
  );
  return rows[0]?.people ?? 0;
}

export async function findPeople(client: PoolClient, workspaceId: string, id: string): Promise<string[]> {
  const { rows } = await client.query<{ customer_id: string }>(
    'select customer_id from product_news_person where workspace_id = $1 and news_id = $2 order by customer_id',
    [workspaceId, id],
  );
  return rows.map((row) => row.customer_id);
}
