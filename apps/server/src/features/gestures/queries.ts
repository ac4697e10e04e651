import type { Gesture } from '@rapport/contracts/gestures';
import type { GestureWay } from '@rapport/contracts/moments';
import type { PoolClient } from 'pg';
import type { Reach } from '../books/reach.ts';
import { reachedBy } from '../books/reachedBy.ts';

export interface NewGestureRow {
  gesture_id: string;
  customer_id: string;
  decision_id: string | null;
  moment_key: string | null;
  purpose: string;
  way: GestureWay;
  status: 'waiting' | 'done';
  subject: string | null;
  body: string;
  language: string;
  recipient: string | null;
  address: readonly string[] | null;
  gift_id: string | null;
  budget_id: string | null;
  cost_cents: number;
  by: string;
  by_name: string | null;
  not_before: Date | null;
  at: Date;
}

/** @returns false when the decision has its gesture already */
export async function insertGesture(
  client: PoolClient,
  workspaceId: string,
  row: NewGestureRow,
): Promise<boolean> {
  const { rowCount } = await client.query({
    name: 'insert-gesture',
    text: `insert into gesture (workspace_id, gesture_id, customer_id, decision_id, moment_key, purpose, way, status, subject,
        body, language, recipient, address, gift_id, budget_id, cost_cents, by, by_name, not_before, created_at, done_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::jsonb, $14, $15, $16, $17, $18, $19, $20,
        case when $8 = 'done' then $20::timestamptz end)
      on conflict do nothing`,
    values: [
      workspaceId,
      row.gesture_id,
      row.customer_id,
      row.decision_id,
      row.moment_key,
      row.purpose,
      row.way,
      row.status,
      row.subject,
      row.body,
      row.language,
      row.recipient,
      row.address && JSON.stringify(row.address),
      row.gift_id,
      row.budget_id,
      row.cost_cents,
      row.by,
      row.by_name,
      row.not_before,
      row.at,
    ],
  });
  return rowCount === 1;
}

export interface GestureRow {
  gesture_id: string;
  customer_id: string;
  decision_id: string | null;
  name: string | null;
  moment_key: string | null;
  purpose: string;
  way: GestureWay;
  status: Gesture['status'];
  subject: string | null;
  body: string;
  language: 'fr' | 'en';
  recipient: string | null;
  address: string[] | null;
  gift_id: string | null;
  gift: string | null;
  budget_id: string | null;
  cost_cents: number;
  by: string;
  by_name: string | null;
  not_before: Date | null;
  outcome: string | null;
  reaction: Gesture['reaction'];
  reaction_words: string | null;
  batch_id: string | null;
  created_at: Date;
  done_at: Date | null;
  recorded_at: Date | null;
}

const listed = `g.gesture_id, coalesce(c.merged_into, g.customer_id) as customer_id, g.decision_id, c.name, g.moment_key, g.purpose,
  g.way, g.status, g.subject, g.body, g.language, g.recipient, g.address, g.gift_id,
  (select f.name from gift f where f.workspace_id = g.workspace_id and f.gift_id = g.gift_id) as gift, g.budget_id, g.cost_cents,
  g.by, g.by_name, g.not_before, g.outcome, g.reaction, g.reaction_words, g.batch_id, g.created_at, g.done_at, g.recorded_at`;
const from = `gesture g join customer c on c.workspace_id = g.workspace_id and c.customer_id = g.customer_id`;

/** Newest first; those that wait, oldest first. */
export async function findGestures(
  client: PoolClient,
  workspaceId: string,
  asked: {
    way: string | null;
    status: string | null;
    customer: string | null;
    batch: string | null;
    by: string | null;
    reach: Reach | null;
    after: { ms: number; id: string } | null;
    limit: number;
  },
): Promise<GestureRow[]> {
  const values: unknown[] = [
    workspaceId,
    asked.way,
    asked.status,
    asked.customer,
    asked.batch,
    asked.by,
    asked.after?.ms ?? null,
    asked.after?.id ?? null,
    asked.limit,
  ];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const isQueue = asked.status === 'waiting' || asked.status === 'printed';
  const [order, beyond] = isQueue ? ['asc', '>'] : ['desc', '<'];
  const { rows } = await client.query<GestureRow>(
    `select ${listed} from ${from}
     where g.workspace_id = $1 and ($2::text is null or g.way = $2) and ($3::text is null or g.status = $3)
       and ($4::uuid is null or g.customer_id = any(
         array(select $4::uuid union select a.customer_id from customer a where a.workspace_id = $1 and a.merged_into = $4)))
       and ($5::uuid is null or g.batch_id = $5) and ($6::text is null or g.by = $6)
       and ($7::float8 is null or (g.created_at, g.gesture_id) ${beyond} (to_timestamp($7 / 1000), $8::uuid))
       ${asked.reach ? `and ${reachedBy(asked.reach, 'g.customer_id', bind)}` : ''}
     order by g.created_at ${order}, g.gesture_id ${order} limit $9`,
    values,
  );
  return rows;
}

