import type { ApiKey, WorkspaceSettings } from '@rapport/contracts/access';
import type { ImportJob } from '@rapport/contracts/imports';

export interface Progress {
  filesImported: number;
  /** A key that may send, not revoked. */
  hasWorkingKey: boolean;
  isKeyUsed: boolean;
  members: number;
  /** Currency or margin differ from what a new workspace begins with. */
  hasOwnSettings: boolean;
}

const initial = { currency: 'EUR', marginRate: 0.4 };

/** How far the first steps are, from what the workspace holds. */
export function progressOf(workspace: {
  imports: ImportJob[];
  keys: ApiKey[];
  members: number;
  settings: WorkspaceSettings;
}): Progress {
  const { imports, members, settings } = workspace;
  const keys = workspace.keys.filter(
    (key) => key.revokedAt === null && key.scopes.some((scope) => scope !== 'read'),
  );
  return {
    filesImported: imports.filter((job) => job.status === 'done').length,
    hasWorkingKey: keys.length > 0,
    isKeyUsed: keys.some((key) => key.lastUsedAt !== null),
    members,
    hasOwnSettings: settings.currency !== initial.currency || settings.marginRate !== initial.marginRate,
  };
}
