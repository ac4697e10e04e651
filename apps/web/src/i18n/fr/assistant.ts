import type { assistant as english } from '../en/assistant.ts';

export const assistant: Record<keyof typeof english, string> = {
  'assistant.title': 'Modèle de langue',
  'assistant.lead':
    'Facultatif, et éteint tant que vous ne l’allumez pas. Il résume ce que vos clients écrivent et propose des sujets ; rien d’autre n’en dépend.',
  'assistant.fact.leaves':
    'Ce qui part : les seuls textes sur lesquels quelqu’un l’interroge, 100 à la fois au plus et 1 200 caractères chacun, vers l’adresse ci-dessous et nulle part ailleurs.',
  'assistant.fact.removed':
    'Ce qui est retiré avant : les noms des clients et de l’équipe, les e-mails, téléphones, adresses, liens, numéros de carte et de compte. Plutôt trop que pas assez.',
  'assistant.fact.stays':
    'Ce qui ne part jamais : qui a écrit, ses achats, ses notes, sa relation avec vous.',
  'assistant.fact.confirmed':
    'Chaque point d’un résumé montre les mots sur lesquels il repose, vérifiés dans les textes ; un sujet proposé ne compte que si quelqu’un le garde.',
  'assistant.on': 'En service',
  'assistant.onHint':
    'Ceux qui lisent ce que les clients écrivent peuvent l’interroger ; chaque appel est gardé au journal.',
  'assistant.onNeeds': 'Donnez d’abord son adresse et le nom du modèle.',
  'assistant.address': 'Adresse du modèle',
  'assistant.addressHint':
    'Tout ce qui parle comme les « chat completions » d’OpenAI, sur une machine à vous ou ailleurs.',
  'assistant.model': 'Modèle',
  'assistant.modelHint': 'Son nom à cette adresse.',
  'assistant.key': 'Clé du modèle',
  'assistant.keyHint': 'S’il en demande une. Elle est chiffrée, et n’est plus jamais montrée.',
  'assistant.keyKept': 'Une clé est gardée ; écrivez pour la remplacer. Changer d’adresse l’oublie.',
  'assistant.showKey': 'Montrer la clé',
  'assistant.forgetKey': 'Oublier la clé',
  'assistant.monthlyLimit': 'Par mois, au plus',
  'assistant.monthlyLimitHint': 'Au-delà, rien n’est demandé.',
  'assistant.pricePerMillionIn': 'Le million de jetons lus',
  'assistant.pricePerMillionInHint': '0 pour un modèle à vous.',
  'assistant.pricePerMillionOut': 'Le million de jetons écrits',
  'assistant.pricePerMillionOutHint': '0 pour un modèle à vous.',
  'assistant.spent':
    'Ce mois-ci : {spent} sur {limit}, {count, plural, =0 {aucun appel} one {# appel} other {# appels}}.',
  'assistant.try': 'L’essayer',
  'assistant.tryFailed': 'Le modèle n’a pas répondu comme il faut.',
  'assistant.works': '{model} répond, en {seconds} s.',
  'assistant.leaving': 'Voir ce qui serait retiré',
  'assistant.leavingHint':
    'Écrivez un texte comme le ferait un client. Tout se passe dans cette page, rien n’en part.',
  'assistant.leavingExample':
    'Je suis Julie Martin, appelez-moi au 06 12 34 56 78 : mon colis est en retard.',
  'assistant.removed':
    '{count, plural, =0 {Rien n’est retiré.} one {# élément retiré.} other {# éléments retirés.}}',
  'assistant.log': 'Journal des appels',
  'assistant.logEmpty': 'Il n’a jamais été interrogé.',
  'assistant.log.at': 'Quand',
  'assistant.log.by': 'Qui',
  'assistant.log.nobody': 'Une clé d’API',
  'assistant.log.purpose': 'Pour quoi',
  'assistant.log.texts': 'Textes',
  'assistant.log.tokens': 'Jetons',
  'assistant.log.cost': 'Coût ({currency})',
  'assistant.log.outcome': 'Résultat',
  'assistant.purpose.summary': 'Un résumé',
  'assistant.purpose.suggestions': 'Des sujets',
  'assistant.purpose.try': 'Un essai',
  'assistant.outcome.asked': 'Pas encore répondu',
  'assistant.outcome.answered': 'Répondu',
  'assistant.outcome.not-as-asked': 'Pas comme demandé',
  'assistant.outcome.failed': 'Échoué',
  'assistant.summarise': 'Résumer ces textes',
  'assistant.summaryFailed': 'Le résumé n’a pas pu être fait.',
  'assistant.summary': 'Ce que {count, plural, one {dit # texte} other {disent # textes}}',
  'assistant.noPoints': 'Aucun point du modèle ne repose sur des mots qui y sont : rien n’en est montré.',
  'assistant.see': 'Voir le texte',
  'assistant.seeWhich': 'Voir le texte : {quote}',
  'assistant.notInList': 'Ce texte est plus loin dans la liste que ce qui est chargé.',
  'assistant.summaryNote':
    'Écrit par {model} d’après les textes les plus récents, {removed, plural, =0 {aucune donnée personnelle n’ayant été trouvée} one {# donnée personnelle étant retirée} other {# données personnelles étant retirées}} d’abord. Les citations sont mot pour mot. Coût : {cost}.',
  'assistant.withoutEvidence':
    '{count, plural, one {# point a été laissé} other {# points ont été laissés}} de côté, faute de citation.',
  'assistant.closeSummary': 'Fermer le résumé',
  'assistant.suggest': 'Proposer des sujets',
  'assistant.suggested':
    '{count, plural, =0 {Il n’y voit aucun de vos sujets.} one {# sujet proposé : gardez-le ou ôtez-le, puis enregistrez.} other {# sujets proposés : gardez ou ôtez chacun, puis enregistrez.}}',
};
