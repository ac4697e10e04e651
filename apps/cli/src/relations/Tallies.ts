import { decodeTally, emptyTally, encodeTally, mergeTallies, type Tally } from '@rapport/core/relations';

/** How many tallies are kept open; the others wait as a few hundred bytes each. */
const mostOpen = 20_000;

/** The tally of each customer, by number. */
export class Tallies {
  readonly #open = new Map<number, Tally>();
  readonly #packed: (Uint8Array | undefined)[] = [];

  /** To be read or observed into at once: another call may put it away. */
  of(customer: number): Tally {
    const open = this.#open.get(customer);
    if (open) return open;
    if (this.#open.size >= mostOpen) this.#putAway();
    const packed = this.#packed[customer];
    const tally = packed ? decodeTally(packed) : emptyTally();
    this.#open.set(customer, tally);
    return tally;
  }

  /** As bytes, to be sent elsewhere. */
  packed(customer: number): Uint8Array {
    const open = this.#open.get(customer);
    return open ? encodeTally(open) : (this.#packed[customer] ?? encodeTally(emptyTally()));
  }

  /** Two customers prove to be one. */
  merge(into: number, other: number): void {
    const merged = mergeTallies(this.of(into), this.of(other));
    this.#open.set(into, merged);
    this.#open.delete(other);
    this.#packed[other] = undefined;
  }

  /** The half opened first. */
  #putAway(): void {
    let count = mostOpen / 2;
    for (const [customer, tally] of this.#open) {
      this.#packed[customer] = encodeTally(tally);
      this.#open.delete(customer);
      if (--count === 0) return;
    }
  }
}
