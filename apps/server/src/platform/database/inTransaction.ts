import type { Ctx } from './context.ts';

let counter = 0;

/**
 * A part of the transaction that can fail alone: what it wrote is undone and the rest stands. Shadow the outer context:
 * `inTransaction(ctx, async (ctx) => …)`.
 */
export async function inTransaction<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  counter += 1;
  const name = `part_${counter}`;
  const effects: (() => void)[] = [];
  await ctx.client.query(`savepoint ${name}`);
  try {
    const result = await work({
      workspaceId: ctx.workspaceId,
      actor: ctx.actor,
      client: ctx.client,
      now: ctx.now,
      keyedHash: ctx.keyedHash,
      db: ctx.db,
      afterCommit: (effect) => effects.push(effect),
    });
    await ctx.client.query(`release savepoint ${name}`);
    for (const effect of effects) ctx.afterCommit(effect);
    return result;
  } catch (error) {
    await ctx.client.query(`rollback to savepoint ${name}`);
    throw error;
  }
}
