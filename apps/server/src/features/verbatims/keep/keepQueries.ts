import type { PoolClient } from 'pg';
import {
  bigintArray,
  doubleArray,
  integerArray,
  smallintArray,
  textArray,
  uuidArray,
} from '../../../platform/database/arrays.ts';
import { survivorOf } from '../../people/survivorOf.ts';
import type { KeptText } from './keptText.ts';

/**
 * Keeps readings with the relationship shown when they were written; a text known already keeps its number and its place in the
 * index, and is read as this says unless a person corrected it.
 */
export async function saveTexts(
  client: PoolClient,
  workspaceId: string,
  texts: readonly KeptText[],
): Promise<void> {
  if (texts.length === 0) return;
  const column = <T>(read: (text: KeptText) => T): T[] => texts.map(read);
  const { rows } = await client.query<{ exchange_id: string; number: string; at: Date }>({
    name: 'save-verbatims',
    text: `insert into verbatim (workspace_id, at, exchange_id, customer_id, kind, channel, site_id, type, language, measure, score,
        scale, tone, sentiment, signals, taxonomy_version, model_version)
      select $1::uuid, to_timestamp(t.at_ms / 1000), t.exchange_id, t.customer_id, t.kind, t.channel, t.site_id,
        coalesce(then_shown.type, shown.type, -1), t.language, t.measure, t.score, t.scale, t.tone, t.sentiment, t.signals,
        t.taxonomy_version, t.model_version
      from unnest($2::uuid[], $3::uuid[], $4::float8[], $5::smallint[], $6::smallint[], $7::uuid[], $8::text[], $9::text[],
          $10::smallint[], $11::smallint[], $12::smallint[], $13::smallint[], $14::integer[], $15::integer[], $16::integer[])
        as t (exchange_id, customer_id, at_ms, kind, channel, site_id, language, measure, score, scale, tone, sentiment, signals,
          taxonomy_version, model_version)
      left join relation_state own on own.workspace_id = $1 and own.customer_id = t.customer_id
      left join relation_state shown
        on shown.workspace_id = $1 and shown.customer_id = ${survivorOf('own')}
      left join lateral (
        select h.type from relation_history h
        where h.workspace_id = $1 and h.customer_id = shown.customer_id and h.shown_from <= to_timestamp(t.at_ms / 1000)
        order by h.shown_from desc limit 1
      ) as then_shown on true
      on conflict (workspace_id, exchange_id) do update set
        language = excluded.language, tone = excluded.tone, sentiment = excluded.sentiment, signals = excluded.signals,
        taxonomy_version = excluded.taxonomy_version, model_version = excluded.model_version
      returning exchange_id, number, at`,
    values: [
      workspaceId,
      uuidArray(column((text) => text.exchangeId)),
      uuidArray(column((text) => text.customerId)),
      doubleArray(column((text) => text.atMs)),
      smallintArray(column((text) => text.kind)),
      smallintArray(column((text) => text.channel)),
      uuidArray(column((text) => text.siteId)),
      textArray(column((text) => text.language)),
      textArray(column((text) => text.measure)),
      smallintArray(column((text) => text.score)),
      smallintArray(column((text) => text.scale)),
      smallintArray(column((text) => text.tone)),
      smallintArray(column((text) => text.sentiment)),
      integerArray(column((text) => text.signals)),
      integerArray(column((text) => text.taxonomyVersion)),
      integerArray(column((text) => text.modelVersion)),
    ],
  });
  const placeOf = new Map(rows.map((row) => [row.exchange_id, row]));
  await saveMarks(
    client,
    workspaceId,
    texts.flatMap(({ exchangeId, marks }) => {
      const place = placeOf.get(exchangeId);
      return place ? marks.map((mark) => ({ ...mark, at: place.at, number: Number(place.number) })) : [];
    }),
  );
}

export interface MarkRow {
  mark: string;
  at: Date;
  number: number;
  sentiment: number;
  source: number;
}

export async function saveMarks(
  client: PoolClient,
  workspaceId: string,
  marks: readonly MarkRow[],
): Promise<void> {
  if (marks.length === 0) return;
  await client.query({
    name: 'save-verbatim-marks',
    text: `insert into verbatim_mark (workspace_id, mark, at, number, sentiment, source)
      select $1::uuid, mark, to_timestamp(at_ms / 1000), number, sentiment, source
      from unnest($2::text[], $3::float8[], $4::bigint[], $5::smallint[], $6::smallint[]) as m (mark, at_ms, number, sentiment, source)
      order by mark, at_ms, number
      on conflict (workspace_id, mark, at, number) do update set sentiment = excluded.sentiment, source = excluded.source`,
    values: [
      workspaceId,
      textArray(marks.map((row) => row.mark)),
      doubleArray(marks.map((row) => row.at.getTime())),
      bigintArray(marks.map((row) => row.number)),
      smallintArray(marks.map((row) => row.sentiment)),
      smallintArray(marks.map((row) => row.source)),
    ],
  });
}

