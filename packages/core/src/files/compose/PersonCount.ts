const bits = 1 << 22;

/**
 * About how many people a file's lines are about, and whether their lines follow one another: linear counting (Whang, Vander-Zanden
 * and Taylor 1990) in half a megabyte, whatever the file's size.
 */
export class PersonCount {
  readonly #seen = new Uint32Array(bits / 32);
  #ones = 0;
  #lines = 0;
  #repeats = 0;
  #previous = -1;

  note(person: number): void {
    this.#lines++;
    if (person === this.#previous) this.#repeats++;
    this.#previous = person;
    const bit = person % bits;
    const mask = 1 << (bit & 31);
    const word = this.#seen[bit >>> 5] as number;
    if ((word & mask) !== 0) return;
    this.#seen[bit >>> 5] = word | mask;
    this.#ones++;
  }

  get lines(): number {
    return this.#lines;
  }

  /** Lines a person. */
  linesEach(): number {
    const people = -bits * Math.log(Math.max(1, bits - this.#ones) / bits);
    return this.#lines / Math.max(1, people);
  }

  /** Share of lines about the same person as the one before. */
  repeats(): number {
    return this.#lines === 0 ? 0 : this.#repeats / this.#lines;
  }
}
