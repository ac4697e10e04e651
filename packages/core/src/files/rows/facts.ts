import type { ObservedChannel, ObservedKind } from '../../relations/exchange.ts';
import type { FileHandle, FileItem, JsonObject } from '../types.ts';

/** What one line says, understood. */
export interface RowFacts {
  /** Null when the line names nobody. */
  customer: string | FileHandle[] | null;
  /** The most telling handle alone: who, for grouping and for ids. */
  customerKey: string;
  /** Null for a line that only says who somebody is. */
  kind: ObservedKind | null;
  /** UTC; null when the file has no date. */
  atMs: number | null;
  /** The day on the wall's calendar, as yyyy-MM-dd; empty without a date. */
  day: string;
  id: string;
  order: string;
  /** Of the line; never below zero on a return. */
  amount: number | undefined;
  currency: string | undefined;
  item: FileItem | null;
  /** NDJSON: all the items at once. */
  items: FileItem[] | null;
  channel: ObservedChannel | undefined;
  direction: 'inbound' | 'outbound' | undefined;
  text: string | undefined;
  language: string | undefined;
  staff: string | undefined;
  site: string | undefined;
  traits: JsonObject | null;
  properties: JsonObject | null;
}

/** `field` is the name of the column. */
export interface RowProblem {
  field: string;
  message: string;
}

export type Understanding = { ok: true; facts: RowFacts } | { ok: false; problem: RowProblem };
