import type { Catalogue } from './catalogue.ts';

export const mail = {
  'There is no such mail. Reload the page.': 'Cet e-mail n’existe pas. Rechargez la page.',
  'This mail is {status} now: there is nothing to decide.': {
    says: 'Cet e-mail est maintenant {status} : il n’y a rien à décider.',
    words: {
      status: {
        queued: 'en attente',
        sending: 'en partance',
        sent: 'parti',
        failed: 'en échec',
        unsure: 'incertain',
        cancelled: 'abandonné',
      },
    },
  },
  'There is no such reply. Reload the page.': 'Cette réponse n’existe pas. Rechargez la page.',
  'It has left already: it can no longer be taken back.': 'C’est déjà parti : on ne peut plus le reprendre.',
  'A test goes to the address of the person who asks: sign in first.':
    'Un essai part à l’adresse de qui le demande : connectez-vous d’abord.',
  'Send the whole mail as it came, with content-type message/rfc822.':
    'Envoyez l’e-mail entier tel qu’il est arrivé, avec le type message/rfc822.',
  'they are over 20 MB together: most mail servers refuse them. Send a link instead':
    'elles dépassent 20 Mo ensemble : la plupart des serveurs les refusent. Envoyez plutôt un lien',
  'give the address that mails are from': 'donnez l’adresse d’où partent les e-mails',
  'this server is not set yet: save it first': 'ce serveur n’est pas encore réglé : enregistrez-le d’abord',
  '{email} says that nobody reads it. Customers answer what you write: give an address that somebody reads':
    '{email} dit que personne ne la lit. Les clients répondent à ce que vous écrivez : donnez une adresse que quelqu’un lit',
} as const satisfies Catalogue;
