import { tones } from '@rapport/contracts/verbatims';
import { readVerbatim, signalKeys, type VerbatimReading } from '@rapport/core/topics';
import { readScore } from '../../measures/readScore.ts';
import type { KnownTaxonomy } from '../taxonomy/taxonomyOf.ts';

/** A text of a customer, as the exchange that brought it says. */
export interface SourceText {
  exchangeId: string;
  customerId: string;
  atMs: number;
  kind: number;
  channel: number | null;
  siteId: string | null;
  language: string | null;
  text: string;
  properties: Record<string, unknown> | undefined;
}

/** As it is kept. Sentiments in hundredths. */
export interface KeptText extends Omit<SourceText, 'text' | 'properties' | 'language'> {
  language: string;
  measure: string | null;
  score: number | null;
  scale: number | null;
  tone: number;
  sentiment: number;
  signals: number;
  taxonomyVersion: number;
  modelVersion: number | null;
  marks: { mark: string; sentiment: number; source: number }[];
}

export const topicMark = (key: string): string => `t:${key}`;
export const signalMark = (key: string): string => `s:${key}`;
export const sources = { phrases: 0, learnt: 1, person: 2 } as const;

/** Reads a text for what is kept of it. About thirty microseconds for a text of thirty words. */
export function keepText(
  source: SourceText,
  taxonomy: KnownTaxonomy,
  languages: readonly string[],
): KeptText {
  const { text, properties, language, ...rest } = source;
  // The language was told when the exchange was prepared, unless its sender said one we do not read.
  const told = language !== null && languages.includes(language) ? [language] : languages;
  const reading = readVerbatim(text, { languages: told, taxonomy: taxonomy.compiled });
  const given = readScore(properties) ?? readRating(properties);
  return {
    ...rest,
    language: reading.language,
    measure: given?.measure ?? null,
    score: given?.score ?? null,
    scale: given?.scale ?? null,
    ...figuresOf(reading),
    taxonomyVersion: taxonomy.version,
    modelVersion: null,
  };
}

function figuresOf(reading: VerbatimReading): Pick<KeptText, 'tone' | 'sentiment' | 'signals' | 'marks'> {
  const sentiment = hundredths(reading.sentiment);
  return {
    tone: tones.indexOf(reading.tone),
    sentiment,
    signals: reading.signals.reduce((bits, { key }) => bits | (1 << signalKeys.indexOf(key)), 0),
    marks: [
      ...reading.topics.map((topic) => ({
        mark: topicMark(topic.key),
        sentiment: hundredths(topic.sentiment),
        source: sources.phrases,
      })),
      ...reading.signals.map(({ key }) => ({ mark: signalMark(key), sentiment, source: sources.phrases })),
    ],
  };
}

export function hundredths(sentiment: number): number {
  return Math.round(sentiment * 100);
}

/** The stars of a review. */
function readRating(
  properties: Record<string, unknown> | undefined,
): { measure: string; score: number; scale: number } | null {
  const { rating, scale = 5 } = properties ?? {};
  if (typeof rating !== 'number' || typeof scale !== 'number') return null;
  const isOne = rating >= 0 && rating <= scale && scale <= 100 && scale > 0;
  return isOne ? { measure: 'rating', score: Math.round(rating), scale: Math.round(scale) } : null;
}
