import type { Reach } from '../books/reach.ts';
import { reachedBy } from '../books/reachedBy.ts';

/**
 * Of gifts and requests: those of customers whom the reader may see, those that are nobody's any more, and the reader's own.
 *
 * @param columns SQL for the customer and for the author; `reader` as the author is kept
 * @returns a condition that begins with `and`, or nothing when everyone may be seen
 */
export function seenBy(
  reach: Reach | null,
  columns: { who: string; by: string; reader: string },
  values: unknown[],
): string {
  if (reach === null) return '';
  const bind = (value: unknown): string => `$${values.push(value)}`;
  return `and (${columns.who} is null or ${columns.by} = ${bind(columns.reader)} or ${reachedBy(reach, columns.who, bind)})`;
}
