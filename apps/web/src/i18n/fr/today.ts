import type { today as english } from '../en/today.ts';

export const today: Record<keyof typeof english, string> = {
  'today.title': 'Aujourd’hui',
  'today.lead':
    '{exchanges, plural, =0 {Aucun échange} one {# échange} other {# échanges}} depuis le {since}. D’abord ce qui se perdrait si personne ne bougeait.',
  'today.asOf': 'Tel que c’était le {date}, au dernier échange reçu.',
  'today.list': 'Ce qui demande votre attention, le plus pressant d’abord',
  'today.turned-hostile':
    'La relation s’est retournée le {date} : {phrase} à présent{before, select, yes {, {previous} avant} other {}}.',
  'today.cooling':
    'La relation refroidit depuis le {date} : {phrase} à présent{before, select, yes {, {previous} avant} other {}}.',
  'today.quiet-regular': 'Achète d’habitude {every} ; plus rien depuis {quiet}.',
  'today.quietUnknown': 'Un silence plus long que son propre rythme ne l’explique.',
  'today.new-courtship': 'Vous fréquente depuis le {date} : compare, interroge, n’a pas encore choisi.',
  'today.warming':
    'La relation se réchauffe depuis le {date} : {phrase} à présent{before, select, yes {, {previous} avant} other {}}.',
  'today.everyDays': '{days, plural, =1 {chaque jour} other {tous les # jours}}',
  'today.everyWeeks': '{weeks, plural, =1 {chaque semaine} other {toutes les # semaines}}',
  'today.everyMonths': '{months, plural, =1 {chaque mois} other {tous les # mois}}',
  'today.days': '{days, plural, one {# jour} other {# jours}}',
  'today.weeks': '{weeks, plural, one {# semaine} other {# semaines}}',
  'today.months': '{months, plural, one {# mois} other {# mois}}',
  'today.atRisk': '{value} par an en jeu',
  'today.action.turned-hostile': 'Voir ce qui s’est passé',
  'today.action.cooling': 'Voir ce qui a changé',
  'today.action.quiet-regular': 'Trouver une raison d’écrire',
  'today.action.new-courtship': 'Voir ce qui l’intéresse',
  'today.action.warming': 'Voir ce qui a plu',
  'today.actionFor': '{action} : {name}',
  'today.nothingElse': 'Rien d’autre ne vous attend aujourd’hui.',
  'today.nothing': 'Rien ne vous attend aujourd’hui.',
  'today.also': 'A changé aussi, avec moins à perdre : {list}.',
  'today.more.turned-hostile':
    '{count, plural, one {# relation qui s’est retournée} other {# relations qui se sont retournées}}',
  'today.more.cooling':
    '{count, plural, one {# relation qui refroidit} other {# relations qui refroidissent}}',
  'today.more.quiet-regular': '{count, plural, one {# habitué silencieux} other {# habitués silencieux}}',
  'today.more.new-courtship':
    '{count, plural, one {# nouvelle fréquentation} other {# nouvelles fréquentations}}',
  'today.more.warming':
    '{count, plural, one {# relation qui se réchauffe} other {# relations qui se réchauffent}}',
  'today.failed': 'Cette page n’a pas pu être lue.',
  'today.empty.title': 'Ce qui vous attend sera ici chaque matin',
  'today.empty.text':
    'Sept personnes au plus : qui s’est retourné contre vous, qui s’éloigne, quel habitué se tait, qui commence à vous fréquenter. Il y faut des échanges à regarder.',
  'today.empty.action': 'Faire entrer vos clients',
  'today.empty.example':
    '« Camille Rey. Achète d’habitude toutes les 3 semaines ; plus rien depuis 9 semaines. 340 € par an en jeu. »',
};
