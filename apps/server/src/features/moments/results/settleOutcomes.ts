import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import type { Database } from '../../../platform/database/open.ts';
import { readToday } from '../day.ts';
import { findWorkspace } from '../queries.ts';
import { settleSome } from './queries.ts';

const actor = { kind: 'system', id: 'moments' } as const;
const atOnce = 2_000;

/** Looks at what came of moments whose days have passed, a piece a transaction. @returns how many */
export async function settleOutcomes(
  database: Database,
  workspaceId: string,
  signal?: AbortSignal,
): Promise<number> {
  let settled = 0;
  for (;;) {
    signal?.throwIfAborted();
    const some = await inWorkspace(database, workspaceId, actor, async (ctx) => {
      const { timeZone } = await findWorkspace(ctx.client, workspaceId);
      const today = await readToday(ctx, timeZone);
      return settleSome(ctx.client, workspaceId, { today, timeZone, limit: atOnce });
    });
    settled += some;
    if (some < atOnce) return settled;
  }
}
