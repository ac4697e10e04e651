const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/**
 * Every word one typing error away: a letter left out, doubled or added, changed, or two swapped (Damerau 1964). About 74 for
 * each letter of the word.
 *
 * @example oneErrorAway('ab') // ['b', 'a', 'ba', 'bb', …]
 */
export function oneErrorAway(word: string): string[] {
  const found = new Set<string>();
  for (let i = 0; i <= word.length; i++) {
    const head = word.slice(0, i);
    const tail = word.slice(i);
    if (tail.length > 0) found.add(head + tail.slice(1));
    if (tail.length > 1) found.add(head + tail[1] + tail[0] + tail.slice(2));
    for (const letter of letters) {
      found.add(head + letter + tail);
      if (tail.length > 0) found.add(head + letter + tail.slice(1));
    }
  }
  found.delete(word);
  return [...found];
}

/**
 * How many typing errors lie between two words: letters left out, added, changed or swapped with their neighbour (optimal
 * string alignment, Damerau 1964).
 *
 * @example typingErrors('stefanie', 'stephanie') // 2
 */
export function typingErrors(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(change, above[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, before[j - 2]! + 1);
      }
      row.push(least);
    }
    before = above;
    above = row;
  }
  return above[b.length]!;
}
