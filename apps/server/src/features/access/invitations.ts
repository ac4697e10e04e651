import type { Invitation } from '@rapport/contracts/access';
import { type Role, role } from '@rapport/contracts/vocabulary';
import { recordAudit } from '../../platform/audit.ts';
import { hashSecret, randomSecret } from '../../platform/auth/secrets.ts';
import type { Ctx } from '../../platform/database/context.ts';
import { DomainError } from '../../platform/errors.ts';
import { checkMayGrant } from './checkMayGrant.ts';
import { listInvitationsQuery, listMembersQuery } from './queries.ts';

const validDays = 7;

/**
 * Invites somebody by a link, valid for a week and for one person. A new invitation of the same address replaces the last.
 * @param linkTo makes the link from the token, which is kept nowhere
 */
export async function invite(
  ctx: Ctx,
  input: { email: string; role: Role },
  linkTo: (token: string) => string,
): Promise<Invitation> {
  checkMayGrant(ctx.actor, input.role);
  const email = input.email.toLowerCase();
  if (await listMembersQuery(ctx.db).where('u.email', '=', email).executeTakeFirst()) {
    throw new DomainError('conflict', `${email} is already a member.`);
  }
  const token = randomSecret();
  const id = crypto.randomUUID();
  const expiresAt = new Date(ctx.now().getTime() + validDays * 24 * 3600 * 1000);
  await ctx.db.deleteFrom('invitation').where('email', '=', email).execute();
  await ctx.db
    .insertInto('invitation')
    .values({
      workspace_id: ctx.workspaceId,
      invitation_id: id,
      email,
      role: input.role,
      token_hash: hashSecret(token),
      invited_by: ctx.actor.id,
      created_at: ctx.now(),
      expires_at: expiresAt,
    })
    .execute();
  await recordAudit(ctx, {
    action: 'invitation.created',
    subject: { kind: 'invitation', id },
    details: { role: input.role },
  });
  return { id, email, role: input.role, expiresAt: expiresAt.toISOString(), link: linkTo(token) };
}

export async function listInvitations({ db, now }: Ctx): Promise<Invitation[]> {
  const rows = await listInvitationsQuery(db, now()).execute();
  return rows.map((row) => ({
    id: row.invitation_id,
    email: row.email,
    role: role.parse(row.role),
    expiresAt: row.expires_at.toISOString(),
  }));
}

/** Makes an invitation's link worthless. */
export async function withdrawInvitation(ctx: Ctx, invitationId: string): Promise<void> {
  const { numDeletedRows } = await ctx.db
    .deleteFrom('invitation')
    .where('invitation_id', '=', invitationId)
    .executeTakeFirst();
  if (numDeletedRows === 0n) {
    throw new DomainError('not-found', 'This invitation was already used or withdrawn.');
  }
  await recordAudit(ctx, {
    action: 'invitation.withdrawn',
    subject: { kind: 'invitation', id: invitationId },
  });
}
