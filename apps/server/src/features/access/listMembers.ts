import type { Member } from '@rapport/contracts/access';
import { role } from '@rapport/contracts/vocabulary';
import type { Ctx } from '../../platform/database/context.ts';
import { listMembersQuery } from './queries.ts';

export async function listMembers({ db }: Ctx): Promise<Member[]> {
  const rows = await listMembersQuery(db).execute();
  return rows.map((row) => ({
    id: row.member_id,
    userId: row.user_id,
    name: row.name,
    email: row.email,
    role: role.parse(row.role),
    joinedAt: row.joined_at.toISOString(),
  }));
}
