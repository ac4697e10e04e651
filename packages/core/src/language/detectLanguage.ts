import { eld } from 'eld/extrasmall';
import { englishMarks, frenchMarks } from './lexicon/languageMarks.ts';

export interface DetectedLanguage {
  language: string;
  confidence: number;
}

/** Longer texts are told from their beginning. */
const longestJudged = 600;

/**
 * The language of a text, among those given. French and English are told apart by their small words, which stands up to texts
 * of three words; other languages by n-grams (ELD). Nothing to go on: the first language, with confidence 1 / count.
 *
 * @param languages ISO 639-1, in order of preference; not empty
 */
export function detectLanguage(text: string, languages: readonly string[]): DetectedLanguage {
  const first = languages[0];
  if (first === undefined) throw new RangeError('detectLanguage: give at least one language');
  if (languages.length === 1) return { language: first, confidence: 1 };
  const judged = text.length > longestJudged ? text.slice(0, longestJudged) : text;
  const others = languages.filter((language) => language !== 'fr' && language !== 'en');
  if (others.length > 0) return detectAmong(judged, languages);
  return frenchOrEnglish(judged, first);
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
  if (Math.abs(leaning) < clearLeaning) {
    const scores = eld.detect(text).getScores();
    leaning += 6 * ((scores.fr ?? 0) - (scores.en ?? 0));
  }
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

function detectAmong(text: string, languages: readonly string[]): DetectedLanguage {
  const scores = eld.detect(text).getScores();
  let best = languages[0]!;
  let total = 0;
  for (const language of languages) {
    total += scores[language] ?? 0;
    if ((scores[language] ?? 0) > (scores[best] ?? 0)) best = language;
  }
  if (total === 0) return { language: best, confidence: 1 / languages.length };
  return { language: best, confidence: (scores[best] ?? 0) / total };
}
