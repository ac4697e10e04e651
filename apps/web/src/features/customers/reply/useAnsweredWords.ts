import { useInfiniteQuery } from '@tanstack/react-query';
import { timelineQuery } from '../queries.ts';

const answered = new Set(['message', 'complaint', 'contact', 'answer', 'review']);

/** What the customer last wrote or said to us; null when they did not. */
export function useAnsweredWords(customerId: string): string | null {
  const { data } = useInfiniteQuery(timelineQuery(customerId, { kinds: [], channels: [] }));
  const entries = data?.pages.flatMap((page) => page.entries) ?? [];
  const last = entries.find(
    ({ kind, direction, text }) =>
      direction === 'inbound' && answered.has(kind) && text !== null && text !== '',
  );
  return last?.text ?? null;
}
