import type { PoolClient } from 'pg';
import { type ItemRow, item, withText } from './deskQueries.ts';

export interface LabelRow {
  item_id: string;
  rater: string;
  name: string | null;
  type: number | null;
  month: string;
  raters: number;
}

/** Labels of the last two years, those of items that all who were to tag have tagged. */
export async function findLabels(client: PoolClient, workspaceId: string): Promise<LabelRow[]> {
  const { rows } = await client.query<LabelRow>(
    `select l.item_id, l.rater, u.name, l.type, to_char(i.closed_at, 'YYYY-MM') as month, i.raters
     from desk_label l join desk_item i on i.workspace_id = $1 and i.item_id = l.item_id
     left join auth."user" u on 'user:' || u.id = l.rater
     where l.workspace_id = $1 and i.closed_at > now() - interval '2 years' order by i.closed_at, l.item_id, l.rater limit 50000`,
    [workspaceId],
  );
  return rows;
}

export interface DisagreementRow extends ItemRow {
  said: { rater: string; type: number | null }[];
}

export async function findDisagreements(client: PoolClient, workspaceId: string): Promise<DisagreementRow[]> {
  const { rows } = await client.query<DisagreementRow>(
    `select ${item}, s.said from ${withText}
     join lateral (
       select jsonb_agg(jsonb_build_object('rater', coalesce(u.name, l.rater), 'type', l.type) order by l.labelled_at) as said,
         count(distinct coalesce(l.type, -1)) as different
       from desk_label l left join auth."user" u on 'user:' || u.id = l.rater
       where l.workspace_id = $1 and l.item_id = i.item_id
     ) s on s.different > 1
     where i.workspace_id = $1 and i.closed_at is not null
     order by i.agreed is not null, i.closed_at desc limit 50`,
    [workspaceId],
  );
  return rows;
}

export async function saveAgreed(
  client: PoolClient,
  workspaceId: string,
  agreed: { itemId: string; type: number; note: string | null; by: string },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update desk_item set agreed = $3, note = $4, agreed_by = $5
     where workspace_id = $1 and item_id = $2 and closed_at is not null`,
    [workspaceId, agreed.itemId, agreed.type, agreed.note, agreed.by],
  );
  return rowCount === 1;
}

export async function saveReliabilities(
  client: PoolClient,
  workspaceId: string,
  raters: readonly { rater: string; labels: number; value: number; low: number; high: number }[],
): Promise<void> {
  await client.query('delete from rater_reliability where workspace_id = $1', [workspaceId]);
  for (const { rater, labels, value, low, high } of raters)
    await client.query(
      'insert into rater_reliability (workspace_id, rater, labels, value, low, high) values ($1, $2, $3, $4, $5, $6)',
      [workspaceId, rater, labels, value, low, high],
    );
}

export async function findReliability(
  client: PoolClient,
  workspaceId: string,
  rater: string,
): Promise<number | null> {
  const { rows } = await client.query<{ value: number }>({
    name: 'find-rater-reliability',
    text: 'select value from rater_reliability where workspace_id = $1 and rater = $2',
    values: [workspaceId, rater],
  });
  return rows[0]?.value ?? null;
}
