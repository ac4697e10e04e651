import {
  decodeTally,
  encodeTally,
  inferPosition,
  mergeTallies,
  observe,
  type RelationModel,
  type Tally,
} from '@rapport/core/relations';
import type { PoolClient } from 'pg';
import {
  type HistoryRow,
  insertHistory,
  readAbsorbedStates,
  readStates,
  updateStates,
  updateTallies,
} from '../queries.ts';
import type { Attributed } from './attributed.ts';
import { type Course, course, isReadOtherwise } from './course.ts';
import type { StateMemory } from './StateMemory.ts';
import { shownState } from './shownState.ts';
import type { ShownState, StoredState, Version } from './states.ts';

/** What exchanges change of relation states, worked out and not written yet. */
export interface Moves {
  shown: ShownState[];
  tallies: { customerId: string; version: Version; tally: Uint8Array; exchanges: number }[];
  history: HistoryRow[];
  /** The write to come. */
  version: Version;
  /** The states of customers in one piece as they will be once written: the next moves may start from them at once. */
  inOnePiece: StoredState[];
}

/**
 * Works out how the relation states move of the customers whom these exchanges concern: each is added to the tally of its
 * fragment, and what is shown of the surviving customer follows from the sum of its fragments.
 */
export async function workOutMoves(
  client: PoolClient,
  workspaceId: string,
  exchanges: readonly Attributed[],
  model: RelationModel,
  memory: StateMemory,
): Promise<Moves> {
  const byFragment = groupInTime(exchanges);
  const rows = await readWithFamilies(client, workspaceId, [...byFragment.keys()], memory);

  const version: Version = { xid: null, isLost: false };
  const moves: Moves = { shown: [], tallies: [], history: [], version, inOnePiece: [] };
  for (const family of familiesOf(rows)) {
    const isWhole = family.absorbed.length === 0;
    const moved = isWhole
      ? moveOne(family.survivor, byFragment, model)
      : moveFamily(family, byFragment, model);
    moves.shown.push(moved.shown);
    if (isWhole && family.survivor.absorbed === 0) moves.inOnePiece.push(asStored(moved.shown, version));
    moves.history.push(...moved.history);
    moves.tallies.push(...moved.tallies);
  }
  return moves;
}

/**
 * Writes them.
 *
 * @throws TryAgain when a row was written by somebody else since it was read, or a write they were built on was not kept
 */
export async function writeMoves(client: PoolClient, workspaceId: string, moves: Moves): Promise<void> {
  const [xid] = await Promise.all([
    updateStates(client, workspaceId, moves.shown),
    updateTallies(client, workspaceId, moves.tallies),
    insertHistory(client, workspaceId, moves.history),
  ]);
  moves.version.xid = xid;
}

function asStored(state: ShownState, version: Version): StoredState {
  return {
    customerId: state.customerId,
    version,
    mergedInto: null,
    absorbed: 0,
    tally: state.tally,
    type: state.type,
    probability: Math.fround(state.probability),
    sinceMs: state.sinceMs,
    previousType: state.previousType,
    asOfMs: state.asOfMs,
    modelVersion: state.modelVersion,
  };
}

interface Family {
  survivor: StoredState;
  absorbed: StoredState[];
}

interface Moved {
  shown: ShownState;
  history: HistoryRow[];
  tallies: Moves['tallies'];
}

async function readWithFamilies(
  client: PoolClient,
  workspaceId: string,
  fragmentIds: string[],
  memory: StateMemory,
): Promise<StoredState[]> {
  const rows: StoredState[] = [];
  const unknown: string[] = [];
  for (const id of fragmentIds) {
    const remembered = memory.get(workspaceId, id);
    if (remembered) rows.push(remembered);
    else unknown.push(id);
  }
  rows.push(...(await readStates(client, workspaceId, unknown)));
  const merged = rows.filter((row) => row.mergedInto !== null || row.absorbed > 0);
  if (merged.length === 0) return rows;

  const known = new Map(rows.map((row) => [row.customerId, row]));
  const survivors = [...new Set(merged.map((row) => row.mergedInto ?? row.customerId))];
  const missing = survivors.filter((id) => !known.has(id));
  for (const row of await readStates(client, workspaceId, missing)) known.set(row.customerId, row);
  for (const row of await readAbsorbedStates(client, workspaceId, survivors)) known.set(row.customerId, row);
  return [...known.values()];
}

