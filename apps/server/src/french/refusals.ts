import type { Catalogue } from './catalogue.ts';

export const refusals = {
  'The library is not empty any more: nothing was added.':
    'Le répertoire n’est plus vide : rien n’a été ajouté.',
  'it stays what it is; write another phrase': 'cela reste ce que c’est ; écrivez une autre phrase',
  'this is no reason of the library; choose one': 'ce n’est pas une raison du répertoire ; choisissez-en une',
  'this is no reason of the library': 'ce n’est pas une raison du répertoire',
  'this is no alternative of the library': 'ce n’est pas une autre voie du répertoire',
  'There is no such phrase any more. Reload the page.': 'Cette phrase n’existe plus. Rechargez la page.',
} as const satisfies Catalogue;
