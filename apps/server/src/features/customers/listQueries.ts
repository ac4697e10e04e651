import type { PoolClient } from 'pg';
import type { StateFilter } from './filter.ts';

export type Sort = 'lastSeen' | 'value' | 'name' | 'probability';

export interface ListRow {
  customer_id: string;
  type: number | null;
  probability: number | null;
  value_cents: number;
  purchases: number;
  first_seen: Date | null;
  last_seen: Date | null;
  site_id: string | null;
  /** What the list is ordered by; an instant in milliseconds. */
  key: string | number | null;
}

/** A place in a list: the last row's key and id. */
export interface Place {
  key: string | number | null;
  id: string;
}

const columns = `s.customer_id, s.type, s.probability, s.value_cents, s.purchases, s.first_seen, s.last_seen, s.site_id`;

/** `expression` is what an index is on; `key` comes back as the place of the row; `place` makes the one of the other. */
const orders: Record<
  Sort,
  { from: string; expression: string; id: string; key: string; place: (parameter: string) => string }
> = {
  lastSeen: {
    from: 'relation_state s',
    expression: 's.last_seen',
    id: 's.customer_id',
    key: 'extract(epoch from s.last_seen)::float8 * 1000',
    place: (parameter) => `to_timestamp(${parameter}::float8 / 1000)`,
  },
  value: {
    from: 'relation_state s',
    expression: 's.value_cents',
    id: 's.customer_id',
    key: 's.value_cents',
    place: (parameter) => `${parameter}::bigint`,
  },
  probability: {
    from: 'relation_state s',
    expression: 's.probability',
    id: 's.customer_id',
    key: 's.probability',
    place: (parameter) => `${parameter}::real`,
  },
  name: {
    from: 'customer c join relation_state s on s.workspace_id = c.workspace_id and s.customer_id = c.customer_id',
    expression: 'c.search collate "C"',
    id: 'c.customer_id',
    key: 'c.search',
    place: (parameter) => `${parameter}::text`,
  },
};

/** Customers in an order, after a place. Those without a key (never seen, without a relation) come last either way. */
export async function findPage(
  client: PoolClient,
  workspaceId: string,
  filter: StateFilter,
  page: { sort: Sort; order: 'asc' | 'desc'; after: Place | null; limit: number },
): Promise<ListRow[]> {
  const withKey =
    page.after?.key === null ? [] : await findPart(client, workspaceId, filter, page, 'with a key');
  if (withKey.length >= page.limit || page.sort === 'name' || page.sort === 'value') return withKey;
  const after = page.after?.key === null ? page.after : null;
  const rest = { ...page, after, limit: page.limit - withKey.length };
  return [...withKey, ...(await findPart(client, workspaceId, filter, rest, 'without'))];
}

async function findPart(
  client: PoolClient,
  workspaceId: string,
  filter: StateFilter,
  page: { sort: Sort; order: 'asc' | 'desc'; after: Place | null; limit: number },
  part: 'with a key' | 'without',
): Promise<ListRow[]> {
  const { from, expression, id, key, place } = orders[page.sort];
  const values: unknown[] = [workspaceId];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const conditions = conditionsOf(filter, bind);
  if (page.sort === 'name') conditions.push('c.workspace_id = $1', 'c.merged_into is null');
  const down = page.order === 'desc';
  const nullable = page.sort === 'lastSeen' || page.sort === 'probability';
  if (nullable) conditions.push(`${expression} is ${part === 'without' ? '' : 'not '}null`);
  if (page.after) {
    const beyond = down ? '<' : '>';
    conditions.push(
      part === 'without'
        ? `${id} ${beyond} ${bind(page.after.id)}::uuid`
        : `(${expression}, ${id}) ${beyond} (${place(bind(page.after.key))}, ${bind(page.after.id)}::uuid)`,
    );
  }
  const direction = down ? 'desc' : 'asc';
  // The nulls are elsewhere: their place is named only so that the index's own order is recognised.
  const nulls = page.sort === 'lastSeen' ? ` nulls ${down ? 'last' : 'first'}` : '';
  const { rows } = await client.query<ListRow>(
    `select ${columns}, ${key} as key from ${from}
     where ${conditions.join(' and ')}
     order by ${part === 'without' ? '' : `${expression} ${direction}${nulls}, `}${id} ${direction}
     limit ${bind(page.limit)}`,
    values,
  );
  return rows;
}

/** Ids of the customers that the filter holds, in their order, after one of them. */
export async function findIdsAfter(
  client: PoolClient,
  workspaceId: string,
  filter: StateFilter,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const values: unknown[] = [workspaceId];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const conditions = conditionsOf(filter, bind);
  if (after !== null) conditions.push(`s.customer_id > ${bind(after)}::uuid`);
  const { rows } = await client.query<{ customer_id: string }>(
    `select s.customer_id from relation_state s where ${conditions.join(' and ')}
     order by s.customer_id limit ${bind(limit)}`,
    values,
  );
  return rows.map((row) => row.customer_id);
}

