const order = ['external', 'email', 'phone', 'card', 'custom', 'device'];

/** How telling a kind of handle is: 0 is the most. An unknown kind counts as custom. */
export function handlePriority(kind: string): number {
  const position = order.indexOf(kind);
  return position === -1 ? order.indexOf('custom') : position;
}

/** Most telling first: verified before others, then by kind, then by value, so that any two machines agree. */
export function compareHandles(
  a: { kind: string; value: string; verified?: boolean | undefined },
  b: { kind: string; value: string; verified?: boolean | undefined },
): number {
  if ((a.verified ?? false) !== (b.verified ?? false)) return a.verified ? -1 : 1;
  const byKind = handlePriority(a.kind) - handlePriority(b.kind);
  if (byKind !== 0) return byKind;
  return a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
}