export async function lockGesture(
  client: PoolClient,
  workspaceId: string,
  id: string,
): Promise<GestureRow | null> {
  const { rows } = await client.query<GestureRow>(
    `select ${listed} from ${from} where g.workspace_id = $1 and g.gesture_id = $2 for update of g`,
    [workspaceId, id],
  );
  return rows[0] ?? null;
}

export async function endGesture(
  client: PoolClient,
  workspaceId: string,
  id: string,
  end: { status: 'done' | 'cancelled'; outcome?: string | undefined; note?: string | undefined; at: Date },
): Promise<void> {
  await client.query(
    `update gesture set status = $3, outcome = $4, note = $5, done_at = case when $3 = 'done' then $6::timestamptz end
     where workspace_id = $1 and gesture_id = $2`,
    [workspaceId, id, end.status, end.outcome ?? null, end.note ?? null, end.at],
  );
}

/** It has not been done after all: it stands as before. */
export async function reopenGesture(
  client: PoolClient,
  workspaceId: string,
  id: string,
  status: 'waiting' | 'printed',
): Promise<void> {
  await client.query(
    'update gesture set status = $3, done_at = null, note = null where workspace_id = $1 and gesture_id = $2',
    [workspaceId, id, status],
  );
}

export async function saveReaction(
  client: PoolClient,
  workspaceId: string,
  id: string,
  { reaction, words, at }: { reaction: string; words: string | null; at: Date },
): Promise<void> {
  await client.query(
    `update gesture set reaction = $3, reaction_words = $4, reacted_at = $5, reaction_recorded_at = null
     where workspace_id = $1 and gesture_id = $2`,
    [workspaceId, id, reaction, words, at],
  );
}

export interface UnrecordedRow {
  gesture_id: string;
  handle_kind: string;
  handle_value: string;
  handle_verified: boolean;
  way: GestureWay;
  purpose: string;
  moment_key: string | null;
  body: string;
  language: string;
  by_name: string | null;
  outcome: string | null;
  gift: string | null;
  cost_cents: number;
  done_at: Date;
  is_recorded: boolean;
  reaction: string | null;
  reaction_words: string | null;
  reacted_at: Date | null;
  is_reaction_recorded: boolean;
}

/** Done, or answered, and not yet an exchange: so many, with one handle of the customer. Cards once they were posted before an instant. */
export async function findUnrecorded(
  client: PoolClient,
  workspaceId: string,
  { postedBefore, limit }: { postedBefore: Date; limit: number },
): Promise<UnrecordedRow[]> {
  const { rows } = await client.query<UnrecordedRow>({
    name: 'unrecorded-gestures',
    text: `select g.gesture_id, h.kind as handle_kind, h.value as handle_value, h.verified as handle_verified, g.way, g.purpose,
        g.moment_key, g.body, g.language, g.by_name, g.outcome, g.cost_cents, g.done_at, g.recorded_at is not null as is_recorded,
        (select f.name from gift f where f.workspace_id = g.workspace_id and f.gift_id = g.gift_id) as gift,
        g.reaction, g.reaction_words, g.reacted_at, g.reaction_recorded_at is not null as is_reaction_recorded
      from gesture g
      cross join lateral (
        select i.kind, i.value, i.verified from identity i
        where i.workspace_id = g.workspace_id and i.customer_id = g.customer_id order by i.kind, i.value limit 1) as h
      where g.workspace_id = $1
        and ((g.status = 'done' and g.recorded_at is null and (g.way <> 'card' or g.done_at <= $3)) or (g.reaction is not null and g.reaction_recorded_at is null))
      limit $2`,
    values: [workspaceId, limit, postedBefore],
  });
  return rows;
}

export async function markRecorded(
  client: PoolClient,
  workspaceId: string,
  ids: readonly string[],
  at: Date,
): Promise<void> {
  await client.query(
    `update gesture set recorded_at = coalesce(recorded_at, $3),
       reaction_recorded_at = case when reaction is null then null else coalesce(reaction_recorded_at, $3) end
     where workspace_id = $1 and gesture_id = any($2::uuid[])`,
    [workspaceId, ids, at],
  );
}

/** For the erasure of people. */
export async function deleteGestures(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
): Promise<number> {
  const { rowCount } = await client.query(
    'delete from gesture where workspace_id = $1 and customer_id = any($2::uuid[])',
    [workspaceId, fragmentIds],
  );
  return rowCount ?? 0;
}
