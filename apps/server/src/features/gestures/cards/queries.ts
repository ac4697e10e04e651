import type { CardBatch } from '@rapport/contracts/gestures';
import type { PoolClient } from 'pg';
import type { Reach } from '../../books/reach.ts';
import { reachedBy } from '../../books/reachedBy.ts';

export interface CardRow {
  gesture_id: string;
  customer_id: string;
  body: string;
  address: string[];
  name: string | null;
}

/** Cards that wait, of those who may be seen, oldest first, that nobody else takes meanwhile. */
export async function lockWaitingCards(
  client: PoolClient,
  workspaceId: string,
  { ids, reach, limit }: { ids: readonly string[] | null; reach: Reach | null; limit: number },
): Promise<CardRow[]> {
  const values: unknown[] = [workspaceId, ids, limit];
  const { rows } = await client.query<CardRow>(
    `select g.gesture_id, g.customer_id, g.body, g.address, c.name
     from gesture g join customer c on c.workspace_id = g.workspace_id and c.customer_id = g.customer_id
     where g.workspace_id = $1 and g.way = 'card' and g.status = 'waiting' and ($2::uuid[] is null or g.gesture_id = any($2))
       ${within(reach, values)}
     order by g.created_at, g.gesture_id limit $3 for update of g skip locked`,
    values,
  );
  return rows;
}

function within(reach: Reach | null, values: unknown[]): string {
  return reach ? `and ${reachedBy(reach, 'g.customer_id', (value) => `$${values.push(value)}`)}` : '';
}

export async function saveBatch(
  client: PoolClient,
  workspaceId: string,
  batch: { id: string; gestureIds: readonly string[]; by: string; at: Date },
): Promise<void> {
  await client.query(
    'insert into card_batch (workspace_id, batch_id, cards, made_by, made_at) values ($1, $2, $3, $4, $5)',
    [workspaceId, batch.id, batch.gestureIds.length, batch.by, batch.at],
  );
  await client.query(
    `update gesture set batch_id = $2, status = 'printed' where workspace_id = $1 and gesture_id = any($3::uuid[])`,
    [workspaceId, batch.id, batch.gestureIds],
  );
}

/** What is left of a batch is posted. @returns how many cards; null when there is no such batch */
export async function postBatch(
  client: PoolClient,
  workspaceId: string,
  batchId: string,
  at: Date,
): Promise<number | null> {
  const { rowCount } = await client.query(
    'update card_batch set posted_at = $3 where workspace_id = $1 and batch_id = $2',
    [workspaceId, batchId, at],
  );
  if (rowCount === 0) return null;
  const { rowCount: posted } = await client.query(
    `update gesture set status = 'done', done_at = $3 where workspace_id = $1 and batch_id = $2 and status = 'printed'`,
    [workspaceId, batchId, at],
  );
  return posted ?? 0;
}

/** Those that were posted with their batch, and are not yet part of a history, are printed again. @returns how many */
export async function unpostBatch(client: PoolClient, workspaceId: string, batchId: string): Promise<number> {
  const { rowCount } = await client.query(
    `update gesture g set status = 'printed', done_at = null from card_batch b
     where b.workspace_id = $1 and b.batch_id = $2 and g.workspace_id = $1 and g.batch_id = $2 and g.status = 'done'
       and g.done_at = b.posted_at and g.recorded_at is null`,
    [workspaceId, batchId],
  );
  if (rowCount)
    await client.query('update card_batch set posted_at = null where workspace_id = $1 and batch_id = $2', [
      workspaceId,
      batchId,
    ]);
  return rowCount ?? 0;
}

/** Of those who may be seen, in the order in which they were printed. */
export async function findCardsOf(
  client: PoolClient,
  workspaceId: string,
  batchId: string,
  reach: Reach | null,
): Promise<CardRow[]> {
  const values: unknown[] = [workspaceId, batchId];
  const { rows } = await client.query<CardRow>(
    `select g.gesture_id, g.customer_id, g.body, g.address, c.name
     from gesture g join customer c on c.workspace_id = g.workspace_id and c.customer_id = g.customer_id
     where g.workspace_id = $1 and g.batch_id = $2 ${within(reach, values)} order by g.created_at, g.gesture_id`,
    values,
  );
  return rows;
}

export async function findCard(client: PoolClient, workspaceId: string, id: string): Promise<CardRow | null> {
  const { rows } = await client.query<CardRow>(
    `select g.gesture_id, g.customer_id, g.body, g.address, c.name
     from gesture g join customer c on c.workspace_id = g.workspace_id and c.customer_id = g.customer_id
     where g.workspace_id = $1 and g.gesture_id = $2 and g.way = 'card'`,
    [workspaceId, id],
  );
  return rows[0] ?? null;
}

export async function findBatches(
  client: PoolClient,
  workspaceId: string,
): Promise<{ waiting: number; printed: number; batches: CardBatch[] }> {
  const { rows } = await client.query<{
    id: string;
    cards: number;
    posted: number;
    by: string | null;
    made_at: Date;
    posted_at: Date | null;
  }>(
    `select batch_id as id, cards, made_at, posted_at,
       (select count(*)::int from gesture g where g.workspace_id = $1 and g.batch_id = card_batch.batch_id
          and g.status = 'done') as posted,
       coalesce((select u.name from auth."user" u where 'user:' || u.id = card_batch.made_by), made_by) as by
     from card_batch where workspace_id = $1 order by made_at desc limit 100`,
    [workspaceId],
  );
  const { rows: counts } = await client.query<{ waiting: number; printed: number }>(
    `select count(*) filter (where status = 'waiting')::int as waiting,
       count(*) filter (where status = 'printed')::int as printed
     from gesture where workspace_id = $1 and way = 'card' and status in ('waiting', 'printed')`,
    [workspaceId],
  );
  return {
    ...(counts[0] ?? { waiting: 0, printed: 0 }),
    batches: rows.map(({ made_at, posted_at, ...batch }) => ({
      ...batch,
      madeAt: made_at.toISOString(),
      postedAt: posted_at?.toISOString() ?? null,
    })),
  };
}
