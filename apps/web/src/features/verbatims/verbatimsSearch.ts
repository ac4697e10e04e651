import { signals, type Tone, tones } from '@rapport/contracts/verbatims';

/** What the stream shows, as the address says it: the whole of it is shared with the link. */
export interface VerbatimsSearch {
  q?: string;
  /** The text to find others like. */
  like?: string;
  order?: 'newest' | 'relevance';
  from?: string;
  to?: string;
  topic?: string[];
  tone?: Tone[];
  signal?: (typeof signals)[number][];
  type?: string[];
  family?: string[];
  channel?: string[];
  site?: string[];
  measure?: string;
  minScore?: number;
  maxScore?: number;
}

const lists = ['topic', 'type', 'family', 'channel', 'site'] as const;

/** Reads an address that anyone may have typed: what does not fit is left out. */
export function readVerbatimsSearch(given: Record<string, unknown>): VerbatimsSearch {
  const search: VerbatimsSearch = {};
  for (const name of ['q', 'measure'] as const) {
    const value = given[name];
    if ((typeof value === 'string' || typeof value === 'number') && String(value).trim() !== '')
      search[name] = String(value).slice(0, 300);
  }
  if (typeof given.like === 'string' && /^[0-9a-f-]{36}$/.test(given.like)) search.like = given.like;
  for (const name of ['from', 'to'] as const) {
    const value = given[name];
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) search[name] = value;
  }
  for (const name of lists) {
    const list = listOf(given[name]);
    if (list.length > 0) search[name] = list;
  }
  const tone = tones.filter((one) => listOf(given.tone).includes(one));
  if (tone.length > 0) search.tone = tone;
  const signal = signals.filter((one) => listOf(given.signal).includes(one));
  if (signal.length > 0) search.signal = signal;
  for (const name of ['minScore', 'maxScore'] as const) {
    const value = Number(given[name] ?? Number.NaN);
    if (Number.isInteger(value)) search[name] = value;
  }
  if (given.order === 'newest' || given.order === 'relevance') search.order = given.order;
  return search;
}

function listOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value])
    .filter((one) => typeof one === 'string' || typeof one === 'number')
    .map(String)
    .filter((one) => one !== '');
}

export function hasFilters({ order: _, ...filters }: VerbatimsSearch): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}
