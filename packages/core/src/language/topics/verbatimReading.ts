/** What a text can say beside its topics. Positions are bits in the database: only ever appended. */
export const signalKeys = [
  'leaving',
  'urgency',
  'effort',
  'promise-broken',
  'refusal-met',
  'praise-of-person',
  'anger',
  'disappointment',
  'worry',
  'joy',
  'gratitude',
] as const;
export type SignalKey = (typeof signalKeys)[number];

/** `mixed`: it speaks well of something and ill of something else. */
export const tones = ['negative', 'neutral', 'positive', 'mixed'] as const;
export type Tone = (typeof tones)[number];

/** A stretch of the text, in UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

export interface VerbatimReading {
  /** One of the languages asked for. */
  language: string;
  tone: Tone;
  /** In [-1, 1]. */
  sentiment: number;
  /** `sentiment` in [-1, 1]: what is said around this topic, not in the whole text. In the order of the taxonomy. */
  topics: { key: string; sentiment: number; spans: Stretch[] }[];
  signals: { key: SignalKey; spans: Stretch[] }[];
}
