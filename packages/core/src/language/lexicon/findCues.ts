import type { Token } from '../tokens/token.ts';
import { any, gap, type Lexicon, type Phrase } from './compileLexicon.ts';
import { isDiminisher, isIntensifier, isNegation } from './modifiers.ts';

/** A phrase of the lexicon found in a text: tokens from `from` to `to`, the last excluded. */
export interface FoundCue {
  group: number;
  from: number;
  to: number;
  isNegated: boolean;
  /** 1 as said plainly; more with "very", capitals or exclamation, less with "a bit". */
  intensity: number;
}

const widestGap = 4;
/** How far before a phrase a negation still bears on it. */
const negationReach = 3;

/**
 * The phrases of the lexicon found in the tokens, the longest of each group at each place.
 *
 * @param passed for each token, the tests it passes (see `Lexicon`)
 */
export function findCues(
  tokens: readonly Token[],
  passed: readonly (readonly number[])[],
  lexicon: Lexicon,
): FoundCue[] {
  const found: FoundCue[] = [];
  for (let from = 0; from < tokens.length; from++) {
    let longest: Map<number, number> | undefined;
    for (const test of passed[from]!) {
      for (const phrase of lexicon.phrasesFrom[test]!) {
        const to = endOf(phrase, 1, from + 1, tokens, passed);
        if (to === 0) continue;
        longest ??= new Map();
        if (to > (longest.get(phrase.group) ?? 0)) longest.set(phrase.group, to);
      }
    }
    if (!longest) continue;
    for (const [group, to] of longest) {
      if (found.some((other) => other.group === group && other.to > from)) continue;
      found.push({
        group,
        from,
        to,
        isNegated: negatedAt(tokens, from, lexicon),
        intensity: intensityOf(tokens, from, to, lexicon),
      });
    }
  }
  return found;
}

/** Where the phrase ends if its places from `place` on match at `at`; 0 when they do not. */
function endOf(
  phrase: Phrase,
  place: number,
  at: number,
  tokens: readonly Token[],
  passed: readonly (readonly number[])[],
): number {
  if (place === phrase.places.length) return at;
  const test = phrase.places[place]!;
  if (test === gap) {
    for (let skipped = 0; skipped <= widestGap; skipped++) {
      const end = endOf(phrase, place + 1, at + skipped, tokens, passed);
      if (end > 0) return end;
      if (at + skipped >= tokens.length || endsClause(tokens[at + skipped]!)) return 0;
    }
    return 0;
  }
  if (at >= tokens.length) return 0;
  if (test === any || passed[at]!.includes(test)) return endOf(phrase, place + 1, at + 1, tokens, passed);
  return 0;
}

function endsClause(token: Token): boolean {
  return token.kind === 'mark' && '.!?;:\n'.includes(token.word);
}

function negatedAt(tokens: readonly Token[], from: number, lexicon: Lexicon): boolean {
  for (let at = from - 1; at >= Math.max(0, from - negationReach); at--) {
    const token = tokens[at]!;
    if (token.kind === 'mark') return false;
    if (isNegation(token.word, lexicon.language)) return true;
  }
  return false;
}

function intensityOf(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): number {
  let intensity = 1;
  for (let at = from - 1; at >= Math.max(0, from - 2); at--) {
    if (isIntensifier(tokens[at]!.word, lexicon.language)) intensity *= 1.4;
    else if (isDiminisher(tokens[at]!.word, lexicon.language)) intensity *= 0.6;
  }
  for (let at = from; at < to; at++) {
    if (tokens[at]!.isShouted) return intensity * 1.4;
    if (tokens[at]!.isLengthened) return intensity * 1.4;
  }
  for (let at = to; at < Math.min(tokens.length, to + 6); at++) {
    const token = tokens[at]!;
    if (token.kind !== 'mark') continue;
    if (token.word === '!') return intensity * 1.2;
    if (endsClause(token)) break;
  }
  return intensity;
}
