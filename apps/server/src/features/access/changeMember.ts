import type { Member } from '@rapport/contracts/access';
import type { Role } from '@rapport/contracts/vocabulary';
import { recordAudit } from '../../platform/audit.ts';
import type { Ctx } from '../../platform/database/context.ts';
import { DomainError } from '../../platform/errors.ts';
import { checkMayGrant } from './checkMayGrant.ts';
import { listMembers } from './listMembers.ts';
import { lockOwners } from './queries.ts';

/**
 * Gives a member another role.
 * @throws DomainError `not-found`; `forbidden` when an owner is made or unmade by somebody who is not one; `conflict` for the
 *   last owner
 */
export async function changeMemberRole(ctx: Ctx, memberId: string, to: Role): Promise<Member> {
  const member = await findMember(ctx, memberId);
  checkMayGrant(ctx.actor, member.role);
  checkMayGrant(ctx.actor, to);
  if (member.role === 'owner' && to !== 'owner') await keepAnOwner(ctx, memberId);
  await ctx.db.updateTable('member').set({ role: to }).where('member_id', '=', memberId).execute();
  await recordAudit(ctx, {
    action: 'member.role-changed',
    subject: { kind: 'user', id: member.userId },
    details: { from: member.role, to },
  });
  return { ...member, role: to };
}

/** Takes a person out of the workspace; their account and their other workspaces stay. */
export async function removeMember(ctx: Ctx, memberId: string): Promise<void> {
  const member = await findMember(ctx, memberId);
  checkMayGrant(ctx.actor, member.role);
  if (member.role === 'owner') await keepAnOwner(ctx, memberId);
  await ctx.db.deleteFrom('member').where('member_id', '=', memberId).execute();
  await recordAudit(ctx, { action: 'member.removed', subject: { kind: 'user', id: member.userId } });
}

async function findMember(ctx: Ctx, memberId: string): Promise<Member> {
  const members = await listMembers(ctx);
  const member = members.find(({ id }) => id === memberId);
  if (member) return member;
  throw new DomainError('not-found', 'This person is not, or no longer, a member of the workspace.');
}

async function keepAnOwner(ctx: Ctx, leaving: string): Promise<void> {
  const owners = await lockOwners(ctx.db).execute();
  if (owners.some((owner) => owner.member_id !== leaving)) return;
  throw new DomainError(
    'conflict',
    'This is the last owner: without one nobody could run the workspace. Make somebody else an owner first.',
  );
}
