import type { ModelHold, ModelKind, ModelVersion } from '@rapport/contracts/models';
import { recordAudit } from '../../platform/audit.ts';
import type { Ctx } from '../../platform/database/context.ts';
import { DomainError } from '../../platform/errors.ts';
import { findInUse, findLearning, findModel, findVersions, setHeld, setInUse } from './queries.ts';

const mostShown = 20;

/** The version in use; null: what the product comes with. */
export function versionInUse({ client, workspaceId }: Ctx, kind: ModelKind): Promise<number | null> {
  return findInUse(client, workspaceId, kind);
}

/** What was kept as this version. */
export async function savedModel<Saved>(
  { client, workspaceId }: Ctx,
  kind: ModelKind,
  version: number,
): Promise<Saved | null> {
  const bytes = await findModel(client, workspaceId, kind, version);
  return bytes === null ? null : (JSON.parse(bytes.toString('utf8')) as Saved);
}

/** The latest versions, newest first. */
export async function listVersions<Report>(ctx: Ctx, kind: ModelKind): Promise<ModelVersion<Report>[]> {
  const rows = await findVersions(ctx.client, ctx.workspaceId, kind, mostShown);
  return rows.map((row) => ({
    version: row.version,
    learntAt: row.learnt_at.toISOString(),
    learntBy: row.learnt_by,
    isInUse: row.is_in_use,
    inUseSince: row.in_use_since?.toISOString() ?? null,
    inUseBy: row.in_use_by,
    report: row.report as Report,
  }));
}

/** Who chose the model in use, so that nothing takes over; null when what is better does. */
export async function readHold({ client, workspaceId }: Ctx, kind: ModelKind): Promise<ModelHold | null> {
  const row = await findLearning(client, workspaceId, kind);
  return row?.held_since && row.held_by ? { since: row.held_since.toISOString(), by: row.held_by } : null;
}

/**
 * Goes to a version, or back to what the product comes with, and holds to it.
 *
 * @throws DomainError not-found
 */
export async function chooseVersion(ctx: Ctx, kind: ModelKind, version: number | null): Promise<void> {
  const { client, workspaceId, actor } = ctx;
  if (version !== null && (await findModel(client, workspaceId, kind, version)) === null)
    throw new DomainError('not-found', `There is no version ${version} of this model. Reload the page.`);
  const by = `${actor.kind}:${actor.id}`;
  await setInUse(client, workspaceId, kind, { version, by });
  await setHeld(client, workspaceId, kind, by);
  await recordAudit(ctx, { action: 'model.chosen', details: { kind, version } });
}

/** Lets what is better take over by itself again, or not. */
export async function holdModel(ctx: Ctx, kind: ModelKind, isHeld: boolean): Promise<void> {
  const { client, workspaceId, actor } = ctx;
  await setHeld(client, workspaceId, kind, isHeld ? `${actor.kind}:${actor.id}` : null);
  await recordAudit(ctx, { action: isHeld ? 'model.held' : 'model.let-go', details: { kind } });
}
