import type { FastifyRequest } from 'fastify';
import { DomainError } from '../errors.ts';

const readOnly = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A browser sends its cookies whoever wrote the page, and says whose page it is: another site's may not write.
 * @throws DomainError `forbidden`
 */
export function checkOrigin(request: FastifyRequest, publicUrl: string | null): void {
  if (readOnly.has(request.method)) return;
  const { origin, host } = request.headers;
  if (origin === undefined) return;
  const isOurs = URL.canParse(origin) && new URL(origin).host === host;
  if (isOurs || (publicUrl !== null && origin === new URL(publicUrl).origin)) return;
  throw new DomainError(
    'forbidden',
    `A page of ${origin} may not write here. If Rapport is reached at this address, set RAPPORT_PUBLIC_URL to it.`,
  );
}
