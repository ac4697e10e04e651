import { invalidValue } from '../../platform/errors.ts';

type Sort = 'number' | 'number or null' | 'string' | 'uuid';
type Part = string | number | boolean | null;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A place in a list, to be handed back as it is. The first part names the list. */
export function encodeCursor(parts: readonly Part[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/**
 * @param list the name the cursor was made with
 * @param sorts what each of the other parts may be
 * @throws DomainError invalid when it is not a cursor of this list
 */
export function decodeCursor(cursor: string, list: string, sorts: readonly Sort[]): Part[] {
  const parts = parse(cursor);
  const isRight =
    Array.isArray(parts) &&
    parts.length === sorts.length + 1 &&
    parts[0] === list &&
    sorts.every((sort, i) => isOfSort(parts[i + 1], sort));
  if (isRight) return parts;
  throw invalidValue('cursor', 'it belongs to another list', 'Start again without it.');
}

function isOfSort(part: unknown, sort: Sort): boolean {
  if (sort === 'number or null' && part === null) return true;
  if (sort === 'number' || sort === 'number or null') {
    return typeof part === 'number' && Math.abs(part) <= Number.MAX_SAFE_INTEGER;
  }
  return typeof part === 'string' && (sort === 'string' || uuid.test(part)) && !part.includes('\u0000');
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
