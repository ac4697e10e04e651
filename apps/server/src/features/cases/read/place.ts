import { invalidValue } from '../../../platform/errors.ts';

const written = {
  instant: /^\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d){0,2}$/,
  number: /^\d{1,18}$|^[1-8]\d{18}$/,
};

/**
 * A place in a list that an instant or a number orders, as a cursor carries it: as Postgres writes it, instants to the microsecond.
 *
 * @throws DomainError invalid when it is none
 */
export function placeOf(key: string, id: string, kind: keyof typeof written): { key: string; id: string } {
  const isPlace = written[kind].test(key);
  if (isPlace && (kind === 'number' || Number.isFinite(Date.parse(key.slice(0, 19).replace(' ', 'T')))))
    return { key, id };
  throw invalidValue('cursor', 'it belongs to another list', 'Start again without it.');
}
