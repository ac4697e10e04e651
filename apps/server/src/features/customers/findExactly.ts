import type { Ctx } from '../../platform/database/context.ts';
import { findFaces, findPlaceOfWork } from './listQueries.ts';
import { handlesOf } from './search/handlesOf.ts';
import { findByHandles } from './search/queries.ts';

/** Customers who have exactly this handle: a phone number, card or email in full. */
export async function findExactly(ctx: Ctx, typed: string): Promise<{ id: string; name: string | null }[]> {
  const { client, workspaceId } = ctx;
  const { country } = await findPlaceOfWork(client, workspaceId);
  const handles = handlesOf(typed.replaceAll('\u0000', '').trim(), country);
  const ids = await findByHandles(client, workspaceId, handles);
  return (await findFaces(client, workspaceId, ids)).map((face) => ({
    id: face.customer_id,
    name: face.name,
  }));
}
