import { cleanKey } from '../rows/cleanKey.ts';
import type { CompiledMapping } from '../rows/compileMapping.ts';
import { writtenHandle } from './personOf.ts';

/** What the lines of one order have in common: its number, or without one the customer and the instant. Empty: a line by itself. */
export function orderOf({ at }: CompiledMapping, cells: readonly string[]): string {
  if (at.order !== -1) return cleanKey(cells[at.order] ?? '');
  const handle = at.at === -1 ? '' : writtenHandle(at, cells);
  if (handle === '') return '';
  const time = at.time === -1 ? '' : (cells[at.time] ?? '');
  return `${handle}\u0001${cells[at.at]}\u0001${time}`;
}
