import type { PoolClient } from 'pg';
import {
  doubleArray,
  integerArray,
  smallintArray,
  textArray,
  uuidArray,
} from '../../../platform/database/arrays.ts';
import { survivorOf } from '../../people/survivorOf.ts';
import type { Place } from './slices.ts';

/** A score ready to be kept. */
export interface NewAnswer {
  exchangeId: string;
  customerId: string;
  atMs: number;
  measure: string;
  scale: number;
  score: number;
  replaces: string | null;
  channel: number | null;
  siteId: string | null;
}

/** A score as it counts. */
export interface CountedAnswer extends Place {
  measure: string;
  /** As 2026-01-31. */
  day: string;
  scale: number;
  score: number;
}

const counted = `measure, to_char(day, 'YYYY-MM-DD') as day, scale, score, channel, site_id, type, traits`;

/**
 * Keeps scores with what they are looked at by: the day in the workspace's time zone, the relationship shown when they were
 * given (now, of those older than the first that was shown), the customer's traits. Known ones, and those that a later answer
 * corrected before they came, are left out.
 *
 * @returns those kept
 */
export async function insertAnswers(
  client: PoolClient,
  workspaceId: string,
  answers: readonly NewAnswer[],
): Promise<CountedAnswer[]> {
  const { rows } = await client.query<CountedAnswer>({
    name: 'insert-answers',
    text: `insert into measure_answer
        (workspace_id, measure, day, answer_id, customer_id, exchange_id, at, replaces, scale, score, channel, site_id, type, traits)
      select $1::uuid, a.measure, (a.at at time zone w.time_zone)::date, a.exchange_id, a.customer_id, a.exchange_id, a.at,
        a.replaces, a.scale, a.score, coalesce(a.channel, -1), coalesce(a.site_id, '00000000-0000-0000-0000-000000000000'),
        coalesce(then_shown.type, shown.type, -1),
        array(
          select left(replace(coalesce(c.traits ->> chosen.trait, ''), chr(31), ' '), 80)
          from jsonb_array_elements_text(coalesce(w.measures -> 'traits', '[]')) with ordinality as chosen (trait, place)
          order by chosen.place)
      from (
        select *, to_timestamp(at_ms / 1000) as at
        from unnest($2::uuid[], $3::uuid[], $4::float8[], $5::text[], $6::smallint[], $7::smallint[], $8::uuid[],
                    $9::smallint[], $10::uuid[])
          as given (exchange_id, customer_id, at_ms, measure, scale, score, replaces, channel, site_id)
      ) as a
      join workspace w on w.id = $1
      join relation_state own on own.workspace_id = $1 and own.customer_id = a.customer_id
      left join relation_state shown
        on shown.workspace_id = $1 and shown.customer_id = ${survivorOf('own')}
      left join customer c on c.workspace_id = $1 and c.customer_id = a.customer_id
      left join lateral (
        select h.type from relation_history h
        where h.workspace_id = $1 and h.customer_id = shown.customer_id and h.shown_from <= a.at
        order by h.shown_from desc limit 1
      ) as then_shown on true
      where not exists (
        select from measure_answer later
        where later.workspace_id = $1 and later.customer_id = a.customer_id and later.replaces = a.exchange_id)
      order by a.measure, 3, a.exchange_id
      on conflict do nothing
      returning ${counted}`,
    values: [
      workspaceId,
      uuidArray(answers.map((answer) => answer.exchangeId)),
      uuidArray(answers.map((answer) => answer.customerId)),
      doubleArray(answers.map((answer) => answer.atMs)),
      textArray(answers.map((answer) => answer.measure)),
      smallintArray(answers.map((answer) => answer.scale)),
      smallintArray(answers.map((answer) => answer.score)),
      uuidArray(answers.map((answer) => answer.replaces)),
      smallintArray(answers.map((answer) => answer.channel)),
      uuidArray(answers.map((answer) => answer.siteId)),
    ],
  });
  return rows;
}

/** Takes out the scores of exchanges that were corrected. */
export async function deleteReplaced(
  client: PoolClient,
  workspaceId: string,
  exchangeIds: readonly string[],
): Promise<CountedAnswer[]> {
  const { rows } = await client.query<CountedAnswer>({
    name: 'delete-replaced-answers',
    text: `delete from measure_answer a
      using exchange_receipt r
      where r.workspace_id = $1 and r.exchange_id = any($2::uuid[])
        and a.workspace_id = $1 and a.customer_id = r.customer_id and a.exchange_id = r.exchange_id
      returning ${counted.replaceAll(/\b(measure|scale|score|channel|site_id|type|traits)\b/g, 'a.$1')}`,
    values: [workspaceId, uuidArray(exchangeIds)],
  });
  return rows;
}

