import type { Token } from '../tokens/token.ts';
import type { Clauses } from './clauses.ts';
import type { Opinion } from './opinions.ts';
import type { Tone } from './verbatimReading.ts';

/** Under this sum nothing was said. */
const least = 0.35;
/** The lesser side is this share of the greater when a text is mixed; less is enough after a word of contrast. */
const mixedShare = { plain: 0.6, contrast: 0.25 };

/** What is left of a mild word in a question: "what is the excess for damage?" tells of none. */
const askedShare = 0.5;

/** The tone of a whole text from its phrases of opinion. */
export function judgeTone(
  opinions: readonly Opinion[],
  clauses: Clauses,
  tokens: readonly Token[],
): { tone: Tone; sentiment: number; isIronic: boolean } {
  let good = 0;
  let bad = 0;
  const asked = sentencesAsked(clauses, tokens);
  for (const { weight, group, from } of opinions) {
    const isAsked = (group === 'good' || group === 'bad') && asked.has(clauses.sentence[from]!);
    const told = isAsked ? weight * askedShare : weight;
    if (told > 0) good += told;
    else bad -= told;
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

function sentencesAsked({ sentence }: Clauses, tokens: readonly Token[]): Set<number> {
  const asked = new Set<number>();
  for (let at = 1; at < tokens.length; at++)
    if (tokens[at]!.kind === 'mark' && tokens[at]!.word === '?') asked.add(sentence[at - 1]!);
  return asked;
}

/**
 * Praise of one word that opens a text, and nothing but ill after its mark; praise that opens it, and at once "another", "once more" or
 * "as usual" of something that went wrong; or praise at both ends of a text, the last of a word or two, and nothing but ill between.
 */
function saysIronically(opinions: readonly Opinion[], clauses: Clauses, tokens: readonly Token[]): boolean {
  const first = opinions.find(({ weight }) => weight !== 0);
  if (!first || first.weight <= 0 || first.from > 1 || first.isNegated) return false;
  if (isIllBetweenPraise(opinions, clauses, tokens) || isPraiseThenIll(first, opinions, clauses, tokens))
    return true;
  const again = opinions.find(({ group }) => group === 'irony');
  if (!again || again.from - first.to > 3 || clauses.hasContrast) return false;
  const after = tokens[first.to];
  return after?.kind === 'mark' && opinions.some(({ weight }) => weight < 0);
}

function isPraiseThenIll(
  first: Opinion,
  opinions: readonly Opinion[],
  { hasContrast }: Clauses,
  tokens: readonly Token[],
): boolean {
  if (hasContrast || first.from > 0 || first.to > 1 || tokens[first.to]?.kind !== 'mark') return false;
  if (first.group !== 'positive' && first.group !== 'good') return false;
  const after = opinions.filter(({ weight, from }) => weight !== 0 && from > first.to);
  return after.length > 0 && after.every(({ weight }) => weight < 0);
}

const longestClosing = 3;

function isIllBetweenPraise(
  opinions: readonly Opinion[],
  { sentence }: Clauses,
  tokens: readonly Token[],
): boolean {
  const told = opinions.filter(({ weight, group }) => weight !== 0 || group === 'irony');
  const last = told.at(-1)!;
  const closing = sentence[last.from]!;
  const words = tokens.filter(({ kind }, at) => sentence[at] === closing && kind !== 'mark').length;
  if (words > longestClosing || !(last.weight > 0 || last.group === 'irony')) return false;
  const between = told.filter(({ from }) => sentence[from] !== closing && from > 1);
  return (
    between.length > 0 &&
    between.every(({ weight }) => weight <= 0) &&
    between.some(({ weight }) => weight < 0)
  );
}
