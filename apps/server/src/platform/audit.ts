import type { Ctx } from './database/context.ts';

export interface AuditEntry {
  /** `<what>.<done>`, such as customer.read, member.removed. */
  action: string;
  subject?: { kind: string; id: string };
  /** Never personal data: the subject's id leads to it. */
  details?: Record<string, unknown>;
}

/** Keeps who did or read what, in the same transaction. */
export async function recordAudit(ctx: Ctx, { action, subject, details }: AuditEntry): Promise<void> {
  await ctx.client.query({
    name: 'record_audit',
    text: `insert into audit
      (workspace_id, audit_id, happened_at, actor_kind, actor_id, action, subject_kind, subject_id, details)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      ctx.workspaceId,
      crypto.randomUUID(),
      ctx.now(),
      ctx.actor.kind,
      ctx.actor.id,
      action,
      subject?.kind ?? null,
      subject?.id ?? null,
      details ? JSON.stringify(details) : null,
    ],
  });
}
