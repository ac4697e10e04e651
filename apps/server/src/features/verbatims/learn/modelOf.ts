import type { Ctx } from '../../../platform/database/context.ts';
import { findInUse, findModel } from './learnQueries.ts';
import { openModel, type SavedTopicModel, type TopicModel } from './topicModel.ts';

const most = 20;
const known = new Map<string, TopicModel>();

/** The model in use in this transaction, opened once for each version; null where nothing was learnt. */
export async function modelOf({ client, workspaceId }: Ctx): Promise<TopicModel | null> {
  const version = await findInUse(client, workspaceId);
  if (version === null) return null;
  const remembered = known.get(workspaceId);
  if (remembered?.version === version) return remembered;
  const bytes = await findModel(client, workspaceId, version);
  if (bytes === null) return null;
  const model = openModel(version, JSON.parse(bytes.toString('utf8')) as SavedTopicModel);
  if (known.size >= most) known.clear();
  known.set(workspaceId, model);
  return model;
}
