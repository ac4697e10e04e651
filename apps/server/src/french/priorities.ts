import type { Catalogue } from './catalogue.ts';

export const priorities = {
  'This decision names no measure that should move.':
    'Cette décision ne nomme aucune mesure qui devrait bouger.',
  'Nothing is known of the days since this decision yet.':
    'On ne sait encore rien des jours qui ont suivi cette décision.',
  'There are {most} already. Put some away first.': 'Il y en a déjà {most}. Rangez-en d’abord.',
} as const satisfies Catalogue;
