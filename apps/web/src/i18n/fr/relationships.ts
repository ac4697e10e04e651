import type { relationships as english } from '../en/relationships.ts';
import { relations } from './relations.ts';

export const relationships: Record<keyof typeof english, string> = {
  ...relations,
  'relationships.title': 'Relations',
  'relationships.lead':
    '{customers, plural, =0 {Aucun client encore.} one {# client, au {date}.} other {# clients, au {date}.}}',
  'relationships.leadLargest':
    'La famille la plus nombreuse est « {family} » : environ {percent} d’entre eux.',
  'relationships.failed': 'Les relations n’ont pas pu être lues.',
  'relationships.asTable': 'En tableau',
  'relationships.asDrawing': 'En dessin',
  'relationships.empty.title': 'Vos relations seront ici',
  'relationships.empty.text':
    'Combien de clients sont des amis de longue date, des aventures ou des adversaires, ce que vaut chaque relation par an, et qui passe de l’une à l’autre. Tout se remplit dès les premiers échanges.',
  'relationships.empty.action': 'Importer un fichier',
  'relationships.empty.example':
    '« Environ 310 amis de longue date (entre 290 et 330), 412 € chacun par an. »',

  'relationships.who': 'Ce qu’ils sont pour vous',
  'relationships.whoLead':
    'Un client affiché dans un type peut être d’un autre. La barre est le nombre attendu, toutes chances comptées ; la bande, l’intervalle où il se trouve 19 fois sur 20 ; le trait, le nombre affiché.',
  'relationships.byFamily': 'Familles',
  'relationships.byType': 'Types',
  'relationships.people': 'Clients',
  'relationships.peopleText': 'environ {count}',
  'relationships.peopleDetail': '{shown} affichés · entre {low} et {high}',
  'relationships.worth': 'Par client et par an',
  'relationships.value': 'Valeur',
  'relationships.margin': 'Marge',
  'relationships.measure': 'Valeur ou marge',
  'relationships.marginNote': 'Marge transmise par les sources, sinon {percent} de la valeur.',
  'relationships.worthDetail': 'entre {low} et {high} · n = {n}',
  'relationships.tooFew': 'Moins de cinq clients : pas de chiffre',
  'relationships.method': 'Intervalle : {method}, 95 %.',
  'relationships.seePeople': 'Voir les clients : {name}',
  'relationships.openType': 'En savoir plus : {name}',
  'relationships.column.name': 'Relation',
  'relationships.column.shown': 'Affichés',
  'relationships.column.expected': 'Attendus',
  'relationships.column.interval': 'Intervalle à 95 %',
  'relationships.column.n': 'n',
  'relationships.hiddenEmpty':
    '{count, plural, =1 {Un type sans client n’est pas montré.} other {# types sans client ne sont pas montrés.}}',

  'relationships.map': 'La carte',
  'relationships.mapLead':
    'La place des clients sur deux axes : plus c’est foncé, plus ils sont nombreux. Chaque type est nommé là où sont ses clients, le disque selon leur nombre ; un petit anneau marque la place d’un type où il n’y a personne.',
  'relationships.mapX': 'En largeur',
  'relationships.mapY': 'En hauteur',
  'relationships.mapRegion': '{name} : {count, plural, =0 {personne} one {# client} other {# clients}}',
  'relationships.mapAlt':
    'Carte de {customers} clients : {x} en largeur, {y} en hauteur. Le tableau dit la même chose.',
  'relationships.mapFailed': 'La carte n’a pas pu être lue.',

  'relationships.moves': 'Les mouvements',
  'relationships.movesLead': 'De quelle relation à quelle autre, entre le {from} et le {to}.',
  'relationships.period': 'Période',
  'relationships.period.month': '30 jours',
  'relationships.period.quarter': '3 mois',
  'relationships.period.year': '12 mois',
  'relationships.period.own': 'Autres dates',
  'relationships.from': 'Du',
  'relationships.to': 'Au',
  'relationships.movesSummary':
    '{moved, plural, =0 {Aucun client n’a changé} one {# client a changé} other {# clients ont changé}} de relation, {arrived, plural, =0 {aucun n’est arrivé} one {# est arrivé} other {# sont arrivés}}, {stayed, plural, =0 {aucun n’est resté} one {# est resté} other {# sont restés}} où ils en étaient.',
  'relationships.onlyChanges': 'Seulement ceux qui ont changé',
  'relationships.newcomers': 'Nouveaux venus',
  'relationships.flow': '{from}, puis {to} : {count, plural, one {# client} other {# clients}}',
  'relationships.flowStay': '{name}, toujours : {count, plural, one {# client} other {# clients}}',
  'relationships.flowNew':
    'Nouveaux venus, désormais {to} : {count, plural, one {# client} other {# clients}}',
  'relationships.column.before': 'Avant',
  'relationships.column.after': 'Après',
  'relationships.column.customers': 'Clients',
  'relationships.movesNone': 'Rien n’a bougé pendant cette période.',
  'relationships.movesFailed': 'Les mouvements n’ont pas pu être lus.',
  'relationships.movesOrder': 'Les dates sont à l’envers : choisissez une fin après le début.',

  'relationships.panel.people':
    '{count, plural, =0 {Personne n’est affiché ainsi} one {Voir ce client} other {Voir ces # clients}}',
  'relationships.panel.peopleSentence':
    'Environ {expected} de vos clients (entre {low} et {high}) ; {shown} sont affichés ainsi.',
  'relationships.panel.worthSentence': '{value} chacun par an (entre {low} et {high}, n = {n}).',
  'relationships.panel.marginSentence': 'Marge : {value} chacun par an (entre {low} et {high}).',
  'relationships.panel.where': 'Où ils vont ensuite',
  'relationships.panel.whereLead': 'Parmi ceux qui l’étaient le {from}, au {to} :',
  'relationships.panel.stayed': 'le sont restés',
  'relationships.panel.nobody': 'Personne ne l’était le {from}.',
  'relationships.note': 'À propos de ces 29 types',
  'relationships.mapCursor': 'Appuyez pour voir qui se trouve là ; les flèches déplacent le carré.',
  'relationships.mapCount': '{count, plural, =0 {personne ici} one {# client ici} other {# clients ici}}',
  'relationships.mapNote': 'n = {count, number}. Densité sur une grille de 40 sur 40, un peu lissée.',
  'relationships.method.student-t': 'loi de Student sur la moyenne',
  'relationships.node': '{name} {count, plural, one {# client} other {# clients}}',
};
