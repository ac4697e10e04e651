import type { Wish } from '@rapport/contracts/counter';
import type { PoolClient } from 'pg';
import type { Writer } from '../writerOf.ts';

export interface WishRow {
  wish_id: string;
  customer_id: string;
  product: string;
  sku: string | null;
  text: string;
  status: Wish['status'];
  by: string | null;
  written_at: Date;
}

const columns = `w.wish_id, w.customer_id, w.product, w.sku, w.text, w.status, a.name as by, w.written_at`;
const from = `customer_wish w
  left join assistant a on a.workspace_id = w.workspace_id and a.assistant_id = w.assistant_id`;

/** Nothing when there is a wish of this id. */
export async function insertWish(
  client: PoolClient,
  workspaceId: string,
  wish: { id: string; customerId: string; product: string; sku: string | null; text: string },
  writer: Writer,
): Promise<void> {
  await client.query(
    `insert into customer_wish
       (workspace_id, wish_id, customer_id, product, sku, text, status, assistant_id, author, site_id, written_at)
     values ($1, $2, $3, $4, $5, $6, 'open', $7, $8, $9, $10) on conflict do nothing`,
    [
      workspaceId,
      wish.id,
      wish.customerId,
      wish.product,
      wish.sku,
      wish.text,
      writer.assistantId,
      writer.author,
      writer.siteId,
      writer.at,
    ],
  );
}

export async function findWish(
  client: PoolClient,
  workspaceId: string,
  wishId: string,
): Promise<WishRow | null> {
  const { rows } = await client.query<WishRow>(
    `select ${columns} from ${from} where w.workspace_id = $1 and w.wish_id = $2`,
    [workspaceId, wishId],
  );
  return rows[0] ?? null;
}

export async function updateWish(
  client: PoolClient,
  workspaceId: string,
  wishId: string,
  status: Wish['status'],
): Promise<void> {
  await client.query('update customer_wish set status = $3 where workspace_id = $1 and wish_id = $2', [
    workspaceId,
    wishId,
    status,
  ]);
}

/** Open wishes of a customer's fragments, newest first. */
export async function findOpenWishes(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
  limit: number,
): Promise<WishRow[]> {
  const { rows } = await client.query<WishRow>({
    name: 'find-open-wishes',
    text: `select ${columns} from ${from}
      where w.workspace_id = $1 and w.customer_id = any($2::uuid[]) and w.status = 'open'
      order by w.written_at desc, w.wish_id desc limit $3`,
    values: [workspaceId, fragmentIds, limit],
  });
  return rows;
}
