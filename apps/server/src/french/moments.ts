import type { Catalogue } from './catalogue.ts';

export const moments = {
  'Somebody has done this already: nothing was done twice.':
    'Quelqu’un l’a déjà fait : rien n’a été fait deux fois.',
  'This cannot be taken back any more: nothing changed.': 'On ne peut plus l’annuler : rien n’a été modifié.',
  'This moment is done already: nothing was done. Reload the page.':
    'Ce moment est déjà fait : rien n’a été fait. Rechargez la page.',
  'This moment is too late now: nothing was done. Reload the page.':
    'Il est trop tard pour ce moment : rien n’a été fait. Rechargez la page.',
  'This moment is not due: nothing was done. Reload the page.':
    'Ce moment n’est pas à faire : rien n’a été fait. Rechargez la page.',
  'This customer does not wish to be met this way. It is still due: choose another way, or say nothing.':
    'Ce client ne souhaite pas être joint ainsi. C’est toujours à faire : choisissez une autre façon, ou ne dites rien.',
  'The hours in which this may be done come too late for it. It is still due: choose another way, or say nothing.':
    'Les heures où cela se peut viennent trop tard. C’est toujours à faire : choisissez une autre façon, ou ne dites rien.',
  'There is no such moment any more. Reload the page.': 'Ce moment n’existe plus. Rechargez la page.',
  'There are {most} moments of your own already. Remove one first.':
    'Vous avez déjà {most} moments à vous. Retirez-en d’abord un.',
  'There is no such moment. Reload the page.': 'Ce moment n’existe pas. Rechargez la page.',
  'there is no relationship {key}': 'la relation {key} n’existe pas',
  '{name} is not known; use {variables}': '{name} est inconnu ; prenez {variables}',
  'There is no such news. Reload the page.': 'Cette nouvelle n’existe pas. Rechargez la page.',
  'it is over already; give a day to come, or none': 'c’est déjà passé ; donnez un jour à venir, ou aucun',
  'There is no such pause any more. Reload the page.': 'Cette pause n’existe plus. Rechargez la page.',
} as const satisfies Catalogue;
