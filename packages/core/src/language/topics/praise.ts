import type { ReadLanguage } from '../tokens/stemWord.ts';
import type { Token } from '../tokens/token.ts';
import type { SignalSource } from './readSignals.ts';
import type { Stretch } from './verbatimReading.ts';

/** Words after which a capital is a person's name. */
const beforeName: Record<ReadLanguage, ReadonlySet<string>> = {
  fr: new Set('madame monsieur mme mr mlle feliciter'.split(' ')),
  en: new Set('mrs mr miss ms'.split(' ')),
};
/** Thanks and praise that lead to a name, with the small word between: "merci à Julie", "thanks to Tom". */
const thanking: Record<ReadLanguage, ReadonlySet<string>> = {
  fr: new Set('merci bravo grace chapeau mention felicitations'.split(' ')),
  en: new Set('thank thanks kudos credit praise'.split(' ')),
};
const between = new Set('a au to big you speciale go for'.split(' '));

/** Somebody of the staff who is spoken well of: a role or a name, on a side of the text whose opinion is good. */
export function findPraisedPerson({
  text,
  tokens,
  clauses,
  opinions,
  language,
}: Pick<SignalSource, 'text' | 'tokens' | 'clauses' | 'opinions' | 'language'>): Stretch | null {
  const sums = new Map<number, number>();
  for (const { from, weight } of opinions)
    sums.set(clauses.side[from]!, (sums.get(clauses.side[from]!) ?? 0) + weight);
  const isGood = (at: number) => (sums.get(clauses.side[at]!) ?? 0) > 0.3;
  for (const { group, from, to } of opinions)
    if (group === 'person' && (isGood(from) || isGoodNear(from)))
      return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
  for (let at = 0; at < tokens.length; at++)
    if (isName(text, tokens, at, language) && isGood(at))
      return { start: tokens[at]!.start, end: tokens[at]!.end };
  return null;

  /** A role named alone: what is said of it stands in the same sentence. */
  function isGoodNear(at: number): boolean {
    let sum = 0;
    for (const { from, weight } of opinions)
      if (clauses.sentence[from] === clauses.sentence[at]) sum += weight;
    return sum > 0.8 && !clauses.hasContrast;
  }
}

function isName(text: string, tokens: readonly Token[], at: number, language: ReadLanguage): boolean {
  const { kind, start } = tokens[at]!;
  if (kind !== 'word' || !/\p{Lu}/u.test(text[start]!)) return false;
  const before = tokens[at - 1];
  if (before?.kind !== 'word') return false;
  if (beforeName[language].has(before.word)) return true;
  for (let back = at - 1; back >= Math.max(0, at - 3); back--) {
    const { word } = tokens[back]!;
    if (thanking[language].has(word)) return true;
    if (!between.has(word)) return false;
  }
  return false;
}
