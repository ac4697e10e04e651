import type { sms as english } from '../en/sms.ts';

export const sms: Record<keyof typeof english, string> = {
  'sms.title': 'SMS',
  'sms.lead':
    'Les enquêtes et les attentions par SMS partent par la passerelle de votre opérateur, qui rapporte aussi les réponses. STOP est entendu de lui-même.',
  'sms.first':
    'Pour commencer, créez le secret que vous partagez avec la passerelle. docs/sms.md dit ce qu’elle reçoit et ce qu’elle annonce.',
  'sms.makeSecret': 'Créer le secret',
  'sms.secret': 'Le secret partagé avec la passerelle',
  'sms.url': 'Adresse de la passerelle',
  'sms.sender': 'Expéditeur',
  'sms.senderHint': 'Un numéro, ou jusqu’à 11 lettres et chiffres ; vide : celui de la passerelle.',
  'sms.urlWrong': 'Il faut une adresse entière : https://…',
  'sms.senderWrong': 'Un numéro, ou de 1 à 11 lettres et chiffres sans accent.',
  'sms.numberWrong': 'Ceci ne ressemble pas à un numéro : 06 12 34 56 78.',
  'sms.on': 'Les SMS partent',
  'sms.incoming': 'Où la passerelle annonce les remises et les réponses',
  'sms.incomingHint': 'À donner à votre opérateur, ou à ce qui se trouve entre les deux.',
  'sms.failing':
    'La passerelle n’a rien pris depuis le {since} : {why}. De nouveaux essais partent d’eux-mêmes.',
  'sms.counts':
    '{waiting} en attente ; ces 30 derniers jours, {parts, plural, one {# partie envoyée} other {# parties envoyées}}, {failed, plural, one {# message} other {# messages}} en échec, {unknown} au sort inconnu.',
  'sms.renew': 'Nouveau secret',
  'sms.renewTitle': 'Créer un autre secret ?',
  'sms.renewText':
    'La passerelle refuse nos messages, et nous refusons les siens, tant qu’elle n’a pas le nouveau. Les messages attendent.',
  'sms.testTo': 'Un numéro pour essayer',
  'sms.test': 'Envoyer un essai',
  'sms.log': 'Derniers SMS',
  'sms.noMessages': 'Aucun SMS pour l’instant.',
  'sms.parts': '{count, plural, one {# partie} other {# parties}}',
  'sms.status.queued': 'En attente',
  'sms.status.sending': 'En partance',
  'sms.status.sent': 'Pris par la passerelle',
  'sms.status.delivered': 'Remis',
  'sms.status.failed': 'En échec',
  'sms.status.unknown': 'Inconnu : il a pu être pris',
  'sms.status.cancelled': 'Abandonné',
  'sms.decide.send-again': 'Renvoyer',
  'sms.decide.taken-as-sent': 'Tenir pour envoyé',
  'sms.decide.cancel': 'Abandonner',
};
