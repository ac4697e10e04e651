import type { Ctx } from '../../platform/database/context.ts';
import { checkReach } from '../books/reach.ts';
import { recordReading } from '../customers/recordReading.ts';
import { findIdentityPage } from './queries.ts';

/**
 * The handles of a customer, those of merged fragments included, oldest first, a page at a time. Personal data: the reading is noted.
 *
 * @throws DomainError not-found when the actor may not see them
 */
export async function listIdentities(
  ctx: Ctx,
  input: { customerId: string; cursor: string | null; limit: number },
) {
  await checkReach(ctx, input.customerId);
  await recordReading(ctx, { action: 'customer.identities-read', customerId: input.customerId });
  const rows = await findIdentityPage(
    ctx.client,
    ctx.workspaceId,
    input.customerId,
    decodeCursor(input.cursor),
    input.limit + 1,
  );
  const page = rows.slice(0, input.limit);
  const last = rows.length > input.limit ? page.at(-1) : undefined;
  return {
    identities: page.map((row) => ({
      kind: row.kind,
      value: row.value,
      verified: row.verified,
      firstSeen: row.first_seen.toISOString(),
      customerId: row.customer_id,
    })),
    nextCursor: last ? Buffer.from(JSON.stringify([last.kind, last.value])).toString('base64url') : null,
  };
}

function decodeCursor(cursor: string | null): [string, string] {
  if (cursor === null) return ['', ''];
  try {
    const [kind, value] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return [String(kind), String(value)];
  } catch {
    return ['', ''];
  }
}
