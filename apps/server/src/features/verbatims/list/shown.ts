import { type signals, tones, type Verbatim } from '@rapport/contracts/verbatims';
import { channels, exchangeKinds } from '@rapport/contracts/vocabulary';
import { typeKeys } from '@rapport/core/relations';
import { findTopics, readVerbatim } from '@rapport/core/topics';
import type { KnownTaxonomy } from '../taxonomy/taxonomyOf.ts';
import type { ListedText } from './listQueries.ts';
import { signalsOf } from './look.ts';

const sourceNames = ['phrases', 'learnt', 'person'] as const;

/** A text as pages show it: what is kept of it, and where in it that rests, read again for the few that are shown. */
export function shownText(row: ListedText, taxonomy: KnownTaxonomy): Verbatim {
  const { spansOfTopic, spansOfSignal } = placesOf(row, taxonomy);
  return {
    id: row.exchange_id,
    customerId: row.customer_id,
    name: row.name,
    at: row.at.toISOString(),
    text: row.text,
    language: row.language,
    kind: exchangeKinds[row.kind] ?? 'message',
    channel: row.channel === null ? null : (channels[row.channel] ?? null),
    site: row.site,
    type: typeKeys[row.type] ?? null,
    measure: row.measure,
    score: row.score,
    scale: row.scale,
    tone: tones[row.tone] ?? 'neutral',
    sentiment: row.sentiment / 100,
    topics: row.marks
      .filter(({ mark }) => mark.startsWith('t:'))
      .map(({ mark, sentiment, source }) => {
        const key = mark.slice(2);
        return {
          key,
          sentiment: sentiment / 100,
          source: sourceNames[source] ?? 'phrases',
          spans: spansOfTopic.get(key) ?? [],
        };
      }),
    signals: signalsOf(row.signals).map((key: (typeof signals)[number]) => ({
      key,
      spans: spansOfSignal.get(key) ?? [],
    })),
    correctedBy: row.corrected_by,
    taxonomyVersion: row.taxonomy_version,
    modelVersion: row.model_version,
  };
}

type Spans = Verbatim['topics'][number]['spans'];

/** Read for no more than is told of it: most texts signal nothing, many speak of no topic. */
function placesOf(
  { text, language, marks, signals: bits }: ListedText,
  { compiled }: KnownTaxonomy,
): { spansOfTopic: ReadonlyMap<string, Spans>; spansOfSignal: ReadonlyMap<string, Spans> } {
  const none: ReadonlyMap<string, Spans> = new Map();
  if (bits !== 0) {
    const { topics, signals: said } = readVerbatim(text, { languages: [language], taxonomy: compiled });
    return {
      spansOfTopic: new Map(topics.map(({ key, spans }) => [key, spans])),
      spansOfSignal: new Map<string, Spans>(said.map(({ key, spans }) => [key, spans])),
    };
  }
  const isRead = marks.length > 0 && (language === 'fr' || language === 'en');
  return { spansOfTopic: isRead ? findTopics(text, language, compiled) : none, spansOfSignal: none };
}
