import type { RelationMovements } from '@rapport/contracts/relations';
import { typeKeys } from '@rapport/core/relations';
import type { Ctx } from '../../platform/database/context.ts';
import { invalidValue } from '../../platform/errors.ts';
import { countFlows, countShown } from './queries.ts';
import { readClock } from './readClock.ts';

const dayMs = 86_400_000;
const usualDays = 90;

/**
 * Who was shown as what at two dates. Those whose type has not changed since `from` are counted from what is shown now, so
 * that the cost follows the changes.
 *
 * @throws DomainError invalid when `from` is not before `to`
 */
export async function readMovements(
  ctx: Ctx,
  input: { from: Date | null; to: Date | null; siteIds: readonly string[] | null },
): Promise<RelationMovements> {
  const to = input.to ?? (await readClock(ctx));
  const from = input.from ?? new Date(to.getTime() - usualDays * dayMs);
  if (from >= to) {
    throw invalidValue('from', 'it is to be before `to`', 'Choose an earlier date.');
  }
  const moved = await countFlows(ctx.client, ctx.workspaceId, input.siteIds, from, to);
  const shown = await countShown(ctx.client, ctx.workspaceId, input.siteIds);
  return { from: from.toISOString(), to: to.toISOString(), flows: flowsOf(moved, shown) };
}

function flowsOf(
  moved: Awaited<ReturnType<typeof countFlows>>,
  shown: Awaited<ReturnType<typeof countShown>>,
): RelationMovements['flows'] {
  const flows = new Map<string, { from: number | null; to: number; customers: number }>();
  const add = (from: number | null, to: number, customers: number): void => {
    const key = `${from} ${to}`;
    const flow = flows.get(key) ?? { from, to, customers: 0 };
    flow.customers += customers;
    flows.set(key, flow);
  };
  for (const { type, customers } of shown) add(type, type, customers);
  for (const { now, customers } of moved) if (now !== null) add(now, now, -customers);
  for (const { from, to, customers } of moved) if (to !== null) add(from, to, customers);
  return [...flows.values()]
    .filter(({ customers }) => customers > 0)
    .sort((a, b) => b.customers - a.customers)
    .map(({ from, to, customers }) => ({
      from: from === null ? null : (typeKeys[from] as string),
      to: typeKeys[to] as string,
      customers,
    }));
}
