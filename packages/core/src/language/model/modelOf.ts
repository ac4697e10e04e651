import type { ReadLanguage } from '../tokens/stemWord.ts';
import english from './en.model.json' with { type: 'json' };
import french from './fr.model.json' with { type: 'json' };
import { decodeModel, type Model, type ModelFile } from './model.ts';

const decoded = new Map<ReadLanguage, Model>();

/** The trained classifier of a language, decoded the first time it is asked for. */
export function modelOf(language: ReadLanguage): Model {
  let model = decoded.get(language);
  if (!model) {
    model = decodeModel((language === 'fr' ? french : english) as ModelFile);
    decoded.set(language, model);
  }
  return model;
}
