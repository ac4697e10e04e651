/**
 * A map that keeps what was used lately, within a bound: when the newer half is full, the older half goes. As good as an exact
 * order of use, and nothing to keep in order.
 */
export class RecentMap<Value> {
  readonly #limit: number;
  readonly #sizeOf: (value: Value) => number;
  #recent = new Map<string, Value>();
  #older = new Map<string, Value>();
  #size = 0;

  /** @param sizeOf in the unit of `limit`; 1 an entry unless told */
  constructor(limit: number, sizeOf: (value: Value) => number = () => 1) {
    this.#limit = limit;
    this.#sizeOf = sizeOf;
  }

  get(key: string): Value | undefined {
    const recent = this.#recent.get(key);
    if (recent !== undefined) return recent;
    const older = this.#older.get(key);
    if (older !== undefined) this.set(key, older);
    return older;
  }

  set(key: string, value: Value): void {
    if (this.#size >= this.#limit / 2) {
      this.#older = this.#recent;
      this.#recent = new Map();
      this.#size = 0;
    }
    const before = this.#recent.get(key);
    this.#size += this.#sizeOf(value) - (before === undefined ? 0 : this.#sizeOf(before));
    this.#recent.set(key, value);
  }

  delete(key: string): void {
    const recent = this.#recent.get(key);
    if (recent !== undefined) {
      this.#size -= this.#sizeOf(recent);
      this.#recent.delete(key);
    }
    this.#older.delete(key);
  }

  clear(): void {
    this.#recent = new Map();
    this.#older = new Map();
    this.#size = 0;
  }
}
