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

interface Failure {
  code?: string;
  message?: string;
  syscall?: string;
  cause?: unknown;
}

/**
 * An `unavailable` for a database that is away, restarting, full or out of connections, also where a library wrapped what
 * happened in an error of its own; null for anything else.
 */
export function asDatabaseFailure(error: unknown): DomainError | null {
  const failure = error as Failure;
  if (!isAway(failure)) return failure.cause instanceof Error ? asDatabaseFailure(failure.cause) : null;
  return new DomainError(
    'unavailable',
    failure.code === diskFull
      ? 'The disk of the database is full. Nothing of this request was kept; make room, then send it again.'
      : 'The database is not available. Nothing of this request was kept; send it again in a moment.',
    { retryAfterSeconds: 2, cause: error },
  );
}

function isAway({ code, message = '', syscall }: Failure): boolean {
  const isSocketError =
    code !== undefined && awayErrors.has(code) && (syscall === 'connect' || code !== 'ENOENT');
  return (
    isSocketError ||
    awayClasses.some((start) => code?.startsWith(start) && code.length === 5) ||
    awayMessages.some((start) => message.startsWith(start))
  );
}
