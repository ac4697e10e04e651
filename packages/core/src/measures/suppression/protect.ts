import { cheapestPath } from './cheapestPath.ts';
import type { TableNetwork } from './tableNetwork.ts';

/**
 * Hides what else must be hidden: afterwards, for each number hidden because it is small, every value from 1 to threshold - 1 is
 * still possible given all that is shown. So no sum of hidden numbers that can be worked out is about fewer people either.
 * A cheapest path at a time (Kelly, Golden & Assad 1992), then what turned out not to be needed is shown again.
 */
export function protect(network: TableNetwork, threshold: number): void {
  const small = network.arcs.flatMap(({ hidden }, i) => (hidden === 'primary' ? [i] : []));
  for (const arc of small)
    for (const direction of directions)
      makeRoom(network, arc, direction, needOf(network, arc, direction, threshold), true);
  showAgain(network, small, threshold);
}

type Direction = 'up' | 'down';
const directions: Direction[] = ['up', 'down'];

function needOf({ arcs }: TableNetwork, arc: number, direction: Direction, threshold: number): number {
  return direction === 'up' ? threshold - 1 - arcs[arc]!.count : arcs[arc]!.count - 1;
}

/** By how much, up to `need`, a number could be otherwise; hides more to get there if it may. */
function makeRoom(
  network: TableNetwork,
  arc: number,
  direction: Direction,
  need: number,
  mayHide: boolean,
): number {
  const { from: start, to: end } = network.arcs[arc]!;
  const [from, to] = direction === 'up' ? [end, start] : [start, end];
  const changed = new Float64Array(network.arcs.length);
  let room = 0;
  while (room < need) {
    const path =
      cheapestPath(network, { from, to, except: arc, mayHide: false }, changed) ??
      (mayHide ? cheapestPath(network, { from, to, except: arc, mayHide }, changed) : null);
    if (path === null) break;
    const amount = Math.min(path.most, need - room);
    for (const { arc: used, sign } of path.steps) {
      changed[used]! += sign * amount;
      network.arcs[used]!.hidden ??= 'complementary';
    }
    room += amount;
  }
  return room;
}

/** Dearest first. A table too large for trying them all keeps what it hides: more than needed, never less. */
function showAgain(network: TableNetwork, small: readonly number[], threshold: number): void {
  const { arcs } = network;
  const extra = arcs.flatMap(({ hidden }, i) => (hidden === 'complementary' ? [i] : []));
  if (extra.length * small.length * (arcs.length + network.nodes ** 2) > mostSteps) return;
  const isSafe = () =>
    small.every((arc) =>
      directions.every((direction) => {
        const need = needOf(network, arc, direction, threshold);
        return makeRoom(network, arc, direction, need, false) >= need;
      }),
    );
  for (const i of extra.sort((a, b) => arcs[b]!.cost - arcs[a]!.cost)) {
    arcs[i]!.hidden = null;
    if (!isSafe()) arcs[i]!.hidden = 'complementary';
  }
}

const mostSteps = 2e8;
