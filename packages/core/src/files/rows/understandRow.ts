import { channelOf, directionOf, kindOf } from '../guess/words.ts';
import type { JsonObject, Row } from '../types.ts';
import { cleanKey, isRoundedKey } from './cleanKey.ts';
import { type CompiledMapping, headerOf, type Target } from './compileMapping.ts';
import type { RowProblem, Understanding } from './facts.ts';
import { readMoney } from './readMoney.ts';
import { readItems, readProperties } from './readProperties.ts';
import { readWhen } from './readWhen.ts';
import { readTraits, readWho } from './readWho.ts';

const longestText = 20_000;

/** What one line says, as the mapping understands it; or what is wrong with it, where, and what to do. */
export function understandRow(compiled: CompiledMapping, row: Row): Understanding {
  const { at, mapping } = compiled;
  const { cells } = row;
  const shape = row.problem ? { field: '', message: row.problem } : shapeProblem(compiled, cells);
  if (shape) return { ok: false, problem: shape };
  const who = readWho(compiled, cells);
  if ('problem' in who) return { ok: false, problem: who.problem };
  const when = readWhen(compiled, cells);
  if ('problem' in when) return { ok: false, problem: when.problem };
  const money = readMoney(compiled, cells);
  if ('problem' in money) return { ok: false, problem: money.problem };
  const more = readProperties(compiled, cells);
  if ('problem' in more) return { ok: false, problem: more.problem };

  const kindText = cell(cells, at.kind);
  const named = kindText === '' ? compiled.kind : kindOf(kindText);
  if (named === undefined) return refuse(compiled, 'kind', `"${kindText}" is no kind of exchange known here`);
  const order = cleanKey(cell(cells, at.order));
  if (isRoundedKey(order)) return refuse(compiled, 'order', `${order} was rounded by a spreadsheet`);
  const text = cell(cells, at.text);
  if (text.length > longestText)
    return refuse(compiled, 'text', `is ${text.length} characters long; 20,000 at most are kept: cut it`);
  const currency = cell(cells, at.currency) || mapping.defaults.currency;
  const code = currency === undefined ? undefined : currencyCode(currency);
  if (code === null) return refuse(compiled, 'currency', `"${currency}" is no currency; write EUR, GBP, USD`);

  const { amount, item } = money;
  const takesBack =
    named === 'purchase' &&
    ((amount ?? 0) < 0 || (item?.quantity ?? 0) < 0 || isCancellation(order, mapping.cancellationPrefix));
  const isReturn = takesBack || named === 'return';
  if (isReturn && item) {
    item.quantity = Math.abs(item.quantity);
    if (item.unitPrice !== undefined) item.unitPrice = Math.abs(item.unitPrice);
  }
  const itemList = mapping.format.type === 'ndjson' && item?.name?.startsWith('[');
  let traits = readTraits(compiled, cells);
  let properties = more.properties;
  if (properties?.traits && typeof properties.traits === 'object') {
    const { traits: inner, ...rest } = properties;
    traits = { ...(inner as JsonObject), ...traits };
    properties = rest;
  }
  return {
    ok: true,
    facts: {
      customer: who.customer,
      customerKey: who.key,
      kind: compiled.isProfiles ? null : isReturn ? 'return' : named,
      atMs: when.atMs,
      day: when.day,
      id: cleanKey(cell(cells, at.id)),
      order,
      amount: isReturn && amount !== undefined ? Math.abs(amount) : amount,
      currency: amount === undefined ? undefined : code,
      item: itemList ? null : item,
      items: itemList ? readItems(cells[at.item] ?? '') : null,
      channel: (at.channel === -1 ? undefined : channelFrom(cell(cells, at.channel))) ?? compiled.channel,
      direction: at.direction === -1 ? undefined : directionOf(cell(cells, at.direction)),
      text: text === '' ? undefined : text,
      language: short(cells, at.language, 10),
      staff: short(cells, at.staff, 200),
      site: short(cells, at.site, 200) ?? mapping.defaults.site,
      traits,
      properties,
    },
  };
}

/** More cells than columns, or a cut line: the values would stand in the wrong columns. */
function shapeProblem(
  { headers, at, mapping }: CompiledMapping,
  cells: readonly string[],
): RowProblem | null {
  if (cells.length > headers.length && cells.slice(headers.length).some((extra) => extra.trim() !== ''))
    return {
      field: '',
      message: `has ${cells.length} values for ${headers.length} columns; put values that hold the separator in quotes`,
    };
  if (cells.length >= headers.length || mapping.format.type === 'xlsx') return null;
  const missing = needed.find((target) => at[target] >= cells.length);
  return missing
    ? {
        field: headers[at[missing]] as string,
        message: `has only ${cells.length} values for ${headers.length} columns; the line is cut short`,
      }
    : null;
}

const needed: readonly Target[] = [
  'at',
  'order',
  'amount',
  'unitPrice',
  'quantity',
  'text',
  'score',
  'rating',
];

function isCancellation(order: string, prefix: string | undefined): boolean {
  return (
    prefix !== undefined &&
    prefix !== '' &&
    order.startsWith(prefix) &&
    /^[-_ ]?\d/.test(order.slice(prefix.length))
  );
}

function channelFrom(text: string) {
  return text === '' ? undefined : (channelOf(text) ?? 'other');
}

const signs: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  $: 'USD',
  '¥': 'JPY',
  EURO: 'EUR',
  EUROS: 'EUR',
};

function currencyCode(text: string): string | null {
  const code = signs[text.toUpperCase()] ?? text.toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? code : null;
}

function cell(cells: readonly string[], index: number): string {
  return index === -1 ? '' : (cells[index] ?? '').trim();
}

function short(cells: readonly string[], index: number, longest: number): string | undefined {
  const text = cell(cells, index).slice(0, longest);
  return text === '' ? undefined : text;
}

function refuse(compiled: CompiledMapping, target: Target, message: string): Understanding {
  return { ok: false, problem: { field: headerOf(compiled, target), message } };
}
