import type { Ctx } from '../../../platform/database/context.ts';
import type { Deps } from '../../../platform/feature.ts';
import { caseOf } from '../act/caseOf.ts';

export const linkPurpose = 'case';
const goodForDays = 90;
const dayMs = 86_400_000;

/**
 * The address of a customer's own page of their case; of a merged one, it leads to that into which it went. Asked for twice on a day,
 * it is the same.
 *
 * @throws DomainError not-found
 */
export async function linkOf(
  ctx: Ctx,
  deps: Pick<Deps, 'vault'>,
  caseId: string,
  origin: string,
): Promise<{ url: string; until: string }> {
  const kept = await caseOf(ctx, caseId);
  const today = Math.floor(ctx.now().getTime() / dayMs) * dayMs;
  const until = new Date(today + goodForDays * dayMs);
  const link = deps.vault.makeLink(linkPurpose, [ctx.workspaceId, kept.case_id], until);
  return { url: `${origin}/case/${link}`, until: until.toISOString() };
}
