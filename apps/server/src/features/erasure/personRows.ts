import type { Ctx } from '../../platform/database/context.ts';
import { countExchanges, findRowsOf, findTablesOfPeople, lockPerson } from './queries.ts';

/** Made of what is known otherwise, or of the asking itself: saying it twice would tell nothing more. */
const leftOut = new Set(['customer_word', 'exchange_receipt', 'data_export']);

/** Every fragment of a person. */
export async function fragmentsOf(ctx: Ctx, customerId: string): Promise<string[]> {
  return lockPerson(ctx.client, ctx.workspaceId, customerId);
}

/** How much there is to gather. */
export async function countPassed(ctx: Ctx, fragmentIds: readonly string[]): Promise<number> {
  return countExchanges(ctx.client, ctx.workspaceId, fragmentIds);
}

/** Every row that names a person, by table, whoever made the table; empty tables left out. */
export async function personRows(
  ctx: Ctx,
  fragmentIds: readonly string[],
): Promise<Record<string, Record<string, unknown>[]>> {
  const all: Record<string, Record<string, unknown>[]> = {};
  for (const { name } of await findTablesOfPeople(ctx.client)) {
    if (leftOut.has(name)) continue;
    const rows = await findRowsOf(ctx.client, ctx.workspaceId, name, fragmentIds);
    if (rows.length > 0) all[name] = rows;
  }
  return all;
}
