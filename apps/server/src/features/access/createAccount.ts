import { hashPassword, verifyPassword } from 'better-auth/crypto';
import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/tables.ts';
import { DomainError } from '../../platform/errors.ts';
import { findUserByEmail } from './queries.ts';

export interface NewAccount {
  name: string;
  email: string;
  password: string;
}

/**
 * Creates a person's account as better-auth keeps it, in the running transaction. A person who has one already, and proves it
 * with its password, keeps it.
 * @returns the person's id
 * @throws DomainError `conflict` when the address has an account with another password
 */
export async function createAccount(db: Kysely<Tables>, account: NewAccount, now: Date): Promise<string> {
  const email = account.email.toLowerCase();
  const existing = await findUserByEmail(db, email).executeTakeFirst();
  if (existing) {
    await checkPassword(db, existing.id, account.password);
    return existing.id;
  }
  const id = crypto.randomUUID();
  await db
    .insertInto('auth.user')
    .values({ id, name: account.name, email, emailVerified: true, image: null, twoFactorEnabled: false })
    .execute();
  await db
    .insertInto('auth.account')
    .values({
      id: crypto.randomUUID(),
      accountId: id,
      providerId: 'credential',
      userId: id,
      password: await hashPassword(account.password),
      updatedAt: now,
    })
    .execute();
  return id;
}

async function checkPassword(db: Kysely<Tables>, userId: string, password: string): Promise<void> {
  const credential = await db
    .selectFrom('auth.account')
    .select('password')
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .executeTakeFirst();
  if (credential?.password && (await verifyPassword({ hash: credential.password, password }))) return;
  throw new DomainError(
    'conflict',
    'This address already has an account, with another password. Sign in with it, or give that password here.',
    { fields: [{ field: 'password', message: 'this is not the password of this account' }] },
  );
}
