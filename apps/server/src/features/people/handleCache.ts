import type { IdentityRow } from './queries.ts';

/**
 * Whose handles are, remembered between writes: a handle never moves from one fragment to another, so what was read stays
 * true. Bounded; the oldest half goes when it is full. Erasing a person must call `forget`.
 */
export class HandleCache {
  readonly #limit: number;
  #recent = new Map<string, IdentityRow>();
  #older = new Map<string, IdentityRow>();

  constructor(limit = 200_000) {
    this.#limit = limit;
  }

  get(workspaceId: string, key: string): IdentityRow | undefined {
    const name = workspaceId + key;
    const recent = this.#recent.get(name);
    if (recent) return recent;
    const older = this.#older.get(name);
    if (older) this.#put(name, older);
    return older;
  }

  remember(workspaceId: string, rows: readonly IdentityRow[]): void {
    for (const row of rows) this.#put(`${workspaceId}${row.kind}\u0000${row.value}`, row);
  }

  forget(): void {
    this.#recent = new Map();
    this.#older = new Map();
  }

  #put(name: string, row: IdentityRow): void {
    if (this.#recent.size >= this.#limit / 2) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(name, row);
  }
}
