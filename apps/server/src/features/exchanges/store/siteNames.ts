import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { textArray, uuidArray } from '../../../platform/database/arrays.ts';

export interface SiteIds {
  ids: (string | null)[];
  found: ReadonlyMap<string, string>;
}

/** Sites by name, made as sources name them, and remembered: a site's id never changes. */
export class SiteNames {
  readonly #ids = new Map<string, string>();

  /** The ids of named sites, in the order asked (null stays null), and those to be remembered after the commit. */
  async idsOf(client: PoolClient, workspaceId: string, names: readonly (string | null)[]): Promise<SiteIds> {
    const missing = new Set<string>();
    for (const name of names) if (name !== null && !this.#ids.has(workspaceId + name)) missing.add(name);
    const found = missing.size > 0 ? await findOrCreate(client, workspaceId, [...missing].sort()) : new Map();
    const idOf = (name: string): string | null =>
      this.#ids.get(workspaceId + name) ?? found.get(name) ?? null;
    return { ids: names.map((name) => (name === null ? null : idOf(name))), found };
  }

  /** The same from memory alone; null when one is not there. */
  remembered(workspaceId: string, names: readonly (string | null)[]): (string | null)[] | null {
    const ids = names.map((name) => (name === null ? null : this.#ids.get(workspaceId + name)));
    return ids.includes(undefined) ? null : (ids as (string | null)[]);
  }

  /** Once the transaction that may have made them is committed. */
  remember(workspaceId: string, ids: ReadonlyMap<string, string>): void {
    for (const [name, id] of ids) this.#ids.set(workspaceId + name, id);
  }
}

async function findOrCreate(
  client: PoolClient,
  workspaceId: string,
  names: string[],
): Promise<Map<string, string>> {
  await client.query(
    `insert into site (workspace_id, site_id, name)
     select $1::uuid, site_id, name from unnest($2::uuid[], $3::text[]) as u (site_id, name)
     on conflict do nothing`,
    [workspaceId, uuidArray(names.map(() => randomUUID())), textArray(names)],
  );
  const { rows } = await client.query<{ name: string; site_id: string }>(
    'select name, site_id from site where workspace_id = $1 and name = any($2::text[])',
    [workspaceId, names],
  );
  return new Map(rows.map((row) => [row.name, row.site_id]));
}
