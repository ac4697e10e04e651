import { recordAudit } from '../../platform/audit.ts';
import { hashSecret } from '../../platform/auth/secrets.ts';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import type { Database } from '../../platform/database/open.ts';
import { DomainError } from '../../platform/errors.ts';
import { createAccount } from './createAccount.ts';

/** What the page of the link shows before anything is accepted. */
export async function describeInvitation(
  database: Database,
  token: string,
): Promise<{ email: string; workspaceName: string }> {
  const { workspaceId, invitationId } = await findInvitation(database, token);
  return inWorkspace(database, workspaceId, { kind: 'system', id: 'invitation' }, async ({ db }) => {
    const workspace = await db.selectFrom('workspace').select('name').executeTakeFirstOrThrow();
    const invitation = await db
      .selectFrom('invitation')
      .select('email')
      .where('invitation_id', '=', invitationId)
      .executeTakeFirst();
    if (!invitation) throw gone();
    return { email: invitation.email, workspaceName: workspace.name };
  });
}

/**
 * Joins the workspace of an invitation: with a new account, or with the one its address has, proved by its password.
 * @throws DomainError `not-found` when the link was used, withdrawn or is too old
 */
export async function acceptInvitation(
  database: Database,
  token: string,
  input: { name: string; password: string },
): Promise<{ workspaceId: string; email: string }> {
  const { workspaceId, invitationId } = await findInvitation(database, token);
  const actor = { kind: 'system', id: 'invitation' } as const;
  return inWorkspace(database, workspaceId, actor, async (ctx) => {
    const used = await ctx.db
      .deleteFrom('invitation')
      .where('invitation_id', '=', invitationId)
      .returning(['email', 'role'])
      .executeTakeFirst();
    if (!used) throw gone();
    const userId = await createAccount(ctx.db, { ...input, email: used.email }, ctx.now());
    await ctx.db
      .insertInto('member')
      .values({
        workspace_id: workspaceId,
        member_id: crypto.randomUUID(),
        user_id: userId,
        role: used.role,
        joined_at: ctx.now(),
      })
      .onConflict((conflict) => conflict.columns(['workspace_id', 'user_id']).doNothing())
      .execute();
    await recordAudit(ctx, { action: 'member.joined', subject: { kind: 'user', id: userId } });
    return { workspaceId, email: used.email };
  });
}

async function findInvitation(
  database: Database,
  token: string,
): Promise<{ workspaceId: string; invitationId: string }> {
  const { rows } = await database.app.query<{
    workspace_id: string;
    invitation_id: string;
    expires_at: Date;
  }>('select workspace_id, invitation_id, expires_at from rapport.find_invitation($1)', [hashSecret(token)]);
  const found = rows[0];
  if (!found || found.expires_at <= database.now()) throw gone();
  return { workspaceId: found.workspace_id, invitationId: found.invitation_id };
}

function gone(): DomainError {
  return new DomainError(
    'not-found',
    'This invitation was already used, withdrawn, or is more than a week old. Ask for a new one.',
  );
}
