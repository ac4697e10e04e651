import type { Language } from '@rapport/contracts/vocabulary';
import type { FastifyRequest } from 'fastify';

/** The language a visitor without an account is answered in: the one asked for, else their browser's first that there is. */
export function visitorLanguage(
  request: FastifyRequest,
  asked: Language | undefined,
  available: readonly Language[],
): Language {
  if (asked && available.includes(asked)) return asked;
  const wanted = (request.headers['accept-language'] ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase());
  const found = wanted.find((each) => (available as readonly string[]).includes(each));
  return (found as Language | undefined) ?? available[0] ?? 'en';
}