function familiesOf(rows: readonly StoredState[]): Family[] {
  const families = new Map<string, Family>();
  for (const row of rows)
    if (row.mergedInto === null) families.set(row.customerId, { survivor: row, absorbed: [] });
  for (const row of rows) if (row.mergedInto !== null) families.get(row.mergedInto)?.absorbed.push(row);
  return [...families.values()];
}

/** One customer in one piece: each exchange is seen at its own time, so that a change of relationship is dated by what made it. */
function moveOne(row: StoredState, byFragment: Map<string, Attributed[]>, model: RelationModel): Moved {
  const exchanges = byFragment.get(row.customerId) ?? [];
  const tally = decodeTally(row.tally);
  const steps = course(row);
  const [first] = exchanges;
  if (first && isReadOtherwise(row, model)) steps.readAnew(tally, model, first.exchange.atMs);
  for (const { exchange } of exchanges) {
    observe(tally, exchange.observed, model);
    if (exchange.atMs >= steps.asOfMs) steps.see(inferPosition(tally, model, exchange.atMs), exchange.atMs);
    else steps.isStale = true;
  }
  return { ...finish(row, tally, tally, steps, exchanges, model), tallies: [] };
}

function wholeOf({ survivor, absorbed }: Family): Tally {
  return [survivor, ...absorbed].map(({ tally }) => decodeTally(tally)).reduce(mergeTallies);
}

/** A customer in several pieces: what is shown comes from their sum, at the time of the latest exchange. */
function moveFamily(family: Family, byFragment: Map<string, Attributed[]>, model: RelationModel): Moved {
  const tallies: Moved['tallies'] = [];
  const exchanges: Attributed[] = [];
  let own: Tally | undefined;
  let whole: Tally | undefined;
  const before = isReadOtherwise(family.survivor, model) ? wholeOf(family) : null;
  for (const row of [family.survivor, ...family.absorbed]) {
    const tally = decodeTally(row.tally);
    const mine = byFragment.get(row.customerId) ?? [];
    for (const { exchange } of mine) observe(tally, exchange.observed, model);
    exchanges.push(...mine);
    whole = whole ? mergeTallies(whole, tally) : tally;
    if (row === family.survivor) own = tally;
    else if (mine.length > 0)
      tallies.push({
        customerId: row.customerId,
        version: row.version,
        tally: encodeTally(tally),
        exchanges: tally.exchanges,
      });
  }
  const steps = course(family.survivor);
  if (before) steps.readAnew(before, model, exchanges[0]?.exchange.atMs ?? steps.asOfMs);
  steps.isStale = true;
  for (const { exchange } of exchanges) steps.asOfMs = Math.max(steps.asOfMs, exchange.atMs);
  return { ...finish(family.survivor, own as Tally, whole as Tally, steps, exchanges, model), tallies };
}

function finish(
  row: StoredState,
  own: Tally,
  whole: Tally,
  steps: Course,
  exchanges: readonly Attributed[],
  model: RelationModel,
): Omit<Moved, 'tallies'> {
  // A late exchange moves what is shown now; the past that was shown stays as it was.
  if (steps.isStale || steps.state === null)
    steps.see(inferPosition(whole, model, steps.asOfMs), steps.asOfMs);
  const siteId = exchanges.findLast((each) => each.siteId !== null)?.siteId ?? null;
  return {
    shown: shownState(row, own, whole, steps, siteId, model),
    history: steps.changes.map((change) => ({ customerId: row.customerId, ...change })),
  };
}

function groupInTime(exchanges: readonly Attributed[]): Map<string, Attributed[]> {
  const groups = new Map<string, Attributed[]>();
  for (const each of exchanges) {
    const group = groups.get(each.customerId);
    if (group) group.push(each);
    else groups.set(each.customerId, [each]);
  }
  for (const group of groups.values()) group.sort((a, b) => a.exchange.atMs - b.exchange.atMs);
  return groups;
}
