import type { Beginnings } from '@rapport/core/identity';
import type { PoolClient } from 'pg';
import { survivorOf } from '../../people/survivorOf.ts';

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
    text: `select distinct ${survivorOf('c')} as id
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

/** Person fragments one of whose words begins so, in the order of words. */
export async function findByBeginning(
  client: PoolClient,
  workspaceId: string,
  beginnings: Beginnings,
  limit: number,
): Promise<MatchRow[]> {
  const { rows } = await client.query<MatchRow>({
    name: 'search-one',
    text: `select customer_id as id, bool_or(whole) as whole
      from (
        select found.customer_id, found.word = asked.low as whole
        from unnest($2::text[], $3::text[]) as asked (low, high)
        cross join lateral (
          select word, customer_id from customer_word
          where workspace_id = $1 and word >= asked.low and word < asked.high
          order by word, customer_id limit $4
        ) as found
        limit $4
      ) as word
      group by customer_id`,
    values: [workspaceId, beginnings, beginnings.map((low) => low + highest), limit],
  });
  return rows;
}

/**
 * Person fragments that have a word for each of the words typed: the rarest of these is taken from the index, up to `limit`
 * entries of it; of those persons are kept the ones whom the places of every `scanned` word hold, all of them passed in the
 * index; the words of `read` are looked for in the names of the persons left.
 */
export async function findTogether(
  client: PoolClient,
  workspaceId: string,
  {
    rarest,
    scanned,
    read,
  }: { rarest: Beginnings; scanned: readonly Beginnings[]; read: readonly Beginnings[] },
  limit: number,
): Promise<MatchRow[]> {
  const values: unknown[] = [workspaceId, limit];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const ranges = (beginnings: Beginnings): string =>
    `unnest(${bind(beginnings)}::text[], ${bind(beginnings.map((low) => low + highest))}::text[]) as asked (low, high)`;
  const sets = [
    `set0 as materialized (
      select customer_id, bool_or(whole) as whole
      from (
        select found.customer_id, found.word = asked.low as whole
        from ${ranges(rarest)}
        cross join lateral (
          select word, customer_id from customer_word
          where workspace_id = $1 and word >= asked.low and word < asked.high
          order by word, customer_id limit $2
        ) as found
      ) as word
      group by customer_id
    )`,
    ...scanned.map(
      (beginnings, i) => `set${i + 1} as materialized (
        select customer_id, bool_or(set${i}.whole and found.word = asked.low) as whole
        from ${ranges(beginnings)}
        cross join lateral (
          select word, customer_id from customer_word
          where workspace_id = $1 and word >= asked.low and word < asked.high
          offset 0
        ) as found
        join set${i} using (customer_id)
        group by customer_id
      )`,
    ),
  ];
  const person = `set${scanned.length}`;
  const { rows } = await client.query<MatchRow>(
    `with ${sets.join(', ')}
     ${
       read.length === 0
         ? `select customer_id as id, whole from ${person}`
         : `, read as materialized (
              select person.customer_id, person.whole, ${cutWords('c.search')} as words
              from ${person} as person cross join lateral (
                select search from customer where workspace_id = $1 and customer_id = person.customer_id offset 0
              ) as c
            )
            select customer_id as id, whole ${read.map((beginnings) => `and strpos(words, ' ' || ${bind(beginnings.map(asRead)[0])}::text || ' ') > 0`).join(' ')} as whole
            from read where ${read.map((beginnings) => hasWord(bind(beginnings.map(asRead)))).join(' and ')}`
     }`,
    values,
  );
  return rows;
}

/** The same over whole customers: one word may be on one fragment and another on one merged with it. Reads them all. */
export async function findInFamilies(
  client: PoolClient,
  workspaceId: string,
  rarest: Beginnings,
  others: readonly Beginnings[],
  limit: number,
): Promise<MatchRow[]> {
  const values: unknown[] = [workspaceId, rarest, rarest.map((low) => low + highest), limit];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const { rows } = await client.query<MatchRow>(
    `with family as materialized (
       select distinct ${survivorOf('c')} as id
       from unnest($2::text[], $3::text[]) as asked (low, high)
       cross join lateral (
         select customer_id from customer_word
         where workspace_id = $1 and word >= asked.low and word < asked.high
         order by word, customer_id limit $4
       ) as word
       cross join lateral (
         select customer_id, merged_into from customer where workspace_id = $1 and customer_id = word.customer_id offset 0
       ) as c
       where c.merged_into is not null or exists (
         select from customer f where f.workspace_id = $1 and f.merged_into = c.customer_id)
     ), read as materialized (
       select family.id, string_agg(f.search, ' ') as text
       from family cross join lateral (
         select search from customer where workspace_id = $1 and customer_id = family.id
         union all
         select search from customer where workspace_id = $1 and merged_into = family.id
       ) as f
       group by family.id
     ), cut as materialized (select id, ${cutWords('text')} as words from read)
     select id, false as whole from cut where ${others.map((beginnings) => hasWord(bind(beginnings.map(asRead)))).join(' and ')}`,
    values,
  );
  return rows;
}

/** An email is whole in the text without the @ that the index puts before it. */
function asRead(beginning: string): string {
  return beginning.startsWith('@') ? beginning.slice(1) : beginning;
}

/** Words cut as the index cuts them, with a space on either side; emails are there whole as well. */
function cutWords(text: string): string {
  return `' ' || ${text} || ' ' || translate(${text}, '!"#$%&''()*+,-./:;<=>?[\\]^_\`{|}~', repeat(' ', 31)) || ' '`;
}

function hasWord(beginnings: string): string {
  return `exists (select from unnest(${beginnings}::text[]) as low where strpos(words, ' ' || low) > 0)`;
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

/** Places of the index passed for the words of one beginning, at most; past it, stepping from word to word costs less. */
const mostPassed = 50_000;

/** The different words that begin so, in order. */
export async function listWords(
  client: PoolClient,
  workspaceId: string,
  beginning: string,
  limit: number,
): Promise<string[]> {
  const { rows } = await client.query<{ word: string; passed: number }>({
    name: 'search-pass-words',
    text: `select word, count(*)::int as passed
      from (
        select word from customer_word where workspace_id = $1 and word >= $2::text collate "C" and word < $3
        order by word limit $4
      ) as place
      group by word order by word`,
    values: [workspaceId, beginning, beginning + highest, mostPassed],
  });
  const passed = rows.reduce((sum, row) => sum + row.passed, 0);
  if (passed >= mostPassed) return stepThroughWords(client, workspaceId, beginning, limit);
  return rows.slice(0, limit).map((row) => row.word);
}

/** One step of the index each. */
async function stepThroughWords(
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
