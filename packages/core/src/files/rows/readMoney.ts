import { readNumber } from '../numbers/readNumber.ts';
import type { FileItem } from '../types.ts';
import { type CompiledMapping, headerOf, type Target } from './compileMapping.ts';
import type { RowProblem } from './facts.ts';

export interface Money {
  /** Of the line; below zero when it takes back. */
  amount: number | undefined;
  item: FileItem | null;
}

/** Amount and article of a line: the amount itself, or unit price times quantity. */
export function readMoney(
  compiled: CompiledMapping,
  cells: readonly string[],
): Money | { problem: RowProblem } {
  const { at } = compiled;
  const quantity = read(compiled, cells, 'quantity');
  const unitPrice = read(compiled, cells, 'unitPrice');
  const own = read(compiled, cells, 'amount');
  for (const value of [quantity, unitPrice, own]) if (typeof value === 'object') return value;
  const count = quantity as number | undefined;
  const price = unitPrice as number | undefined;
  const amount = (own as number | undefined) ?? (price === undefined ? undefined : price * (count ?? 1));
  if (amount !== undefined && Math.abs(amount) > 1e12)
    return {
      problem: { field: headerOf(compiled, 'amount'), message: `${amount} is no amount; check the decimals` },
    };
  if (at.sku === -1 && at.item === -1 && at.category === -1 && at.quantity === -1)
    return { amount, item: null };
  const sku = textAt(cells, at.sku, 200);
  const name = textAt(cells, at.item, 400);
  const category = textAt(cells, at.category, 200);
  if (!sku && !name && !category && count === undefined) return { amount, item: null };
  const item: FileItem = { quantity: count ?? 1 };
  if (sku) item.sku = sku;
  if (name) item.name = name;
  if (category) item.category = category;
  if (price !== undefined) item.unitPrice = price;
  else if (amount !== undefined && count) item.unitPrice = Math.round((amount / count) * 1e4) / 1e4;
  return { amount, item };
}

function read(
  compiled: CompiledMapping,
  cells: readonly string[],
  target: Target,
): number | undefined | { problem: RowProblem } {
  const index = compiled.at[target];
  const text = index === -1 ? '' : (cells[index] ?? '');
  if (text.trim() === '') return undefined;
  const { decimal } = compiled.mapping.format;
  const value = readNumber(text, decimal);
  if (Number.isFinite(value)) return value;
  const example = decimal === '.' ? '1,234.56' : '1 234,56';
  return {
    problem: {
      field: headerOf(compiled, target),
      message: `"${text.slice(0, 40)}" is not a number written as ${example}`,
    },
  };
}

function textAt(cells: readonly string[], index: number, longest: number): string {
  return index === -1 ? '' : (cells[index] ?? '').trim().slice(0, longest);
}