/** Takes out scores of one measure. */
export async function deleteAnswers(
  client: PoolClient,
  workspaceId: string,
  measure: string,
  answers: readonly { day: string; answerId: string }[],
): Promise<CountedAnswer[]> {
  const { rows } = await client.query<CountedAnswer>(
    `delete from measure_answer
     where workspace_id = $1 and measure = $2
       and (day, answer_id) in (select day::date, answer_id from unnest($3::text[], $4::uuid[]) as gone (day, answer_id))
     returning ${counted}`,
    [
      workspaceId,
      measure,
      textArray(answers.map(({ day }) => day)),
      uuidArray(answers.map(({ answerId }) => answerId)),
    ],
  );
  return rows;
}

/** Scores of one measure that persons gave, by whichever of their fragments. */
export async function findKeptAnswers(
  client: PoolClient,
  workspaceId: string,
  measure: string,
  persons: readonly string[],
): Promise<{ answerId: string; day: string; score: number }[]> {
  const { rows } = await client.query<{ answerId: string; day: string; score: number }>(
    `select a.answer_id as "answerId", to_char(a.day, 'YYYY-MM-DD') as day, a.score
     from (${fragmentsOf}) as fragment
     join measure_answer a on a.workspace_id = $1 and a.customer_id = fragment.customer_id and a.measure = $3`,
    [workspaceId, uuidArray(persons), measure],
  );
  return rows;
}

/** The persons asked for and those merged into them. */
const fragmentsOf = `
  select customer_id, customer_id as person from unnest($2::uuid[]) as asked (customer_id)
  union all
  select s.customer_id, s.merged_into from unnest($2::uuid[]) as asked (customer_id)
  join relation_state s on s.workspace_id = $1 and s.merged_into = asked.customer_id`;

/** Surviving customers, in the order of their ids. */
export async function findPersonsAfter(
  client: PoolClient,
  workspaceId: string,
  after: string,
  limit: number,
): Promise<string[]> {
  const { rows } = await client.query<{ customer_id: string }>(
    `select customer_id from relation_state
     where workspace_id = $1 and customer_id > $2 and merged_into is null order by customer_id limit $3`,
    [workspaceId, after, limit],
  );
  return rows.map((row) => row.customer_id);
}

export interface ContactRow {
  person: string;
  customer_id: string;
  exchange_id: string;
  at_ms: number;
  channel: number | null;
  site_id: string | null;
  issue: string;
  resolvable: boolean;
}

/** What persons wrote or called about, where the matter is named. */
export async function findContacts(
  client: PoolClient,
  workspaceId: string,
  persons: readonly string[],
): Promise<ContactRow[]> {
  const { rows } = await client.query<ContactRow>(
    `select fragment.person, e.customer_id, e.exchange_id, extract(epoch from e.at)::float8 * 1000 as at_ms, e.channel,
       e.site_id, e.details -> 'properties' ->> 'issue' as issue,
       coalesce(e.details -> 'properties' ->> 'resolvable', 'true') <> 'false' as resolvable
     from (${fragmentsOf}) as fragment
     join exchange e on e.workspace_id = $1 and e.customer_id = fragment.customer_id
     where e.kind in (3, 4, 8) and (e.details -> 'properties') ? 'issue' and e.direction = 0`,
    [workspaceId, uuidArray(persons)],
  );
  return rows;
}

export interface AnswerExchange {
  customer_id: string;
  at: Date;
  exchange_id: string;
  at_ms: number;
  channel: number | null;
  site_id: string | null;
  properties: unknown;
}

/** Answers as they were received, in the order of the table, after one of them. */
export async function findAnswerExchanges(
  client: PoolClient,
  workspaceId: string,
  after: Pick<AnswerExchange, 'customer_id' | 'at' | 'exchange_id'> | null,
  kind: number,
  limit: number,
): Promise<AnswerExchange[]> {
  const { rows } = await client.query<AnswerExchange>(
    `select customer_id, at, exchange_id, extract(epoch from at)::float8 * 1000 as at_ms, channel, site_id,
       details -> 'properties' as properties
     from exchange
     where workspace_id = $1 and kind = $2 and (customer_id, at, exchange_id) > ($3::uuid, $4::timestamptz, $5::uuid)
     order by customer_id, at, exchange_id limit $6`,
    [
      workspaceId,
      kind,
      after?.customer_id ?? '00000000-0000-0000-0000-000000000000',
      after?.at ?? '-infinity',
      after?.exchange_id ?? '00000000-0000-0000-0000-000000000000',
      limit,
    ],
  );
  return rows;
}

