import type { FastifyRequest } from 'fastify';
import { addressHeader } from './auth.ts';

/** A request's headers as the web's own type, with the caller's address as we know it. */
export function webHeaders(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  headers.set(addressHeader, request.ip);
  return headers;
}
