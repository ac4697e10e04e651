import { digest } from './digest.ts';
import { NumberSet } from './NumberSet.ts';

/**
 * Ids for lines that have none: a hash of what they say, and for a line that says the same as one before, how many there were. The
 * same file so gives the same ids, in whatever order its lines stand, and two equal purchases stay two.
 */
export class Occurrences {
  readonly #seen = new NumberSet();
  readonly #again = new Map<number, number>();

  idOf(content: string): string {
    const hash = digest(content) + 1;
    const id = `${hash.toString(36)}${digest(content, 0x9e3779b9).toString(36)}`;
    if (this.#seen.add(hash)) return id;
    const times = (this.#again.get(hash) ?? 1) + 1;
    this.#again.set(hash, times);
    return `${id}.${times}`;
  }
}
