/** A set of whole numbers above zero, eight bytes each: millions of them where a Set would need ten times as much memory. */
export class NumberSet {
  #slots = new Float64Array(1 << 12);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  has(value: number): boolean {
    return this.#slots[this.#place(this.#slots, value)] === value;
  }

  /** @returns whether it is new */
  add(value: number): boolean {
    const place = this.#place(this.#slots, value);
    if (this.#slots[place] === value) return false;
    this.#slots[place] = value;
    this.#size++;
    if (this.#size > this.#slots.length * 0.6) this.#grow();
    return true;
  }

  #place(slots: Float64Array, value: number): number {
    const mask = slots.length - 1;
    // The upper bits are mixed in: numbers that differ only there would else crowd together.
    let place = ((value % 4294967296) ^ (value / 4294967296)) & mask;
    while (slots[place] !== 0 && slots[place] !== value) place = (place + 1) & mask;
    return place;
  }

  #grow(): void {
    const larger = new Float64Array(this.#slots.length * 2);
    for (const value of this.#slots) if (value !== 0) larger[this.#place(larger, value)] = value;
    this.#slots = larger;
  }
}
