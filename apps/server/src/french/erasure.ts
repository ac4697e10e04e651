import type { Catalogue } from './catalogue.ts';

export const erasure = {
  'There is no such customer here: nothing was erased.': 'Ce client n’est pas ici : rien n’a été effacé.',
  'There is no such customer here: nothing was gathered.':
    'Ce client n’est pas ici : rien n’a été rassemblé.',
} as const satisfies Catalogue;
