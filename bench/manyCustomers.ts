import type { Random } from '@rapport/core/numeric';
import { generateExchanges, toBodies } from './exchanges.ts';
import { post } from './load.ts';
import type { Person } from './people.ts';
import type { BenchServer } from './server.ts';

const copies = 50;

/**
 * A part comes in by the front door, so that tallies, states and histories are real; the rest are copies of it under other
 * names, handles and ids.
 */
export async function fillWithCopies(
  { url, key, query }: BenchServer,
  people: readonly Person[],
  random: Random,
): Promise<void> {
  const customers = people.length;
  const began = performance.now();
  const real = people.slice(0, Math.ceil(customers / copies));
  const generated = generateExchanges(real.length * 4, real.length, 1);
  const bodies = toBodies([...real.map((person) => firstPurchase(person, random)), ...generated], 500);
  const { failed } = await post(`${url}/api/v1/exchanges`, key, bodies, 3);
  if (failed > 0) throw new Error(`${failed} requests were refused`);
  await copyPeople(query, people, real.length);
  await query('vacuum (analyze)');
  const [stored] = await query('select count(*) as count from exchange');
  const [sizes] = await query(`select pg_size_pretty(pg_relation_size('relation_state')) as states,
    pg_size_pretty(pg_relation_size('relation_state_list')) as list,
    pg_size_pretty(pg_total_relation_size('customer_word')) as words`);
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `${stored?.count} exchanges of ${customers} customers in ${seconds.toFixed(0)} s; states ${sizes?.states}, their list ${sizes?.list}, words ${sizes?.words}`,
  );
}

async function copyPeople(
  query: BenchServer['query'],
  people: readonly Person[],
  real: number,
): Promise<void> {
  const customers = people.length;
  await query('create table bench_person (rank int primary key, name text, email text, phone text)');
  for (let from = real; from < customers; from += 10_000) {
    const rows = people.slice(from, from + 10_000).map(({ name, email, phone }, i) => {
      return `(${from + i},'${name}','${email}','${phone}')`;
    });
    await query(`insert into bench_person values ${rows.join(',')}`);
  }
  await query(`create table bench_copy as
    select o.workspace_id, o.customer_id as original, overlay(overlay(md5(p.rank::text) placing '8' from 13) placing '8' from 17)::uuid as customer_id, p.*
    from bench_person p
    join (select row_number() over (order by customer_id) - 1 as place, workspace_id, customer_id from customer) o
      on o.place = p.rank % ${real}`);
  await query('analyze bench_copy');
  await query(`insert into customer (workspace_id, customer_id, name, search)
    select workspace_id, customer_id, name, lower(name) || ' ' || phone || ' c' || rank || ' ' || email from bench_copy`);
  await query(`insert into identity (workspace_id, customer_id, kind, value, verified)
    select workspace_id, customer_id, kind, value, true from bench_copy
    cross join lateral (values ('external', 'c' || rank), ('email', email), ('phone', phone)) as h (kind, value)
    on conflict do nothing`);
  for (const table of ['relation_state', 'relation_history', 'exchange']) {
    const columns = (
      await query(`select string_agg(quote_ident(attname), ', ') as names from pg_attribute
        where attrelid = '${table}'::regclass and attnum > 0 and attname not in ('workspace_id', 'customer_id')`)
    )[0]?.names as string;
    const read = columns.split(', ').map((column) => `t.${column}`);
    await query(`insert into ${table} (workspace_id, customer_id, ${columns})
      select c.workspace_id, c.customer_id, ${read.join(', ')}
      from bench_copy c join ${table} t on t.workspace_id = c.workspace_id and t.customer_id = c.original`);
  }
}

function firstPurchase(person: Person, random: Random) {
  return {
    id: `first ${person.id}`,
    customer: [
      { kind: 'external', value: person.id },
      { kind: 'email', value: person.email },
      { kind: 'phone', value: person.phone },
    ],
    kind: 'purchase',
    channel: 'shop',
    at: new Date(Date.UTC(2024, 0, 1) + random() * 300 * 86_400_000).toISOString(),
    amount: 20,
    site: 'Lyon',
    traits: { name: person.name },
  };
}
