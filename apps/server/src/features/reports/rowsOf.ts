import type { PoolClient } from 'pg';

const fetched = 20_000;

/** Rows of a query, so many at a time: memory is that of one piece. */
export async function* rowsOf<Row>(
  client: PoolClient,
  name: string,
  text: string,
  values: unknown[],
): AsyncGenerator<Row[]> {
  await client.query(`declare ${name} no scroll cursor for ${text}`, values);
  for (;;) {
    const { rows } = await client.query<Row & Record<string, unknown>>(`fetch ${fetched} from ${name}`);
    if (rows.length === 0) break;
    yield rows;
  }
  await client.query(`close ${name}`);
}
