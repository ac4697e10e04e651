import { type AuditEntry, auditEntry } from '@rapport/contracts/access';
import type { Ctx } from '../../platform/database/context.ts';
import { listAuditQuery } from './queries.ts';

export interface AuditFilter {
  /** The entries before this one: the cursor of the former page. */
  before?: string;
  subjectId?: string;
  limit: number;
}

/** What was read and changed in the workspace, newest first. */
export async function listAudit(
  { db }: Ctx,
  filter: AuditFilter,
): Promise<{ entries: AuditEntry[]; nextCursor: string | null }> {
  const rows = await listAuditQuery(db, filter).execute();
  const entries = rows.slice(0, filter.limit).map((row) =>
    auditEntry.parse({
      id: row.audit_id,
      at: row.happened_at.toISOString(),
      actor: { kind: row.actor_kind, id: row.actor_id, name: row.user_name ?? row.key_name },
      action: row.action,
      subject: row.subject_kind && row.subject_id ? { kind: row.subject_kind, id: row.subject_id } : null,
      details: row.details,
    }),
  );
  return { entries, nextCursor: rows.length > filter.limit ? (entries.at(-1)?.id ?? null) : null };
}
