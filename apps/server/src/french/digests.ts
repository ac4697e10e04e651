import type { Catalogue } from './catalogue.ts';

export const digests = {
  'A key has no address to send to. Ask as a person who is signed in.':
    'Une clé n’a pas d’adresse où envoyer. Demandez-le en étant connecté.',
} as const satisfies Catalogue;
