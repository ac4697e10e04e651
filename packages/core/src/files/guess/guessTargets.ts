import { handedBackColumns } from '../handedBack.ts';
import type { FileFormat } from '../types.ts';
import type { Column } from './columns.ts';
import type { ColumnProfile } from './profileColumn.ts';
import { channelOf, directionOf, kindOf } from './words.ts';

/** What one column means: one column a meaning, but for properties. */
export function guessTargets(columns: readonly Column[], format: FileFormat): string[] {
  const ours = handedBackColumns(columns.map(({ header }) => header));
  for (const column of columns.slice(0, ours)) column.sureness.clear();
  for (const column of columns.slice(ours)) weighByValues(column, columns, format);
  const claims = columns
    .flatMap((column, index) => [...column.sureness].map(([target, weight]) => ({ index, target, weight })))
    .filter(({ weight }) => weight >= 0.3)
    .sort((a, b) => b.weight - a.weight || a.index - b.index);
  const targets = columns.map(() => 'ignore');
  const taken = new Set<string>();
  for (const { index, target } of claims) {
    if (targets[index] !== 'ignore' || taken.has(target)) continue;
    targets[index] = target;
    taken.add(target);
  }
  const guessed = withoutDoubts(columns, targets);
  return format.type === 'ndjson' ? asNative(columns, guessed) : asStudy(columns, guessed);
}

/** Columns named as the ratings of a study are, and what the study says of them. */
function asStudy(columns: readonly Column[], targets: string[]): string[] {
  const isStudied = columns.map(({ header }) => studied.test(header));
  if (!isStudied.includes(true)) return targets;
  const about = new Set(['measure', 'brand', 'sector', 'stage']);
  return targets.map((target, index) => {
    const header = (columns[index] as Column).header.trim();
    if (isStudied[index]) return `property:${header}`;
    return about.has(header.toLowerCase()) ? `property:${header.toLowerCase()}` : target;
  });
}

const studied = /^(ratings|answers)\.[\w-]+(\.(importance|evaluation|functional|dysfunctional))?$/;

/** NDJSON in the shape of the native API: its own names, and every other key a property. */
function asNative(columns: readonly Column[], targets: string[]): string[] {
  const names = columns.map(({ header }) => header);
  if (!names.includes('customer') || !names.includes('kind')) return targets;
  return names.map((name) => {
    const target = nativeTargets[name];
    if (target) return target;
    const property = name.replace(/[^\w -]/g, '_').slice(0, 60);
    return property === '' ? 'ignore' : `property:${property}`;
  });
}

const nativeTargets: Readonly<Record<string, string>> = {
  items: 'item',
  ...Object.fromEntries(
    [
      'id',
      'customer',
      'kind',
      'channel',
      'direction',
      'at',
      'amount',
      'currency',
      'text',
      'language',
      'staff',
      'site',
    ].map((name) => [name, name]),
  ),
};

function weighByValues(column: Column, columns: readonly Column[], format: FileFormat): void {
  const { sureness, profile, header } = column;
  if (profile.filled === 0) return;
  for (const [target, weight] of sureness) {
    const fit = fitOf(target, column);
    if (fit === 0) sureness.delete(target);
    else sureness.set(target, weight * fit);
  }
  const raise = (target: string, weight: number) => {
    if ((sureness.get(target) ?? 0) < weight) sureness.set(target, weight);
  };
  if (profile.emails > 0.7) {
    sureness.clear();
    raise('email', 0.95);
  }
  if (profile.phones > 0.7) raise('phone', 0.7);
  if (profile.dates > 0.8 && !isOtherDate(header)) raise('at', isKeyLike(profile) ? 0.35 : 0.6);
  if (format.hasHeader || format.type === 'ndjson') {
    if (profile.words > 6 && profile.length > 35 && profile.distinct > 0.5) raise('text', 0.6);
    return;
  }
  weighNameless(column, columns, raise);
}

/** Without a name: the first key whose values come again is the customer; decimals are amounts, small whole numbers quantities. */
function weighNameless(
  { profile }: Column,
  columns: readonly Column[],
  raise: (target: string, weight: number) => void,
): void {
  if (profile.dates > 0.8 || profile.emails > 0.5) return;
  const isFirstKey = columns.find((each) => isKey(each.profile))?.profile === profile;
  if (isKey(profile) && isFirstKey) raise('customer', 0.6);
  else if (profile.numbers > 0.95 && profile.integers < 0.9) raise('amount', 0.6);
  else if (profile.integers > 0.95 && profile.largest < 10_000 && profile.length < 4) raise('quantity', 0.5);
  else if (profile.words > 4 && profile.length > 25) raise('text', 0.6);
  else if (profile.currencies > 0.9) raise('currency', 0.6);
}

/** Values that come again, or are all different, of a length of their own: numbers or codes given to somebody or something. */
function isKey({ numbers, integers, distinct, length, words, repeats, largest }: ColumnProfile): boolean {
  const isCode = words < 1.2 && length >= 3 && (numbers < 0.5 || (integers > 0.95 && largest > 99));
  return isCode && (distinct > 0.9 || repeats > 0.1 || distinct > 0.05);
}

