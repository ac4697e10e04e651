import type { ErrorCode } from '@rapport/contracts/errors';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors, isResponseSerializationError } from 'fastify-type-provider-zod';
import { asDatabaseFailure } from '../database/failures.ts';
import { DomainError, invalidValues, wordsOf } from '../errors.ts';
import { errorPage, isForMachines } from './errorPage.ts';
import { languageFor, toldTo } from './toldTo.ts';

const statusOf: Record<ErrorCode, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'setup-done': 409,
  'too-large': 413,
  'too-many-requests': 429,
  unavailable: 503,
  internal: 500,
};

/** The one place where what went wrong becomes an answer, in the language that is asked for: French, else English. */
export function sendError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = asDomainError(error);
  if (known.code === 'internal') request.log.error({ err: error, reqId: request.id }, 'request failed');
  else if (known.code === 'unavailable') {
    request.log.warn({ reason: known.cause ? String(known.cause) : known.message }, 'unavailable');
  }
  if (known.retryAfterSeconds !== undefined) void reply.header('retry-after', known.retryAfterSeconds);
  if (known.code === 'unauthenticated' && request.headers.authorization?.startsWith('Basic ')) {
    void reply.header('www-authenticate', 'Basic realm="Rapport"');
  }
  const told = toldTo(request, known);
  reply.code(statusOf[known.code]);
  if (!isForMachines(request) && request.headers.accept?.includes('text/html')) {
    return reply.type('text/html; charset=utf-8').send(errorPage(languageFor(request), told.message));
  }
  return reply
    .type('application/json; charset=utf-8')
    .serializer(JSON.stringify)
    .send({ error: { code: known.code, ...told } });
}

function asDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const fields = error.validation.map((issue) => ({
      field: issue.instancePath.split('/').filter(Boolean).join('.') || (error.validationContext ?? 'body'),
      message: wordsOf(issue.message ?? 'Invalid input'),
    }));
    return invalidValues(fields);
  }
  if (isResponseSerializationError(error)) {
    return new DomainError('internal', 'The answer could not be written. Nothing on your side is wrong.');
  }
  return asDatabaseFailure(error) ?? fromFramework(error);
}

/** Errors of the HTTP framework carry a status of their own. */
function fromFramework(error: unknown): DomainError {
  const { statusCode, message } = error as { statusCode?: number; message?: string };
  if (statusCode === 413) {
    return new DomainError('too-large', 'The request is larger than this address accepts. Send it in parts.');
  }
  if (statusCode === 429) {
    return new DomainError(
      'too-many-requests',
      message ? wordsOf(message) : 'Too many attempts. Wait a minute, then try again.',
    );
  }
  if (statusCode === 404) return new DomainError('not-found', message ? wordsOf(message) : 'Nothing here.');
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new DomainError('invalid', message ? wordsOf(message) : 'The request is not understood.');
  }
  return new DomainError('internal', 'Something failed on our side. Try again; the log says more.', {
    cause: error,
  });
}
