import type { Language } from '@rapport/contracts/vocabulary';
import { hashSecret, randomSecret } from '../../platform/auth/secrets.ts';
import { inWorkspace, outsideWorkspaces } from '../../platform/database/inWorkspace.ts';
import type { Database } from '../../platform/database/open.ts';
import { DomainError } from '../../platform/errors.ts';
import { createAccount, type NewAccount } from './createAccount.ts';

const actor = { kind: 'system', id: 'setup' } as const;

/**
 * The one-time token of a first start: whoever opens its link becomes the owner. A new one at each start until it is used.
 * @returns null once somebody has an account
 */
export async function issueSetupToken(database: Database): Promise<string | null> {
  return outsideWorkspaces(database, async (_client, db) => {
    if (await db.selectFrom('auth.user').select('id').limit(1).executeTakeFirst()) return null;
    const token = randomSecret();
    await db.deleteFrom('setup_link').execute();
    await db
      .insertInto('setup_link')
      .values({ token_hash: hashSecret(token) })
      .execute();
    return token;
  });
}

export interface SetupInput extends NewAccount {
  token: string;
  workspaceName: string;
  language: Language;
}

/**
 * Creates the owner and their workspace. Where the sample brand was loaded, the owner enters it too, after their own.
 * @throws DomainError `setup-done` when the link was used or replaced
 */
export async function setUp(database: Database, input: SetupInput): Promise<{ workspaceId: string }> {
  const workspaceId = crypto.randomUUID();
  const userId = await inWorkspace(database, workspaceId, actor, async ({ db, now }) => {
    const used = await db
      .deleteFrom('setup_link')
      .where('token_hash', '=', hashSecret(input.token))
      .executeTakeFirst();
    if (used.numDeletedRows === 0n) {
      throw new DomainError(
        'setup-done',
        'This link was already used, or a later start printed another. Sign in, or use the link of the last start.',
      );
    }
    const id = await createAccount(db, input, now());
    const languages = input.language === 'fr' ? ['fr', 'en'] : ['en', 'fr'];
    await db
      .insertInto('workspace')
      .values({ id: workspaceId, name: input.workspaceName, languages })
      .execute();
    await db
      .insertInto('member')
      .values({ workspace_id: workspaceId, member_id: crypto.randomUUID(), user_id: id, role: 'owner' })
      .execute();
    return id;
  });
  await enterSampleWorkspaces(database, userId, workspaceId);
  return { workspaceId };
}

async function enterSampleWorkspaces(database: Database, userId: string, ownId: string): Promise<void> {
  const { rows } = await database.app.query<{ id: string }>('select id from rapport.workspace_ids() as id');
  for (const { id } of rows) {
    if (id === ownId) continue;
    await inWorkspace(database, id, actor, async ({ db }) => {
      const workspace = await db.selectFrom('workspace').select('is_sample').executeTakeFirst();
      if (!workspace?.is_sample) return;
      await db
        .insertInto('member')
        .values({ workspace_id: id, member_id: crypto.randomUUID(), user_id: userId, role: 'owner' })
        .execute();
    });
  }
}
