import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../platform/testing/testApp.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';

/** In every text of every row that is about the person: after the erasure it stands nowhere. */
const marker = 'Quatrebarbes';

let app: TestApp;
let customerId: string;
let caseId: string;

beforeAll(async () => {
  app = await testApp({ now: () => new Date('2026-11-28T10:00:00Z') });
  await ingestOf(app).record(app.workspaceId, [
    {
      customer: [
        { kind: 'external', value: 'ysolde' },
        { kind: 'email', value: 'ysolde@quatrebarbes.example', verified: true },
      ],
      kind: 'complaint',
      at: '2026-11-20T10:00:00Z',
      text: `Je suis ${marker}, personne ne répond`,
      traits: { name: `Ysolde ${marker}` },
    },
  ]);
  customerId = (await query(`select customer_id as id from identity where value = 'ysolde'`))[0]?.id;
  const agent = await app.asRole('agent');
  const payload = { customerId, subject: marker };
  caseId = (await agent({ method: 'POST', url: '/api/v1/cases', payload })).json().id;
});
afterAll(() => app.close());

// biome-ignore lint/suspicious/noExplicitAny: rows of any table
async function query(text: string, values: unknown[] = []): Promise<any[]> {
  return (await app.database.owner.query(text, values)).rows;
}

interface Column {
  name: string;
  type: string;
  isNeeded: boolean;
  /** The first of the values that a check names. */
  choice: string | null;
}

/** Tables of a workspace that name a row of another by this column. */
async function tablesWith(column: string): Promise<string[]> {
  const rows = await query(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = $1
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`,
    [column],
  );
  return rows.map(({ name }) => name);
}

function fitting({ name, type, choice }: Column): unknown {
  if (choice !== null) return choice;
  if (name === 'workspace_id') return app.workspaceId;
  if (name === 'customer_id') return customerId;
  if (name === 'case_id') return caseId;
  if (type === 'text') return `${marker} ${name}`;
  if (type === 'text[]') return [marker];
  if (type.endsWith('[]')) return [];
  if (type === 'uuid') return crypto.randomUUID();
  if (type === 'jsonb') return JSON.stringify({ said: marker });
  if (type === 'bytea') return Buffer.from(marker);
  if (type === 'boolean') return false;
  if (type.startsWith('timestamp') || type === 'date') return '2026-11-20T10:00:00Z';
  if (type.startsWith('char')) return 'EUR';
  return 1;
}

/** A row about the person in a table that has none: references to other rows are not looked at, checks are. */
async function fill(table: string): Promise<void> {
  const columns: Column[] = await query(
    `select a.attname as name, format_type(a.atttypid, null) as type,
       a.attnotnull and a.atthasdef = false as "isNeeded",
       (select substring(pg_get_constraintdef(k.oid) from '''([^'']+)''::text') from pg_constraint k
        where k.conrelid = a.attrelid and k.contype = 'c' and k.conkey = array[a.attnum] limit 1) as choice
     from pg_attribute a
     where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity = ''`,
    [`public.${table}`],
  );
  const written = columns.filter(
    ({ name, type, isNeeded }) =>
      isNeeded ||
      ['workspace_id', 'customer_id', 'case_id'].includes(name) ||
      ['text', 'jsonb'].includes(type),
  );
  const names = written.map(({ name }) => `"${name}"`).join(', ');
  const places = written.map((_, i) => `$${i + 1}`).join(', ');
  const client = await app.database.owner.connect();
  try {
    await client.query(`set session_replication_role = replica`);
    await client.query(`insert into "${table}" (${names}) values (${places})`, written.map(fitting));
  } finally {
    await client.query(`set session_replication_role = origin`);
    client.release();
  }
}

async function holding(table: string): Promise<number> {
  const texts = [customerId, marker, marker.toLowerCase()];
  const rows = await query(
    `select count(*)::int as n from "${table}" t where t::text ilike any ($1::text[])`,
    [texts.map((text) => `%${text}%`)],
  );
  return rows[0].n;
}

async function columnsHolding(table: string): Promise<string[]> {
  const texts = [customerId, marker, marker.toLowerCase()];
  const rows = await query(
    `select distinct each.key as name from "${table}" t, jsonb_each_text(to_jsonb(t)) each
     where each.value ilike any ($1::text[]) order by 1`,
    [texts.map((text) => `%${text}%`)],
  );
  return rows.map(({ name }) => `${table}.${name}`);
}

/** Of rows that are counted on without the person: the measure, its groups, the sort of gift, and who of the staff had a hand in it. */
const kept = [
  'measure_answer.measure',
  'measure_answer.traits',
  'refusal.said_by',
  'repair_entry.approved_by',
  'repair_entry.given_by',
  'repair_entry.kind',
  'repair_entry.purses',
  'repair_request.asked_by',
  'repair_request.decided_by',
  'repair_request.kind',
];

test('no table keeps anything of a person: each that names a customer or a case of theirs is filled, then searched', async () => {
  const tables = [...new Set([...(await tablesWith('customer_id')), ...(await tablesWith('case_id'))])];
  expect(tables.length).toBeGreaterThan(40);
  const failures: string[] = [];
  for (const table of tables)
    if ((await holding(table)) === 0)
      await fill(table).catch((error) => failures.push(`${table}: ${(error as Error).message}`));
  expect(failures).toEqual([]);
  for (const table of tables) expect([table, (await holding(table)) > 0]).toEqual([table, true]);

  const manager = await app.asRole('manager');
  const erased = await manager({
    method: 'POST',
    url: `/api/v1/customers/${customerId}/erasure`,
    payload: { confirm: 'erase' },
  });
  expect(erased.statusCode, erased.body).toBe(200);
  const every = await tablesWith('workspace_id');
  const left: string[] = [];
  for (const table of every) left.push(...(await columnsHolding(table)));
  expect(left).toEqual(kept);
});
