import { stemEnglish } from './stemEnglish.ts';
import { stemFrench } from './stemFrench.ts';

export type ReadLanguage = 'fr' | 'en';

const mostKept = 20_000;
const known: Record<ReadLanguage, Map<string, string>> = { fr: new Map(), en: new Map() };

/** The stem of a folded word. Stems are remembered, up to a bound. */
export function stemWord(word: string, language: ReadLanguage): string {
  const kept = known[language];
  const seen = kept.get(word);
  if (seen !== undefined) return seen;
  const short = word.length > 30 ? word.slice(0, 30) : word;
  const stem = language === 'fr' ? stemFrench(short) : stemEnglish(short);
  if (kept.size >= mostKept) kept.clear();
  kept.set(word, stem);
  return stem;
}
