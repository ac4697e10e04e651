import type { CompiledMapping, Target } from '../rows/compileMapping.ts';
import { digest } from './digest.ts';

const who: readonly Target[] = ['customer', 'card', 'email', 'phone', 'device'];

/** A number for whom a line is about, as it is written; 0 when it names nobody. */
export function personOf({ at }: CompiledMapping, cells: readonly string[]): number {
  const text = writtenHandle(at, cells);
  return text === '' ? 0 : digest(text);
}

/** The first handle of a line as it is written; empty when there is none. */
export function writtenHandle(at: CompiledMapping['at'], cells: readonly string[]): string {
  for (const target of who) {
    const text = at[target] === -1 ? '' : (cells[at[target]] ?? '');
    if (text !== '') return text;
  }
  return '';
}
