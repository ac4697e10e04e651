import type { Beginnings } from '@rapport/core/identity';
import type { PoolClient } from 'pg';

/** Greater than whatever follows a beginning. */
const highest = '\u{10ffff}';

/** Customers who have exactly one of these handles; by (kind, value). */
export async function findByHandles(
  client: PoolClient,
  workspaceId: string,
  handles: readonly { kind: string; value: string }[],
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>({
    name: 'search-handles',
    text: `select distinct coalesce(c.merged_into, c.customer_id) as id
      from unnest($2::text[], $3::text[]) as asked (kind, value)
      join identity i on i.workspace_id = $1 and i.kind = asked.kind and i.value = asked.value
      join customer c on c.workspace_id = $1 and c.customer_id = i.customer_id`,
    values: [workspaceId, handles.map(({ kind }) => kind), handles.map(({ value }) => value)],
  });
  return rows.map((row) => row.id);
}

export async function findById(
  client: PoolClient,
  workspaceId: string,
  customerId: string,
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>({
    name: 'search-id',
    text: `select coalesce(merged_into, customer_id) as id from customer where workspace_id = $1 and customer_id = $2`,
    values: [workspaceId, customerId],
  });
  return rows.map((row) => row.id);
}

/** How many words begin so, counted up to a bound, for each of the words typed. */
export async function countBeginnings(
  client: PoolClient,
  workspaceId: string,
  typed: readonly Beginnings[],
  bound: number,
): Promise<number[]> {
  const lows = typed.flat();
  const places = typed.flatMap((beginnings, place) => beginnings.map(() => place));
  const { rows } = await client.query<{ place: number; count: number }>({
    name: 'search-count',
    text: `select asked.place, sum(found.count)::int as count
      from unnest($2::int[], $3::text[], $4::text[]) as asked (place, low, high)
      cross join lateral (
        select count(*) from (
          select from customer_word where workspace_id = $1 and word >= asked.low and word < asked.high limit $5
        ) as one
      ) as found
      group by asked.place`,
    values: [workspaceId, places, lows, lows.map((low) => low + highest), bound],
  });
  return typed.map((_, place) => rows.find((row) => row.place === place)?.count ?? 0);
}

export interface MatchRow {
  id: string;
  /** Every word typed is a whole word of theirs. */
  whole: boolean;
}

/**
 * Customers one of whose words begins as `rarest` says, in the order of words, and who have a word that begins as each of
 * `others` says: on the customer's own fragment or on one merged into it.
 */
export async function findMatches(
  client: PoolClient,
  workspaceId: string,
  rarest: Beginnings,
  others: readonly Beginnings[],
  limit: number,
): Promise<MatchRow[]> {
  const values: unknown[] = [workspaceId, rarest, rarest.map((low) => low + highest), limit];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const bound = others.map((beginnings) => bind(beginnings));
  const wholes = bind([rarest, ...others].map((beginnings) => beginnings[0]));
  const { rows } = await client.query<MatchRow>(
    `with person as (
       select distinct coalesce(c.merged_into, c.customer_id) as id
       from (
         select found.customer_id from unnest($2::text[], $3::text[]) as asked (low, high)
         cross join lateral (
           select customer_id from customer_word
           where workspace_id = $1 and word >= asked.low and word < asked.high
           order by word, customer_id limit $4
         ) as found
         limit $4
       ) as word
       join customer c on c.workspace_id = $1 and c.customer_id = word.customer_id
     ), read as (
       select person.id, words.text
       from person join customer c on c.workspace_id = $1 and c.customer_id = person.id
       cross join lateral (
         select c.search || coalesce((select ' ' || string_agg(f.search, ' ') from customer f
                                      where f.workspace_id = $1 and f.merged_into = person.id), '') as text
       ) as raw
       cross join lateral (
         select ' ' || raw.text || ' ' || translate(raw.text, '!"#$%&''()*+,-./:;<=>?[\\]^_\`{|}~', repeat(' ', 31)) || ' '
           as text
       ) as words
     )
     select id, not exists (
       select from unnest(${wholes}::text[]) as whole where strpos(read.text, ' ' || whole || ' ') = 0
     ) as whole
     from read
     ${bound.length > 0 ? 'where' : ''} ${bound
       .map(
         (beginnings) =>
           `exists (select from unnest(${beginnings}::text[]) as low where strpos(read.text, ' ' || low) > 0)`,
       )
       .join(' and ')}`,
    values,
  );
  return rows;
}

/** Those of these that are words of somebody. */
export async function findWords(
  client: PoolClient,
  workspaceId: string,
  asked: readonly string[],
): Promise<string[]> {
  const { rows } = await client.query<{ word: string }>({
    name: 'search-words',
    text: `select asked.word from unnest($2::text[]) as asked (word)
      where exists (select from customer_word w where w.workspace_id = $1 and w.word = asked.word collate "C")`,
    values: [workspaceId, asked],
  });
  return rows.map((row) => row.word);
}

/** The first word that begins as each of these does, where there is one. */
export async function findFirstWords(
  client: PoolClient,
  workspaceId: string,
  beginnings: readonly string[],
): Promise<string[]> {
  const { rows } = await client.query<{ word: string }>({
    name: 'search-first-words',
    text: `select distinct asked.low as word from unnest($2::text[], $3::text[]) as asked (low, high)
      where exists (select from customer_word w
                    where w.workspace_id = $1 and w.word >= asked.low and w.word < asked.high)`,
    values: [workspaceId, beginnings, beginnings.map((low) => low + highest)],
  });
  return rows.map((row) => row.word);
}

/** The different words that begin so, in order, one step of the index each. */
export async function listWords(
  client: PoolClient,
  workspaceId: string,
  beginning: string,
  limit: number,
): Promise<string[]> {
  const { rows } = await client.query<{ word: string }>({
    name: 'search-list-words',
    text: `with recursive step as (
        select (select min(word) from customer_word where workspace_id = $1 and word >= $2::text collate "C" and word < $3) as word
        union all
        select (select min(w.word) from customer_word w where w.workspace_id = $1 and w.word > step.word and w.word < $3)
        from step where step.word is not null
      )
      select word from step where word is not null limit $4`,
    values: [workspaceId, beginning, beginning + highest, limit],
  });
  return rows.map((row) => row.word);
}
