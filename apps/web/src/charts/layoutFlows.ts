export interface Flow {
  from: string;
  to: string;
  customers: number;
}

export interface FlowNode {
  key: string;
  customers: number;
  top: number;
  height: number;
}

export interface FlowBand extends Flow {
  /** Upper edges at the left and at the right, and the thickness. */
  leftTop: number;
  rightTop: number;
  thickness: number;
}

export interface FlowLayout {
  left: FlowNode[];
  right: FlowNode[];
  bands: FlowBand[];
  height: number;
}

/**
 * A two-column Sankey: on both sides nodes in the given order, thickness proportional to customers, bands stacked in the order
 * of the other side so that they cross as little as the order allows. `leastHeight` keeps small nodes legible: their bands stay
 * to scale and are centred in them.
 */
export function layoutFlows(
  flows: readonly Flow[],
  order: readonly string[],
  size: { height: number; gap: number; leastHeight: number },
): FlowLayout {
  const rank = new Map(order.map((key, index) => [key, index]));
  const place = (key: string) => rank.get(key) ?? order.length;
  const kept = flows.filter((flow) => flow.customers > 0);
  const total = kept.reduce((sum, flow) => sum + flow.customers, 0);
  const leftTotals = totals(kept, 'from', place);
  const rightTotals = totals(kept, 'to', place);
  const longest = Math.max(leftTotals.length, rightTotals.length, 1);
  const scale = total === 0 ? 0 : Math.max(0, size.height - size.gap * (longest - 1)) / total;
  const left = stack(leftTotals, scale, size);
  const right = stack(rightTotals, scale, size);
  const bands = kept
    .map((flow) => ({ ...flow, leftTop: 0, rightTop: 0, thickness: flow.customers * scale }))
    .sort((a, b) => place(a.from) - place(b.from) || place(a.to) - place(b.to));
  attach(bands, left, 'from', 'leftTop', scale);
  const byRight = [...bands].sort((a, b) => place(a.to) - place(b.to) || place(a.from) - place(b.from));
  attach(byRight, right, 'to', 'rightTop', scale);
  const bottom = (nodes: FlowNode[]) => nodes.reduce((low, node) => Math.max(low, node.top + node.height), 0);
  return { left, right, bands, height: Math.max(bottom(left), bottom(right)) };
}

function totals(
  flows: readonly Flow[],
  side: 'from' | 'to',
  place: (key: string) => number,
): [string, number][] {
  const sums = new Map<string, number>();
  for (const flow of flows) sums.set(flow[side], (sums.get(flow[side]) ?? 0) + flow.customers);
  return [...sums].sort((a, b) => place(a[0]) - place(b[0]));
}

function stack(
  sums: readonly [string, number][],
  scale: number,
  size: { gap: number; leastHeight: number },
): FlowNode[] {
  let top = 0;
  return sums.map(([key, customers]) => {
    const height = Math.max(customers * scale, size.leastHeight);
    const node = { key, customers, top, height };
    top += height + size.gap;
    return node;
  });
}

function attach(
  bands: FlowBand[],
  nodes: readonly FlowNode[],
  side: 'from' | 'to',
  edge: 'leftTop' | 'rightTop',
  scale: number,
): void {
  const next = new Map(
    nodes.map((node) => [node.key, node.top + (node.height - node.customers * scale) / 2] as const),
  );
  for (const band of bands) {
    const top = next.get(band[side]) ?? 0;
    band[edge] = top;
    next.set(band[side], top + band.thickness);
  }
}
