import type { Deps } from '../../../platform/feature.ts';
import { runImport } from './runImport.ts';

/** Goes on with imports that nobody holds any more: their server stopped, or crashed. */
export async function resumeImports(deps: Deps, signal: AbortSignal): Promise<void> {
  const { rows } = await deps.database.owner.query<{ workspace_id: string; import_id: string }>(
    `select workspace_id, import_id from file_import
     where status = 'running' and (held_until is null or held_until < now()) order by created_at`,
  );
  for (const row of rows) await runImport(deps, row.workspace_id, row.import_id, signal);
}
