import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely';
import type { PoolClient } from 'pg';
import type { Tables } from './tables.ts';

/** Kysely over one connection that somebody else opened and will release. */
export function connectionDb(client: PoolClient): Kysely<Tables> {
  const lent = {
    query: client.query.bind(client),
    release: () => {},
  } as unknown as PostgresPoolClient;
  return new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool: { connect: async () => lent, end: async () => {}, options: {} },
    }),
  });
}
