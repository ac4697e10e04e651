import type { PoolClient } from 'pg';

export async function findSettings(
  client: PoolClient,
  workspaceId: string,
): Promise<{ settings: unknown; timeZone: string }> {
  const { rows } = await client.query<{ settings: unknown; timeZone: string }>({
    name: 'find-case-settings',
    text: `select s.settings, w.time_zone as "timeZone" from workspace w
      left join case_settings s on s.workspace_id = w.id where w.id = $1`,
    values: [workspaceId],
  });
  return rows[0] ?? { settings: null, timeZone: 'UTC' };
}

/** Takes turns until the end of the transaction: who changes some settings has read what the one before wrote. */
export async function lockSettings(client: PoolClient, workspaceId: string): Promise<void> {
  await client.query(`select pg_advisory_xact_lock(hashtextextended('case-settings:' || $1, 0))`, [
    workspaceId,
  ]);
}

export async function upsertSettings(
  client: PoolClient,
  workspaceId: string,
  settings: string,
): Promise<void> {
  await client.query(
    `insert into case_settings (workspace_id, settings) values ($1, $2::jsonb)
     on conflict (workspace_id) do update set settings = excluded.settings`,
    [workspaceId, settings],
  );
}

export interface AgentRow {
  user_id: string;
  name: string;
  sites: string[];
  skills: string[];
  capacity: number;
  is_away: boolean;
  load: number;
  last_given: Date | null;
}

/** Members who may be given cases, with what they hold: counted up to `most`, past which nobody is given more. */
export async function findAgents(client: PoolClient, workspaceId: string, most: number): Promise<AgentRow[]> {
  const { rows } = await client.query<AgentRow>({
    name: 'find-case-agents',
    text: `select m.user_id, u.name, coalesce(a.sites, '{}') as sites, coalesce(a.skills, '{}') as skills,
        coalesce(a.capacity, 30) as capacity, coalesce(a.is_away, false) as is_away, held.load, held.last_given
      from member m
      join auth."user" u on u.id = m.user_id
      left join case_agent a on a.workspace_id = m.workspace_id and a.user_id = m.user_id
      cross join lateral (
        select count(*)::int as load, max(opened_at) as last_given
        from (
          select opened_at from customer_case c
          where c.workspace_id = m.workspace_id and c.owner = m.user_id and c.status in (0, 1, 2) limit $2
        ) as few
      ) as held
      where m.workspace_id = $1 and m.role <> 'viewer'
      order by u.name, m.user_id`,
    values: [workspaceId, most],
  });
  return rows;
}

export async function upsertAgent(
  client: PoolClient,
  workspaceId: string,
  agent: {
    id: string;
    sites: readonly string[];
    skills: readonly string[];
    capacity: number;
    isAway: boolean;
  },
): Promise<void> {
  await client.query(
    `insert into case_agent (workspace_id, user_id, sites, skills, capacity, is_away) values ($1, $2, $3, $4, $5, $6)
     on conflict (workspace_id, user_id) do update set sites = excluded.sites, skills = excluded.skills,
       capacity = excluded.capacity, is_away = excluded.is_away`,
    [workspaceId, agent.id, agent.sites, agent.skills, agent.capacity, agent.isAway],
  );
}

export async function findSiteNames(
  client: PoolClient,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await client.query<{ site_id: string; name: string }>(
    'select site_id, name from site where workspace_id = $1 and site_id = any($2::uuid[])',
    [workspaceId, ids],
  );
  return new Map(rows.map((row) => [row.site_id, row.name]));
}
