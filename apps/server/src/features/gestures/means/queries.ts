import type { Budget, Gift } from '@rapport/contracts/gestures';
import type { PoolClient } from 'pg';

const giftColumns = `gift_id as id, name, cost_cents as "costCents", stock, given, is_retired as "isRetired"`;

export async function findGifts(client: PoolClient, workspaceId: string): Promise<Gift[]> {
  const { rows } = await client.query<Gift>(
    `select ${giftColumns} from gift where workspace_id = $1 order by is_retired, name, gift_id limit 500`,
    [workspaceId],
  );
  return rows;
}

export async function insertGift(
  client: PoolClient,
  workspaceId: string,
  gift: { name: string; costCents: number; stock: number },
): Promise<Gift> {
  const { rows } = await client.query<Gift>(
    `insert into gift (workspace_id, gift_id, name, cost_cents, stock) values ($1, gen_random_uuid(), $2, $3, $4)
     returning ${giftColumns}`,
    [workspaceId, gift.name, gift.costCents, gift.stock],
  );
  return rows[0] as Gift;
}

/** @returns null without such a gift, or when less than nothing would be left */
export async function updateGift(
  client: PoolClient,
  workspaceId: string,
  id: string,
  change: { name?: string; costCents?: number; addStock?: number; isRetired?: boolean },
): Promise<Gift | null> {
  const { rows } = await client.query<Gift>(
    `update gift set name = coalesce($3, name), cost_cents = coalesce($4, cost_cents), stock = stock + coalesce($5, 0),
       is_retired = coalesce($6, is_retired)
     where workspace_id = $1 and gift_id = $2 and stock + coalesce($5, 0) >= 0 returning ${giftColumns}`,
    [
      workspaceId,
      id,
      change.name ?? null,
      change.costCents ?? null,
      change.addStock ?? null,
      change.isRetired ?? null,
    ],
  );
  return rows[0] ?? null;
}

/** One less in stock. Waits for whoever takes one at the same time; null when none is left. */
export async function takeGift(
  client: PoolClient,
  workspaceId: string,
  id: string,
): Promise<{ name: string; costCents: number } | null> {
  const { rows } = await client.query<{ name: string; costCents: number }>(
    `update gift set stock = stock - 1, given = given + 1
     where workspace_id = $1 and gift_id = $2 and stock > 0 and not is_retired
     returning name, cost_cents as "costCents"`,
    [workspaceId, id],
  );
  return rows[0] ?? null;
}

export async function giveBackGift(client: PoolClient, workspaceId: string, id: string): Promise<void> {
  await client.query(
    'update gift set stock = stock + 1, given = given - 1 where workspace_id = $1 and gift_id = $2',
    [workspaceId, id],
  );
}

export async function findBudgets(client: PoolClient, workspaceId: string, month: string): Promise<Budget[]> {
  const { rows } = await client.query<Budget>(
    `select b.budget_id as id, b.team, b.allowance_cents as "allowanceCents", to_char($2::date, 'YYYY-MM') as month,
       coalesce(s.spent_cents, 0) as "spentCents"
     from surprise_budget b
     left join surprise_spending s on s.workspace_id = b.workspace_id and s.budget_id = b.budget_id and s.month = $2
     where b.workspace_id = $1 order by b.team limit 500`,
    [workspaceId, month],
  );
  return rows;
}

export async function saveBudget(
  client: PoolClient,
  workspaceId: string,
  budget: { id: string; team: string; allowanceCents: number },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into surprise_budget (workspace_id, budget_id, team, allowance_cents) values ($1, $2, $3, $4)
     on conflict (workspace_id, budget_id) do update set team = excluded.team, allowance_cents = excluded.allowance_cents`,
    [workspaceId, budget.id, budget.team, budget.allowanceCents],
  );
  return rowCount === 1;
}

export async function deleteBudget(client: PoolClient, workspaceId: string, id: string): Promise<boolean> {
  const { rowCount } = await client.query(
    'delete from surprise_budget where workspace_id = $1 and budget_id = $2',
    [workspaceId, id],
  );
  return rowCount === 1;
}

/**
 * Spends of a month's allowance, or nothing when it would be passed: the row is made first, then changed under its lock, so that
 * however many spend at once the sum never passes.
 *
 * @returns what is left; null when it is too little, or there is no such budget
 */
export async function spend(
  client: PoolClient,
  workspaceId: string,
  id: string,
  { month, cents }: { month: string; cents: number },
): Promise<number | null> {
  await client.query(
    `insert into surprise_spending (workspace_id, budget_id, month, spent_cents)
     select workspace_id, budget_id, $3, 0 from surprise_budget where workspace_id = $1 and budget_id = $2
     on conflict do nothing`,
    [workspaceId, id, month],
  );
  const { rows } = await client.query<{ left: number }>(
    `update surprise_spending s set spent_cents = s.spent_cents + $4
     from surprise_budget b
     where s.workspace_id = $1 and s.budget_id = $2 and s.month = $3
       and b.workspace_id = s.workspace_id and b.budget_id = s.budget_id and s.spent_cents + $4 <= b.allowance_cents
     returning b.allowance_cents - s.spent_cents as left`,
    [workspaceId, id, month, cents],
  );
  return rows[0]?.left ?? null;
}

export async function unspend(
  client: PoolClient,
  workspaceId: string,
  id: string,
  { month, cents }: { month: string; cents: number },
): Promise<void> {
  await client.query(
    `update surprise_spending set spent_cents = greatest(0, spent_cents - $4)
     where workspace_id = $1 and budget_id = $2 and month = $3`,
    [workspaceId, id, month, cents],
  );
}