/** Takes the marks of texts out: before they are written as read anew. */
export async function deleteMarks(
  client: PoolClient,
  workspaceId: string,
  exchangeIds: readonly string[],
): Promise<void> {
  await client.query(
    `delete from verbatim_mark m using verbatim v
     where v.workspace_id = $1 and v.exchange_id = any($2::uuid[]) and m.workspace_id = $1 and m.number = v.number`,
    [workspaceId, uuidArray(exchangeIds)],
  );
}

export interface TextRow {
  customer_id: string;
  at: Date;
  exchange_id: string;
  kind: number;
  channel: number | null;
  site_id: string | null;
  language: string | null;
  text: string;
  properties: Record<string, unknown> | null;
}

export interface PlaceOfText {
  customerId: string;
  at: Date;
  exchangeId: string;
}

/** Texts of customers in the order they are kept in, after a place. */
export async function findTexts(
  client: PoolClient,
  workspaceId: string,
  after: PlaceOfText | null,
  unread: readonly number[],
  limit: number,
): Promise<TextRow[]> {
  const { rows } = await client.query<TextRow>(
    `select customer_id, at, exchange_id, kind, channel, site_id, language, text, details -> 'properties' as properties
     from exchange
     where workspace_id = $1 and ($2::uuid is null or (customer_id, at, exchange_id) > ($2::uuid, $3::timestamptz, $4::uuid))
       and direction = 0 and text is not null and kind <> all ($5::smallint[])
     order by customer_id, at, exchange_id limit $6`,
    [workspaceId, after?.customerId ?? null, after?.at ?? null, after?.exchangeId ?? null, unread, limit],
  );
  return rows;
}

export interface CorrectionRow {
  exchange_id: string;
  tone: number | null;
  topics: { key: string; sentiment: number }[] | null;
}

export async function findCorrections(
  client: PoolClient,
  workspaceId: string,
  exchangeIds: readonly string[],
): Promise<CorrectionRow[]> {
  const { rows } = await client.query<CorrectionRow>(
    `select exchange_id, tone, topics from verbatim_correction where workspace_id = $1 and exchange_id = any($2::uuid[])`,
    [workspaceId, uuidArray(exchangeIds)],
  );
  return rows;
}

export async function findLanguages(client: PoolClient, workspaceId: string): Promise<string[]> {
  const { rows } = await client.query<{ languages: string[] }>(
    'select languages from workspace where id = $1',
    [workspaceId],
  );
  return rows[0]?.languages ?? ['fr'];
}

/** @returns the segments of the index whose words were theirs */
export async function deleteTextsOf(
  client: PoolClient,
  workspaceId: string,
  customerIds: readonly string[],
): Promise<number[]> {
  await client.query(
    `delete from verbatim_mark m using verbatim v
     where v.workspace_id = $1 and v.customer_id = any($2::uuid[]) and m.workspace_id = $1 and m.number = v.number`,
    [workspaceId, customerIds],
  );
  await client.query(
    'delete from verbatim_correction where workspace_id = $1 and customer_id = any($2::uuid[])',
    [workspaceId, customerIds],
  );
  const { rows } = await client.query<{ segment: number | null }>(
    'delete from verbatim where workspace_id = $1 and customer_id = any($2::uuid[]) returning segment',
    [workspaceId, customerIds],
  );
  return [...new Set(rows.flatMap(({ segment }) => segment ?? []))];
}

/** Whether there are texts and none was ever read. */
export async function hasUnreadTexts(
  client: PoolClient,
  workspaceId: string,
  unread: readonly number[],
): Promise<boolean> {
  const { rows } = await client.query<{ is_behind: boolean }>(
    `select not exists (select from verbatim where workspace_id = $1) and exists (
       select from exchange
       where workspace_id = $1 and direction = 0 and text is not null and kind <> all ($2::smallint[])) as is_behind`,
    [workspaceId, unread],
  );
  return rows[0]?.is_behind ?? false;
}
