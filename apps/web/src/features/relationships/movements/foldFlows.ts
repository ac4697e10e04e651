import type { RelationMovements } from '@rapport/contracts/relations';
import type { Flow } from '../../../charts/layoutFlows.ts';

/** The key of those who were not customers yet. */
export const newcomer = 'newcomer';

/** Movements between groups (families, or types as they are): those of the same groups added up. */
export function foldFlows(flows: RelationMovements['flows'], groupOf: (type: string) => string): Flow[] {
  const sums = new Map<string, Flow>();
  for (const flow of flows) {
    const from = flow.from === null ? newcomer : groupOf(flow.from);
    const to = groupOf(flow.to);
    const key = `${from} ${to}`;
    const sum = sums.get(key);
    if (sum) sum.customers += flow.customers;
    else sums.set(key, { from, to, customers: flow.customers });
  }
  return [...sums.values()].sort((a, b) => b.customers - a.customers);
}

/** How many changed, came and stayed, by type. */
export function countMovements(flows: RelationMovements['flows']): {
  moved: number;
  arrived: number;
  stayed: number;
} {
  const counts = { moved: 0, arrived: 0, stayed: 0 };
  for (const { from, to, customers } of flows) {
    if (from === null) counts.arrived += customers;
    else if (from === to) counts.stayed += customers;
    else counts.moved += customers;
  }
  return counts;
}
