import type { RelationModel } from '@rapport/core/relations';

/** What is kept of a learnt model: all of it but its name, which is that of its version. */
export type SavedRelationModel = Omit<RelationModel, 'version'>;

/** As states name the model that made them: `learnt-3`. */
export function openRelationModel(version: number, saved: SavedRelationModel): RelationModel {
  return { ...saved, version: `learnt-${version}` };
}
