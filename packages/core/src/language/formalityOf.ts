import type { Token } from './tokens/token.ts';

export type Formality = 'tu' | 'vous' | 'none';

const familiar = new Set(['tu', 'te', 'toi', 'ton', 'ta', 'tes', 'tien', 'tienne', 'tiens', 'tiennes']);
const polite = new Set(['vous', 'votre', 'vos', 'votres', 'veuillez']);

/** How a French text addresses the brand: tutoiement or vouvoiement, whichever is more frequent. English has neither. */
export function formalityOf(tokens: readonly Token[], language: string): Formality {
  if (language !== 'fr') return 'none';
  let tu = 0;
  let vous = 0;
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word') continue;
    if (familiar.has(token.word) && !isSetPhrase(tokens, at)) tu++;
    else if (polite.has(token.word)) vous++;
  }
  if (tu === 0 && vous === 0) return 'none';
  return tu > vous ? 'tu' : 'vous';
}

/** "s'il te plait" counts, but "t'inquiete" and a bare "tiens" are said to anyone. */
function isSetPhrase(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]!.word;
  if (word === 'tiens') return tokens[at - 1]?.word !== 'les';
  return word === 'te' && tokens[at + 1]?.stem.startsWith('inquiet') === true;
}
