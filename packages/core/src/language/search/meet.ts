import type { TextCursor } from './postings.ts';

/** Takes cursors on to the first text, from where the first one is, that all are at. Infinity: there is none. */
export function meet(cursors: readonly TextCursor[]): number {
  let number = cursors[0]!.number;
  for (let met = 1, i = 0; met < cursors.length; ) {
    i = (i + 1) % cursors.length;
    const cursor = cursors[i]!;
    cursor.seek(number);
    if (cursor.number === number) met++;
    else {
      number = cursor.number;
      met = 1;
    }
  }
  return number;
}
