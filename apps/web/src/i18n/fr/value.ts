import type { value as english } from '../en/value.ts';

export const value: Record<keyof typeof english, string> = {
  'value.title': 'Valeur',
  'value.lead':
    '{customers, plural, =1 {Un client a acheté} other {{n} clients ont acheté}}, au {date}. Calculé le {computed}.',
  'value.failed': 'La valeur de la base n’a pas pu être lue.',
  'value.lastFailed': 'Le dernier calcul n’a pas abouti ({why}) ; voici le précédent.',
  'value.empty.title': 'Ce que vos clients ont encore à apporter sera ici',
  'value.empty.text':
    'Par relation : ce que chacun apportera encore, combien de temps il reste, quels départs auraient pu être évités. Il y faut des achats avec leurs montants.',
  'value.empty.action': 'Importer des achats',
  'value.empty.example':
    '« Un ami de longue date apportera encore 412 €, entre 380 et 445 ; une aventure, 60 €. »',
  'value.notYet.title': 'Pas encore calculé',
  'value.notYet.text':
    'Le calcul se fait la nuit et après chaque import. Pour un million de clients, comptez quelques minutes.',
  'value.total':
    'Dans les trois ans qui viennent, vos clients apporteront {total} de marge, entre {low} et {high}.',
  'value.totalAlone':
    'Dans les trois ans qui viennent, vos clients apporteront {total} de marge. Leurs achats ne disent pas à quel rythme ils partent : pas d’intervalle.',
  'value.noTotal': 'Ce qu’ils ont encore à apporter ne peut pas être dit : {reason}',
  'value.totalNote':
    'Par les achats à venir de ceux qui ont acheté, à {margin} de marge, un euro dans un an comptant {discount} de moins. Ce qu’ils ont déjà dépensé n’y est pas ; l’intervalle est celui des paramètres du modèle.',
  'value.reason.no-transactions': 'personne n’a encore acheté.',
  'value.reason.no-customers': 'personne n’a encore acheté.',
  'value.reason.too-few-customers': 'trop peu de clients ont racheté.',
  'value.reason.all-alike': 'tous les achats se ressemblent.',
  'value.reason.mean-spend-infinite': 'les montants varient trop pour qu’une moyenne ait un sens.',

  'value.byType': 'Par relation',
  'value.byTypeLead':
    'Ce que chacun apportera dans les trois ans qui viennent, en moyenne, avec son intervalle ; et la chance qu’il soit encore là, avec les achats attendus de lui en un an. Pressez une relation pour voir ses clients.',
  'value.order': 'Ordre',
  'value.order.value': 'Par client',
  'value.order.total': 'Au total',
  'value.perCustomer': 'Encore à apporter, par client',
  'value.perCustomerDetail': 'entre {low} et {high} · n = {n} · {total} en tout',
  'value.stillThere': 'Encore là',
  'value.purchases': '{purchases} achats attendus en un an',
  'value.tooFew': 'Moins de cinq clients : pas de chiffre',
  'value.modelNote':
    'Achats par BG/NBD (Fader, Hardie et Lee 2005), dépense par Gamma-Gamma, ajustés sur {n} clients. Intervalle de la moyenne : t de Student, 95 %.',
  'value.column.customers': 'Clients',
  'value.column.total': 'En tout',
  'value.column.purchases': 'Achats en un an',

  'value.survival': 'Combien de temps durent les relations',
  'value.survivalLead':
    'Part de chaque famille encore là, tant d’années après le premier échange. Un client est parti quand son silence dépasse ce que son rythme explique, ou un an s’il n’en a pas.',
  'value.curveSays': '{family} : {n} clients',
  'value.years': '{years} an(s)',
  'value.survivalNote':
    'Kaplan-Meier avec intervalles log-log à 95 % ; ceux qui sont encore là comptent aussi longtemps qu’on les connaît. La famille est celle affichée aujourd’hui.',
  'value.logRankSome': 'Les familles ne durent pas autant les unes que les autres (log-rank, {p}).',
  'value.logRankNone': 'Rien ne montre que les familles durent différemment (log-rank, {p}).',
  'value.column.gone': 'Partis',
  'value.column.after': 'Après {years, plural, =1 {un an} other {# ans}}',

  'value.cohorts': 'Qui revient',
  'value.cohortsLead':
    'Parmi ceux qui ont acheté pour la première fois dans un trimestre, la part qui a racheté dans chaque trimestre suivant.',
  'value.cohortsTable': 'Tableau des cohortes, défile sur le côté',
  'value.cohortsNote':
    'Trimestres achevés ; cohortes d’au moins cinq clients. L’intervalle de chaque part est celui de Wilson, 95 % : pointez une part pour le lire.',
  'value.cohortCell': '{active} sur {n} ; entre {low} et {high}',
  'value.column.cohort': 'Premier achat',
  'value.column.age': '+{quarters} T',

  'value.avoidable': 'Les départs qui auraient pu être évités',
  'value.avoidableSays':
    '{count, plural, =0 {Aucun des {all} clients partis n’avait} one {Un des {all} clients partis avait} other {{n} des {all} clients partis ({share}) avaient}} montré, dans les {days} jours précédents, une insatisfaction que personne n’a réparée. Ils apportaient {value} de marge par an.',
  'value.avoidableNote':
    'Une réclamation, ou une réponse dans le tiers bas de son échelle, dans les {days} jours avant le dernier échange ; réparée par un geste ou par une bonne réponse qui a suivi. Avant n’est pas à cause de : certains seraient partis de toute façon, et il n’est pas prouvé que réparer retient. Part : Wilson, 95 %.',
  'value.departure.unresolved': 'Après une insatisfaction non réparée',
  'value.departure.resolved': 'Après une insatisfaction réparée',
  'value.departure.silent': 'Sans en avoir montré',
  'value.column.departures': 'Départs',
  'value.column.share': 'Part',
  'value.column.yearly': 'Marge par an',

  'value.calibration': 'Peut-on y croire ?',
  'value.calibrationLead':
    'Le même modèle, à qui l’on n’a rien montré après le {from}, attendait depuis {predicted} achats de {n} clients ; il en est venu {actual}. Chaque point est un dixième des clients : sur la ligne, ce qui était attendu est venu.',
  'value.expectedShare': 'attendus',
  'value.actualShare': 'ont acheté',
  'value.calibrationSays': '{predicted} attendus, {actual} ont acheté (n = {n})',
  'value.calibrationNote':
    'Erreur moyenne de {mae} achats par client ; corrélation {correlation}. Intervalle de chaque part : Wilson, 95 %. Le tableau donne les achats moyens selon le nombre de rachats d’avant.',
  'value.byFrequency': 'Selon le nombre de rachats d’avant',
  'value.column.repeats': 'Rachats d’avant',
  'value.column.expected': 'Attendus',
  'value.column.actual': 'Venus',
};
