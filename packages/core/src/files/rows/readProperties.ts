import { readNumber } from '../numbers/readNumber.ts';
import type { FileItem, JsonObject } from '../types.ts';
import { type CompiledMapping, headerOf, type Target } from './compileMapping.ts';
import type { RowProblem } from './facts.ts';

/** What the relation engine reads as a number or as yes and no. */
const numeric = new Set(['discount', 'margin', 'scale', 'rating', 'score']);
const yesOrNo = new Set(['gift', 'granted']);

/** What answers rate at once, a column each: `ratings.keeps-promises`, `ratings.keeps-promises.importance`. */
const studied = /^(ratings|answers)\.[^.]+(\.[^.]+)?$/;

/** What is particular to the line's kind: scores, ratings, and the columns kept as properties. */
export function readProperties(
  compiled: CompiledMapping,
  cells: readonly string[],
): { properties: JsonObject | null } | { problem: RowProblem } {
  const { mapping } = compiled;
  const properties: JsonObject = {};
  for (const { name, index } of compiled.properties) {
    const text = (cells[index] ?? '').trim();
    if (text === '') continue;
    if (mapping.format.type === 'ndjson' && (name === 'properties' || text.startsWith('{'))) {
      Object.assign(properties, name === 'properties' ? jsonObject(text) : { [name]: jsonObject(text) });
    } else if (studied.test(name)) putWithin(properties, name, text, mapping.format.decimal);
    else properties[name] = readValue(name, text, mapping.format.decimal);
  }
  for (const target of ['score', 'rating'] as const) {
    const value = readScore(compiled, cells, target);
    if (typeof value === 'object') return value;
    if (value === undefined) continue;
    properties[target] = value;
    if (mapping.defaults.scale !== undefined) properties.scale = mapping.defaults.scale;
    if (target === 'score' && mapping.defaults.measure) properties.measure = mapping.defaults.measure;
  }
  return { properties: Object.keys(properties).length === 0 ? null : properties };
}

/** NDJSON: a list of items as the native API takes it. */
export function readItems(text: string): FileItem[] | null {
  try {
    const list = JSON.parse(text) as Record<string, unknown>[];
    return list.slice(0, 500).map((each) => {
      const item: FileItem = { quantity: typeof each.quantity === 'number' ? each.quantity : 1 };
      if (typeof each.sku === 'string') item.sku = each.sku.slice(0, 200);
      if (typeof each.name === 'string') item.name = each.name.slice(0, 400);
      if (typeof each.category === 'string') item.category = each.category.slice(0, 200);
      if (typeof each.unitPrice === 'number') item.unitPrice = each.unitPrice;
      return item;
    });
  } catch {
    return null;
  }
}

function readValue(name: string, text: string, decimal: '.' | ','): string | number | boolean {
  if (numeric.has(name)) {
    const number = readNumber(text, decimal);
    if (Number.isFinite(number)) return number;
  }
  if (yesOrNo.has(name)) {
    if (/^(1|true|yes|y|oui|o|vrai|x)$/i.test(text)) return true;
    if (/^(0|false|no|n|non|faux)$/i.test(text)) return false;
  }
  return text.slice(0, 2_000);
}

/** Puts a rating where its column's name says; what is no number is left out, as unanswered. */
function putWithin(properties: JsonObject, name: string, text: string, decimal: '.' | ','): void {
  const value = readNumber(text, decimal);
  if (!Number.isFinite(value)) return;
  const path = name.split('.');
  const last = path.pop() as string;
  let at = properties;
  for (const key of path) {
    const within = at[key];
    if (typeof within !== 'object' || within === null || Array.isArray(within)) at[key] = {};
    at = at[key] as JsonObject;
  }
  at[last] = value;
}

function jsonObject(text: string): JsonObject {
  try {
    const value = JSON.parse(text) as JsonObject;
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
}

function readScore(
  compiled: CompiledMapping,
  cells: readonly string[],
  target: Target,
): number | undefined | { problem: RowProblem } {
  const text = compiled.at[target] === -1 ? '' : (cells[compiled.at[target]] ?? '').trim();
  if (text === '') return undefined;
  const value = readNumber(text.replace(/\s*\/\s*\d+$/, ''), compiled.mapping.format.decimal);
  if (Number.isFinite(value)) return value;
  return {
    problem: { field: headerOf(compiled, target), message: `"${text.slice(0, 40)}" is not a number` },
  };
}
