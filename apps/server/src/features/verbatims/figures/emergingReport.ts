import type { EmergingAnswer, Topic } from '@rapport/contracts/verbatims';
import { compileTaxonomy, emergingPhrases, readVerbatim } from '@rapport/core/topics';

export type EmergingReport = Omit<EmergingAnswer, 'isWorking'>;
export const weeksBefore = 8;

export interface EmergingInput {
  texts: { id: string; writer: string; atMs: number; language: 'fr' | 'en'; text: string }[];
  weekFromMs: number;
  untilMs: number;
  topics: readonly Topic[];
  computedAt: string;
}

/** Phrases of the week that the taxonomy does not speak of. No input or output: it runs in a thread. */
export function emergingReport({
  texts,
  weekFromMs,
  untilMs,
  topics,
  computedAt,
}: EmergingInput): EmergingReport {
  const taxonomy = compileTaxonomy(topics);
  const codes = new Map<string, number>();
  const dated = texts.map(({ text, language, atMs, writer }) => {
    const code = codes.get(writer) ?? codes.size;
    codes.set(writer, code);
    return { text, language, isRecent: atMs >= weekFromMs, writer: code };
  });
  const isKnown = (phrase: string, language: 'fr' | 'en') =>
    readVerbatim(phrase, { languages: [language], taxonomy }).topics.some(({ spans }) =>
      spans.some(({ start, end }) => end - start >= phrase.length - 1),
    );
  const recent = dated.filter(({ isRecent }) => isRecent).length;
  return {
    computedAt,
    week: { from: dayOf(weekFromMs), to: dayOf(untilMs) },
    weeksBefore,
    verbatims: { recent, before: texts.length - recent },
    phrases: emergingPhrases(dated, { isKnown }).map(({ examples, ...phrase }) => ({
      ...phrase,
      examples: examples.map((i) => texts[i]!.id),
    })),
  };
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
