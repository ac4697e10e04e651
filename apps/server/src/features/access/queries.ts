import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/tables.ts';

type Db = Kysely<Tables>;

export function listMembersQuery(db: Db) {
  return db
    .selectFrom('member as m')
    .innerJoin('auth.user as u', 'u.id', 'm.user_id')
    .select(['m.member_id', 'm.user_id', 'm.role', 'm.joined_at', 'u.name', 'u.email'])
    .orderBy('m.joined_at')
    .orderBy('m.member_id');
}

/** Locks the owners, so that two of them leaving at once cannot both find the other still there. */
export function lockOwners(db: Db) {
  return db
    .selectFrom('member')
    .select('member_id')
    .where('role', '=', 'owner')
    .orderBy('member_id')
    .forUpdate();
}

export function listKeysQuery(db: Db) {
  return db
    .selectFrom('api_key as k')
    .leftJoin('auth.user as u', 'u.id', 'k.created_by')
    .select([
      'k.key_id',
      'k.name',
      'k.scopes',
      'k.start',
      'k.created_at',
      'k.last_used_at',
      'k.revoked_at',
      'u.name as creator',
    ])
    .orderBy('k.created_at', 'desc')
    .orderBy('k.key_id');
}

export function listInvitationsQuery(db: Db, now: Date) {
  return db
    .selectFrom('invitation')
    .select(['invitation_id', 'email', 'role', 'expires_at'])
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc');
}

export function findUserByEmail(db: Db, email: string) {
  return db.selectFrom('auth.user').select(['id', 'name', 'email']).where('email', '=', email);
}
