import type { Database } from '../../platform/database/open.ts';
import { Ingest } from './ingest.ts';

const queues = new WeakMap<Database, Ingest>();

/** The queue in front of a database: one, whoever writes. */
export function ingestOf(deps: { database: Database }): Ingest {
  let ingest = queues.get(deps.database);
  if (!ingest) {
    ingest = new Ingest(deps.database);
    queues.set(deps.database, ingest);
  }
  return ingest;
}
