import type { SavedView } from '@rapport/contracts/customers';
import type { PoolClient } from 'pg';

export type ViewPage = SavedView['page'];

export interface ViewRow {
  view_id: string;
  owner: string;
  page: ViewPage;
  name: string;
  query: Record<string, unknown>;
  shared: boolean;
}

/** Those of an owner and those shared with all, by name. @param page null: of every page */
export async function findViews(
  client: PoolClient,
  workspaceId: string,
  owner: string,
  page: ViewPage | null,
): Promise<ViewRow[]> {
  const { rows } = await client.query<ViewRow>(
    `select view_id, owner, page, name, query, shared from saved_view
     where workspace_id = $1 and (owner = $2 or shared) and ($3::text is null or page = $3)
     order by lower(name), view_id limit 200`,
    [workspaceId, owner, page],
  );
  return rows;
}

/** A view of that page and name is replaced. */
export async function upsertView(
  client: PoolClient,
  workspaceId: string,
  view: { owner: string; page: ViewPage; name: string; query: string; shared: boolean },
): Promise<ViewRow> {
  const { rows } = await client.query<ViewRow>(
    `insert into saved_view (workspace_id, view_id, owner, page, name, query, shared)
     values ($1, gen_random_uuid(), $2, $3, $4, $5::jsonb, $6)
     on conflict (workspace_id, owner, page, name)
       do update set query = excluded.query, shared = excluded.shared
     returning view_id, owner, page, name, query, shared`,
    [workspaceId, view.owner, view.page, view.name, view.query, view.shared],
  );
  return rows[0] as ViewRow;
}

export async function countViews(client: PoolClient, workspaceId: string, owner: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    'select count(*) from saved_view where workspace_id = $1 and owner = $2',
    [workspaceId, owner],
  );
  return rows[0]?.count ?? 0;
}

/** @param owner null: whoever's */
export async function deleteView(
  client: PoolClient,
  workspaceId: string,
  viewId: string,
  owner: string | null,
): Promise<number> {
  const { rowCount } = await client.query(
    'delete from saved_view where workspace_id = $1 and view_id = $2 and ($3::text is null or owner = $3)',
    [workspaceId, viewId, owner],
  );
  return rowCount ?? 0;
}
