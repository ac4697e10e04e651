const endings: readonly (readonly [string, string, number])[] = [
  ['fulness', '', 3],
  ['ations', 'at', 3],
  ['ation', 'at', 3],
  ['nesses', '', 3],
  ['ness', '', 3],
  ['ments', '', 4],
  ['ment', '', 4],
  ['fully', '', 3],
  ['ingly', '', 3],
  ['edly', '', 3],
  ['ings', '', 3],
  ['ing', '', 3],
  ['ally', 'al', 3],
  ['ily', 'i', 3],
  ['ly', '', 3],
  ['ful', '', 4],
  ['sses', 'ss', 2],
  ['ies', 'i', 2],
  ['ied', 'i', 2],
  ['eed', 'ee', 2],
  ['ed', '', 3],
  ['ers', '', 5],
  ['er', '', 5],
  ['est', '', 5],
  ['es', '', 4],
  ['ss', 'ss', 2],
  ['us', 'us', 2],
  ['is', 'is', 2],
  ['s', '', 3],
  ['y', 'i', 2],
  ['e', '', 4],
];

/** The stem of an English word: a light stemmer, which cuts plurals, -ing, -ed, -ly, comparatives and -ness. */
export function stemEnglish(word: string): string {
  if (word.length <= 3) return word;
  for (const [ending, replacement, kept] of endings) {
    if (word.length - ending.length < kept || !word.endsWith(ending)) continue;
    const stem = word.slice(0, word.length - ending.length) + replacement;
    return undouble(stem);
  }
  return word;
}

/** "stopp" (from stopping) is "stop", "passed" and "pass" agree. */
function undouble(stem: string): string {
  const last = stem.at(-1);
  return stem.length > 3 && last === stem.at(-2) && last !== 'e' && last !== 'o' ? stem.slice(0, -1) : stem;
}
