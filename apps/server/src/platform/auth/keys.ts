import type { KeyScope } from '@rapport/contracts/vocabulary';
import { inWorkspace } from '../database/inWorkspace.ts';
import type { Database } from '../database/open.ts';
import type { Log } from '../log.ts';
import { hashSecret } from './secrets.ts';

interface KnownKey {
  workspaceId: string;
  keyId: string;
  scopes: KeyScope[];
}

export interface KeyRing {
  /** The key a secret opens; null when there is none or it was revoked (seen within five seconds, whoever revoked it). */
  find(secret: string): Promise<KnownKey | null>;
  /** Forgets a key at once in this process. */
  forget(keyId: string): void;
}

const freshMs = 5_000;
const usedEveryMs = 60_000;
const largestCache = 10_000;

export const keyPrefix = 'rk_';

/** Knows the keys used lately, so that a request costs no query to be let in. */
export function createKeyRing(database: Database, log: Log): KeyRing {
  const known = new Map<string, { key: KnownKey | null; until: number }>();
  const usedAt = new Map<string, number>();

  return {
    async find(secret) {
      if (!secret.startsWith(keyPrefix) || secret.length > 100) return null;
      const hash = hashSecret(secret);
      const name = hash.toString('base64');
      const now = database.now().getTime();
      const cached = known.get(name);
      const key = cached && cached.until > now ? cached.key : await lookUp(hash);
      if (!cached || cached.until <= now) {
        if (known.size >= largestCache) known.clear();
        known.set(name, { key, until: now + freshMs });
      }
      if (key) noteUse(key, now);
      return key;
    },
    forget(keyId) {
      for (const [name, { key }] of known) if (key?.keyId === keyId) known.delete(name);
    },
  };

  async function lookUp(hash: Buffer): Promise<KnownKey | null> {
    const { rows } = await database.app.query<{ workspace_id: string; key_id: string; scopes: KeyScope[] }>({
      name: 'find_key',
      text: 'select workspace_id, key_id, scopes from rapport.find_key($1)',
      values: [hash],
    });
    const row = rows[0];
    return row ? { workspaceId: row.workspace_id, keyId: row.key_id, scopes: row.scopes } : null;
  }

  /** Written at most once a minute, beside the request. */
  function noteUse(key: KnownKey, now: number): void {
    if (now - (usedAt.get(key.keyId) ?? Number.NEGATIVE_INFINITY) < usedEveryMs) return;
    usedAt.set(key.keyId, now);
    const actor = { kind: 'system', id: 'keys' } as const;
    inWorkspace(database, key.workspaceId, actor, async ({ client }) => {
      await client.query('update api_key set last_used_at = $2 where key_id = $1', [
        key.keyId,
        new Date(now),
      ]);
    }).catch((error: Error) => log.debug({ reason: error.message }, 'last use of a key not written'));
  }
}
