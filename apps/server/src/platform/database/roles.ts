import type { ClientBase } from 'pg';
import { StartError } from '../errors.ts';

/** The role everything but migrations and the job runner works as. */
export const appRole = 'rapport_app';

/** Makes the running role where it is missing. It never owns, never bypasses row-level security. */
export async function ensureAppRole(owner: ClientBase, isEmbedded: boolean): Promise<void> {
  const { rows } = await owner.query('select 1 from pg_roles where rolname = $1', [appRole]);
  try {
    if (rows.length === 0) await createRole(owner, isEmbedded);
    const member = await owner.query<{ member: boolean }>(
      "select pg_has_role(current_user, $1, 'member') as member",
      [appRole],
    );
    if (!member.rows[0]?.member) await owner.query(`grant ${appRole} to current_user`);
  } catch (cause) {
    throw new StartError(
      `The role ${appRole} could not be made: ${(cause as Error).message}. Let a superuser run: create role ${appRole}; grant ${appRole} to <the user of DATABASE_URL>; then start again.`,
      { cause },
    );
  }
}

/** A connection as `user` works as the running role. */
export async function grantAppRole(owner: ClientBase, user: string): Promise<void> {
  if (user !== appRole) await owner.query(`grant ${appRole} to ${owner.escapeIdentifier(user)}`);
}

/** @throws StartError when the running role could pass over row-level security */
export async function checkAppRole(app: ClientBase): Promise<void> {
  const { rows } = await app.query<{ name: string; free: boolean; owns: boolean }>(`
    select current_user as name, r.rolsuper or r.rolbypassrls as free,
      exists (select from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p')) as owns
    from pg_roles r where r.rolname = current_user`);
  const role = rows[0];
  if (role && !role.free && !role.owns) return;
  throw new StartError(
    `The running role ${role?.name} is a superuser, may bypass row-level security, or owns tables: workspaces would not be kept apart. Use an ordinary account in DATABASE_APP_URL.`,
  );
}

async function createRole(owner: ClientBase, isEmbedded: boolean): Promise<void> {
  try {
    await owner.query(
      `create role ${appRole} ${isEmbedded ? 'login' : 'nologin'} nosuperuser nocreatedb nocreaterole`,
    );
  } catch (error) {
    // Another start made it at the same moment: duplicate_object, or unique_violation on the catalogue.
    const { code } = error as { code?: string };
    if (code !== '42710' && code !== '23505') throw error;
  }
}
