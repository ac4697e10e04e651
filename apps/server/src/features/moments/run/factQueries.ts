import { exchangeKinds } from '@rapport/contracts/vocabulary';
import type { ClientBase } from 'pg';
import { survivorOf } from '../../people/survivorOf.ts';

/** How many rows at a time: memory is that of one piece. */
const fetched = 10_000;

export interface PersonRow {
  id: string;
  type: number | null;
  first_day: number | null;
  since_day: number | null;
  previous_type: number | null;
  mean: number[] | null;
  purchases: number;
  value_cents: number;
  quiet_day: number | null;
  birthday: string | null;
  tally: Buffer | null;
  absorbed: number;
}

export interface EventRow {
  /** The fragment. */
  id: string;
  exchange_id: string;
  day: number;
  kind: number;
  channel: number | null;
  direction: number;
  amount_cents: number | null;
  details: { properties?: Record<string, unknown>; items?: EventItem[] } | null;
}
type EventItem = { sku?: string; name?: string; category?: string };

export interface FactNeeds {
  timeZone: string;
  /** Exchanges before it are not looked at. */
  sinceDay: number;
  kinds: readonly string[];
  position: boolean;
  purchaseDays: boolean;
}

const dayOf = (column: string) => `(${column} at time zone $2)::date - date '1970-01-01'`;

/** Surviving customers in the order of their ids; of some, or of all. */
export function readPersons(
  client: ClientBase,
  workspaceId: string,
  needs: FactNeeds,
  ids: readonly string[] | null,
): AsyncGenerator<PersonRow[]> {
  return rowsOf<PersonRow>(
    client,
    'moment_persons',
    `select s.customer_id as id, s.type, ${dayOf('s.first_seen')} as first_day, ${dayOf('s.since')} as since_day,
       s.previous_type, ${needs.position ? 's.mean' : 'null::smallint[] as mean'}, s.purchases,
       s.value_cents::float8 as value_cents, ${dayOf('s.quiet_after')} as quiet_day, c.traits ->> 'birthday' as birthday,
       ${needs.purchaseDays ? "case when s.last_seen >= timestamp 'epoch' at time zone $2 + make_interval(days => $3) then s.tally end as tally" : 'null::bytea as tally, $3::int as since'},
       s.absorbed
     from relation_state s
     join customer c on c.workspace_id = s.workspace_id and c.customer_id = s.customer_id
     where s.workspace_id = $1 and s.merged_into is null and s.first_seen is not null and c.erased_at is null
       ${ids ? 'and s.customer_id = any($4::uuid[])' : ''}
     order by s.customer_id`,
    [workspaceId, needs.timeZone, needs.sinceDay, ...(ids ? [ids] : [])],
  );
}

const eventColumns = `e.exchange_id, ${dayOf('e.at')} as day, e.kind, e.channel, e.direction,
  e.amount_cents::float8 as amount_cents, e.details`;
const sinceDay = `e.at >= timestamp 'epoch' at time zone $2 + make_interval(days => $3)`;

/** Exchanges of fragments in the order of their ids, oldest first. */
export function readEvents(
  client: ClientBase,
  workspaceId: string,
  needs: FactNeeds,
  fragmentIds: readonly string[] | null,
): AsyncGenerator<EventRow[]> {
  return rowsOf<EventRow>(
    client,
    'moment_events',
    `select e.customer_id as id, ${eventColumns} from exchange e
     where e.workspace_id = $1 and ${sinceDay} and e.kind = any($4::int[])
       ${fragmentIds ? 'and e.customer_id = any($5::uuid[])' : ''}
     order by e.customer_id, e.at`,
    [
      workspaceId,
      needs.timeZone,
      needs.sinceDay,
      numbersOf(needs.kinds),
      ...(fragmentIds ? [fragmentIds] : []),
    ],
  );
}

/** Exchanges of those who were merged into another, under the surviving customer's id. */
export function readAbsorbedEvents(
  client: ClientBase,
  workspaceId: string,
  needs: FactNeeds,
  survivorIds: readonly string[] | null,
): AsyncGenerator<EventRow[]> {
  return rowsOf<EventRow>(
    client,
    'moment_absorbed',
    `select s.merged_into as id, ${eventColumns}
     from relation_state s
     join exchange e on e.workspace_id = s.workspace_id and e.customer_id = s.customer_id
     where s.workspace_id = $1 and s.merged_into is not null and ${sinceDay} and e.kind = any($4::int[])
       ${survivorIds ? 'and s.merged_into = any($5::uuid[])' : ''}`,
    [
      workspaceId,
      needs.timeZone,
      needs.sinceDay,
      numbersOf(needs.kinds),
      ...(survivorIds ? [survivorIds] : []),
    ],
  );
}

/** Tallies of fragments merged into these customers. */
export async function findAbsorbedTallies(
  client: ClientBase,
  workspaceId: string,
  survivorIds: readonly string[],
): Promise<{ id: string; tally: Buffer }[]> {
  const { rows } = await client.query<{ id: string; tally: Buffer }>(
    'select merged_into as id, tally from relation_state where workspace_id = $1 and merged_into = any($2::uuid[])',
    [workspaceId, survivorIds],
  );
  return rows;
}

export interface NewsRow {
  id: string;
  news_id: string;
  kind: 'stopping' | 'back';
  name: string;
  day: number;
}

/** News of products told since a day, with whom they concern. */
export async function findNewsOfPeople(
  client: ClientBase,
  workspaceId: string,
  since: number,
): Promise<NewsRow[]> {
  const { rows } = await client.query<NewsRow>(
    `select ${survivorOf('s')} as id, n.news_id, n.kind, n.name, n.day - date '1970-01-01' as day
     from product_news n
     join product_news_person p on p.workspace_id = n.workspace_id and p.news_id = n.news_id
     join relation_state s on s.workspace_id = p.workspace_id and s.customer_id = p.customer_id
     where n.workspace_id = $1 and n.day >= date '1970-01-01' + $2::int`,
    [workspaceId, since],
  );
  return rows;
}

async function* rowsOf<Row extends object>(
  client: ClientBase,
  name: string,
  text: string,
  values: unknown[],
): AsyncGenerator<Row[]> {
  await client.query(`declare ${name} no scroll cursor for ${text}`, values);
  const fetch = () => client.query<Row>(`fetch ${fetched} from ${name}`);
  let next = fetch();
  for (;;) {
    const { rows } = await next;
    const isLast = rows.length < fetched;
    if (!isLast) {
      // Read while what is here is being looked at.
      next = fetch();
      next.catch(() => {});
    }
    if (rows.length > 0) yield rows;
    if (isLast) break;
  }
  await client.query(`close ${name}`);
}

function numbersOf(kinds: readonly string[]): number[] {
  return kinds.map((kind) => exchangeKinds.indexOf(kind as (typeof exchangeKinds)[number]));
}
