import { cleanKey } from '../rows/cleanKey.ts';
import type { CompiledMapping, Target } from '../rows/compileMapping.ts';

const who: readonly Target[] = ['customer', 'card', 'email', 'phone', 'device'];

/** What the lines of one order have in common: its number, or without one the customer and the instant. Empty: a line by itself. */
export function orderOf({ at }: CompiledMapping, cells: readonly string[]): string {
  if (at.order !== -1) return cleanKey(cells[at.order] ?? '');
  if (at.at === -1) return '';
  const column = who.find((target) => at[target] !== -1 && (cells[at[target]] ?? '') !== '');
  if (column === undefined) return '';
  const time = at.time === -1 ? '' : (cells[at.time] ?? '');
  return `${cells[at[column]]}\u0001${cells[at.at]}\u0001${time}`;
}
