import { digest } from './digest.ts';

const mostSlots = 1 << 22;
const buckets = 2048;

/**
 * Where the lines of each order end in a file, found in a first reading: so that an order is put together exactly, however far apart
 * its lines stand, with only the unfinished ones in memory. Orders share slots by hash: a shared slot only ends later.
 */
export class OrderSpans {
  readonly #first: Int32Array;
  readonly #last: Int32Array;
  readonly #lines: Int32Array;
  #rows = 0;

  /** @param expectedRows about how many lines the file has; a wrong number costs memory or a little waiting, nothing else */
  constructor(expectedRows: number) {
    let slots = 1 << 10;
    while (slots < expectedRows && slots < mostSlots) slots *= 2;
    this.#first = new Int32Array(slots).fill(-1);
    this.#last = new Int32Array(slots);
    this.#lines = new Int32Array(slots);
  }

  slotOf(order: string): number {
    return digest(order) % this.#first.length;
  }

  note(order: string, row: number): void {
    const slot = this.slotOf(order);
    if (this.#first[slot] === -1) this.#first[slot] = row;
    this.#last[slot] = row;
    this.#lines[slot] = (this.#lines[slot] as number) + 1;
    this.#rows = Math.max(this.#rows, row + 1);
  }

  /** How many rows on the last line of the orders of this slot comes. */
  rowsLeft(slot: number, row: number): number {
    return (this.#last[slot] as number) - row;
  }

  /** The most lines of unfinished orders there are at once, at most. */
  mostPending(): number {
    const width = Math.max(1, Math.ceil(this.#rows / buckets));
    const steps = new Float64Array(buckets + 2);
    for (let slot = 0; slot < this.#first.length; slot++) {
      const first = this.#first[slot] as number;
      if (first === -1) continue;
      const from = Math.floor(first / width);
      const to = Math.floor((this.#last[slot] as number) / width);
      if (from === to) continue;
      steps[from] = (steps[from] as number) + (this.#lines[slot] as number);
      steps[to] = (steps[to] as number) - (this.#lines[slot] as number);
    }
    let pending = 0;
    let most = 0;
    for (const step of steps) {
      pending += step;
      most = Math.max(most, pending);
    }
    return most + width;
  }
}
