import type { ReadLanguage } from '../tokens/stemWord.ts';
import type { Token } from '../tokens/token.ts';
import type { Clauses } from './clauses.ts';
import type { Opinion } from './opinions.ts';
import { findPraisedPerson } from './praise.ts';
import type { SignalKey, Stretch, Tone } from './verbatimReading.ts';

export interface SignalSource {
  text: string;
  tokens: readonly Token[];
  clauses: Clauses;
  opinions: readonly Opinion[];
  language: ReadLanguage;
  tone: Tone;
}

/** Signals that a group of phrases gives by itself, and in which tones they are believed. */
const direct: readonly { key: SignalKey & Opinion['group']; notIn: readonly Tone[] }[] = [
  { key: 'leaving', notIn: ['positive'] },
  { key: 'urgency', notIn: [] },
  { key: 'effort', notIn: ['positive', 'neutral'] },
  { key: 'promise-broken', notIn: ['positive', 'neutral'] },
  { key: 'refusal-met', notIn: ['positive'] },
  { key: 'anger', notIn: ['positive'] },
  { key: 'disappointment', notIn: ['positive'] },
  { key: 'worry', notIn: ['positive'] },
  { key: 'joy', notIn: ['negative'] },
  { key: 'gratitude', notIn: ['negative', 'neutral'] },
];

/** What a text signals beside its topics. */
export function readSignals(source: SignalSource): { key: SignalKey; spans: Stretch[] }[] {
  const { opinions, tokens, tone } = source;
  const found: { key: SignalKey; spans: Stretch[] }[] = [];
  for (const { key, notIn } of direct) {
    if (notIn.includes(tone)) continue;
    const spans = opinions
      .filter(({ group, isNegated }) => group === key && !isNegated)
      .map(({ from, to }) => ({ start: tokens[from]!.start, end: tokens[to - 1]!.end }));
    if (spans.length > 0) found.push({ key, spans });
  }
  const praised = tone === 'positive' || tone === 'mixed' ? findPraisedPerson(source) : null;
  if (praised) found.push({ key: 'praise-of-person', spans: [praised] });
  return found;
}
