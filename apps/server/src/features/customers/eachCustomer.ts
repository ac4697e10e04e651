import type { CustomerFilter } from '@rapport/contracts/customers';
import type { Ctx } from '../../platform/database/context.ts';
import { readReach } from '../books/reach.ts';
import { readSites } from '../relations/readSites.ts';
import { stateFilter } from './filter.ts';
import { findIdsAfter } from './listQueries.ts';

const step = 5_000;

/**
 * Every customer that a filter holds, by id, some thousands at a time: for what is done to a segment.
 *
 * @throws DomainError invalid for a type or a family that is not in the catalogue
 */
export async function* eachCustomer(ctx: Ctx, query: CustomerFilter): AsyncGenerator<string[]> {
  const filter = stateFilter(query, await readSites(ctx, query.site), await readReach(ctx));
  for (let after: string | null = null; ; ) {
    const ids: string[] = await findIdsAfter(ctx.client, ctx.workspaceId, filter, after, step);
    if (ids.length > 0) yield ids;
    if (ids.length < step) return;
    after = ids.at(-1) as string;
  }
}
