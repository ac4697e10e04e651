import type { Catalogue } from './catalogue.ts';

export const assistant = {
  'The model did not answer as asked. Nothing was kept; try again, or another model.':
    'Le modèle n’a pas répondu comme demandé. Rien n’a été conservé ; réessayez, ou prenez un autre modèle.',
  'The model could not be asked ({problem}). Nothing was kept; check its address and key.':
    'Le modèle n’a pas pu être interrogé ({problem}). Rien n’a été conservé ; vérifiez son adresse et sa clé.',
  'No language model is set for this workspace. A manager may set one in the settings.':
    'Aucun modèle de langage n’est choisi pour cet espace de travail. Un responsable peut en choisir un dans les Réglages.',
  'This would pass what may be spent on the language model this month. Nothing was asked; a manager may raise the limit.':
    'Cela dépasserait ce qui peut être dépensé ce mois-ci pour le modèle de langage. Rien n’a été demandé ; un responsable peut relever la limite.',
  'give its address and the name of the model first': 'donnez d’abord son adresse et le nom du modèle',
  'There are {count} texts: a summary needs {fewest}. Take a filter off.':
    'Textes trouvés : {count} ; il en faut {fewest} pour un résumé. Retirez un filtre.',
} as const satisfies Catalogue;
