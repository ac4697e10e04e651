import type { PoolClient } from 'pg';
import type { Writer } from '../writerOf.ts';

export interface GreetingRow {
  greeting_id: string;
  customer_id: string;
  at: Date;
  removed_at: Date | null;
  recorded_at: Date | null;
  assistant_name: string | null;
  site_name: string | null;
}

const columns = `g.greeting_id, g.customer_id, g.at, g.removed_at, g.recorded_at, a.name as assistant_name, site.name as site_name`;
const from = `greeting g
  left join assistant a on a.workspace_id = g.workspace_id and a.assistant_id = g.assistant_id
  left join site on site.workspace_id = g.workspace_id and site.site_id = g.site_id`;

/** Nothing when there is a greeting of this id. */
export async function insertGreeting(
  client: PoolClient,
  workspaceId: string,
  greeting: { id: string; customerId: string },
  writer: Writer,
): Promise<void> {
  await client.query(
    `insert into greeting (workspace_id, greeting_id, customer_id, assistant_id, author, site_id, at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [
      workspaceId,
      greeting.id,
      greeting.customerId,
      writer.assistantId,
      writer.author,
      writer.siteId,
      writer.at,
    ],
  );
}

export async function findGreeting(
  client: PoolClient,
  workspaceId: string,
  greetingId: string,
): Promise<GreetingRow | null> {
  const { rows } = await client.query<GreetingRow>(
    `select ${columns} from ${from} where g.workspace_id = $1 and g.greeting_id = $2`,
    [workspaceId, greetingId],
  );
  return rows[0] ?? null;
}

/** The latest greeting of these fragments since then, at this site when one is given. */
export async function findLatestGreeting(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
  since: Date,
  siteId: string | null,
): Promise<GreetingRow | null> {
  const { rows } = await client.query<GreetingRow>({
    name: 'find-latest-greeting',
    text: `select ${columns} from ${from}
      where g.workspace_id = $1 and g.customer_id = any($2::uuid[]) and g.at >= $3 and g.removed_at is null
        and ($4::uuid is null or g.site_id is not distinct from $4)
      order by g.at desc limit 1`,
    values: [workspaceId, fragmentIds, since, siteId],
  });
  return rows[0] ?? null;
}

/** @returns false when the visit was recorded already */
export async function removeGreeting(
  client: PoolClient,
  workspaceId: string,
  greetingId: string,
  at: Date,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update greeting set removed_at = coalesce(removed_at, $3)
     where workspace_id = $1 and greeting_id = $2 and recorded_at is null`,
    [workspaceId, greetingId, at],
  );
  return rowCount === 1;
}

/** Takes a greeting to be recorded: from now on it can't be taken back. @returns false when it was taken back */
export async function markRecorded(
  client: PoolClient,
  workspaceId: string,
  greetingId: string,
  at: Date,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update greeting set recorded_at = coalesce(recorded_at, $3)
     where workspace_id = $1 and greeting_id = $2 and removed_at is null`,
    [workspaceId, greetingId, at],
  );
  return rowCount === 1;
}
