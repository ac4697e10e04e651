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
import { type Course, course } from './course.ts';
import type { StateMemory } from './StateMemory.ts';
import { shownState } from './shownState.ts';
import type { ShownState, StoredState } from './states.ts';

/**
 * Moves the relation states of the customers whom these exchanges concern: each is added to the tally of its fragment, and
 * what is shown of the surviving customer follows from the sum of its fragments. A row written by
 * somebody else in the meantime makes the transaction start again.
 *
 * @returns the states written of customers in one piece, as they will be read once the transaction is committed
 */
export async function moveStates(
  client: PoolClient,
  workspaceId: string,
  exchanges: readonly Attributed[],
  model: RelationModel,
  memory: StateMemory,
): Promise<StoredState[]> {
  const byFragment = groupInTime(exchanges);
  const rows = await readWithFamilies(client, workspaceId, [...byFragment.keys()], memory);

  const history: HistoryRow[] = [];
  const shown: ShownState[] = [];
  const tallies: { customerId: string; version: string; tally: Uint8Array; exchanges: number }[] = [];
  const inOnePiece: ShownState[] = [];
  for (const family of familiesOf(rows)) {
    const isWhole = family.absorbed.length === 0;
    const moved = isWhole
      ? moveOne(family.survivor, byFragment, model)
      : moveFamily(family, byFragment, model);
    shown.push(moved.shown);
    if (isWhole && family.survivor.absorbed === 0) inOnePiece.push(moved.shown);
    history.push(...moved.history);
    tallies.push(...moved.tallies);
  }
  const version = await updateStates(client, workspaceId, shown);
  await updateTallies(client, workspaceId, tallies);
  await insertHistory(client, workspaceId, history);
  return inOnePiece.map((state) => asStored(state, version as string));
}

function asStored(state: ShownState, version: string): StoredState {
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
  };
}

interface Family {
  survivor: StoredState;
  absorbed: StoredState[];
}

interface Moved {
  shown: ShownState;
  history: HistoryRow[];
  tallies: { customerId: string; version: string; tally: Uint8Array; exchanges: number }[];
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
  for (const { exchange } of exchanges) {
    observe(tally, exchange.observed, model);
    if (exchange.atMs >= steps.asOfMs) steps.see(inferPosition(tally, model, exchange.atMs), exchange.atMs);
    else steps.isStale = true;
  }
  return { ...finish(row, tally, tally, steps, exchanges, model), tallies: [] };
}

/** A customer in several pieces: what is shown comes from their sum, at the time of the latest exchange. */
function moveFamily(family: Family, byFragment: Map<string, Attributed[]>, model: RelationModel): Moved {
  const tallies: Moved['tallies'] = [];
  const exchanges: Attributed[] = [];
  let own: Tally | undefined;
  let whole: Tally | undefined;
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
