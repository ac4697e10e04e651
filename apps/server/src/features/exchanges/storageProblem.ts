import { DomainError } from '../../platform/errors.ts';

/** Classes and codes by which Postgres says that it can't store now: connection, resources (disk, memory), shut-down. */
const away = /^(08|53|57P|58|XX)/;
const connection =
  /ECONN|EPIPE|ENOENT|ETIMEDOUT|Connection terminated|timeout exceeded|connection.*(closed|ended)|not queryable/i;

/** What to tell a source whose exchanges could not be stored. The transaction was undone: nothing is half-written. */
export function storageProblem(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  const { code = '', message = '' } = error as { code?: string; message?: string };
  if (!away.test(code) && !connection.test(`${code} ${message}`)) return error;
  return new DomainError(
    'unavailable',
    code === '53100'
      ? 'The disk of the database is full. Nothing of this request was stored: send it again later.'
      : 'The database can not be reached. Nothing of this request was stored: send it again later.',
    { retryAfterSeconds: 5, cause: error },
  );
}
