import type { Catalogue } from './catalogue.ts';

export const consent = {
  'There is no opposition list here. Reload the page.':
    'Il n’y a pas de liste d’opposition ici. Rechargez la page.',
  'this is a day to come': 'c’est un jour à venir',
  'no phone number was found in it: one a line, as CSV':
    'aucun numéro de téléphone n’y a été trouvé : un par ligne, en CSV',
  '{most} numbers are the most': '{most} numéros au plus',
  'The list before was kept.': 'La liste d’avant a été conservée.',
  '“{key}” is what names no purpose; choose another':
    '« {key} » est réservé à ce qui ne dit pas pourquoi ; choisissez une autre clé',
  '“{key}” stands twice; keep one': '« {key} » y est deux fois ; gardez-en un',
} as const satisfies Catalogue;
