/** Why a number is not shown: too few people, or because a hidden one could be worked out from it. Null: it is shown. */
export type Hidden = 'primary' | 'complementary' | null;

/** A number of a table as an arc of a network: what enters a node leaves it, so sums of rows and columns hold by themselves. */
export interface Arc {
  from: number;
  to: number;
  count: number;
  /** What hiding it besides would lose. */
  cost: number;
  hidden: Hidden;
}

export interface TableNetwork {
  nodes: number;
  arcs: Arc[];
  /** Arcs that touch each node. */
  touching: number[][];
}

export interface SuppressionOptions {
  /** The fewest people that may be told of: 5 unless told, never under 3. */
  threshold?: number;
}

/** A list and its total: every count from one node to another, the total back. The total is the last arc. */
export function listNetwork(counts: readonly number[], threshold: number): TableNetwork {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const arcs = counts.map((count) => arc(0, 1, count, threshold));
  return network(2, [...arcs, arc(1, 0, total, threshold, lastResort)]);
}

/**
 * A table and its margins. A count goes from its row to its column; a column's total from the column to the last row; the total
 * from there to the last column; a row's total from there to the row. Arcs row by row, each row's total last.
 */
export function crossNetwork(table: readonly (readonly number[])[], threshold: number): TableNetwork {
  const rows = table.length;
  const columns = table[0]?.length ?? 0;
  const columnNode = (column: number) => rows + 1 + column;
  const sums = Array.from({ length: columns }, (_, j) => table.reduce((sum, row) => sum + row[j]!, 0));
  const arcs: Arc[] = [];
  for (const [i, row] of table.entries()) {
    for (const [j, count] of row.entries()) arcs.push(arc(i, columnNode(j), count, threshold));
    arcs.push(
      arc(
        columnNode(columns),
        i,
        row.reduce((sum, count) => sum + count, 0),
        threshold,
        marginCost,
      ),
    );
  }
  for (const [j, sum] of sums.entries()) arcs.push(arc(columnNode(j), rows, sum, threshold, marginCost));
  arcs.push(
    arc(
      rows,
      columnNode(columns),
      sums.reduce((sum, count) => sum + count, 0),
      threshold,
      lastResort,
    ),
  );
  return network(rows + columns + 2, arcs);
}

/** @throws RangeError under 3: of two people, each knows the other's answer */
export function thresholdOf({ threshold = 5 }: SuppressionOptions): number {
  if (Number.isInteger(threshold) && threshold >= 3) return threshold;
  throw new RangeError(`The fewest people told of is a whole number from 3; this one is ${threshold}.`);
}

/** Margins are read more than what is inside, and often known from elsewhere; the total of all most of all. */
const marginCost = 10;
const lastResort = 1e9;

function arc(from: number, to: number, count: number, threshold: number, dearness = 1): Arc {
  if (!(Number.isInteger(count) && count >= 0))
    throw new RangeError(`Counts are whole numbers from 0; one is ${count}.`);
  return {
    from,
    to,
    count,
    cost: count * dearness,
    hidden: count > 0 && count < threshold ? 'primary' : null,
  };
}

function network(nodes: number, arcs: Arc[]): TableNetwork {
  const touching = Array.from({ length: nodes }, (): number[] => []);
  for (const [i, { from, to }] of arcs.entries()) {
    touching[from]!.push(i);
    touching[to]!.push(i);
  }
  return { nodes, arcs, touching };
}
