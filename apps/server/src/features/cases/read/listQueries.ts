import type { PoolClient } from 'pg';
import type { Conditions } from './filter.ts';

/** `due`: what is due first, then what is over, the latest change first. */
const sortColumns = {
  due: ['list_order', 'bigint'],
  newest: ['opened_at', 'timestamptz'],
  changed: ['changed_at', 'timestamptz'],
} as const;

export type CaseOrder = keyof typeof sortColumns;

export interface Place {
  /** As Postgres writes it. */
  key: string;
  id: string;
}

/** A page of a list: of which statuses, in what order, after which place. */
export interface Asked {
  statuses: readonly number[];
  sort: CaseOrder;
  after: Place | null;
  limit: number;
  /** False for a page of what is known to be many. */
  isCounted: boolean;
}

export interface Found {
  page: { case_id: string; key: string }[];
  /** Null when there are more than `most`. */
  total: number | null;
}

/**
 * Pages of cases in one statement, each with how many there are in all. Few are found in an index, by whatever narrows them
 * best, and only then sorted. Of many, what is due is read status by status in the order of an index and the heads
 * merged; by age or change, one index is read until the page is full.
 */
export async function findPages(
  client: PoolClient,
  { where, values }: Conditions,
  asked: readonly Asked[],
  most: number,
): Promise<Found[]> {
  const all = [...values];
  const add = (value: unknown): string => `$${all.push(value)}`;
  const bounds = { most: `${add(most)}::int`, one: `${add(most + 1)}::int` };
  const texts = asked.map((each, at) => pageText(each, at, where, bounds, add));
  const { rows } = await client.query<{ at: number; total: number; case_id: string | null; key: string }>(
    texts.join(' union all '),
    all,
  );
  return asked.map((_, at) => {
    const own = rows.filter((row) => row.at === at);
    const total = own[0]?.total ?? 0;
    return {
      page: own.flatMap(({ case_id: id, key }) => (id === null ? [] : [{ case_id: id, key }])),
      total: total > most ? null : total,
    };
  });
}

/** Of the two ways to find a page, the one that the count does not name is never run. */
function pageText(
  { statuses, sort, after, limit, isCounted }: Asked,
  at: number,
  where: string,
  { most, one }: { most: string; one: string },
  add: (value: unknown) => string,
): string {
  const [column, type] = sortColumns[sort];
  const count = add(limit);
  const [comparison, order] = sort === 'due' ? ['>', 'asc'] : ['<', 'desc'];
  const place =
    after === null
      ? ''
      : `and (c.${column}, c.case_id) ${comparison} (${add(after.key)}::${type}, ${add(after.id)}::uuid)`;
  const ordered = `order by c.${column} ${order}, c.case_id ${order} limit ${count}`;
  const each = statuses.map((status) => `${add(status)}::smallint`);
  const states = each.length === 1 ? `${each}` : `any(array[${each}]::smallint[])`;
  const many = (sort === 'due' && each.length > 0 ? each : [states]).map(
    (status) => `(select c.case_id, c.${column} as key from customer_case c
      where counted.total > ${most} and ${where} and c.status = ${status} ${place} ${ordered})`,
  );
  // What is due is told by every index that narrows; age and change are not, and are read of the few alone.
  const isTold = sort === 'due';
  const told = isTold ? ', c.list_order' : '';
  const few = isCounted
    ? `select c.case_id${told} from customer_case c where ${where} and c.status = ${states} limit ${one}`
    : `select null::uuid as case_id${isTold ? ', null::bigint as list_order' : ''} where false`;
  const ofFew = isTold
    ? 'few c where'
    : 'few join customer_case c on c.workspace_id = $1 and c.case_id = few.case_id where';
  return `(
    with few as materialized (${few}),
      counted as materialized (select ${isCounted ? 'count(*)::int as total from few' : `${one} as total`})
    select ${at} as at, counted.total, page.case_id, page.key from counted
    left join lateral (
      (select c.case_id, c.${column}::text as key from ${ofFew} counted.total <= ${most} ${place} ${ordered})
      union all
      (select c.case_id, c.key::text from (${many.join(' union all ')}) as c
        order by c.key ${order}, c.case_id ${order} limit ${count})
    ) as page on true)`;
}

/** Cases of the customers of a book, but those that its reader sees for their site. */
export async function findCasesOfBook(
  client: PoolClient,
  workspaceId: string,
  { assistantId, siteIds }: { assistantId: string | null; siteIds: readonly string[] },
): Promise<string[]> {
  const { rows } = await client.query<{ case_id: string }>({
    name: 'find-cases-of-book',
    text: `select c.case_id from client_book b
      join relation_state s on s.workspace_id = $1 and s.customer_id = b.customer_id and s.merged_into is null
      cross join lateral (
        select b.customer_id as id
        union all
        select f.customer_id from relation_state f where f.workspace_id = $1 and f.merged_into = b.customer_id
      ) as fragment
      join customer_case c on c.workspace_id = $1 and c.customer_id = fragment.id
      where b.workspace_id = $1 and b.assistant_id = $2 and c.customer_site_id <> all($3::uuid[])`,
    values: [workspaceId, assistantId, siteIds],
  });
  return rows.map((row) => row.case_id);
}