function isKeyLike({ integers, length }: ColumnProfile): boolean {
  return integers > 0.9 && length <= 8;
}

/** 0 when the values contradict the name, 1 when they may be that. */
function fitOf(target: string, { profile, values, header }: Column): number {
  const filled = () => values.filter((value) => value.trim() !== '');
  switch (target) {
    case 'at':
      if (profile.dates < 0.5) return 0;
      return isOtherDate(header) ? 0.3 : 1;
    case 'time':
      return profile.times > 0.7 ? 1 : 0;
    case 'amount':
    case 'unitPrice':
    case 'quantity':
    case 'property:discount':
    case 'property:margin':
      // What is no number is refused line by line; the column is still what its name says.
      return profile.numbers >= 0.4 ? 1 : 0;
    case 'score':
    case 'rating':
      return profile.numbers >= 0.4 && profile.largest <= 100 ? 1 : 0;
    case 'email':
      return profile.emails > 0.3 ? 1 : 0;
    case 'phone':
      return profile.numbers > 0.3 || profile.phones > 0.3 ? 1 : 0;
    case 'currency':
      return profile.currencies > 0.8 ? 1 : 0;
    case 'kind':
      return matching(filled(), (value) => kindOf(value) !== undefined) > 0.8 ? 1.6 : 0;
    case 'channel':
      return matching(filled(), (value) => channelOf(value) !== undefined) > 0.5 ? 1.1 : 0.2;
    case 'direction':
      return matching(filled(), (value) => directionOf(value) !== undefined) > 0.8 ? 1 : 0;
    case 'name':
    case 'firstName':
    case 'lastName':
      return profile.numbers > 0.5 ? 0 : 1;
    case 'customer':
      // Decimals are no ids, but for the `.0` of a column that was read as numbers.
      return profile.numbers > 0.9 && profile.integers < 0.9 ? 0 : profile.words > 2.5 ? 0.5 : 1;
    case 'id':
      return profile.distinct > 0.98 ? 1 : 0;
    case 'text':
      return profile.numbers > 0.5 || profile.dates > 0.5 ? 0 : profile.words < 1.5 ? 0.5 : 1;
    case 'order':
      return profile.words > 3 || (profile.dates > 0.9 && !isKeyLike(profile)) ? 0 : 1;
    default:
      return 1;
  }
}

function matching(values: readonly string[], test: (value: string) => boolean): number {
  return values.length === 0 ? 0 : values.filter(test).length / values.length;
}

/** Dates, but not of what passed: births, deliveries, the last change of a row. */
function isOtherDate(header: string): boolean {
  return /birth|naiss|anniv|updat|modif|maj|deliver|livr|ship|exp[eé]d|expir|due|[eé]ch[eé]ance|end|fin\b/i.test(
    header,
  );
}

/** What makes no sense beside the others. */
function withoutDoubts(columns: readonly Column[], targets: string[]): string[] {
  const has = (target: string) => targets.includes(target);
  const replace = (from: string, to: string) => {
    const index = targets.indexOf(from);
    if (index !== -1 && !has(to)) targets[index] = to;
  };
  const isSale = ['amount', 'unitPrice', 'quantity', 'sku'].some(has);
  if (has('firstName') && has('name')) replace('name', 'lastName');
  if (!isSale && has('item') && !has('text')) {
    const item = columns[targets.indexOf('item')];
    if (item && item.profile.words > 3) replace('item', 'text');
  }
  if (
    isSale &&
    has('text') &&
    !has('item') &&
    (columns[targets.indexOf('text')]?.profile.distinct ?? 1) < 0.6
  )
    replace('text', 'item');
  if (!isSale && has('category') && !has('item')) {
    const index = targets.indexOf('category');
    targets[index] = `property:${has('property:issue') ? 'category' : 'issue'}`;
  }
  if (has('rating') && has('score')) replace('rating', 'property:rating');
  if (!has('customer') && !has('email') && !has('phone') && !has('card')) replace('name', 'customer');
  if (has('amount') && has('unitPrice') && has('quantity') && isTotalOfOrder(columns, targets))
    targets[targets.indexOf('amount')] = 'ignore';
  return targets;
}

/** An amount that is the same on all lines of an order, whatever their price and quantity, is the order's: not to be added up. */
function isTotalOfOrder(columns: readonly Column[], targets: readonly string[]): boolean {
  const column = (target: string) => columns[targets.indexOf(target)]?.values;
  const orders = column('order');
  const amounts = column('amount');
  const prices = column('unitPrice');
  if (!orders || !amounts || !prices) return false;
  let same = 0;
  let together = 0;
  for (let i = 1; i < orders.length; i++) {
    if (orders[i] === '' || orders[i] !== orders[i - 1] || prices[i] === prices[i - 1]) continue;
    together++;
    if (amounts[i] === amounts[i - 1] || amounts[i] === '') same++;
  }
  return together >= 3 && same / together > 0.9;
}
