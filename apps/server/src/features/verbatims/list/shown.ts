import { type signals, tones, type Verbatim } from '@rapport/contracts/verbatims';
import { channels, exchangeKinds } from '@rapport/contracts/vocabulary';
import { typeKeys } from '@rapport/core/relations';
import { readVerbatim } from '@rapport/core/topics';
import type { KnownTaxonomy } from '../taxonomy/taxonomyOf.ts';
import type { ListedText } from './listQueries.ts';
import { signalsOf } from './look.ts';

const sourceNames = ['phrases', 'learnt', 'person'] as const;

/** A text as pages show it: what is kept of it, and where in it that rests, read again for the few that are shown. */
export function shownText(row: ListedText, taxonomy: KnownTaxonomy): Verbatim {
  const { topics, signals: said } = readVerbatim(row.text, {
    languages: [row.language],
    taxonomy: taxonomy.compiled,
  });
  const spansOfTopic = new Map(topics.map(({ key, spans }) => [key, spans]));
  const spansOfSignal = new Map<string, (typeof said)[number]['spans']>(
    said.map(({ key, spans }) => [key, spans]),
  );
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
