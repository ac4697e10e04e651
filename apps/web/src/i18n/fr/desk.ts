import type { desk as english } from '../en/desk.ts';

export const desk: Record<keyof typeof english, string> = {
  'desk.title': 'Étiquetage',
  'desk.lead': 'Quelle relation est-ce ? Ce que pense le modèle et ce qu’ont dit les collègues vient après.',
  'desk.keys': 'Tapez un nom puis Entrée ; u reprend la dernière.',
  'desk.failed': 'L’étiquetage n’a pas pu être lu.',
  'desk.fill': 'Remplir la file',
  'desk.filling':
    'La file se remplit : textes et clients sont relus pour trouver ceux dont une étiquette apprendra le plus au modèle.',
  'desk.filled': '{count, plural, =1 {Un de plus à étiqueter.} other {{count} de plus à étiqueter.}}',
  'desk.nothingAdded':
    'Rien n’a été ajouté : la file est pleine, ou tout ce qui vaut d’être étiqueté y est déjà passé.',
  'desk.nothingWorth':
    'Rien ne vaut d’être étiqueté pour l’instant : il y faut des textes d’une phrase ou deux, ou des clients de trois échanges au moins, que personne n’a encore étiquetés.',
  'desk.fillFailed': 'La file n’a pas pu être remplie. Ce qui y était y reste ; réessayez dans un instant.',
  'desk.youSaid': 'Vous avez dit : {type}.',
  'desk.youCannotTell': 'Vous ne savez pas.',
  'desk.modelToo': 'Le modèle aussi ({share}).',
  'desk.modelSaid': 'Le modèle pense : {type} ({share}).',
  'desk.empty.title': 'Rien à étiqueter',
  'desk.empty.text':
    'Chaque nuit arrivent ici des textes et des clients dont le modèle n’est pas sûr, et quelques-uns tirés au hasard. Un responsable peut remplir la file tout de suite.',
  'desk.waiting':
    '{count, plural, =1 {encore une} other {encore {count}}} · {mine, plural, =0 {aucune de vous en trente jours} one {une de vous en trente jours} other {{mine} de vous en trente jours}}',
  'desk.cannotTell': 'Je ne sais pas',
  'desk.exchanges': 'Ce qui s’est passé, du plus récent au plus ancien',
  'desk.agreement': 'Jusqu’où nous sommes d’accord',
  'desk.agreementLead': 'Un quart est étiqueté par deux personnes qui ne voient pas la réponse de l’autre.',
  'desk.alpha':
    'L’alpha de Krippendorff vaut {value} (entre {between}, {n} vus par deux). À partir de 0,80 on peut s’y fier ; sous 0,67 il ne faut pas.',
  'desk.alphaTooFew': 'Trop tôt pour le dire : rien n’a encore été vu par deux.',
  'desk.alphaConstant':
    '{count, plural, =1 {Trop tôt pour le dire : la seule chose vue par deux a} other {Trop tôt pour le dire : les {n} vues par deux ont}} reçu la même réponse, et rien ne dit ce que le hasard aurait donné.',
  'desk.raw':
    'Deux personnes ont dit la même chose dans {share} des cas ({low} à {high}, {count, plural, =1 {une paire} other {{n} paires}}).',
  'desk.byMonth': 'Alpha par mois',
  'desk.monthAlpha': '{month} : {value} (entre {between}, {n} vus par deux)',
  'desk.monthTooFew': '{month} : trop tôt pour le dire',
  'desk.method':
    'Alpha : nominal, jackknife des objets ; réponses pareilles : Wilson ; justes : part attendue selon Dawid et Skene, Wilson ; le tout à 95 %.',
  'desk.timesOf':
    '{count, plural, =1 {une fois} other {{count} fois}} sur les {n} où l’une des deux a été dite ({low} à {high})',
  'desk.fromUs': 'de notre part',
  'desk.said': '{rater} : {type}',
  'desk.another': 'Une autre',
  'desk.seeCustomer': 'Voir ce client',
  'desk.raters': 'Qui est fiable, et combien',
  'desk.column.rater': 'Personne',
  'desk.column.tags': 'Étiquettes',
  'desk.column.right': 'Justes',
  'desk.column.weighs': 'Pèse d’autant',
  'desk.notYet': 'À partir de {needed} étiquettes',
  'desk.confusions': 'Prises l’une pour l’autre',
  'desk.times': '{count, plural, =1 {une fois} other {{count} fois}}',
  'desk.disagreements': 'À discuter',
  'desk.disagreementsLead':
    'Deux personnes l’ont vu autrement. Une fois d’accord, pressez ce que vous avez retenu.',
  'desk.agreedOn': 'Retenu : {type}.',
  'learning.title': 'Apprendre',
  'learning.lead':
    '{learnt, plural, one {# relation apprise} other {# relations apprises}} sur {all}. Une relation est apprise quand quatre de vos cinq dernières réponses étaient justes.',
  'learning.practise': 'S’exercer',
  'learning.practiseThis': 'S’exercer sur celle-ci',
  'learning.learnt': 'Apprise',
  'learning.notYet': 'Pas encore travaillée',
  'learning.rightOf': '{right, plural, one {{right} juste} other {{right} justes}} sur {asked}',
  'learning.team': 'L’équipe',
  'learning.method': 'Part de réponses justes, intervalle de Wilson à 95 %.',
  'learning.column.learnt': 'Apprises',
  'learning.column.asked': 'Réponses',
  'learning.expect': 'Ce qu’ils attendent',
  'learning.signs': 'Les signes qu’elle va basculer',
  'learning.do': 'À faire',
  'learning.dont': 'À éviter',
  'learning.examples': 'Parmi vos clients',
  'learning.seeCustomer': 'Voir ce client',
  'learning.noExamples': 'Aucun de vos clients n’a écrit ainsi ces derniers temps.',
  'learning.exercise': 'Quelle relation est-ce ?',
  'learning.right': 'Oui : {type}. Ce qui le dit est souligné.',
  'learning.wrong': 'Non : {type}. Ce qui le dit est souligné.',
  'learning.another': 'Une autre',
  'learning.close': 'Arrêter là',
};
