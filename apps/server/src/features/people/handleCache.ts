import { RecentMap } from '../../platform/RecentMap.ts';
import type { IdentityRow } from './queries.ts';

/**
 * Whose handles are, remembered between writes: a handle never moves from one fragment to another, so what was read stays
 * true. Erasing a person must call `forget`.
 */
export class HandleCache {
  readonly #rows: RecentMap<IdentityRow>;

  constructor(limit = 100_000) {
    this.#rows = new RecentMap(limit);
  }

  get(workspaceId: string, key: string): IdentityRow | undefined {
    return this.#rows.get(workspaceId + key);
  }

  remember(workspaceId: string, rows: readonly IdentityRow[]): void {
    for (const row of rows) this.#rows.set(`${workspaceId}${row.kind}\u0000${row.value}`, row);
  }

  forget(): void {
    this.#rows.clear();
  }
}
