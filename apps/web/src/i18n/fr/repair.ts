import type { repair as english } from '../en/repair.ts';

export const repair: Record<keyof typeof english, string> = {
  'repair.title': 'Réparer',
  'repair.lead':
    'Quelque chose s’est mal passé pour quelqu’un : réparez tout de suite, dans la limite de la confiance qu’on vous fait.',
  'repair.give': 'Offrir quelque chose',
  'repair.giveTitle': 'Offrir quelque chose à un client',
  'repair.giveTo': 'Offrir quelque chose à {name}',
  'repair.giveNow': 'Offrir',
  'repair.ask': 'Demander l’accord',
  'repair.given': 'C’est offert, et sur son fil.',
  'repair.asked': 'C’est demandé. La réponse sera sur la page Réparer.',
  'repair.isFree': 'Vous pouvez offrir jusqu’à {left} sans rien demander à personne.',
  'repair.willAsk': 'C’est plus que les {left} qui vous restent : un responsable sera consulté.',
  'repair.toRefusals': 'Quand il faut dire non',

  'repair.mine.failed': 'Votre enveloppe n’a pas pu être lue.',
  'repair.mine.left': 'Vous pouvez encore offrir {left} sans demander, jusqu’au {until}.',
  'repair.mine.none':
    'Vous n’avez pas encore d’enveloppe : tout ce que vous offrez est d’abord demandé à un responsable.',
  'repair.mine.purse':
    '{scope, select, person {La vôtre} role {La vôtre, par votre rôle} team {Équipe {name}} site {{name}} other {Tout le monde ensemble}}, {period, select, day {aujourd’hui} week {cette semaine} month {ce mois-ci} quarter {ce trimestre} other {cette année}} : {spent} offerts sur {amount}.',

  'repair.kind.refund': 'Remboursement',
  'repair.kind.voucher': 'Bon d’achat',
  'repair.kind.gift': 'Cadeau',
  'repair.kind.gesture': 'Geste',
  'repair.kind.other': 'Autre',

  'repair.field.kind': 'Quelle sorte de chose',
  'repair.field.what': 'Ce que vous offrez',
  'repair.field.whatExample': 'La livraison, remboursée',
  'repair.field.why': 'Pourquoi',
  'repair.field.whyExample': 'Le colis est arrivé avec dix jours de retard',
  'repair.allowances.amount': 'Jusqu’à combien',
  'repair.field.amount': 'Ce que cela nous coûte',
  'repair.field.site': 'Dans quel lieu',
  'repair.field.anySite': 'Aucun en particulier',
  'repair.field.customer': 'À qui',
  'repair.field.customerExample': 'Nom, e-mail, téléphone',
  'repair.field.noCustomer': 'Personne de ce nom.',

  'repair.requests.title': 'Demandé à un responsable',
  'repair.requests.lead': 'Ce qui dépasse une enveloppe. Un refus dit toujours quoi faire à la place.',
  'repair.requests.none': 'Rien n’attend.',
  'repair.requests.keys':
    'Une demande sélectionnée : a accorde, p en accorde une partie, r propose autre chose.',
  'repair.requests.by': 'demandé par {name} le {date}',
  'repair.requests.approve': 'Accorder',
  'repair.requests.partly': 'En accorder une partie',
  'repair.requests.refuse': 'Proposer autre chose',
  'repair.requests.part': 'Accorder ce montant',
  'repair.requests.givePart': 'Accorder',
  'repair.requests.instead': 'Quoi faire à la place',
  'repair.requests.insteadExample': 'Offrir la prochaine retouche',
  'repair.requests.sendInstead': 'Répondre ainsi',
  'repair.requests.withdraw': 'Retirer la demande',

  'repair.status.waiting': 'En attente d’un responsable.',
  'repair.status.approved': 'Accordé, et offert.',
  'repair.status.partial': 'Une partie est offerte.',
  'repair.status.refused': 'Une autre voie est proposée.',
  'repair.status.withdrawn': 'Demande retirée.',
  'repair.answer.approved': 'Accordé par {name} : {granted} offerts.',
  'repair.answer.partial': '{name} en a accordé une partie : {granted} offerts.',
  'repair.answer.refused': '{name} propose plutôt : {alternative}',
  'repair.answer.withdrawn': 'Vous avez retiré la demande.',

  'repair.ledger.title': 'Ce qui a été offert',
  'repair.ledger.lead': 'Une ligne n’est jamais réécrite ; une correction est une ligne.',
  'repair.ledger.whose': 'De qui',
  'repair.ledger.all': 'De tous',
  'repair.ledger.mine': 'De moi',
  'repair.ledger.csv': 'CSV',
  'repair.ledger.none':
    'Rien n’a encore été offert. Chaque geste sera ici avec sa raison, et sur le fil du client.',
  'repair.ledger.noneMine': 'Vous n’avez encore rien offert.',
  'repair.ledger.more': 'En voir plus',
  'repair.ledger.erased': 'À une personne qui a été effacée',
  'repair.ledger.approvedBy': 'accordé par {name}',
  'repair.ledger.stands': 'revient à {amount} une fois corrigé',
  'repair.ledger.correct': 'Corriger',
  'repair.ledger.correctNow': 'Écrire la correction',
  'repair.ledger.corrected': 'Corrigé, par une ligne à part.',
  'repair.ledger.shouldBe': 'Ce que cela aurait dû être',

  'repair.allowances.title': 'Enveloppes',
  'repair.allowances.lead':
    'Ce qui peut être offert sans demander. Quand plusieurs concernent quelqu’un, chacune doit suffire ; celle d’une personne remplace celle de son rôle.',
  'repair.allowances.add': 'Ajouter une enveloppe',
  'repair.allowances.none':
    'Personne n’a encore d’enveloppe : chaque geste est demandé à un responsable. Commencez par une pour chaque conseiller, par exemple 50 € par mois.',
  'repair.allowances.row':
    '{scope, select, person {{name}} role {Chaque {role}} team {Équipe {name}, ensemble} site {À {name}} other {Tout le monde, ensemble}} : {amount} {period, select, day {par jour} week {par semaine} month {par mois} quarter {par trimestre} other {par an}}',
  'repair.allowances.spent':
    '{spent} offerts {period, select, day {aujourd’hui} week {cette semaine} month {ce mois-ci} quarter {ce trimestre} other {cette année}}{scope, select, role {, à eux tous} other {}}.',
  'repair.allowances.change': 'Modifier',
  'repair.allowances.remove': 'Supprimer',
  'repair.allowances.removeTitle': 'Supprimer cette enveloppe ?',
  'repair.allowances.removeText':
    '{title}. Ce qui a été offert reste dans le registre ; désormais on demande à un responsable, sauf si une autre enveloppe suffit.',
  'repair.allowances.addTitle': 'Laisser quelqu’un offrir sans demander',
  'repair.allowances.changeTitle': 'Changer le montant',
  'repair.allowances.scope': 'Qui',
  'repair.allowances.role': 'Rôle',
  'repair.allowances.person': 'Personne',
  'repair.allowances.people': 'Personnes',
  'repair.allowances.teamName': 'Nom de l’équipe',
  'repair.allowances.period': 'Pour chaque',
  'repair.allowances.save': 'Enregistrer',

  'repair.scope.person': 'Une personne',
  'repair.scope.role': 'Chaque personne d’un rôle',
  'repair.scope.team': 'Une équipe, ensemble',
  'repair.scope.site': 'Un lieu, ensemble',
  'repair.scope.everyone': 'Tout le monde, ensemble',
  'repair.period.day': 'Jour',
  'repair.period.week': 'Semaine',
  'repair.period.month': 'Mois',
  'repair.period.quarter': 'Trimestre',
  'repair.period.year': 'Année',

  'repair.report.title': 'Est-ce que cela paie ?',
  'repair.report.caution':
    'Ce qui va avec quoi, pas ce qui cause quoi : ceux que vous réparez diffèrent de ceux que vous ne réparez pas. Réparer améliore la satisfaction envers le traitement de la réclamation ; que cela retienne les clients n’est pas établi (de Matos, Henrique et Rossi, 2007).',
  'repair.ledger.correctionOf': '{what, select, none {Correction} other {Correction : {what}}}',
  'repair.allowances.changeTeam': 'Changer l’équipe ou le montant',
  'repair.report.points': '{count, plural, one {{points} point} other {{points} points}}',
  'repair.today':
    '{count, plural, =1 {Une demande de dépasser une enveloppe attend votre réponse} other {# demandes de dépasser une enveloppe attendent votre réponse}}',
  'repair.report.refresh': 'Recalculer',
  'repair.report.notYet':
    'Calculé la nuit. Chaque personne insatisfaite est suivie quatre mois : ce qu’ont fait ensuite celles à qui l’on a offert quelque chose, et des personnes comparables à qui l’on n’a rien offert.',
  'repair.report.spent':
    '{given, plural, =0 {Rien n’a été offert en douze mois.} one {{spent} offerts une fois en douze mois.} other {{spent} offerts en douze mois, en # fois.}}',
  'repair.report.boughtAgain': 'Ont racheté',
  'repair.report.satisfied': 'Satisfaits à la réponse suivante',
  'repair.report.boughtAgain.more':
    'Parmi ceux qu’on a réparés, {repaired} ont racheté, contre {others} de personnes comparables : plus que le hasard ne l’explique.',
  'repair.report.boughtAgain.less':
    'Parmi ceux qu’on a réparés, {repaired} ont racheté, contre {others} de personnes comparables : moins que le hasard ne l’explique.',
  'repair.report.boughtAgain.unclear':
    'Parmi ceux qu’on a réparés, {repaired} ont racheté, contre {others} de personnes comparables : un écart que le hasard explique.',
  'repair.report.boughtAgain.tooFew':
    'Trop tôt pour dire s’ils rachètent : {n} personnes d’un côté, il en faut {needed}.',
  'repair.report.satisfied.more':
    'À leur réponse suivante, {repaired} étaient satisfaits, contre {others} : plus que le hasard ne l’explique.',
  'repair.report.satisfied.less':
    'À leur réponse suivante, {repaired} étaient satisfaits, contre {others} : moins que le hasard ne l’explique.',
  'repair.report.satisfied.unclear':
    'À leur réponse suivante, {repaired} étaient satisfaits, contre {others} : un écart que le hasard explique.',
  'repair.report.satisfied.tooFew':
    'Trop tôt pour dire s’ils sont satisfaits ensuite : {n} réponses d’un côté, il en faut {needed}.',
  'repair.report.outcome': 'Ensuite',
  'repair.report.repaired': 'Réparés',
  'repair.report.comparable': 'Comparables, non réparés',
  'repair.report.difference': 'Écart',
  'repair.report.method':
    'Dernières réclamations et notes basses du {from} au {to}. Réparés : à qui l’on a offert quelque chose sous {repairDays} jours. Puis les {afterDays} jours qui suivent, pour tous ; les autres sont pondérés pour avoir autant d’achats auparavant et la même manière d’être insatisfaits. Intervalles à 95 %. Calculé le {computed}.',
};
