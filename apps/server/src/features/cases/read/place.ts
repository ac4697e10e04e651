import { DomainError } from '../../../platform/errors.ts';

const instant = /^(infinity|\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d){0,2})$/;

/**
 * A place in a list that an instant orders, as a cursor carries it: as Postgres writes it, to the microsecond.
 *
 * @throws DomainError invalid when it is none
 */
export function placeOf(key: string, id: string): { key: string; id: string } {
  if (
    instant.test(key) &&
    (key === 'infinity' || Number.isFinite(Date.parse(key.slice(0, 19).replace(' ', 'T'))))
  )
    return { key, id };
  throw new DomainError('invalid', 'cursor: it belongs to another list. Start again without it.', {
    fields: [{ field: 'cursor', message: 'belongs to another list' }],
  });
}
