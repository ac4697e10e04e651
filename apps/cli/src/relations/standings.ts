import {
  type Contribution,
  decodeTally,
  describeContribution,
  explainState,
  inferState,
  type RelationState,
  shippedModel,
} from '@rapport/core/relations';
import { standingAsJson, standingAsRow } from './describeStanding.ts';
import type { Excerpt } from './Excerpts.ts';

interface Reason extends Contribution {
  sentence: string;
  excerpt: string | null;
}

/** Where a customer stands, and why. */
export interface CustomerStanding {
  customer: string;
  state: RelationState;
  because: Reason[];
}

/** What is known of a customer, as it can be sent to another thread. */
export interface KnownCustomer {
  customer: string;
  tally: Uint8Array;
  excerpts: readonly Excerpt[];
}

export interface StandingsRequest {
  customers: KnownCustomer[];
  nowMs: number;
  json: boolean;
  language: 'fr' | 'en';
}

/** A line for each customer: the state, its explanation and their wording are most of the work of a large file. */
export function describeStandings({ customers, nowMs, json, language }: StandingsRequest): string[] {
  return customers.map((known) => {
    const standing = standingOf(known, nowMs, language);
    return json ? standingAsJson(standing) : standingAsRow(standing, language);
  });
}

function standingOf(
  { customer, tally, excerpts }: KnownCustomer,
  nowMs: number,
  language: 'fr' | 'en',
): CustomerStanding {
  const decoded = decodeTally(tally);
  const because = explainState(decoded, shippedModel, nowMs).map((contribution) => {
    const id = contribution.exchangeId?.replaceAll('-', '');
    return {
      ...contribution,
      sentence: describeContribution(contribution, language),
      excerpt: (id && excerpts.find((excerpt) => excerpt.id === id)?.text) || null,
    };
  });
  return { customer, state: inferState(decoded, shippedModel, nowMs), because };
}
