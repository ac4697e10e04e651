import { frenchByNgrams } from './lexicon/frenchByNgrams.ts';
import { englishMarks, frenchMarks } from './lexicon/languageMarks.ts';

export interface DetectedLanguage {
  language: string;
  confidence: number;
}

/** Longer texts are told from their beginning. */
const longestJudged = 600;

/**
 * The language of a text, among those given. French and English are told apart by their small words, which stands up to texts
 * of three words, and by n-grams where these are not enough. Nothing to go on: the first language, with confidence 1 / 2.
 *
 * @param languages ISO 639-1, in order of preference; not empty. Of others than French and English, the first alone is ever told
 */
export function detectLanguage(text: string, languages: readonly string[]): DetectedLanguage {
  const first = languages[0];
  if (first === undefined) throw new RangeError('detectLanguage: give at least one language');
  if (languages.length === 1) return { language: first, confidence: 1 };
  if (!languages.includes('fr') || !languages.includes('en'))
    return { language: first, confidence: 1 / languages.length };
  return frenchOrEnglish(text.slice(0, longestJudged), first);
}

/** Small words that lean by this much are enough; n-grams are asked below it. */
const clearLeaning = 4;
/** The rest of the text need not be read past it. */
const overwhelmingLeaning = 12;

function frenchOrEnglish(text: string, first: string): DetectedLanguage {
  let leaning = 0;
  for (const [word] of text.toLowerCase().matchAll(/[a-zà-ÿœ]+/g)) {
    leaning += leaningOf(word);
    if (Math.abs(leaning) >= overwhelmingLeaning) break;
  }
  if (Math.abs(leaning) < clearLeaning) leaning += 6 * frenchByNgrams(text);
  if (Math.abs(leaning) < 1e-9) return { language: first, confidence: 0.5 };
  const probability = 1 / (1 + Math.exp(-leaning));
  return leaning > 0
    ? { language: 'fr', confidence: probability }
    : { language: 'en', confidence: 1 - probability };
}

/** Log-odds of French, as far as one word tells. */
function leaningOf(word: string): number {
  if (frenchMarks.has(word)) return englishMarks.has(word) ? 0 : 2;
  if (englishMarks.has(word)) return -2;
  if (/[àâçèéêëîïôùûœ]/.test(word)) return 1.2;
  if (word.length > 3) {
    if (/(tion|able|ent|er|ier|age)$/.test(word)) return 0;
    if (/(ing|ed|ly|ness|ful|wh|th|sh|ck|ght|ould|ow|y)$|^(wh|th|sh|kn)|[kw]|oo|ee/.test(word)) return -0.8;
    if (
      /(eau|eux|euse|aux|ez|ais|ait|aient|ique|ette|oir|ment|ement|eur|elle|ille|que|ois|ant|ir|re|é)$|^(qu)/.test(
        word,
      )
    )
      return 0.8;
  }
  return 0;
}
