import type { Ctx } from '../../platform/database/context.ts';
import { addReceived } from './queries.ts';

/** Where exchanges came from. */
export interface ReceivedFrom {
  kind: 'key' | 'import' | 'system';
  /** Of the key or the import; of a door of our own, its name. */
  id: string;
}

/**
 * Notes that exchanges were stored: by source and by kind (its number in the vocabulary). To be called in the transaction that
 * stores them, with those that were not known already.
 */
export async function countReceived(
  ctx: Pick<Ctx, 'client' | 'workspaceId' | 'now'>,
  received: Iterable<{ from: ReceivedFrom; kind: number }>,
): Promise<void> {
  const rows = new Map<string, { sourceKind: string; sourceId: string; kind: number; exchanges: number }>();
  for (const { from, kind } of received) {
    const key = `${from.kind} ${from.id} ${kind}`;
    const row = rows.get(key);
    if (row) row.exchanges++;
    else rows.set(key, { sourceKind: from.kind, sourceId: from.id, kind, exchanges: 1 });
  }
  if (rows.size === 0) return;
  const inOrder = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  await addReceived(ctx.client, ctx.workspaceId, inOrder, ctx.now());
}
