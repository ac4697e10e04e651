import type { Catalogue } from './catalogue.ts';

export const models = {
  'There is no version {version} of this model. Reload the page.':
    'Il n’y a pas de version {version} de ce modèle. Rechargez la page.',
  'Too few customers were tagged: {learnable} to learn from where {fewestExamples} are needed, {heldOut} to compare on where {fewestHeldOut} are. Have about {lacking} more customers tagged, then ask again. Nothing was changed.':
    'Trop peu de clients sont étiquetés : {learnable} pour apprendre, il en faut {fewestExamples} ; {heldOut} pour comparer, il en faut {fewestHeldOut}. Faites-en étiqueter environ {lacking} de plus, puis redemandez. Rien n’a été modifié.',
  'it is to be before `to`': 'ce doit être avant la fin',
  'Choose an earlier date.': 'Choisissez une date plus ancienne.',
} as const satisfies Catalogue;
