import type { ExchangeInput } from '@rapport/contracts/exchange';
import type { ObservedExchange } from '@rapport/core/relations';
import type { ReceivedFrom } from '../../sources/countReceived.ts';

/** What of the workspace the preparation needs. */
export interface IngestWorkspace {
  id: string;
  currency: string;
  languages: readonly string[];
  /** ISO 3166, for phone numbers written without a prefix. */
  country: string;
}

export interface PreparedHandle {
  kind: string;
  value: string;
  verified: boolean;
}

/** An exchange ready to be stored: everything that needs no database has been done. */
export interface PreparedExchange {
  id: string;
  /** Most telling first; at least one. */
  handles: PreparedHandle[];
  atMs: number;
  kind: number;
  channel: number | null;
  direction: number;
  amountCents: number | null;
  currency: string | null;
  site: string | null;
  staff: string | null;
  language: string | null;
  text: string | null;
  /** JSON of items and properties, as sent. */
  details: string | null;
  traits: NonNullable<ExchangeInput['traits']> | null;
  observed: ObservedExchange;
  from: ReceivedFrom;
}

/** Who somebody is, ready to be stored. */
export type PreparedProfile = Pick<PreparedExchange, 'handles' | 'traits'>;

export type Preparation =
  | { ok: true; exchange: PreparedExchange }
  | { ok: false; field: string; message: string };
