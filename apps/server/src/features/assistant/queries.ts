import type { PoolClient } from 'pg';

export interface AssistantRow {
  is_on: boolean;
  address: string | null;
  model: string | null;
  sealed_key: string | null;
  monthly_limit: number;
  price_in: number;
  price_out: number;
}

const columns = `is_on, address, model, sealed_key, monthly_limit::float8, price_in::float8, price_out::float8`;

export async function findAssistant(
  client: PoolClient,
  workspaceId: string,
  lock: '' | 'for update' = '',
): Promise<AssistantRow | null> {
  const { rows } = await client.query<AssistantRow>(
    `select ${columns} from language_model where workspace_id = $1 ${lock}`,
    [workspaceId],
  );
  return rows[0] ?? null;
}

export async function saveAssistant(
  client: PoolClient,
  workspaceId: string,
  row: AssistantRow,
): Promise<void> {
  await client.query(
    `insert into language_model (workspace_id, is_on, address, model, sealed_key, monthly_limit, price_in, price_out)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (workspace_id) do update set is_on = excluded.is_on, address = excluded.address, model = excluded.model,
       sealed_key = excluded.sealed_key, monthly_limit = excluded.monthly_limit, price_in = excluded.price_in,
       price_out = excluded.price_out`,
    [
      workspaceId,
      row.is_on,
      row.address,
      row.model,
      row.sealed_key,
      row.monthly_limit,
      row.price_in,
      row.price_out,
    ],
  );
}

/** Since the first of the month, UTC. */
export async function sumSpent(
  client: PoolClient,
  workspaceId: string,
  now: Date,
): Promise<{ spent: number; calls: number }> {
  const { rows } = await client.query<{ spent: number; calls: number }>(
    `select coalesce(sum(cost), 0)::float8 as spent, count(*)::int as calls from language_model_call
     where workspace_id = $1 and asked_at >= date_trunc('month', $2::timestamptz at time zone 'UTC') at time zone 'UTC'`,
    [workspaceId, now],
  );
  return rows[0] ?? { spent: 0, calls: 0 };
}

export async function insertCall(
  client: PoolClient,
  workspaceId: string,
  call: {
    id: string;
    at: Date;
    actor: string;
    purpose: string;
    texts: number;
    tokensIn: number;
    cost: number;
  },
): Promise<void> {
  await client.query(
    `insert into language_model_call (workspace_id, call_id, asked_at, actor, purpose, texts, tokens_in, tokens_out, cost)
     values ($1, $2, $3, $4, $5, $6, $7, 0, $8)`,
    [workspaceId, call.id, call.at, call.actor, call.purpose, call.texts, call.tokensIn, call.cost],
  );
}

export async function endCall(
  client: PoolClient,
  workspaceId: string,
  call: { id: string; tokensIn: number; tokensOut: number; cost: number; outcome: string },
): Promise<void> {
  await client.query(
    `update language_model_call set tokens_in = $3, tokens_out = $4, cost = $5, outcome = $6
     where workspace_id = $1 and call_id = $2`,
    [workspaceId, call.id, call.tokensIn, call.tokensOut, call.cost, call.outcome],
  );
}

/** Names that texts may hold: of the team, and of the staff that exchanges name. */
export async function findStaffNames(client: PoolClient, workspaceId: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select u.name from member m join auth."user" u on u.id = m.user_id where m.workspace_id = $1`,
    [workspaceId],
  );
  return rows.map(({ name }) => name);
}

export interface CallRow {
  call_id: string;
  asked_at: Date;
  by: string | null;
  purpose: string;
  texts: number;
  tokens_in: number;
  tokens_out: number;
  cost: number;
  outcome: string;
}

export async function findCalls(client: PoolClient, workspaceId: string, limit: number): Promise<CallRow[]> {
  const { rows } = await client.query<CallRow>(
    `select c.call_id, c.asked_at, u.name as by, c.purpose, c.texts, c.tokens_in, c.tokens_out, c.cost::float8 as cost,
       c.outcome
     from language_model_call c
     left join auth."user" u on c.actor = 'user:' || u.id
     where c.workspace_id = $1 order by c.asked_at desc, c.call_id limit $2`,
    [workspaceId, limit],
  );
  return rows;
}
