import type { Catalogue } from './catalogue.ts';

export const desk = {
  'You have tagged this already: nothing changed. Take it back to say otherwise.':
    'Vous l’avez déjà étiqueté : rien n’a été modifié. Reprenez votre étiquette pour dire autre chose.',
  'This tag can’t be taken back any more: it is in the customer’s history.':
    'Cette étiquette ne peut plus être reprise : elle est dans l’histoire du client.',
  'There is no such item on the desk. Take the next one.': 'Ceci n’est plus à étiqueter. Passez au suivant.',
  'There is no exercise for this relationship.': 'Il n’y a pas d’exercice pour cette relation.',
  'it was not made here; ask for another': 'il n’a pas été fait ici ; demandez-en un autre',
} as const satisfies Catalogue;
