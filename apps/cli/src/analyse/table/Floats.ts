/** Numbers one after another, in a typed array that grows. */
export class Floats {
  #buffer = new Float64Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#buffer.length) {
      const larger = new Float64Array(this.#buffer.length * 2);
      larger.set(this.#buffer);
      this.#buffer = larger;
    }
    this.#buffer[this.#length++] = value;
  }

  /** Not a copy: it stays as it is until the next push. */
  get values(): Float64Array {
    return this.#buffer.subarray(0, this.#length);
  }
}
