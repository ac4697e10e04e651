import type { TableNetwork } from './tableNetwork.ts';

/** Which arcs to change, and by how many at most, so that another number can change without any sum doing so. */
export interface Path {
  steps: { arc: number; sign: 1 | -1 }[];
  most: number;
}

/**
 * The path from one node to another that hides the fewest people more (Dijkstra): arcs that are hidden cost nothing, others what
 * hiding them loses, and only when it `mayHide`. A hidden number may rise without end, and fall to 1: who knows the rule knows that
 * zeros are shown.
 *
 * @param changed by how much each arc has been changed so far
 * @param except the arc whose change the path makes up for
 */
export function cheapestPath(
  { nodes, arcs, touching }: TableNetwork,
  { from, to, except, mayHide }: { from: number; to: number; except: number; mayHide: boolean },
  changed: Float64Array,
): Path | null {
  const cost = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
  const isDone = new Uint8Array(nodes);
  const reachedBy = new Int32Array(nodes).fill(-1);
  cost[from] = 0;
  for (let node = from; node !== to; node = nearest(cost, isDone)) {
    if (node < 0) return null;
    isDone[node] = 1;
    for (const i of touching[node]!) {
      const { from: start, to: end, count, cost: added, hidden } = arcs[i]!;
      if (i === except || (hidden === null && (!mayHide || count === 0))) continue;
      if (start !== node && count + changed[i]! <= 1) continue;
      const other = start === node ? end : start;
      const through = cost[node]! + (hidden === null ? added : 0);
      if (through < cost[other]!) {
        cost[other] = through;
        reachedBy[other] = i;
      }
    }
  }
  const path: Path = { steps: [], most: Number.POSITIVE_INFINITY };
  for (let node = to; node !== from; ) {
    const i = reachedBy[node]!;
    const { from: start, to: end, count } = arcs[i]!;
    const isForward = end === node;
    path.steps.push({ arc: i, sign: isForward ? 1 : -1 });
    if (!isForward) path.most = Math.min(path.most, count + changed[i]! - 1);
    node = isForward ? start : end;
  }
  return path;
}

function nearest(cost: Float64Array, isDone: Uint8Array): number {
  let best = -1;
  for (let node = 0; node < cost.length; node++)
    if (!isDone[node] && cost[node]! < (best < 0 ? Number.POSITIVE_INFINITY : cost[best]!)) best = node;
  return best;
}
