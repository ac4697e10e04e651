import { nextShown, type RelationPosition, type Shown, typeKeys } from '@rapport/core/relations';
import type { StoredState } from './states.ts';

/** What is shown of a customer, followed from one exchange to the next. */
export interface Course {
  asOfMs: number;
  state: RelationPosition | null;
  shown: Shown | null;
  previousType: number | null;
  /** Changes of the shown type, at most one an instant. */
  changes: { shownFromMs: number; type: number; previousType: number | null; probability: number }[];
  /** Something older than what is shown came in. */
  isStale: boolean;
  see(state: RelationPosition, atMs: number): void;
}

export function course(row: StoredState): Course {
  return {
    asOfMs: row.asOfMs ?? Number.NEGATIVE_INFINITY,
    state: null,
    shown: shownBefore(row),
    previousType: row.previousType,
    changes: [],
    isStale: false,
    see(state, atMs) {
      const next = nextShown(this.shown, state, atMs);
      const before = this.shown === null ? null : this.shown.typeIndex;
      this.state = state;
      this.asOfMs = atMs;
      this.isStale = false;
      if (next.changed) {
        const change = {
          shownFromMs: next.sinceMs,
          type: next.typeIndex,
          previousType: before,
          probability: next.probability,
        };
        if (this.changes.at(-1)?.shownFromMs === change.shownFromMs) this.changes.pop();
        this.changes.push(change);
        this.previousType = before;
      }
      this.shown = next;
    },
  };
}

function shownBefore(row: StoredState): Shown | null {
  if (row.type === null) return null;
  const type = typeKeys[row.type];
  if (type === undefined) return null;
  return {
    type,
    typeIndex: row.type,
    probability: row.probability ?? 0,
    sinceMs: row.sinceMs ?? 0,
    changed: false,
  };
}
