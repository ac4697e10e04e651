import { signals, tones, type VerbatimFilter } from '@rapport/contracts/verbatims';
import { channels, exchangeKinds } from '@rapport/contracts/vocabulary';
import type { Ctx } from '../../../platform/database/context.ts';
import { type Reach, readReach } from '../../books/reach.ts';
import { stateFilter } from '../../customers/filter.ts';
import { readSites } from '../../relations/readSites.ts';
import { signalMark, topicMark } from '../keep/keptText.ts';

/** A filter in the terms of the table. Null: no bound. */
export interface Look {
  from: string | null;
  to: string | null;
  topics: string[] | null;
  signals: string[] | null;
  tones: number[] | null;
  types: number[] | null;
  channels: number[] | null;
  kinds: number[] | null;
  siteIds: string[] | null;
  measure: string | null;
  minScore: number | null;
  maxScore: number | null;
  customer: string | null;
  /** Whose words the actor may see. */
  reach: Reach | null;
}

/** @throws DomainError invalid for a type or family that is not in the catalogue */
export async function lookOf(ctx: Ctx, filter: VerbatimFilter): Promise<Look> {
  const siteIds = await readSites(ctx, filter.site);
  return {
    from: filter.from ?? null,
    to: filter.to ?? null,
    topics: filter.topic?.map(topicMark) ?? null,
    signals: filter.signal?.map(signalMark) ?? null,
    tones: filter.tone?.map((tone) => tones.indexOf(tone)) ?? null,
    types: stateFilter({ type: filter.type, family: filter.family }, null, null).types,
    channels: filter.channel?.map((channel) => channels.indexOf(channel)) ?? null,
    kinds: filter.kind?.map((kind) => exchangeKinds.indexOf(kind)) ?? null,
    siteIds,
    measure: filter.measure ?? null,
    minScore: filter.minScore ?? null,
    maxScore: filter.maxScore ?? null,
    customer: filter.customer ?? null,
    reach: await readReach(ctx),
  };
}

/** The signals of a text's bits. */
export function signalsOf(bits: number): (typeof signals)[number][] {
  return signals.filter((_, i) => (bits & (1 << i)) !== 0);
}
