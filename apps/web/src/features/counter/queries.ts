import type { Assistant, BookMove, BookPage, BookSettings } from '@rapport/contracts/books';
import type { AgendaDay, CounterCard, Desk, Found, Stories, Waitlists } from '@rapport/contracts/counter';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ApiError } from '../../api/ApiError.ts';
import { request } from '../../api/client.ts';
import { patience } from '../../api/reach.ts';
import { findOnDevice, readKeptDay } from './device/keptDay.ts';

const shapes = () => import('@rapport/contracts/counter');
const bookShapes = () => import('@rapport/contracts/books');

/** Somebody stands at the counter: they see what the device kept rather than wait longer. */
const longestMs = 8_000;

/** What the device kept, when the server does not answer. */
async function orKept<T>(asked: Promise<T>, kept: () => Promise<T | null>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    const found = error instanceof ApiError && error.code === 'offline' ? await kept() : null;
    if (found === null) throw error;
    return found;
  }
}

/** Who stands behind the counter, and where. */
export const deskQuery = queryOptions({
  queryKey: ['counter', 'desk'],
  queryFn: ({ signal }) =>
    orKept(
      request<Desk>('/api/v1/counter/desk', {
        ...patience(longestMs),
        signal,
        shape: () => shapes().then((m) => m.desk),
      }),
      async () => (await readKeptDay())?.desk ?? null,
    ),
  retry: false,
});

/** The agenda of today, mine or everyone's of a site; offline, mine as it was kept. */
export function dayQuery(of: { mine: boolean; siteId: string | null; assistantId: string | null }) {
  return queryOptions({
    queryKey: ['counter', 'day', of],
    queryFn: ({ signal }) =>
      orKept(
        request<AgendaDay>('/api/v1/counter/day', {
          ...patience(longestMs),
          query: of.mine
            ? of.assistantId
              ? { assistantId: of.assistantId }
              : { mine: true }
            : { siteId: of.siteId },
          signal,
          shape: () => shapes().then((m) => m.agendaDay),
        }),
        async () => {
          const kept = await readKeptDay();
          return kept && { day: kept.day, isToday: true, entries: kept.entries, nextCursor: null };
        },
      ),
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** Customers by what was typed or scanned; offline, among those of today's appointments. */
export function findQuery(typed: string) {
  return queryOptions({
    queryKey: ['counter', 'find', typed],
    queryFn: ({ signal }) =>
      orKept(
        request<Found>('/api/v1/counter/customers', {
          ...patience(longestMs),
          query: { q: typed },
          signal,
          shape: () => shapes().then((m) => m.found),
        }),
        () => findOnDevice(typed),
      ),
    enabled: typed !== '',
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** The card of somebody; offline, as it was kept with today's appointments. */
export function cardQuery(id: string) {
  return queryOptions({
    queryKey: ['counter', 'card', id],
    queryFn: ({ signal }) =>
      orKept(
        request<CounterCard>(`/api/v1/counter/customers/${encodeURIComponent(id)}`, {
          ...patience(longestMs),
          signal,
          shape: () => shapes().then((m) => m.counterCard),
        }),
        async () => (await readKeptDay())?.cards.find((card) => card.id === id) ?? null,
      ),
    retry: false,
  });
}

export function storiesQuery(typed: string) {
  return infiniteQueryOptions({
    queryKey: ['counter', 'stories', typed],
    queryFn: ({ pageParam, signal }) =>
      request<Stories>('/api/v1/counter/stories', {
        query: { q: typed, cursor: pageParam },
        signal,
        shape: () => shapes().then((m) => m.stories),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export const waitlistsQuery = infiniteQueryOptions({
  queryKey: ['counter', 'waitlists'],
  queryFn: ({ pageParam, signal }) =>
    request<Waitlists>('/api/v1/counter/waitlists', {
      query: { cursor: pageParam },
      signal,
      shape: () => shapes().then((m) => m.waitlists),
    }),
  initialPageParam: null as string | null,
  getNextPageParam: (last) => last.nextCursor,
});

export const assistantsQuery = queryOptions({
  queryKey: ['counter', 'assistants'],
  queryFn: ({ signal }) => request<Assistant[]>('/api/v1/books/assistants', { signal }),
});

export function bookQuery(assistantId: string) {
  return infiniteQueryOptions({
    queryKey: ['counter', 'book', assistantId],
    queryFn: ({ pageParam, signal }) =>
      request<BookPage>(`/api/v1/books/assistants/${encodeURIComponent(assistantId)}/customers`, {
        query: { cursor: pageParam },
        signal,
        shape: () => bookShapes().then((m) => m.bookPage),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });
}

export const bookMovesQuery = infiniteQueryOptions({
  queryKey: ['counter', 'moves'],
  queryFn: ({ pageParam, signal }) =>
    request<{ moves: BookMove[]; nextCursor: string | null }>('/api/v1/books/moves', {
      query: { cursor: pageParam, limit: 20 },
      signal,
      shape: () => bookShapes().then((m) => m.bookMoves),
    }),
  initialPageParam: null as string | null,
  getNextPageParam: (last) => last.nextCursor,
});

export const bookSettingsQuery = queryOptions({
  queryKey: ['counter', 'book-settings'],
  queryFn: ({ signal }) =>
    request<BookSettings>('/api/v1/books/settings', {
      signal,
      shape: () => bookShapes().then((m) => m.bookSettings),
    }),
});
