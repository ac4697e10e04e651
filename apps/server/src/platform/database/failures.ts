import { DomainError } from '../errors.ts';

/** SQLSTATE classes and codes that say the database, not the request, is in trouble. */
const awayClasses = ['08', '57P', '53'];
const awayErrors = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);
const awayMessages = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'Client has encountered a connection error',
  'Client was closed',
  'the database system is',
];
const diskFull = '53100';

/** An `unavailable` for a database that is away, restarting, full or out of connections; null for anything else. */
export function asDatabaseFailure(error: unknown): DomainError | null {
  const { code, message = '', syscall } = error as { code?: string; message?: string; syscall?: string };
  const isSocketError =
    code !== undefined && awayErrors.has(code) && (syscall === 'connect' || code !== 'ENOENT');
  const isAway =
    isSocketError ||
    awayClasses.some((start) => code?.startsWith(start) && code.length === 5) ||
    awayMessages.some((start) => message.startsWith(start));
  if (!isAway) return null;
  return new DomainError(
    'unavailable',
    code === diskFull
      ? 'The disk of the database is full. Nothing of this request was kept; make room, then send it again.'
      : 'The database is not available. Nothing of this request was kept; send it again in a moment.',
    { retryAfterSeconds: 2, cause: error },
  );
}
