import type { ReadLanguage } from '../tokens/stemWord.ts';
import type { Token } from '../tokens/token.ts';

/** For each token, its clause and its sentence; clauses after a word of contrast begin a new side of the text. */
export interface Clauses {
  clause: Int32Array;
  side: Int32Array;
  sentence: Int32Array;
  hasContrast: boolean;
}

const contrasts: Record<ReadLanguage, ReadonlySet<string>> = {
  fr: new Set('mais cependant toutefois pourtant helas dommage malheureusement sauf hormis'.split(' ')),
  en: new Set('but however although though shame sadly unfortunately except yet whereas granted'.split(' ')),
};
/** Words of contrast in two pieces: "par contre", "en revanche", "cela dit". */
const frenchPairs: Readonly<Record<string, string>> = {
  contre: 'par',
  revanche: 'en',
  meme: 'quand',
  dit: 'cela',
};

/**
 * Cuts a text where its mind may change. A clause ends at a comma or a stronger mark; a side, at a mark that ends a sentence or at
 * a word of contrast; a sentence, at a mark alone.
 */
export function clausesOf(tokens: readonly Token[], language: ReadLanguage): Clauses {
  const clause = new Int32Array(tokens.length);
  const side = new Int32Array(tokens.length);
  const sentence = new Int32Array(tokens.length);
  let [inClause, inSide, inSentence] = [0, 0, 0];
  let hasContrast = false;
  for (let at = 0; at < tokens.length; at++) {
    const { kind, word } = tokens[at]!;
    if (kind === 'mark') {
      inClause++;
      if ('.!?;\n'.includes(word)) {
        inSide++;
        inSentence++;
      }
    } else if (isContrast(tokens, at, language)) {
      hasContrast = true;
      inClause++;
      inSide++;
    }
    clause[at] = inClause;
    side[at] = inSide;
    sentence[at] = inSentence;
  }
  return { clause, side, sentence, hasContrast };
}

function isContrast(tokens: readonly Token[], at: number, language: ReadLanguage): boolean {
  const { word } = tokens[at]!;
  if (contrasts[language].has(word)) return true;
  const before = language === 'fr' ? frenchPairs[word] : undefined;
  return before !== undefined && tokens[at - 1]?.word === before;
}