/** Looks up again the traits that answers are looked at by. */
export async function updateTraitsOfAnswers(client: PoolClient, workspaceId: string): Promise<void> {
  await client.query(
    `update measure_answer a set traits = now.traits
     from (
       select c.customer_id, array(
         select left(replace(coalesce(c.traits ->> chosen.trait, ''), chr(31), ' '), 80)
         from jsonb_array_elements_text(coalesce(w.measures -> 'traits', '[]')) with ordinality as chosen (trait, place)
         order by chosen.place) as traits
       from customer c join workspace w on w.id = $1 where c.workspace_id = $1
     ) as now
     where a.workspace_id = $1 and a.customer_id = now.customer_id and a.traits <> now.traits`,
    [workspaceId],
  );
  // Of erased people no trait is known any more.
  await client.query(
    `update measure_answer a set traits = array_fill(''::text, array[jsonb_array_length(coalesce(w.measures -> 'traits', '[]'))])
     from workspace w
     where w.id = $1 and a.workspace_id = $1 and a.customer_id is null
       and cardinality(a.traits) <> jsonb_array_length(coalesce(w.measures -> 'traits', '[]'))`,
    [workspaceId],
  );
}

/** Counts every score again. */
export async function recountCells(
  client: PoolClient,
  workspaceId: string,
  masks: readonly number[],
  traits: number,
): Promise<void> {
  await client.query('delete from measure_cell where workspace_id = $1', [workspaceId]);
  const parts = [
    'channel::text',
    'site_id::text',
    'type::text',
    ...Array.from({ length: traits }, (_, i) => `traits[${i + 1}]`),
  ];
  for (const mask of masks) {
    const slice = parts.filter((_, i) => mask & (1 << i)).join(', chr(31), ');
    await client.query(
      `insert into measure_cell (workspace_id, measure, grain, mask, slice, period, scale, score, answers)
       select $1, measure, grain, $2, slice, period, scale, score, count(*)
       from (
         select measure, grain, ${slice === '' ? `''` : `concat(${slice})`} as slice, scale, score,
           case grain when 0 then day else date_trunc('month', day)::date end as period
         from measure_answer cross join (values (0::smallint), (1::smallint)) as kept (grain)
         where workspace_id = $1
       ) as answer
       group by measure, grain, slice, period, scale, score`,
      [workspaceId, mask],
    );
  }
}

/** Leaves scores without the person who gave them. */
export async function anonymise(
  client: PoolClient,
  workspaceId: string,
  customerIds: readonly string[],
): Promise<number> {
  const { rowCount } = await client.query(
    `update measure_answer
     set answer_id = gen_random_uuid(), customer_id = null, exchange_id = null, at = null, replaces = null
     where workspace_id = $1 and customer_id = any($2::uuid[])`,
    [workspaceId, customerIds],
  );
  return rowCount ?? 0;
}

export interface CellChange {
  measure: string;
  grain: 0 | 1;
  mask: number;
  slice: string;
  period: string;
  scale: number;
  score: number;
  answers: number;
}

/** Adds to counts; in the order of the key, so that two writers wait for each other in one direction only. */
export async function addToCells(
  client: PoolClient,
  workspaceId: string,
  changes: readonly CellChange[],
): Promise<void> {
  await client.query({
    name: 'add-to-measure-cells',
    text: `insert into measure_cell (workspace_id, measure, grain, mask, slice, period, scale, score, answers)
      select $1::uuid, measure, grain, mask, slice, period::date, scale, score, answers
      from unnest($2::text[], $3::smallint[], $4::smallint[], $5::text[], $6::text[], $7::smallint[], $8::smallint[], $9::int[])
        as change (measure, grain, mask, slice, period, scale, score, answers)
      order by measure collate "C", grain, mask, slice collate "C", 6, scale, score
      on conflict (workspace_id, measure, grain, mask, slice, period, scale, score)
      do update set answers = measure_cell.answers + excluded.answers`,
    values: [
      workspaceId,
      textArray(changes.map((change) => change.measure)),
      smallintArray(changes.map((change) => change.grain)),
      smallintArray(changes.map((change) => change.mask)),
      textArray(changes.map((change) => change.slice)),
      textArray(changes.map((change) => change.period)),
      smallintArray(changes.map((change) => change.scale)),
      smallintArray(changes.map((change) => change.score)),
      integerArray(changes.map((change) => change.answers)),
    ],
  });
}

/** How many traits are kept of each answer. */
export async function countTraits(client: PoolClient, workspaceId: string): Promise<number> {
  const { rows } = await client.query<{ traits: number }>({
    name: 'count-measure-traits',
    text: `select jsonb_array_length(coalesce(measures -> 'traits', '[]')) as traits from workspace where id = $1`,
    values: [workspaceId],
  });
  return rows[0]?.traits ?? 0;
}

/**
 * Until the transaction ends: writers of answers side by side, or one who counts all again.
 */
export async function lockCells(
  client: PoolClient,
  workspaceId: string,
  how: 'shared' | 'alone',
): Promise<void> {
  await client.query({
    name: `lock-measure-cells-${how}`,
    text: `select pg_advisory_xact_lock${how === 'shared' ? '_shared' : ''}(hashtextextended('measures ' || $1::text, 0))`,
    values: [workspaceId],
  });
}
