/** Whole numbers one after another, in a typed array that grows. */
export class Codes {
  #buffer = new Int32Array(1024);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#buffer.length) {
      const larger = new Int32Array(this.#buffer.length * 2);
      larger.set(this.#buffer);
      this.#buffer = larger;
    }
    this.#buffer[this.#length++] = value;
  }

  /** Not a copy: it stays as it is until the next push. */
  get values(): Int32Array {
    return this.#buffer.subarray(0, this.#length);
  }
}
