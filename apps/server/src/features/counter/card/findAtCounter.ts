import type { Found } from '@rapport/contracts/counter';
import type { Ctx } from '../../../platform/database/context.ts';
import { readReach } from '../../books/reach.ts';
import { findExactly } from '../../customers/findExactly.ts';
import { listCustomers } from '../../customers/listCustomers.ts';

/**
 * Customers by what was typed or scanned. Where agents see their own sites alone, somebody of another site is found by a
 * phone number, card or email in full, by name only: they are here and said it.
 */
export async function findAtCounter(ctx: Ctx, query: { q: string; limit: number }): Promise<Found> {
  if (query.q.trim() === '') return { customers: [], elsewhere: [] };
  const { customers } = await listCustomers(ctx, { ...query, sort: 'lastSeen', order: 'desc' });
  if (customers.length > 0 || (await readReach(ctx)) === null) return { customers, elsewhere: [] };
  return { customers, elsewhere: await findExactly(ctx, query.q) };
}
