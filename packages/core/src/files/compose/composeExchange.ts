import type { CompiledMapping } from '../rows/compileMapping.ts';
import type { RowFacts } from '../rows/facts.ts';
import type { ExchangeFromFile, FileItem, JsonObject } from '../types.ts';
import { digest } from './digest.ts';
import type { Occurrences } from './Occurrences.ts';

/** The exchange that the lines of one order are together; the first line says who, when and where. */
export function composeOrder(
  lines: readonly [RowFacts, ...RowFacts[]],
  compiled: CompiledMapping,
): ExchangeFromFile {
  const earliest = lines.reduce(
    (first, each) => ((each.atMs ?? 0) < (first.atMs ?? 0) ? each : first),
    lines[0],
  );
  const { order, kind, customerKey, day, atMs } = earliest;
  const name = order === '' ? `@${atMs}` : `${order}:${day}`;
  const exchange = exchangeOf(
    { ...earliest, kind: kind ?? compiled.kind },
    orderId(`${kind}:${name}:${customerKey}`),
  );
  const amounts = lines.flatMap(({ amount }) => (amount === undefined ? [] : [amount]));
  if (amounts.length > 0) exchange.amount = rounded(amounts.reduce((sum, amount) => sum + amount, 0));
  exchange.currency = lines.find(({ currency }) => currency !== undefined)?.currency;
  const items = mergeItems(lines);
  if (items.length > 0) exchange.items = items;
  const properties: JsonObject = Object.assign({}, ...[...lines].reverse().map((line) => line.properties));
  const discounts = lines.flatMap(({ properties: own }) =>
    typeof own?.discount === 'number' ? [own.discount] : [],
  );
  if (discounts.length > 0) properties.discount = rounded(discounts.reduce((sum, each) => sum + each, 0));
  if (order !== '') properties.order = order;
  if (Object.keys(properties).length > 0) exchange.properties = properties;
  const traits = lines.find((line) => line.traits !== null)?.traits;
  if (traits) exchange.traits = traits;
  return exchange;
}

/** The exchange that one line is. */
export function composeLine(
  facts: RowFacts,
  compiled: CompiledMapping,
  occurrences: Occurrences,
): ExchangeFromFile {
  const exchange = exchangeOf(facts, idOfLine(facts, compiled, occurrences));
  if (facts.amount !== undefined) exchange.amount = rounded(facts.amount);
  if (facts.currency !== undefined) exchange.currency = facts.currency;
  const items = facts.items ?? (facts.item ? [facts.item] : null);
  if (items) exchange.items = items;
  const properties = facts.order === '' ? facts.properties : { ...facts.properties, order: facts.order };
  if (properties) exchange.properties = properties;
  if (facts.traits) exchange.traits = facts.traits;
  return exchange;
}

function exchangeOf(facts: RowFacts, id: string): ExchangeFromFile {
  const exchange: ExchangeFromFile = {
    id,
    customer: facts.customer ?? '',
    kind: facts.kind ?? 'contact',
  };
  if (facts.atMs !== null) exchange.at = new Date(facts.atMs).toISOString();
  if (facts.channel) exchange.channel = facts.channel;
  if (facts.direction) exchange.direction = facts.direction;
  if (facts.text) exchange.text = facts.text;
  if (facts.language) exchange.language = facts.language;
  if (facts.staff) exchange.staff = facts.staff;
  if (facts.site) exchange.site = facts.site;
  return exchange;
}

function orderId(name: string): string {
  const id = `file:${name}`;
  return id.length <= 200 ? id : `file:${digest(name).toString(36)}${digest(name, 1).toString(36)}`;
}

/**
 * The id of a line: its own when the file has one, else a hash of who, when and what. Facts that describe the person or the place
 * are left out of it, so that an export with one more column does not make new exchanges.
 */
function idOfLine(facts: RowFacts, { isNative }: CompiledMapping, occurrences: Occurrences): string {
  if (facts.id !== '') return isNative ? facts.id.slice(0, 200) : orderId(`${facts.kind}:id:${facts.id}`);
  const { item, items, properties } = facts;
  return `file:${occurrences.idOf(
    [
      facts.kind,
      facts.customerKey,
      facts.atMs,
      facts.order,
      facts.amount,
      item?.sku,
      item?.name,
      item?.quantity,
      items && JSON.stringify(items),
      facts.text,
      properties?.score,
      properties?.rating,
    ].join('\u0001'),
  )}`;
}

/** Lines of the same article at the same price become one item. */
function mergeItems(lines: readonly RowFacts[]): FileItem[] {
  const merged = new Map<string, FileItem>();
  for (const { item } of lines) {
    if (!item) continue;
    const key = `${item.sku}\u0001${item.name}\u0001${item.unitPrice}`;
    const known = merged.get(key);
    if (known) known.quantity += item.quantity;
    else merged.set(key, { ...item });
  }
  return [...merged.values()];
}

function rounded(amount: number): number {
  return Math.round(amount * 100) / 100;
}
