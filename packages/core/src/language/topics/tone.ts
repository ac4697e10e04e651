import type { Token } from '../tokens/token.ts';
import type { Clauses } from './clauses.ts';
import type { Opinion } from './opinions.ts';
import type { Tone } from './verbatimReading.ts';

/** Under this sum nothing was said. */
const least = 0.35;
/** The lesser side is this share of the greater when a text is mixed; less is enough after a word of contrast. */
const mixedShare = { plain: 0.6, contrast: 0.25 };

/** The tone of a whole text from its phrases of opinion. */
export function judgeTone(
  opinions: readonly Opinion[],
  clauses: Clauses,
  tokens: readonly Token[],
): { tone: Tone; sentiment: number; isIronic: boolean } {
  let good = 0;
  let bad = 0;
  for (const { weight } of opinions) {
    if (weight > 0) good += weight;
    else bad -= weight;
  }
  const isIronic = good > 0 && saysIronically(opinions, clauses, tokens);
  if (isIronic) {
    bad += good;
    good = 0;
  }
  const sentiment = Math.tanh(0.7 * (good - bad));
  if (good + bad < least) return { tone: 'neutral', sentiment: 0, isIronic };
  const lesser = Math.min(good, bad);
  const share = clauses.hasContrast ? mixedShare.contrast : mixedShare.plain;
  if (lesser >= least && lesser >= share * Math.max(good, bad)) return { tone: 'mixed', sentiment, isIronic };
  return { tone: good > bad ? 'positive' : 'negative', sentiment, isIronic };
}

/** Praise that opens a text, and at once "another", "once more" or "as usual" of something that went wrong. */
function saysIronically(opinions: readonly Opinion[], clauses: Clauses, tokens: readonly Token[]): boolean {
  const first = opinions.find(({ weight }) => weight !== 0);
  if (!first || first.weight <= 0 || first.from > 1 || first.isNegated) return false;
  const again = opinions.find(({ group }) => group === 'irony');
  if (!again || again.from - first.to > 3 || clauses.hasContrast) return false;
  const after = tokens[first.to];
  return after?.kind === 'mark' && opinions.some(({ weight }) => weight < 0);
}
