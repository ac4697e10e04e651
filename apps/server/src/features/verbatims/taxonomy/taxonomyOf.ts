import type { Topic } from '@rapport/contracts/verbatims';
import { type CompiledTaxonomy, compileTaxonomy, starterTaxonomies } from '@rapport/core/topics';
import type { Ctx } from '../../../platform/database/context.ts';
import { findTaxonomy, findVersion } from './taxonomyQueries.ts';

/** What texts of a workspace are read for, ready to read with. */
export interface KnownTaxonomy {
  version: number;
  topics: readonly Topic[];
  compiled: CompiledTaxonomy;
}

/** Until a workspace says otherwise. */
export const usualTopics: readonly Topic[] = starterTaxonomies.retail.map((topic) => ({
  ...topic,
  phrases: { fr: [...topic.phrases.fr], en: [...topic.phrases.en] },
}));

const usual: KnownTaxonomy = { version: 0, topics: usualTopics, compiled: compileTaxonomy(usualTopics) };
const most = 200;
const known = new Map<string, KnownTaxonomy>();

/** The taxonomy as it stands in this transaction; compiled once for each of its versions. */
export async function taxonomyOf({ client, workspaceId }: Ctx): Promise<KnownTaxonomy> {
  const version = await findVersion(client, workspaceId);
  if (version === null) return usual;
  const remembered = known.get(workspaceId);
  if (remembered?.version === version) return remembered;
  const row = await findTaxonomy(client, workspaceId);
  if (row === null) return usual;
  const taxonomy = { version: row.version, topics: row.topics, compiled: compileTaxonomy(row.topics) };
  if (known.size >= most) known.clear();
  known.set(workspaceId, taxonomy);
  return taxonomy;
}
