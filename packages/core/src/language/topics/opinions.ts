import { emojiCues } from '../lexicon/emojiCues.ts';
import { type FoundCue, findCues } from '../lexicon/findCues.ts';
import { isNegation } from '../lexicon/modifiers.ts';
import type { ReadLanguage } from '../tokens/stemWord.ts';
import type { Token } from '../tokens/token.ts';
import { type OpinionGroup, opinionGroups, opinionLexicon, opinionWeights } from './opinionLexicon.ts';

/** A phrase of opinion as it counts where it stands. */
export interface Opinion {
  group: OpinionGroup;
  from: number;
  to: number;
  /** What it adds to the tone: signed, negation and intensity included. */
  weight: number;
  isNegated: boolean;
}

/** Good turned round is bad; bad turned round is less than good. */
const turned = { good: 0.8, bad: 0.5 };
/** A phrase that begins with its subject or with "with" is out of reach of a negation before it. */
const outOfReach: Record<ReadLanguage, ReadonlySet<string>> = {
  fr: new Set(['je', 'nous', 'on', 'avec']),
  en: new Set(['i', 'we', 'with']),
};

/**
 * The phrases of opinion of a text, the longest where they overlap: "pas mal" is not "mal", "merci d'avance" not "merci".
 * A phrase that holds its own negation ("rien à redire") is not turned round by it.
 */
export function findOpinions(tokens: readonly Token[], language: ReadLanguage): Opinion[] {
  const lexicon = opinionLexicon(language);
  const found = findCues(tokens, tokens.map(lexicon.passed), lexicon).map((cue) =>
    opinionOf(cue, tokens, language),
  );
  const kept: Opinion[] = [];
  const byLength = found.sort(
    (a, b) =>
      lengthOf(b) - lengthOf(a) ||
      Number(isMask(b.group)) - Number(isMask(a.group)) ||
      Math.abs(b.weight) - Math.abs(a.weight),
  );
  for (const opinion of byLength) {
    const isWithin = kept.some(
      (other) =>
        (lengthOf(other) > lengthOf(opinion) || !isSignal(other.group)) &&
        other.from <= opinion.from &&
        other.to >= opinion.to,
    );
    const isMasked = isWithin && !isSignal(opinion.group);
    const isKeptOff = kept.some(
      (other) => isMask(other.group) && other.from < opinion.to && opinion.from < other.to,
    );
    // "j'adore" of "j'adore patienter" is no joy.
    const isTurned = kept.some(
      (other) => other.weight * opinion.weight < 0 && other.from <= opinion.from && other.to >= opinion.to,
    );
    if (!isMasked && !isKeptOff && !isTurned) kept.push(opinion);
  }
  kept.push(...emojiOpinions(tokens));
  return kept.sort((a, b) => a.from - b.from);
}

function opinionOf(cue: FoundCue, tokens: readonly Token[], language: ReadLanguage): Opinion {
  const group = opinionGroups[cue.group]!;
  const { word } = tokens[cue.from]!;
  const isNegated =
    cue.isNegated &&
    !isNegation(word, language) &&
    !outOfReach[language].has(word) &&
    !isOnlyNe(tokens, cue, language);
  const plain = opinionWeights[group] * cue.intensity;
  const weight = isNegated ? -plain * (plain > 0 ? turned.good : turned.bad) : plain;
  return { group, from: cue.from, to: cue.to, isNegated, weight };
}

/** "ne" without "pas" before a phrase that carries the second half itself ("n'est toujours pas"). */
function isOnlyNe(tokens: readonly Token[], { from, to }: FoundCue, language: ReadLanguage): boolean {
  if (language !== 'fr') return false;
  for (let at = from - 1; at >= Math.max(0, from - 3); at--) {
    const { kind, word } = tokens[at]!;
    if (kind === 'mark') return true;
    if (word !== 'ne' && isNegation(word, language)) return false;
  }
  // "ne partirai pas": the second half comes after.
  for (let at = to; at < Math.min(tokens.length, to + 3); at++)
    if (tokens[at]!.word === 'pas' || tokens[at]!.word === 'jamais') return false;
  return true;
}

function emojiOpinions(tokens: readonly Token[]): Opinion[] {
  return tokens.flatMap((token, at): Opinion[] => {
    const valence = token.kind === 'emoji' ? (emojiCues[token.word]?.axes.valence ?? 0) : 0;
    if (valence === 0) return [];
    const group = valence > 0 ? 'positive' : 'negative';
    return [{ group, from: at, to: at + 1, weight: Math.sign(valence), isNegated: false }];
  });
}

function lengthOf({ from, to }: { from: number; to: number }): number {
  return to - from;
}

function isMask(group: OpinionGroup): boolean {
  return group === 'neutral' || group === 'closing' || group === 'notleaving' || group === 'promise-kept';
}

function isSignal(group: OpinionGroup): boolean {
  return !['positive', 'negative', 'good', 'bad'].includes(group);
}
