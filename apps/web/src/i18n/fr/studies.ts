import type { studies as english } from '../en/studies.ts';

export const studies: Record<keyof typeof english, string> = {
  'studies.failed': 'Impossible de lire ce que disent les études.',
  'studies.lastFailed': 'Le dernier calcul n’a pas abouti ({why}) ; voici le précédent.',

  'studies.driver.socially-responsible': 'Responsable envers la société',
  'studies.driver.can-count-on': 'On peut compter dessus',
  'studies.driver.pleasantly-surprising': 'Surprend agréablement',
  'studies.driver.friendly-staff': 'Personnel aimable',
  'studies.driver.addresses-me-personally': 'S’adresse à moi en personne',
  'studies.driver.reflects-my-personality': 'Me ressemble',
  'studies.driver.makes-me-feel-important': 'Me donne de l’importance',
  'studies.driver.rewards-loyalty': 'Récompense la fidélité',
  'studies.driver.good-feeling': 'Laisse une bonne impression',
  'studies.driver.reassuring-choice': 'Un choix qui rassure',
  'studies.driver.makes-life-easier': 'Facilite la vie',
  'studies.driver.sense-of-belonging': 'Le sentiment d’en être',
  'studies.driver.respects-privacy': 'Respecte la vie privée',
  'studies.driver.keeps-me-informed': 'Tient informé',
  'studies.driver.close-to-people': 'Proche des gens',
  'studies.driver.keeps-promises': 'Tient ses promesses',

  'studies.acts.socially-responsible':
    'Dire d’où viennent les choses et qui les fait, quand on demande ou qu’on achète, plutôt que dans une campagne.',
  'studies.acts.can-count-on':
    'Une promesse tenue, et le dire ; des nouvelles pendant l’attente ; des excuses avec ce qui a été fait, avant qu’on les demande.',
  'studies.acts.pleasantly-surprising':
    'Un geste que personne n’attend : un budget de surprise pour les équipes, une carte à l’anniversaire de la relation, une attention dans le colis.',
  'studies.acts.friendly-staff':
    'Donner du temps et de la latitude aux équipes : reconnaître la personne au comptoir, féliciter ceux que les clients nomment.',
  'studies.acts.addresses-me-personally':
    'Écrire par le nom, de la part de quelqu’un, à propos de ce qu’ils ont acheté ; répondre à chaque réponse.',
  'studies.acts.reflects-my-personality':
    'Noter les goûts et les envies au comptoir, et s’en servir quand une nouveauté arrive.',
  'studies.acts.makes-me-feel-important':
    'Les dossiers ouverts d’abord, la même personne du début à la fin, un appel plutôt qu’un formulaire.',
  'studies.acts.rewards-loyalty':
    'Remercier ceux qui restent avant ceux qui arrivent : l’anniversaire de la relation, la fidélité remerciée, le retour d’un habitué silencieux remarqué.',
  'studies.acts.good-feeling':
    'Les dernières minutes d’une visite, la première ligne d’une lettre : remercier pour quelque chose qui n’est qu’à eux.',
  'studies.acts.reassuring-choice':
    'Un conseil utile après l’achat, un mot quand un produit dont ils ont l’habitude va s’arrêter.',
  'studies.acts.makes-life-easier':
    'Régler au premier contact ; ne pas faire raconter deux fois ; reprendre dans n’importe quel magasin ce qui ne va pas.',
  'studies.acts.sense-of-belonging':
    'Les recommandations remerciées, les habitués prévenus en premier, une invitation pour les proches.',
  'studies.acts.respects-privacy':
    'Demander peu, dire pourquoi, leur montrer leur propre page, et s’arrêter quand ils le disent.',
  'studies.acts.keeps-me-informed':
    'Des nouvelles pendant l’attente, une date qui bouge annoncée avant qu’elle passe, un produit de retour, un autre qui s’arrête.',
  'studies.acts.close-to-people':
    'Une personne qui signe, un magasin qui est le leur, des réponses qui sont lues.',
  'studies.acts.keeps-promises':
    'Chaque promesse avec sa date dans un dossier ; une promesse tenue se dit, une promesse qui ne le sera pas se dit avant le jour.',

  'pulse.title': 'Pulse',
  'pulse.lead':
    '{people, plural, =1 {Une personne a dit} other {{n} personnes ont dit}} ce qui compte et si c’est bien fait, du {from} au {to}. Calculé le {computed}.',
  'pulse.whose': 'De qui',
  'pulse.brands': 'Marques',
  'pulse.sectors': 'Secteurs',
  'pulse.everybody': 'Tout le monde',
  'pulse.allSectors': 'Tous secteurs',
  'pulse.sector': 'Secteur',
  'pulse.score': '{name} tient {score} sur 100 de ce qui compte pour ses clients, {between} (n = {n}).',
  'pulse.noScore': 'Trop tôt pour le dire : personne n’a noté à la fois l’importance et l’évaluation.',
  'pulse.worst':
    'Le plus grand manque : « {driver} », fait à {evaluation} là où {importance} est attendu, un écart de {gap}.',
  'pulse.noShortfall': 'Aucun aspect ne manque au-delà de ce que le hasard explique.',
  'pulse.gaps': 'Les aspects, le plus grand écart d’abord',
  'pulse.gapsLead':
    'Le point dit si c’est bien fait, avec son intervalle ; le trait, combien cela compte. Choisissez un aspect pour voir ce qui agit dessus.',
  'pulse.gapsNote':
    'Écart = évaluation − importance, celui de chaque personne ; intervalle de Student, p corrigé pour tous les aspects (Holm). Les autres : tous ceux qui ont noté une autre marque, quel que soit le secteur (Welch). D’après Ipsos et bpost media, 2018.',
  'pulse.driver': 'Aspect',
  'pulse.importance': 'Importance',
  'pulse.evaluation': 'Évaluation',
  'pulse.evaluationDetail': 'attendu {importance} · n = {n}',
  'pulse.gap': 'Écart',
  'pulse.verdict': 'En mots',
  'pulse.verdict.shortfall': 'il en manque',
  'pulse.verdict.surplus': 'plus qu’attendu',
  'pulse.verdict.no-evidence-of-a-gap': 'aucun écart établi',
  'pulse.verdict.too-few-answers': 'trop peu de réponses',
  'pulse.others': 'Face à tous les autres',
  'pulse.othersDetail': 'les autres {value} · n = {n}',
  'pulse.notRatedElsewhere': 'Pas noté ailleurs',
  'pulse.seeActs': 'Ce qui agit sur « {driver} »',
  'pulse.acts': 'Ce qui agit sur « {driver} »',
  'pulse.scores': 'Marques et secteurs',
  'pulse.scoresLead':
    'Les clients comparent d’un secteur à l’autre : une banque est jugée à l’amabilité d’un épicier.',
  'pulse.scoresNote':
    'Score = somme des importances × évaluations sur somme des importances, de 0 à 100 ; intervalle par la méthode delta, les notes d’une même personne prises ensemble.',
  'pulse.scoreOf100': 'Score sur 100',
  'pulse.see': 'Voir {name}',
  'pulse.hidden':
    '{count, plural, =1 {Une marque ou un secteur n’est pas montré} other {# marques ou secteurs ne sont pas montrés}} : moins de {threshold} personnes, ou de quoi les déduire.',
  'pulse.references': 'Valeurs de référence',
  'pulse.referencesLead':
    'Ce que des études publiées ont trouvé, à mettre à côté des vôtres. Un fichier CSV aux colonnes source, secteur (vide : tous), aspect, importance, évaluation (de 0 à 100), n, écart type.',
  'pulse.importReferences': 'Importer des valeurs de référence',
  'pulse.referencesKept':
    '{count, plural, =0 {Aucune valeur retenue} one {Une valeur retenue} other {# valeurs retenues}}.',
  'pulse.refusedLine': 'Ligne {line}, {field} : {message}',
  'pulse.refusedMore': '{count, plural, =1 {et une autre ligne} other {et # autres lignes}}',
  'pulse.referencesRemoved': 'Les valeurs de {source} ont été retirées.',
  'pulse.undo': 'Annuler',
  'pulse.source': 'Source : {source}',
  'pulse.removeSource': 'Retirer',
  'pulse.notRatedHere': '* pas noté par vos clients',
  'pulse.empty.title': 'Ce qui compte pour vos clients, et si vous le faites bien, sera ici',
  'pulse.empty.text':
    'Demandez à quelques centaines de clients combien chaque aspect compte et si vous le faites bien, de 0 à 10. Les réponses portent la mesure « pulse », d’une enquête, d’un fichier ou de l’API.',
  'pulse.empty.action': 'Importer des réponses',
  'pulse.empty.example': '« Récompense la fidélité : fait à 36 là où 71 est attendu, un écart de −35. »',
};
