import type { Phrase } from '@rapport/contracts/refusals';
import type { PoolClient } from 'pg';

interface PhraseRow {
  phrase_id: string;
  sort: Phrase['sort'];
  text_fr: string;
  text_en: string;
  offers: Phrase['offers'];
  for_reason: string | null;
  uses: number;
}

/** Most used first; a library holds a few hundred. */
export async function findPhrases(
  client: PoolClient,
  workspaceId: string,
  asked: { sort: string | null; forReason: string | null; ids: string[] | null },
): Promise<PhraseRow[]> {
  const { rows } = await client.query<PhraseRow>(
    `select phrase_id, sort, text_fr, text_en, offers, for_reason, uses from refusal_phrase
     where workspace_id = $1 and removed_at is null and ($2::text is null or sort = $2)
       and ($3::uuid is null or for_reason = $3 or for_reason is null) and ($4::uuid[] is null or phrase_id = any($4))
     order by uses desc, created_at, phrase_id limit 1000`,
    [workspaceId, asked.sort, asked.forReason, asked.ids],
  );
  return rows;
}

export interface NewPhraseRow {
  id: string;
  sort: string;
  fr: string;
  en: string;
  offers: string | null;
  forReason: string | null;
}

export async function upsertPhrase(
  client: PoolClient,
  workspaceId: string,
  row: NewPhraseRow,
): Promise<void> {
  await client.query(
    `insert into refusal_phrase (workspace_id, phrase_id, sort, text_fr, text_en, offers, for_reason)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (workspace_id, phrase_id) do update
     set text_fr = excluded.text_fr, text_en = excluded.text_en, offers = excluded.offers, for_reason = excluded.for_reason`,
    [workspaceId, row.id, row.sort, row.fr, row.en, row.offers, row.forReason],
  );
}

export async function removePhraseRow(client: PoolClient, workspaceId: string, id: string): Promise<boolean> {
  const { rowCount } = await client.query(
    'update refusal_phrase set removed_at = now() where workspace_id = $1 and phrase_id = $2 and removed_at is null',
    [workspaceId, id],
  );
  return rowCount === 1;
}

export async function countUses(client: PoolClient, workspaceId: string, ids: string[]): Promise<void> {
  await client.query(
    'update refusal_phrase set uses = uses + 1 where workspace_id = $1 and phrase_id = any($2::uuid[])',
    [workspaceId, ids.sort()],
  );
}

export interface NewRefusalRow {
  id: string;
  reasonId: string;
  alternativeId: string | null;
  customerId: string | null;
  note: string | null;
  saidBy: string;
  at: Date;
}

export async function insertRefusal(
  client: PoolClient,
  workspaceId: string,
  row: NewRefusalRow,
): Promise<void> {
  await client.query(
    `insert into refusal (workspace_id, refusal_id, reason_id, alternative_id, customer_id, note, said_by, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [workspaceId, row.id, row.reasonId, row.alternativeId, row.customerId, row.note, row.saidBy, row.at],
  );
}

export interface ReasonCountRow {
  reason_id: string;
  text_fr: string;
  text_en: string;
  count: number;
  before: number;
  with_alternative: number;
  people: number;
  /** Week of the period (0 first) and its count. */
  weeks: Record<string, number>;
}

/** Refusals by reason in a period and in the one before it; those of most first. Reads the two periods alone. */
export async function countReasons(
  client: PoolClient,
  workspaceId: string,
  { before, from, to }: { before: Date; from: Date; to: Date },
): Promise<ReasonCountRow[]> {
  const { rows } = await client.query<ReasonCountRow>(
    `with lately as (
        select r.*, floor(extract(epoch from r.at - $3) / 604800)::integer as week
        from refusal r where r.workspace_id = $1 and r.at >= $2 and r.at < $4
      ), weekly as (
        select reason_id, jsonb_object_agg(week, count) as weeks
        from (select reason_id, week, count(*) as count from lately where at >= $3 group by 1, 2) as each group by 1
      )
      select p.phrase_id as reason_id, p.text_fr, p.text_en,
        count(*) filter (where l.at >= $3)::integer as count,
        count(*) filter (where l.at < $3)::integer as before,
        count(l.alternative_id) filter (where l.at >= $3)::integer as with_alternative,
        count(distinct l.customer_id) filter (where l.at >= $3)::integer as people,
        coalesce(weekly.weeks, '{}') as weeks
      from lately l
      join refusal_phrase p on p.workspace_id = $1 and p.phrase_id = l.reason_id
      left join weekly on weekly.reason_id = l.reason_id
      group by p.phrase_id, p.text_fr, p.text_en, weekly.weeks
      order by count desc, before desc, p.phrase_id`,
    [workspaceId, before, from, to],
  );
  return rows;
}

export async function forgetRefusalRows(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: readonly string[],
): Promise<void> {
  await client.query(
    'update refusal set customer_id = null, note = null where workspace_id = $1 and customer_id = any($2::uuid[])',
    [workspaceId, fragmentIds],
  );
}
