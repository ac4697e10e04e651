import type { surveyLinks as english } from '../en/surveyLinks.ts';

export const surveyLinks: Record<keyof typeof english, string> = {
  'surveys.links.title': 'Par des liens à usage unique',
  'surveys.links.lead':
    'Pour des tickets, des courriers ou un outil à vous : chaque lien prend une réponse. Il ne dit de personne qui elle est ; qui veut être connu le dit dans l’enquête.',
  'surveys.links.count': 'Combien',
  'surveys.links.countHint': '{most} à la fois au plus.',
  'surveys.links.until': 'Valables jusqu’à la fin du',
  'surveys.links.language': 'Langue de l’enquête',
  'surveys.links.browserLanguage': 'Celle du navigateur de chacun',
  'surveys.links.make': '{count, plural, one {Créer {n} lien} other {Créer {n} liens}}',
  'surveys.links.ready': '{count, plural, one {{n} lien est prêt} other {{n} liens sont prêts}}',
  'surveys.links.goodUntil': 'Valables jusqu’au {date}',
  'surveys.links.csv': 'Télécharger en CSV',
  'surveys.links.csvOf': 'Télécharger en CSV les liens créés le {date}',
  'surveys.links.made': 'Liens créés',
  'surveys.links.counts':
    '{count, plural, one {{n} lien} other {{n} liens}} : utilisés, {used} ; pas encore, {unused}',
  'surveys.links.madeAt': 'Créés le {date}',
  'surveys.links.isRevoked': 'Révoqués : ils n’ouvrent plus rien',
  'surveys.links.revoke': 'Révoquer',
  'surveys.links.revokeOf': 'Révoquer les liens créés le {date}',
  'surveys.links.restore': 'Rendre valables',
  'surveys.links.restoreOf': 'Rendre valables les liens créés le {date}',
  'surveys.links.revoked':
    '{count, plural, =0 {Révoqués : tous avaient servi.} one {Révoqué : le lien qui n’avait pas servi n’ouvre plus rien.} other {Révoqués : les {n} liens qui n’avaient pas servi n’ouvrent plus rien.}}',
  'surveys.links.restored': 'Ces liens sont de nouveau valables.',
};
