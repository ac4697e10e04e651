import type { Ctx } from '../../../platform/database/context.ts';
import { findProblemsTaking } from './queries.ts';

/** By which a case joins a problem as it is opened. */
export interface CaseMatters {
  issue: string | null;
  product: string | null;
  siteId: string | null;
}

/**
 * Says which open problem takes a case: that of its matter before that of its product, and that before that of its site, since what
 * is said of a site alone may come of anything; of several, the oldest.
 */
export async function problemTaker(
  ctx: Ctx,
  cases: readonly CaseMatters[],
): Promise<(matters: CaseMatters) => string | null> {
  const known = (name: keyof CaseMatters) => [...new Set(cases.flatMap((each) => each[name] ?? []))];
  const asked = { issues: known('issue'), products: known('product'), sites: known('siteId') };
  if (Object.values(asked).every((each) => each.length === 0)) return () => null;
  const problems = await findProblemsTaking(ctx.client, ctx.workspaceId, asked);
  const taking = (name: keyof typeof asked, value: string | null) =>
    value === null ? undefined : problems.find((problem) => problem[name].includes(value));
  return ({ issue, product, siteId }) =>
    (taking('issues', issue) ?? taking('products', product) ?? taking('sites', siteId))?.problem_id ?? null;
}
