import { type Channel, type ExchangeKind, exchangeKinds } from '@rapport/contracts/vocabulary';
import type { ObservedItem } from '@rapport/core/relations';
import { LineProblem } from '../lines/LineProblem.ts';
import { parseObject } from '../lines/parseObject.ts';
import { channelOf } from './channels.ts';
import { readInstant } from './readInstant.ts';
import { readNumber } from './readNumber.ts';

/** A line, understood. */
export interface ParsedExchange {
  /** As given: an id, or handles. */
  customer: unknown;
  id: string | null;
  kind: ExchangeKind;
  channel: Channel | undefined;
  direction: 'inbound' | 'outbound' | undefined;
  /** Null when the line says no instant. */
  atMs: number | null;
  amountCents: number | undefined;
  items: ObservedItem[] | undefined;
  text: string | undefined;
  properties: Record<string, unknown> | undefined;
}

const kinds: ReadonlySet<string> = new Set(exchangeKinds);
const outwards: Readonly<Record<string, 'inbound' | 'outbound'>> = {
  inbound: 'inbound',
  in: 'inbound',
  entrant: 'inbound',
  received: 'inbound',
  outbound: 'outbound',
  out: 'outbound',
  sortant: 'outbound',
  sent: 'outbound',
};
/** Fields of an exchange; any other one is taken as a property. */
const ownFields: ReadonlySet<string> = new Set([
  'id',
  'customer',
  'kind',
  'channel',
  'direction',
  'at',
  'amount',
  'currency',
  'items',
  'text',
  'language',
  'staff',
  'site',
  'traits',
  'properties',
]);

/**
 * Reads one line of NDJSON, leniently: numbers may be text, channels may go by other names, unknown fields are properties.
 * @throws LineProblem naming the field and what to write
 */
export function parseExchange(line: string): ParsedExchange {
  const fields = parseObject(line, '{"customer": "c1", "kind": "purchase"}');
  return {
    customer: readCustomer(fields.customer),
    id: readId(fields.id),
    kind: readKind(fields.kind),
    channel:
      typeof fields.channel === 'string' && fields.channel.trim() !== ''
        ? channelOf(fields.channel)
        : undefined,
    direction: readDirection(fields.direction),
    atMs: readAt(fields.at),
    amountCents: readAmount(fields.amount),
    items: readItems(fields.items),
    text: readText(fields.text),
    properties: readProperties(fields),
  };
}

function readCustomer(value: unknown): unknown {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  if (Array.isArray(value) && value.length > 0) return value;
  throw new LineProblem(
    'customer',
    isAbsent(value)
      ? 'is missing; say who it is about, as "customer": "c1"'
      : `${shown(value)} does not say who it is about; give an id, or handles as [{"kind": "email", "value": "…"}]`,
  );
}

function readId(value: unknown): string | null {
  if (isAbsent(value) || value === '') return null;
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new LineProblem('id', `${shown(value)} is not an id; write text or a number, or leave it out`);
}

function readKind(value: unknown): ExchangeKind {
  if (isAbsent(value)) throw new LineProblem('kind', `is missing; use one of ${exchangeKinds.join(', ')}`);
  const kind = typeof value === 'string' ? value.trim().toLowerCase() : value;
  if (typeof kind === 'string' && kinds.has(kind)) return kind as ExchangeKind;
  throw new LineProblem('kind', `${shown(value)} is not known; use one of ${exchangeKinds.join(', ')}`);
}

function readDirection(value: unknown): 'inbound' | 'outbound' | undefined {
  if (isAbsent(value) || value === '') return undefined;
  const direction = typeof value === 'string' ? outwards[value.trim().toLowerCase()] : undefined;
  if (direction) return direction;
  throw new LineProblem(
    'direction',
    `${shown(value)} is not known; use inbound (from the customer) or outbound (from the brand)`,
  );
}

function readAt(value: unknown): number | null {
  if (isAbsent(value) || value === '') return null;
  const atMs = readInstant(value);
  if (!Number.isNaN(atMs)) return atMs;
  throw new LineProblem(
    'at',
    `${shown(value)} is not a date; write it as 2026-01-31 or 2026-01-31T10:00:00Z`,
  );
}

function readAmount(value: unknown): number | undefined {
  if (isAbsent(value) || value === '') return undefined;
  const amount = readNumber(value);
  if (!Number.isNaN(amount)) return Math.round(amount * 100);
  throw new LineProblem('amount', `${shown(value)} is not a number; write 12.50`);
}

function readItems(value: unknown): ObservedItem[] | undefined {
  if (isAbsent(value)) return undefined;
  if (!Array.isArray(value))
    throw new LineProblem('items', `${shown(value)} is not a list; write [{"sku": "A1", "quantity": 2}]`);
  return value.map(readItem);
}

function readItem(value: unknown, index: number): ObservedItem {
  if (typeof value === 'string') return { name: value, quantity: 1 };
  if (value === null || typeof value !== 'object')
    throw new LineProblem(
      `items.${index}`,
      `${shown(value)} is not an item; write {"sku": "A1", "quantity": 2}`,
    );
  const item = value as Record<string, unknown>;
  const quantity = isAbsent(item.quantity) ? 1 : readNumber(item.quantity);
  if (Number.isNaN(quantity))
    throw new LineProblem(`items.${index}.quantity`, `${shown(item.quantity)} is not a number; write 2`);
  return { sku: words(item.sku), name: words(item.name), category: words(item.category), quantity };
}

function words(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return undefined;
}

function readText(value: unknown): string | undefined {
  if (isAbsent(value)) return undefined;
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new LineProblem(
    'text',
    `${shown(value)} is not text; write the words of the customer between quotes`,
  );
}

function readProperties(fields: Record<string, unknown>): Record<string, unknown> | undefined {
  const given = fields.properties;
  if (!isAbsent(given) && (typeof given !== 'object' || Array.isArray(given)))
    throw new LineProblem(
      'properties',
      `${shown(given)} is not an object; write {"measure": "nps", "score": 9}`,
    );
  let properties = given as Record<string, unknown> | null | undefined;
  for (const name in fields) if (!ownFields.has(name)) properties = { [name]: fields[name], ...properties };
  if (!properties) return undefined;
  for (const name of ['gift', 'granted'])
    if (typeof properties[name] === 'string')
      properties = { ...properties, [name]: /^(true|yes|oui|1)$/i.test(properties[name]) };
  return properties;
}

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

/** A value as it was written, short enough for a message. */
function shown(value: unknown): string {
  const json = JSON.stringify(value);
  return json.length > 60 ? `${json.slice(0, 57)}…` : json;
}
