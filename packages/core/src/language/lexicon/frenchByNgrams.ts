import ngrams from './languageNgrams.json' with { type: 'json' };

/** What an n-gram is worth for having been met at all, which the file leaves out of each. */
const base = 53;
/** Half of what scores lean to: a mean worth this much is 0.5. */
const scale = 25;
/** Bytes of a word that are looked at. */
const longestWord = 70;
const french = new Map(Object.entries(ngrams.fr));
const english = new Map(Object.entries(ngrams.en));
const encoder = new TextEncoder();

/**
 * How much likelier French than English a text looks by its runs of four bytes, in (-1, 1); 0 when none of them is known. The
 * n-grams are those of ELD (Nito T.M.), as it scores them.
 */
export function frenchByNgrams(text: string): number {
  const met = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}[\p{L}'`’]*/gu)) addNgrams(met, bytesOf(word));
  if (met.size === 0) return 0;
  let fr = 0;
  let en = 0;
  for (const ngram of met) {
    const inFrench = french.get(ngram);
    const inEnglish = english.get(ngram);
    if (inFrench !== undefined) fr += inFrench + base;
    if (inEnglish !== undefined) en += inEnglish + base;
  }
  return share(fr / met.size) - share(en / met.size);
}

function share(mean: number): number {
  return mean / (mean + scale);
}

/** Runs of four bytes, one byte shared by neighbours; a space where the word begins and ends. */
function addNgrams(met: Set<string>, word: string): void {
  const length = Math.min(word.length, longestWord);
  let from = 0;
  for (; from + 4 < length; from += 3) met.add(`${from === 0 ? ' ' : ''}${word.slice(from, from + 4)}`);
  met.add(`${from === 0 ? ' ' : ''}${word.slice(length === 3 ? 0 : Math.max(0, length - 4))} `);
}

function bytesOf(word: string): string {
  return String.fromCharCode(...encoder.encode(word.slice(0, longestWord)));
}
