import type { models as english } from '../en/models.ts';

export const models: Record<keyof typeof english, string> = {
  'models.tab': 'Le modèle',
  'models.title': 'Le modèle des relations',
  'models.lead':
    'Il apprend de ce que l’équipe étiquette et de ce que les clients répondent. Une version prend le relais quand elle est meilleure à coup sûr, sur des clients étiquetés qu’elle n’a jamais vus.',
  'models.failed': 'Le modèle n’a pas pu être lu.',
  'models.learnNow': 'Apprendre maintenant',
  'models.inUse': 'En service',
  'models.inUse.shipped':
    'Les relations sont lues avec le modèle livré avec Rapport : des jugements documentés, les mêmes pour toutes les entreprises.',
  'models.inUse.learnt':
    'Les relations sont lues avec la version {version}, apprise le {date} de {n} de vos clients.',
  'models.took.itself': 'Elle a pris le relais d’elle-même le {date}.',
  'models.took.chosen': '{by} l’a choisie le {date}.',
  'models.found':
    'Sur {n} clients étiquetés qu’elle n’a jamais vus, elle retrouve ce qu’a dit l’équipe {share} du temps (entre {low} et {high}).',
  'models.examples':
    '{tagged, plural, =0 {Aucun client étiqueté pour l’instant} one {Un client étiqueté} other {# clients étiquetés}}{heldOut, plural, =0 {} one {, dont un gardé pour comparer} other {, dont # gardés pour comparer}} ; {answered, plural, =0 {aucun n’a répondu} one {un a répondu} other {# ont répondu}} à une enquête.',
  'models.lacking':
    'Il reste environ {lacking, plural, =1 {un client} other {{lacking} clients}} à étiqueter avant de pouvoir apprendre.',
  'models.goTag': 'Étiqueter des clients',
  'models.free': 'Une version meilleure à coup sûr prend le relais d’elle-même.',
  'models.held': '{by} s’en tient à ce modèle depuis le {date} : rien ne prend le relais tout seul.',
  'models.hold': 'S’en tenir à celui-ci',
  'models.letGo': 'Laisser les meilleures prendre le relais',
  'models.empty.title': 'Rien d’appris pour l’instant',
  'models.empty.text':
    'Chaque fois que quelqu’un dit dans quelle relation est un client, le modèle voit comment vos propres clients s’y conduisent. Dès qu’il y a assez d’étiquettes, une version est apprise chaque nuit et comparée à celle en service, sur des clients étiquetés qu’elle n’a jamais vus. Elle ne prend le relais que si elle est meilleure à coup sûr, et un clic suffit pour revenir en arrière.',
  'models.stage': 'Où il en est',
  'models.stage.waiting': 'L’apprentissage commence dans un instant.',
  'models.stage.reading': 'Lecture de ce qui a été étiqueté.',
  'models.stage.learning': 'Apprentissage.',
  'models.stage.comparing': 'Comparaison sur les clients étiquetés.',
  'models.stage.applying': 'Toutes les relations sont relues.',
  'models.stage.progress': '{done} sur {total}.',
  'models.stage.failed': 'Le dernier essai n’a rien donné : {why}',
  'models.compared': 'Ce que vaut la version {version}',
  'models.comparedLead':
    'Sur {n} clients étiquetés dont aucune version n’apprend, chacun tel qu’on le connaissait avant d’être étiqueté.',
  'models.better':
    'La version {version} prévoit mieux ce que dit l’équipe que {other}. Un écart de cette taille ne doit rien au hasard, ou presque.',
  'models.unsure':
    'Rien n’assure que la version {version} soit meilleure que {other} : l’écart peut venir du hasard. Elle ne prend pas le relais.',
  'models.same':
    'La version {version} prévoit ce que dit l’équipe à peu près aussi bien que {other} : l’écart est trop mince pour relire tout le monde. Elle ne prend pas le relais.',
  'models.worse':
    'La version {version} prévoit moins bien ce que dit l’équipe que {other}. Elle ne prend pas le relais.',
  'models.name.shipped': 'le modèle de Rapport',
  'models.name.shippedTitle': 'Le modèle de Rapport',
  'models.name.version': 'la version {version}',
  'models.name.versionTitle': 'Version {version}',
  'models.column.model': 'Modèle',
  'models.column.loss': 'Perte logarithmique',
  'models.column.accuracy': 'Retrouve ce qui a été dit',
  'models.lossNote':
    'La perte logarithmique dit combien une étiquette surprend le modèle, compte tenu de la fiabilité de qui l’a donnée : plus elle est basse, mieux c’est ; au hasard, elle serait de {guess}.',
  'models.between': '{value} ({low} à {high})',
  'models.table': 'Modèles comparés',
  'models.byType': 'Relation par relation',
  'models.byTypeLead': 'Parmi ceux étiquetés ainsi, la part que chaque modèle montre ainsi.',
  'models.seeType': 'Voir les clients montrés ainsi : {name}',
  'models.n': '{n, plural, =1 {un client} other {{n} clients}}',
  'models.versions': 'Versions',
  'models.column.version': 'Version',
  'models.column.learnt': 'Apprise',
  'models.column.from': 'De',
  'models.column.inUse': 'En service',
  'models.column.action': 'Aller à',
  'models.learntBy': '{date}, à la demande de {by}',
  'models.learntAtNight': '{date}, la nuit',
  'models.now.itself': 'Depuis le {date}, d’elle-même',
  'models.now.chosen': 'Depuis le {date}, choix de {by}',
  'models.before': 'La dernière fois le {date}',
  'models.never': 'Jamais',
  'models.use': 'Prendre la version {version}',
  'models.useShipped': 'Revenir au modèle de Rapport',
  'models.verdict': 'Face à celle alors en service',
  'models.verdict.better': 'Meilleure à coup sûr',
  'models.verdict.same': 'Aussi bonne',
  'models.verdict.unsure': 'Pas sûrement meilleure',
  'models.verdict.worse': 'Moins bonne',
  'models.readWith.shipped': 'Lu avec le modèle livré avec Rapport.',
  'models.readWith.learnt': 'Lu avec la version {version} de votre modèle.',
};
