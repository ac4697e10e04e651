import type { Catalogue } from './catalogue.ts';

export const identity = {
  'the {kind} is empty; leave it out or give a value': {
    says: '{kind} : c’est vide ; retirez-le ou donnez une valeur',
    words: {
      kind: {
        email: 'e-mail',
        phone: 'téléphone',
        loyalty: 'carte de fidélité',
        anonymous: 'visiteur anonyme',
        external: 'identifiant',
      },
    },
  },
  '"{value}" is not an email address; write it as name@example.com':
    '« {value} » n’est pas une adresse e-mail ; écrivez-la comme nom@exemple.fr',
  '"{value}" is not a phone number; write it with its country, as +33612345678':
    '« {value} » n’est pas un numéro de téléphone ; écrivez-le avec son pays, comme +33612345678',
  '"{value}" has no letter or digit; give the card\'s number':
    '« {value} » n’a ni lettre ni chiffre ; donnez le numéro de la carte',
} as const satisfies Catalogue;