/** How many customers the filter holds, counted up to a bound. */
export async function countPage(
  client: PoolClient,
  workspaceId: string,
  filter: StateFilter,
  bound: number,
): Promise<number> {
  const values: unknown[] = [workspaceId];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const { rows } = await client.query<{ count: number }>(
    `select count(*) from (
       select from relation_state s where ${conditionsOf(filter, bind).join(' and ')} limit ${bind(bound)}
     ) as one`,
    values,
  );
  return rows[0]?.count ?? 0;
}

/**
 * Those of these person fragments that the filter holds, with their place in an order, not ordered yet; and those merged into
 * another customer, whatever the filter: the other is to be asked for.
 */
export async function findAmong(
  client: PoolClient,
  workspaceId: string,
  filter: StateFilter,
  sort: Sort,
  ids: readonly string[],
): Promise<(ListRow & { merged_into: string | null })[]> {
  const values: unknown[] = [workspaceId];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const conditions = conditionsOf(filter, bind);
  const name = `cross join lateral (
      select search from customer where workspace_id = $1 and customer_id = asked.id offset 0
    ) as c`;
  const { rows } = await client.query<ListRow & { merged_into: string | null }>(
    `select ${columns}, s.merged_into, ${orders[sort].key} as key
     from unnest(${bind(ids)}::uuid[]) as asked (id)
     cross join lateral (
       select * from relation_state where workspace_id = $1 and customer_id = asked.id offset 0
     ) as s
     ${sort === 'name' ? name : ''}
     where s.merged_into is not null or (${conditions.join(' and ')})`,
    values,
  );
  return rows;
}

function conditionsOf(filter: StateFilter, bind: (value: unknown) => string): string[] {
  const conditions = ['s.workspace_id = $1', 's.merged_into is null'];
  if (filter.types) conditions.push(`s.type = any(${bind(filter.types)}::smallint[])`);
  if (filter.minProbability !== null)
    conditions.push(`s.probability >= ${bind(filter.minProbability)}::real`);
  if (filter.siteIds) conditions.push(`s.site_id = any(${bind(filter.siteIds)}::uuid[])`);
  if (filter.reach) {
    conditions.push(`(s.site_id is null or s.site_id = any(${bind(filter.reach.siteIds)}::uuid[]) or exists (
      select from client_book b where b.workspace_id = s.workspace_id and b.customer_id = s.customer_id
        and b.assistant_id = ${bind(filter.reach.assistantId)}::uuid))`);
  }
  if (filter.minValue !== null) conditions.push(`s.value_cents >= ${bind(filter.minValue)}`);
  if (filter.maxValue !== null) conditions.push(`s.value_cents <= ${bind(filter.maxValue)}`);
  if (filter.seenFrom) conditions.push(`s.last_seen >= ${bind(filter.seenFrom)}`);
  if (filter.seenBefore) conditions.push(`s.last_seen < ${bind(filter.seenBefore)}`);
  for (const { axis, min, max } of filter.box) {
    conditions.push(`s.mean[${axis + 1}] >= ${bind(min)} and s.mean[${axis + 1}] < ${bind(max)}`);
  }
  return conditions;
}

export interface FaceRow {
  customer_id: string;
  name: string | null;
  handle: string | null;
}

/** Names and most telling handles of the customers of a page; the id of a browser tells nothing. */
export async function findFaces(
  client: PoolClient,
  workspaceId: string,
  ids: readonly string[],
): Promise<FaceRow[]> {
  const { rows } = await client.query<FaceRow>({
    name: 'find-faces',
    text: `select c.customer_id, c.name, coalesce(
        (select value from identity i where i.workspace_id = $1 and i.customer_id = c.customer_id and kind = 'email' limit 1),
        (select value from identity i where i.workspace_id = $1 and i.customer_id = c.customer_id and kind = 'phone' limit 1),
        (select value from identity i where i.workspace_id = $1 and i.customer_id = c.customer_id and kind = 'external' limit 1),
        (select value from identity i where i.workspace_id = $1 and i.customer_id = c.customer_id and kind = 'card'
          limit 1)) as handle
      from customer c where c.workspace_id = $1 and c.customer_id = any($2::uuid[])`,
    values: [workspaceId, ids],
  });
  return rows;
}

export async function findSites(client: PoolClient, workspaceId: string): Promise<Map<string, string>> {
  const { rows } = await client.query<{ site_id: string; name: string }>({
    name: 'find-sites',
    text: 'select site_id, name from site where workspace_id = $1',
    values: [workspaceId],
  });
  return new Map(rows.map((row) => [row.site_id, row.name]));
}

export async function findPlaceOfWork(
  client: PoolClient,
  workspaceId: string,
): Promise<{ currency: string; country: string }> {
  const { rows } = await client.query<{ currency: string; country: string }>({
    name: 'find-place-of-work',
    text: 'select currency::text as currency, country::text as country from workspace where id = $1',
    values: [workspaceId],
  });
  return rows[0] ?? { currency: 'EUR', country: 'FR' };
}
