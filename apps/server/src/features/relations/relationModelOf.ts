import { type RelationModel, shippedModel } from '@rapport/core/relations';
import type { Ctx } from '../../platform/database/context.ts';
import { savedModel, versionInUse } from '../models/versions.ts';
import { openRelationModel, type SavedRelationModel } from './savedRelationModel.ts';

/** Ingest asks at every transaction: another server's change is seen after this long. */
export const modelKeptMs = 10_000;
const most = 200;
const opened = new Map<string, { version: number; model: RelationModel }>();
const recent = new Map<string, { model: RelationModel; untilMs: number }>();

/** The model that relationships are read with in this transaction: the learnt one in use, else the one that Rapport comes with. */
export async function relationModelOf(ctx: Ctx): Promise<RelationModel> {
  const { workspaceId } = ctx;
  const version = await versionInUse(ctx, 'relations');
  if (version === null) return shippedModel;
  const known = opened.get(workspaceId);
  if (known?.version === version) return known.model;
  const saved = await savedModel<SavedRelationModel>(ctx, 'relations', version);
  if (saved === null) return shippedModel;
  const model = openRelationModel(version, saved);
  if (opened.size >= most) opened.clear();
  opened.set(workspaceId, { version, model });
  return model;
}

/** The same, at most ten seconds old; what was read with the former one meanwhile is read again afterwards. */
export async function recentRelationModel(ctx: Ctx): Promise<RelationModel> {
  const nowMs = Date.now();
  const known = recent.get(ctx.workspaceId);
  if (known && known.untilMs > nowMs) return known.model;
  const model = await relationModelOf(ctx);
  if (recent.size >= most) recent.clear();
  recent.set(ctx.workspaceId, { model, untilMs: nowMs + modelKeptMs });
  return model;
}

/** To be called in the transaction that changes the model in use. */
export function forgetRelationModel({ workspaceId, afterCommit }: Ctx): void {
  recent.delete(workspaceId);
  afterCommit(() => recent.delete(workspaceId));
}
