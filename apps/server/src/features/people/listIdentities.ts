import type { Ctx } from '../../platform/database/context.ts';
import { findIdentityPage } from './queries.ts';

/** The handles of a customer, those of merged fragments included, oldest first, a page at a time. */
export async function listIdentities(
  ctx: Ctx,
  input: { customerId: string; cursor: string | null; limit: number },
) {
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
