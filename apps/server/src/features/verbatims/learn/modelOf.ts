import type { Ctx } from '../../../platform/database/context.ts';
import { savedModel, versionInUse } from '../../models/versions.ts';
import { openModel, type SavedTopicModel, type TopicModel } from './topicModel.ts';

const most = 20;
const known = new Map<string, TopicModel>();

/** The model in use in this transaction, opened once for each version; null where nothing was learnt. */
export async function modelOf(ctx: Ctx): Promise<TopicModel | null> {
  const { workspaceId } = ctx;
  const version = await versionInUse(ctx, 'topics');
  if (version === null) return null;
  const remembered = known.get(workspaceId);
  if (remembered?.version === version) return remembered;
  const saved = await savedModel<SavedTopicModel>(ctx, 'topics', version);
  if (saved === null) return null;
  const model = openModel(version, saved);
  if (known.size >= most) known.clear();
  known.set(workspaceId, model);
  return model;
}
