import { readFile, writeFile } from 'node:fs/promises';

/**
 * Writes lexicon/languageNgrams.json, the n-grams of French and English out of those of sixty languages in ELD's smallest set:
 * `npm run pick-ngrams -w @rapport/core`. Whole, the set takes 29 MB of a process and most of the time its garbage collector
 * needs, for what two languages have 4,331 rows of.
 */
interface NgramSet {
  ngramsData: { languages: Record<string, string>; ngrams: Record<string, Record<string, number>> };
}

const sources = new URL('../', import.meta.resolve('eld/extrasmall'));
const { ngramsData } = (await import(new URL('ngrams/extrasmall.js', sources).href)) as NgramSet;
const { dictionary } = (await import(new URL('dictionary.js', sources).href)) as { dictionary: string[] };
const { version } = JSON.parse(await readFile(new URL('../package.json', sources), 'utf8')) as {
  version: string;
};
/** ELD writes each byte as a character of its own; here each is the character of its number. */
const byteOf = new Map(dictionary.map((character, byte) => [character, String.fromCharCode(byte)]));
byteOf.set(' ', ' ');

const file = {
  source: `ELD ${version} (npm eld, extrasmall), copyright Nito T.M., Apache License 2.0`,
  fr: scoresOf('fr'),
  en: scoresOf('en'),
};
const target = new URL('../../src/language/lexicon/languageNgrams.json', import.meta.url);
await writeFile(target, `${JSON.stringify(file)}\n`);

function scoresOf(language: string): Record<string, number> {
  const id = Object.keys(ngramsData.languages).find((each) => ngramsData.languages[each] === language);
  if (id === undefined) throw new Error(`ELD has no ${language}`);
  return Object.fromEntries(
    Object.entries(ngramsData.ngrams).flatMap(([ngram, scores]) => {
      const score = scores[id];
      return score === undefined
        ? []
        : [[Array.from(ngram, (each) => byteOf.get(each) ?? each).join(''), score]];
    }),
  );
}
