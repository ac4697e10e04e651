import type { Catalogue } from './catalogue.ts';

export const exchanges = {
  'More is arriving than can be stored. Nothing of this request was stored: send it again in a second.':
    'Il en arrive plus qu’on n’en peut garder. Rien de cet envoi n’a été gardé : renvoyez-le dans une seconde.',
  'The body is not JSON: {problem}. Nothing was stored.':
    'Le corps de l’envoi n’est pas du JSON : {problem}. Rien n’a été gardé.',
  'The body is not JSON. Nothing was stored.': 'Le corps de l’envoi n’est pas du JSON. Rien n’a été gardé.',
  'There is no exchange in the body. Send an array of them, or one a line.':
    'Il n’y a aucun échange dans l’envoi. Envoyez-en un tableau, ou un par ligne.',
  '{count} exchanges in one request; send {most} at most. Nothing was stored.':
    '{count} échanges en un seul envoi ; envoyez-en {most} au plus. Rien n’a été gardé.',
  'None of these exchanges could be understood: nothing was stored.':
    'Aucun de ces échanges n’a pu être compris : rien n’a été gardé.',
  'The disk of the database is full. Nothing of this request was stored: send it again later.':
    'Le disque de la base de données est plein. Rien de cet envoi n’a été gardé : renvoyez-le plus tard.',
  'The database can not be reached. Nothing of this request was stored: send it again later.':
    'La base de données ne répond pas. Rien de cet envoi n’a été gardé : renvoyez-le plus tard.',
  'There is no such workspace.': 'Cet espace de travail n’existe pas.',
  'The body has no array "batch". Nothing was stored.':
    'L’envoi n’a pas de tableau « batch ». Rien n’a été gardé.',
  'A batch holds 5,000 calls at most. Nothing was stored.':
    'Un lot compte 5 000 appels au plus. Rien n’a été gardé.',
  'not JSON: {problem}; write one object a line': 'ce n’est pas du JSON : {problem} ; un objet par ligne',
  'not an exchange': 'ce n’est pas un échange',
  '"{text}" is not a date; write it as 2026-01-31T10:00:00Z':
    '« {text} » n’est pas une date ; écrivez-la comme 2026-01-31T10:00:00Z',
  'neither userId nor anonymousId says who this is; give one of them':
    'ni userId ni anonymousId ne dit de qui il s’agit ; donnez l’un des deux',
  '{at} is before 1900; give the date as 2026-01-31T10:00:00Z':
    '{at} est avant 1900 ; donnez la date comme 2026-01-31T10:00:00Z',
  '{at} is in the future; send an exchange once it has happened':
    '{at} est à venir ; envoyez un échange une fois qu’il a eu lieu',
} as const satisfies Catalogue;
