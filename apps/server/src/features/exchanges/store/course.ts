import {
  inferPosition,
  nextShown,
  type RelationModel,
  type RelationPosition,
  type Shown,
  type Tally,
  typeKeys,
} from '@rapport/core/relations';
import type { StoredState } from './states.ts';

/** A change of the shown type. */
export interface Change {
  shownFromMs: number;
  type: number;
  previousType: number | null;
  probability: number;
  /** The model that read otherwise what had passed already; null when the relationship changed. */
  modelVersion: string | null;
}

/** What is shown of a customer, followed from one exchange to the next. */
export interface Course {
  asOfMs: number;
  state: RelationPosition | null;
  shown: Shown | null;
  previousType: number | null;
  /** At most one an instant. */
  changes: Change[];
  /** Something older than what is shown came in. */
  isStale: boolean;
  see(state: RelationPosition, atMs: number): void;
  /**
   * Reads what passed before with a model that was not in use then. The relationship has not changed, so it is shown since when it
   * was, and nothing that follows changes will take it for one.
   *
   * @param whole of what passed up to `asOfMs`
   */
  readAnew(whole: Tally, model: RelationModel, atMs: number): void;
}

/** Whether what is shown was read with another model. */
export function isReadOtherwise(row: StoredState, model: RelationModel): boolean {
  return row.type !== null && row.asOfMs !== null && row.modelVersion !== model.version;
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
        add(this.changes, changeTo(next, before, next.sinceMs, null));
        this.previousType = before;
      }
      this.shown = next;
    },
    readAnew(whole, model, atMs) {
      const { shown } = this;
      if (shown === null) return;
      const next = nextShown(shown, inferPosition(whole, model, this.asOfMs), this.asOfMs);
      if (next.changed)
        add(this.changes, changeTo(next, shown.typeIndex, Math.max(atMs, this.asOfMs), model.version));
      this.shown = { ...next, sinceMs: shown.sinceMs };
    },
  };
}

function changeTo(
  { typeIndex, probability }: Shown,
  previousType: number | null,
  shownFromMs: number,
  modelVersion: string | null,
): Change {
  return { shownFromMs, type: typeIndex, previousType, probability, modelVersion };
}

function add(changes: Change[], change: Change): void {
  if (changes.at(-1)?.shownFromMs === change.shownFromMs) changes.pop();
  changes.push(change);
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
