import type { ApiKey } from '@rapport/contracts/access';
import { type KeyScope, keyScope } from '@rapport/contracts/vocabulary';
import { recordAudit } from '../../platform/audit.ts';
import { keyPrefix } from '../../platform/auth/keys.ts';
import { hashSecret, randomSecret } from '../../platform/auth/secrets.ts';
import type { Ctx } from '../../platform/database/context.ts';
import { DomainError } from '../../platform/errors.ts';
import { listKeysQuery } from './queries.ts';

const startLength = 8;

/** Makes a key. Its secret is in this answer alone: its hash is kept. */
export async function createKey(
  ctx: Ctx,
  input: { name: string; scopes: KeyScope[] },
): Promise<ApiKey & { secret: string }> {
  const secret = keyPrefix + randomSecret();
  const id = crypto.randomUUID();
  await ctx.db
    .insertInto('api_key')
    .values({
      workspace_id: ctx.workspaceId,
      key_id: id,
      name: input.name,
      scopes: [...new Set(input.scopes)],
      start: secret.slice(0, startLength),
      secret_hash: hashSecret(secret),
      created_by: ctx.actor.kind === 'user' ? ctx.actor.id : null,
      created_at: ctx.now(),
      last_used_at: null,
      revoked_at: null,
    })
    .execute();
  await recordAudit(ctx, {
    action: 'key.created',
    subject: { kind: 'key', id },
    details: { scopes: input.scopes },
  });
  const key = (await listKeys(ctx)).find((candidate) => candidate.id === id);
  if (!key) throw new Error('a key just made is not there');
  return { ...key, secret };
}

export async function listKeys({ db }: Ctx): Promise<ApiKey[]> {
  const rows = await listKeysQuery(db).execute();
  return rows.map((row) => ({
    id: row.key_id,
    name: row.name,
    scopes: keyScope.array().parse(row.scopes),
    start: row.start,
    createdAt: row.created_at.toISOString(),
    createdBy: row.creator,
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
  }));
}

/** A revoked key stays listed, so that what it was used for can be told; it opens nothing any more. */
export async function revokeKey(ctx: Ctx, keyId: string): Promise<void> {
  const { numUpdatedRows } = await ctx.db
    .updateTable('api_key')
    .set({ revoked_at: ctx.now() })
    .where('key_id', '=', keyId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    throw new DomainError('not-found', 'There is no such key, or it is revoked already.');
  }
  await recordAudit(ctx, { action: 'key.revoked', subject: { kind: 'key', id: keyId } });
}
