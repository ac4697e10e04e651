import type { NewPhrase, NewRefusal, Phrase, PhraseSort, RefusalReport } from '@rapport/contracts/refusals';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../api/client.ts';

const shapes = () => import('@rapport/contracts/refusals');

/** The whole library: small enough to be searched as one types. */
export const libraryQuery = queryOptions({
  queryKey: ['refusals', 'library'],
  queryFn: ({ signal }) =>
    request<Phrase[]>('/api/v1/refusals/library', {
      signal,
      shape: () => shapes().then((m) => m.phrase.array()),
    }),
  staleTime: 60_000,
});

/** What is refused most, over four weeks. */
export const topRefusalsQuery = queryOptions({
  queryKey: ['refusals', 'top'],
  queryFn: ({ signal }) =>
    request<RefusalReport>('/api/v1/refusals/top', {
      query: { days: 28 },
      signal,
      shape: () => shapes().then((m) => m.refusalReport),
    }),
});

export function logRefusal(refusal: NewRefusal): Promise<{ id: string }> {
  return request('/api/v1/refusals', { method: 'POST', body: refusal });
}

export function keepPhrase(id: string | null, phrase: NewPhrase): Promise<Phrase> {
  return id === null
    ? request<Phrase>('/api/v1/refusals/library', { method: 'POST', body: phrase })
    : request<Phrase>(`/api/v1/refusals/library/${id}`, { method: 'PUT', body: phrase });
}

/** Phrases of a sort that hold every word sought, in either language; most used first, as the server gives them. */
export function phrasesFound(phrases: readonly Phrase[], sort: PhraseSort, sought: string): Phrase[] {
  const words = plain(sought).split(/\s+/);
  return phrases.filter(
    (phrase) =>
      phrase.sort === sort && words.every((word) => plain(`${phrase.fr} ${phrase.en}`).includes(word)),
  );
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
