import { type Kysely, sql } from 'kysely';
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

/** One row more than asked for, to know whether another page follows. */
export function listAuditQuery(
  db: Db,
  filter: { before?: string | undefined; subjectId?: string | undefined; limit: number },
) {
  let query = db
    .selectFrom('audit as a')
    .leftJoin('auth.user as u', (join) =>
      join.on('a.actor_kind', '=', 'user').onRef('u.id', '=', 'a.actor_id'),
    )
    .leftJoin('api_key as k', (join) =>
      join.on('a.actor_kind', '=', 'key').on(sql<boolean>`k.key_id::text = a.actor_id`),
    )
    .select([
      'a.audit_id',
      'a.happened_at',
      'a.actor_kind',
      'a.actor_id',
      'a.action',
      'a.subject_kind',
      'a.subject_id',
      'a.details',
      'u.name as user_name',
      'k.name as key_name',
    ])
    .orderBy('a.happened_at', 'desc')
    .orderBy('a.audit_id', 'desc')
    .limit(filter.limit + 1);
  if (filter.subjectId) query = query.where('a.subject_id', '=', filter.subjectId);
  if (filter.before) {
    query = query.where(
      sql<boolean>`(a.happened_at, a.audit_id) < (select b.happened_at, b.audit_id from audit b where b.audit_id = ${filter.before})`,
    );
  }
  return query;
}
