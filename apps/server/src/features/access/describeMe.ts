import type { Me } from '@rapport/contracts/access';
import { language } from '@rapport/contracts/vocabulary';
import type { Caller } from '../../platform/auth/caller.ts';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import type { Database } from '../../platform/database/open.ts';
import { permissionsOf } from '../../platform/permissions.ts';

/** Who is signed in, which workspaces they may enter, and what they may do in the current one. */
export async function describeMe(
  database: Database,
  { user, memberships, current }: Extract<Caller, { kind: 'user' }>,
): Promise<Me> {
  const base = { user, workspaces: memberships };
  if (!current) return { ...base, workspace: null, permissions: [] };
  const actor = { kind: 'user', id: user.id, role: current.role } as const;
  const workspace = await inWorkspace(database, current.id, actor, async ({ db, client }) => {
    const row = await db.selectFrom('workspace').selectAll().executeTakeFirstOrThrow();
    const { rowCount } = await client.query('select 1 from exchange limit 1');
    return { ...row, hasExchanges: rowCount === 1 };
  });
  return {
    ...base,
    workspace: {
      id: workspace.id,
      name: workspace.name,
      role: current.role,
      currency: workspace.currency,
      languages: language.array().parse(workspace.languages),
      timeZone: workspace.time_zone,
      isSample: workspace.is_sample,
      hasExchanges: workspace.hasExchanges,
    },
    permissions: permissionsOf({ role: current.role }),
  };
}
