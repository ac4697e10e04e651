import type { ObservedChannel, ObservedKind } from '../../relations/exchange.ts';
import { type DateShape, parseDateFormat } from '../dates/dateFormat.ts';
import type { WallDate } from '../dates/readDate.ts';
import { wallToUtc } from '../dates/zone.ts';
import type { FileMapping } from '../types.ts';

/** A mapping, with everything that is the same for all lines worked out once. */
export interface CompiledMapping {
  mapping: FileMapping;
  headers: string[];
  /** Position of each meaning; -1 when no column has it. */
  at: Record<Target, number>;
  /** Columns kept as properties of the exchange. */
  properties: { name: string; index: number }[];
  dateShape: DateShape | null;
  toUtc: (wallMs: number) => number;
  kind: ObservedKind;
  channel: ObservedChannel | undefined;
  /** The file has nothing but who people are. */
  isProfiles: boolean;
  /** NDJSON in the shape of the native API. */
  isNative: boolean;
  /** The date read last, and the day written last: the next line's is often the same. */
  lastDate: { text: string | null; date: WallDate | null };
  lastDay: { number: number; text: string };
}

const targets = [
  'id',
  'customer',
  'email',
  'phone',
  'card',
  'device',
  'name',
  'firstName',
  'lastName',
  'at',
  'time',
  'kind',
  'channel',
  'direction',
  'order',
  'amount',
  'unitPrice',
  'quantity',
  'currency',
  'sku',
  'item',
  'category',
  'text',
  'language',
  'staff',
  'site',
  'city',
  'country',
  'score',
  'rating',
] as const;
export type Target = (typeof targets)[number];

/** Any of these makes a line more than a description of somebody. */
const happenings: readonly Target[] = [
  'at',
  'kind',
  'order',
  'amount',
  'unitPrice',
  'quantity',
  'sku',
  'item',
  'text',
  'score',
  'rating',
];

/** @throws RangeError when the time zone is unknown */
export function compileMapping(mapping: FileMapping): CompiledMapping {
  const { columns, format } = mapping;
  const at = Object.fromEntries(
    targets.map((target) => [target, columns.findIndex((column) => column.target === target)]),
  ) as Record<Target, number>;
  return {
    mapping,
    headers: columns.map(({ header }) => header),
    at,
    properties: columns.flatMap(({ target }, index) =>
      target.startsWith('property:') ? [{ name: target.slice(9), index }] : [],
    ),
    dateShape: parseDateFormat(format.dateFormat),
    toUtc: wallToUtc(format.timeZone),
    kind: mapping.defaults.kind,
    channel: mapping.defaults.channel,
    isProfiles: happenings.every((target) => at[target] === -1),
    isNative: format.type === 'ndjson' && at.kind !== -1 && at.customer !== -1,
    lastDate: { text: null, date: null },
    lastDay: { number: Number.NaN, text: '' },
  };
}

/** The name of the column with a meaning, for messages. */
export function headerOf(compiled: CompiledMapping, target: Target): string {
  return compiled.headers[compiled.at[target]] ?? target;
}
