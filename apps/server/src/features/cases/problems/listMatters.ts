import type { KnownMatters } from '@rapport/contracts/problems';
import type { Ctx } from '../../../platform/database/context.ts';
import { readSettings } from '../settings/settings.ts';
import { findMatterNames } from './proposalQueries.ts';

const daysLookedAt = 365;
const dayMs = 86_400_000;

/** What cases of the last year were about, for those who say what a problem gathers; the commonest first. */
export async function listMatters(ctx: Ctx): Promise<KnownMatters> {
  const since = new Date(ctx.now().getTime() - daysLookedAt * dayMs);
  const rows = await findMatterNames(ctx.client, ctx.workspaceId, since);
  const { rootCauses } = await readSettings(ctx);
  const named = (kind: string) => rows.filter((row) => row.kind === kind).map(({ name }) => name);
  return {
    issues: named('issue'),
    rootCauses: [...new Set([...named('root-cause'), ...rootCauses])],
    products: named('product'),
    sites: named('site'),
  };
}
