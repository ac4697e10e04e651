/** A set of 64-bit hashes in 8 bytes each or so: a million exchanges are remembered in 16 MB. */
export class SeenHashes {
  #slots = new Uint32Array(2 * 1024);
  #count = 0;

  /** Adds a hash by its two halves. @returns whether it was there already */
  add(high: number, low: number): boolean {
    if (this.#count * 2 >= this.#slots.length / 2) this.#grow();
    // 0, 0 marks an empty place.
    const isKnown = place(this.#slots, high, low === 0 ? 1 : low);
    if (!isKnown) this.#count++;
    return isKnown;
  }

  #grow(): void {
    const larger = new Uint32Array(this.#slots.length * 2);
    for (let i = 0; i < this.#slots.length; i += 2)
      if (this.#slots[i + 1] !== 0) place(larger, this.#slots[i] as number, this.#slots[i + 1] as number);
    this.#slots = larger;
  }
}

function place(slots: Uint32Array, high: number, low: number): boolean {
  const mask = slots.length / 2 - 1;
  for (let at = (high ^ low) & mask; ; at = (at + 1) & mask) {
    const known = slots[at * 2 + 1] as number;
    if (known === 0) {
      slots[at * 2] = high;
      slots[at * 2 + 1] = low;
      return false;
    }
    if (known === low && slots[at * 2] === high) return true;
  }
}
