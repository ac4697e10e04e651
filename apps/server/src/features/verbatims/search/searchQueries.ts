import type { PoolClient } from 'pg';
import { bigintArray, byteaArray, integerArray, textArray } from '../../../platform/database/arrays.ts';

export interface UnindexedText {
  number: number;
  language: string;
  text: string;
}

interface UnindexedRow extends Omit<UnindexedText, 'number'> {
  number: string;
}

/** Texts that no segment holds yet, in the order of their numbers or the latest first. */
export async function findUnindexed(
  client: PoolClient,
  workspaceId: string,
  order: 'first' | 'last',
  limit: number,
): Promise<UnindexedText[]> {
  const direction = order === 'last' ? 'desc' : 'asc';
  const { rows } = await client.query<UnindexedRow>({
    name: `find-unindexed-${order}`,
    // Cut first, then each text looked up: joined as they come, all texts that wait would be read for these few.
    text: `with waiting as materialized (
        select number, language, customer_id, at, exchange_id from verbatim
        where workspace_id = $1 and segment is null order by number ${direction} limit $2)
      select v.number, v.language, e.text from waiting v cross join lateral (
        select text from exchange
        where workspace_id = $1 and customer_id = v.customer_id and at = v.at and exchange_id = v.exchange_id limit 1) e
      order by v.number ${direction}`,
    values: [workspaceId, limit],
  });
  return rows.map((row) => ({ ...row, number: Number(row.number) }));
}

export interface SegmentRow {
  segment: number;
  texts: number;
}

/** Segments, in the order they were made. */
export async function findSegments(client: PoolClient, workspaceId: string): Promise<SegmentRow[]> {
  const { rows } = await client.query<SegmentRow>(
    'select segment, texts from verbatim_segment where workspace_id = $1 order by segment',
    [workspaceId],
  );
  return rows;
}

/** Takes segments apart: their texts are without one again. */
export async function dissolveSegments(
  client: PoolClient,
  workspaceId: string,
  segments: readonly number[],
): Promise<void> {
  const values = [workspaceId, segments];
  await client.query(
    'delete from verbatim_word where workspace_id = $1 and segment = any($2::int[])',
    values,
  );
  await client.query(
    'delete from verbatim_segment where workspace_id = $1 and segment = any($2::int[])',
    values,
  );
  await client.query(
    'update verbatim set segment = null where workspace_id = $1 and segment = any($2::int[])',
    values,
  );
}

export interface WordRow {
  stem: string;
  texts: number;
  postings: Uint8Array;
}

/** @returns how many of the texts are there still: fewer than asked when some were erased in the meantime */
export async function saveSegment(
  client: PoolClient,
  workspaceId: string,
  segment: number,
  numbers: readonly number[],
  words: readonly WordRow[],
): Promise<number> {
  await client.query('insert into verbatim_segment (workspace_id, segment, texts) values ($1, $2, $3)', [
    workspaceId,
    segment,
    numbers.length,
  ]);
  await client.query(
    `insert into verbatim_word (workspace_id, stem, segment, texts, postings)
     select $1::uuid, stem, $2::int, texts, postings from unnest($3::text[], $4::int[], $5::bytea[]) as w (stem, texts, postings)`,
    [
      workspaceId,
      segment,
      textArray(words.map(({ stem }) => stem)),
      integerArray(words.map(({ texts }) => texts)),
      byteaArray(words.map(({ postings }) => postings)),
    ],
  );
  const { rowCount } = await client.query(
    `update verbatim set segment = $2 where workspace_id = $1 and number = any($3::bigint[]) and segment is null`,
    [workspaceId, segment, bigintArray(numbers)],
  );
  return rowCount ?? 0;
}

/** The words of these stems in the segments after one, until those before hold this many texts (as `batchesOf` parts them). */
export async function findWords(
  client: PoolClient,
  workspaceId: string,
  stems: readonly string[],
  { after, texts }: { after: number; texts: number },
): Promise<{ stem: string; segment: number; postings: Uint8Array }[]> {
  const { rows } = await client.query<{ stem: string; segment: number; postings: Uint8Array }>({
    name: 'find-verbatim-words',
    text: `select stem, segment, postings from verbatim_word
      where workspace_id = $1 and stem = any($2::text[]) and segment > $3 and segment <= (
        select max(segment) from (
          select segment, sum(texts) over (order by segment) - texts as texts_before from verbatim_segment
          where workspace_id = $1 and segment > $3) as part
        where texts_before < $4)`,
    values: [workspaceId, textArray(stems), after, texts],
  });
  return rows;
}

/** How many texts each stem is in, without what holds them. */
export async function countStems(
  client: PoolClient,
  workspaceId: string,
  stems: readonly string[],
): Promise<{ stem: string; texts: number }[]> {
  const { rows } = await client.query<{ stem: string; texts: number }>(
    `select stem, sum(texts)::int as texts from verbatim_word
     where workspace_id = $1 and stem = any($2::text[]) group by stem`,
    [workspaceId, textArray(stems)],
  );
  return rows;
}

export async function lockIndex(client: PoolClient, workspaceId: string): Promise<void> {
  await client.query(`select pg_advisory_xact_lock(hashtext('verbatim-index'), hashtext($1::text))`, [
    workspaceId,
  ]);
}
