import { type ClientConfig, Pool, types } from 'pg';
import type { Log } from '../log.ts';
import { PromisingClient } from './PromisingClient.ts';

const bigint = 20;
const numeric = 1700;
const date = 1082;

/**
 * bigint and numeric come as numbers: ours are counts and amounts in cents, far below 2^53. A date stays text: it has no zone.
 * Everything else is as pg reads it.
 */
const typeParsers = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (format !== 'binary') {
      if (oid === bigint || oid === numeric) return Number;
      if (oid === date) return (text: string) => text;
    }
    return types.getTypeParser(oid, format as 'text');
  }) as typeof types.getTypeParser,
};

/**
 * A pool whose connections may die without bringing Node down: the query that meets a dead one fails, the next gets a new
 * one. Waiting for a free connection is bounded.
 */
export function createPool(connection: ClientConfig, name: string, max: number, log: Log): Pool {
  const pool = new Pool({
    ...connection,
    Client: PromisingClient,
    application_name: `rapport ${name}`,
    max,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    types: typeParsers,
    // Statements sent without waiting for those before go out together: one way to the database and back for several.
    pipeline: true,
  });
  pool.on('error', (error) => {
    if (!pool.ending) log.warn({ pool: name, reason: error.message }, 'a database connection was lost');
  });
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
