import type { Catalogue } from './catalogue.ts';

export const sms = {
  'This address was not made here. Copy it from the settings.':
    'Cette adresse n’a pas été faite ici. Copiez-la depuis les Réglages.',
  'This is no event of ours: {problem}': 'Ce n’est pas un événement attendu : {problem}',
  'The signature is not ours: sign with the secret of the settings page, at the present time.':
    'La signature n’est pas la nôtre : signez avec le secret de la page des Réglages, à l’heure qu’il est.',
  'There is no message with this id here.': 'Il n’y a pas de message avec cet identifiant ici.',
  'This message is {status} already: nothing was changed.': {
    says: 'Ce message est déjà {status} : rien n’a été modifié.',
    words: {
      status: {
        queued: 'en attente',
        sending: 'en partance',
        sent: 'parti',
        delivered: 'remis',
        failed: 'en échec',
        unknown: 'dans un état inconnu',
        cancelled: 'abandonné',
      },
    },
  },
  'this takes {parts} text messages; {most} are the most. Write shorter, or an email':
    'il y faut {parts} SMS, et {most} au plus. Écrivez plus court, ou un e-mail',
  'make the secret first: it signs what is sent, and what the gateway tells':
    'créez d’abord le secret : il signe ce qui est envoyé, et ce qu’annonce la passerelle',
  'say where text messages are handed over, then switch on': 'dites où remettre les SMS, puis allumez',
} as const satisfies Catalogue;
