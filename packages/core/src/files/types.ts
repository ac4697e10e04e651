import type { ObservedChannel, ObservedKind } from '../relations/exchange.ts';

export type FileType = 'delimited' | 'fixed' | 'xlsx' | 'ndjson';
export type Encoding = 'utf-8' | 'utf-8-bom' | 'windows-1252' | 'utf-16le';
export type Delimiter = ',' | ';' | '\t' | '|' | ' ';

/** How the bytes of a file become cells, and the words of its cells become dates and numbers. */
export interface FileFormat {
  type: FileType;
  compression: 'none' | 'gzip';
  encoding: Encoding;
  delimiter?: Delimiter;
  /** Of a file of fixed width: where each column starts, counted in characters from 0. */
  starts?: number[];
  hasHeader: boolean;
  /** Such as `dd/MM/yyyy HH:mm`; empty when the file has no date. */
  dateFormat: string;
  decimal: '.' | ',';
  /** IANA name; where instants without an offset were written. */
  timeZone: string;
}

export interface MappedColumn {
  header: string;
  /** One of columnTargets, or `property:<name>`. */
  target: string;
}

/** What the columns of a file mean. The same shape as contracts' importMapping. */
export interface FileMapping {
  name?: string;
  format: FileFormat;
  columns: MappedColumn[];
  defaults: {
    kind: ObservedKind;
    channel?: ObservedChannel;
    currency?: string;
    site?: string;
    /** Of answers: which measure the score is of, and its highest value. */
    measure?: string;
    scale?: number;
  };
  groupLines: boolean;
  cancellationPrefix?: string;
}

/** One record of a file, as text. `line` is where it starts, counted from 1 as an editor does. */
export interface Row {
  line: number;
  cells: string[];
  /** Why it could not be cut into cells; the cells are then the raw line. */
  problem?: string;
}

/** One thing found out about a file, with how sure it is and what that rests on. */
export interface Finding {
  about: 'type' | 'encoding' | 'delimiter' | 'header' | 'dates' | 'decimals' | 'columns' | 'kind' | 'channel';
  choice: string;
  /** Between 0 and 1. */
  confidence: number;
  because: string;
}

/** A handle of a customer, as contracts' handle. */
export interface FileHandle {
  kind: 'external' | 'email' | 'phone' | 'device' | 'card';
  value: string;
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export interface FileItem {
  sku?: string;
  name?: string;
  category?: string;
  quantity: number;
  unitPrice?: number;
}

/** What an exchange says besides who and which. The same words as contracts' exchangeInput. */
export interface ExchangeFromFile {
  id: string;
  customer: string | FileHandle[];
  kind: ObservedKind;
  channel?: ObservedChannel;
  direction?: 'inbound' | 'outbound';
  /** ISO 8601, UTC. */
  at?: string;
  /** Major units. */
  amount?: number;
  currency?: string;
  items?: FileItem[];
  text?: string;
  language?: string;
  staff?: string;
  site?: string;
  traits?: JsonObject;
  properties?: JsonObject;
}

/** A line that only says who somebody is. */
export interface ProfileFromFile {
  kind: 'profile';
  customer: string | FileHandle[];
  traits?: JsonObject;
}
