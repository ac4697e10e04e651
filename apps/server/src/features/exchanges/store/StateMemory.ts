import { RecentMap } from '../../../platform/RecentMap.ts';
import type { StoredState } from './states.ts';

/** What one state takes beside its tally. */
const overheadBytes = 400;

/**
 * States as this process last wrote them, or is about to, so that the next write of the same customers need not read them. Of
 * customers in one piece alone. It may be out of date without harm: a write names the version that it started from, and starts
 * again from what is stored when there is a newer one.
 */
export class StateMemory {
  readonly #states: RecentMap<StoredState>;

  constructor(limitBytes = 24 * 1024 * 1024) {
    this.#states = new RecentMap(limitBytes, ({ tally }) => tally.byteLength + overheadBytes);
  }

  get(workspaceId: string, customerId: string): StoredState | undefined {
    return this.#states.get(workspaceId + customerId);
  }

  remember(workspaceId: string, states: readonly StoredState[]): void {
    for (const state of states) this.#states.set(workspaceId + state.customerId, state);
  }

  /** To be called when a write of these customers failed. */
  forget(workspaceId: string, customerIds: readonly string[]): void {
    for (const customerId of customerIds) this.#states.delete(workspaceId + customerId);
  }

  clear(): void {
    this.#states.clear();
  }
}
