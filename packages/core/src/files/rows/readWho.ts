import type { FileHandle, JsonObject } from '../types.ts';
import { cleanKey, isRoundedKey } from './cleanKey.ts';
import { type CompiledMapping, headerOf, type Target } from './compileMapping.ts';
import type { RowProblem } from './facts.ts';

export interface Who {
  customer: string | FileHandle[] | null;
  key: string;
}

const others = ['card', 'email', 'phone', 'device'] as const;

/** Whom a line is about: its external id alone as text, or every handle it has; null when it names nobody. */
export function readWho(compiled: CompiledMapping, cells: readonly string[]): Who | { problem: RowProblem } {
  const { at } = compiled;
  const raw = at.customer === -1 ? '' : (cells[at.customer] ?? '');
  if (raw.startsWith('[') && compiled.mapping.format.type === 'ndjson') return fromJson(compiled, raw);
  const external = cleanKey(raw);
  if (isRoundedKey(external)) return rounded(compiled, 'customer', external);
  if (external.length > 320)
    return problem(compiled, 'customer', 'is longer than 320 characters; this is not an id');
  const handles: FileHandle[] = [];
  for (const kind of others) {
    if (at[kind] === -1) continue;
    const value = cleanKey(cells[at[kind]] ?? '');
    if (value === '') continue;
    if (isRoundedKey(value)) return rounded(compiled, kind, value);
    if (value.length <= 320) handles.push({ kind, value });
  }
  if (external !== '') {
    const customer: Who['customer'] =
      handles.length === 0 ? external : [{ kind: 'external', value: external }, ...handles];
    return { customer, key: external };
  }
  const first = handles[0];
  return first
    ? { customer: handles, key: `${first.kind}:${first.value.toLowerCase()}` }
    : { customer: null, key: '' };
}

/** Facts about the person that stand on the line; null when there are none. */
export function readTraits({ at }: CompiledMapping, cells: readonly string[]): JsonObject | null {
  let traits: JsonObject | null = null;
  for (const [name, longest] of traitNames) {
    const value = at[name] === -1 ? '' : (cells[at[name]] ?? '').trim().slice(0, longest);
    if (value === '') continue;
    traits ??= {};
    traits[name] = value;
  }
  return traits;
}

const traitNames = [
  ['name', 200],
  ['firstName', 100],
  ['lastName', 100],
  ['city', 100],
  ['country', 100],
] as const;

function fromJson(compiled: CompiledMapping, raw: string): Who | { problem: RowProblem } {
  try {
    const handles = JSON.parse(raw) as FileHandle[];
    const isList = handles.every(({ kind, value }) => typeof kind === 'string' && typeof value === 'string');
    const first = handles[0];
    if (isList && first) return { customer: handles.slice(0, 20), key: `${first.kind}:${first.value}` };
  } catch {
    // Told below.
  }
  return problem(compiled, 'customer', 'is not a list of handles; write [{"kind": "email", "value": "…"}]');
}

function rounded(compiled: CompiledMapping, target: Target, value: string): { problem: RowProblem } {
  return problem(
    compiled,
    target,
    `${value} was rounded by a spreadsheet and its last digits are lost; set the column to text and export again`,
  );
}

function problem(compiled: CompiledMapping, target: Target, message: string): { problem: RowProblem } {
  return { problem: { field: headerOf(compiled, target), message } };
}
