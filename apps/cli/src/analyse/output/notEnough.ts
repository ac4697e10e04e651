import type { NotEnough } from '@rapport/core/estimate';
import { type AnalysisProblem, dataProblem, type Said } from '../problem.ts';
import { short } from '../table/quote.ts';

/** Why core says nothing, as a sentence with what to do. */
export function notEnoughProblem(place: string, notEnough: NotEnough): AnalysisProblem {
  return dataProblem(place, sayNotEnough(notEnough));
}

export function sayNotEnough({ reason, n, needed, of: about }: NotEnough): Said {
  const of = about === undefined ? '' : short(about, 200);
  const written = sentences[reason]?.(of, n, needed);
  if (written) return written;
  const name = of === '' ? '' : ` (${of})`;
  return needed > n
    ? {
        en: `too little to say anything${name}: ${n}, where at least ${needed} are needed (${reason})`,
        fr: `trop peu pour dire quoi que ce soit${name} : ${n}, il en faut au moins ${needed} (${reason})`,
      }
    : { en: `nothing can be said${name}: ${reason}`, fr: `rien ne peut être dit${name} : ${reason}` };
}

const sentences: Record<string, (of: string, n: number, needed: number) => Said> = {
  constant: (of) => ({
    en: `${of}: every row has the same value, so it explains nothing; leave this column out`,
    fr: `${of} : toutes les lignes ont la même valeur, elle n’explique donc rien ; retirez cette colonne`,
  }),
  'perfect-collinearity': (of) =>
    of.includes(', ')
      ? {
          en: `${of}: each is exactly a combination of the others, so their parts cannot be told apart; leave one of them out`,
          fr: `${of} : chacune est exactement une combinaison des autres, leurs parts sont donc indiscernables ; retirez-en une`,
        }
      : {
          en: `${of}: it is exactly a combination of the other columns, so its part cannot be told apart; leave one of them out`,
          fr: `${of} : elle est exactement une combinaison des autres colonnes, sa part est donc indiscernable ; retirez-en une`,
        },
  'too-few-rows': (_of, n, needed) => ({
    en: `too few rows: ${n}, and at least ${needed} are needed; gather more answers`,
    fr: `trop peu de lignes : ${n}, et il en faut au moins ${needed} ; réunissez plus de réponses`,
  }),
  'no-common-rows': () => ({
    en: 'some columns are never answered together; take fewer columns',
    fr: 'certaines colonnes ne sont jamais renseignées ensemble ; prenez-en moins',
  }),
  'incoherent-correlations': () => ({
    en: 'correlations taken pair by pair contradict one another; use --unanswered listwise',
    fr: 'les corrélations prises deux à deux se contredisent ; utilisez --unanswered listwise',
  }),
  separation: (of) => ({
    en: `${of}: it separates those with the event from the others without a mistake, so its effect has no bound; leave it out or gather its levels`,
    fr: `${of} : elle sépare sans faute ceux qui ont l’événement des autres, son effet est donc sans borne ; retirez-la ou regroupez ses modalités`,
  }),
  'one-group': (of) => ({
    en: `there is only one group${of === '' ? '' : ` (${of})`}; a comparison needs two`,
    fr: `il n’y a qu’un groupe${of === '' ? '' : ` (${of})`} ; il en faut deux pour comparer`,
  }),
  'no-events': (_of, n) => ({
    en: `none of the ${n} rows has the event, so there is nothing to time; check which value means that it happened`,
    fr: `aucune des ${n} lignes n’a l’événement, il n’y a donc rien à mesurer ; vérifiez quelle valeur veut dire qu’il a eu lieu`,
  }),
  'no-information': (of) => ({
    en: `${of}: the rows tell nothing about it; leave it out`,
    fr: `${of} : les lignes n’en disent rien ; retirez-la`,
  }),
  'too-few-departures': (_of, n, needed) => ({
    en: `${n} rows left, and at least ${needed} are needed to learn from and judge on; check which value means that they left`,
    fr: `${n} lignes sont parties, et il en faut au moins ${needed} pour apprendre et juger ; vérifiez quelle valeur veut dire un départ`,
  }),
  'too-few-stays': (_of, n, needed) => ({
    en: `${n} rows stayed, and at least ${needed} are needed to learn from and judge on; check which value means that they left`,
    fr: `${n} lignes sont restées, et il en faut au moins ${needed} pour apprendre et juger ; vérifiez quelle valeur veut dire un départ`,
  }),
  leak: (of) => ({
    en: `${of}: this alone tells without a mistake who left, so it was written after the fact; take it out with --drop`,
    fr: `${of} : cela suffit à dire sans faute qui est parti, et a donc été écrit après coup ; retirez-le avec --drop`,
  }),
  'no-usable-columns': () => ({
    en: 'no column tells anything: each is constant, an identifier, or of words too rare to learn from',
    fr: 'aucune colonne ne dit rien : chacune est constante, un identifiant, ou faite de mots trop rares',
  }),
  'too-few-customers': (_of, n, needed) => ({
    en: `too few customers: ${n}, and at least ${needed} are needed; take a longer period`,
    fr: `trop peu de clients : ${n}, et il en faut au moins ${needed} ; prenez une période plus longue`,
  }),
  'no-customers': () => ({
    en: 'nobody had bought by --calibration-end; give a later day',
    fr: 'personne n’avait acheté au --calibration-end ; donnez un jour plus tardif',
  }),
  'no-repeat-purchases': (_of, n) => ({
    en: `none of the ${n} customers bought on two days, so there is nothing to learn a rhythm from; take a longer period, or check --customer`,
    fr: `aucun des ${n} clients n’a acheté à deux dates, il n’y a donc pas de rythme à apprendre ; prenez une période plus longue, ou vérifiez --customer`,
  }),
  'all-alike': (_of, n) => ({
    en: `the ${n} customers are all alike, so nothing tells how they differ; check the columns, or take more customers`,
    fr: `les ${n} clients sont tous pareils, rien ne dit donc ce qui les distingue ; vérifiez les colonnes, ou prenez plus de clients`,
  }),
  'mean-spend-infinite': () => ({
    en: 'what customers spend varies so much that no mean can be told; look for amounts that are wrong, or leave --amount out',
    fr: 'ce que dépensent les clients varie tant qu’aucune moyenne ne peut être dite ; cherchez des montants faux, ou retirez --amount',
  }),
  'too-few-answers': (of, n, needed) => ({
    en: `${of === '' ? '' : `${of}: `}too few answers: ${n}, and at least ${needed} are needed; gather more`,
    fr: `${of === '' ? '' : `${of} : `}trop peu de réponses : ${n}, et il en faut au moins ${needed} ; réunissez-en plus`,
  }),
  'no-unit-labelled-twice': () => ({
    en: 'no unit has labels of two raters, so there is nothing to agree on; check --unit and --rater',
    fr: 'aucune unité n’a les étiquettes de deux personnes, il n’y a donc rien à comparer ; vérifiez --unit et --rater',
  }),
  'one-label': () => ({
    en: 'everything has the same label, so agreement beyond chance has no meaning; check --label',
    fr: 'tout a la même étiquette, un accord au-delà du hasard n’a donc pas de sens ; vérifiez --label',
  }),
  'same-outcomes': () => ({
    en: 'every outcome is the same, so no difference can be measured; check --outcome',
    fr: 'tous les résultats sont les mêmes, aucun écart ne peut donc être mesuré ; vérifiez --outcome',
  }),
  'nothing-to-divide-by': () => ({
    en: 'the column of --per sums to 0 in an arm, so there is no ratio; check it',
    fr: 'la colonne de --per a une somme de 0 dans un groupe, il n’y a donc pas de ratio ; vérifiez-la',
  }),
  'no-contacts': () => ({
    en: 'there is no contact up to --as-of; check the dates',
    fr: 'il n’y a aucun contact jusqu’au --as-of ; vérifiez les dates',
  }),
  'window-still-open': () => ({
    en: 'no contact can be judged yet: the window of each is still open at --as-of; give a later day, or a shorter --window-days',
    fr: 'aucun contact ne peut encore être jugé : la fenêtre de chacun est ouverte au --as-of ; donnez un jour plus tardif, ou un --window-days plus court',
  }),
  'none-resolvable': (_of, n) => ({
    en: `none of the ${n} contacts could be resolved there; check --resolvable`,
    fr: `aucun des ${n} contacts ne pouvait être résolu sur place ; vérifiez --resolvable`,
  }),
  'empty-level': (of) => ({
    en: `${of}: it has a target, and no row has it; take it out of the targets, or gather it with another level`,
    fr: `${of} : elle a une cible, et aucune ligne ne l’a ; retirez-la des cibles, ou réunissez-la à une autre`,
  }),
  'level-without-target': (of) => ({
    en: `${of}: rows have it, and no target says what it should weigh; add it to the targets, or say that it means no answer with --missing`,
    fr: `${of} : des lignes l’ont, et aucune cible ne dit ce qu’elle doit peser ; ajoutez-la aux cibles, ou dites qu’elle signifie sans réponse avec --missing`,
  }),
  'target-not-positive': (of) => ({
    en: `${of}: its target is not above 0`,
    fr: `${of} : sa cible n’est pas supérieure à 0`,
  }),
  'targets-cannot-be-met': (of) => ({
    en: `the targets cannot all be met, ${of} least of all: levels that occur only together are asked different shares; gather levels, or take a column out`,
    fr: `les cibles ne peuvent être toutes atteintes, ${of} moins que toutes : des modalités toujours ensemble doivent peser différemment ; réunissez-en, ou retirez une colonne`,
  }),
  'trim-too-tight': (of) => ({
    en: `the targets cannot be met without weights above --trim, ${of} least of all; give a higher --trim, or gather levels`,
    fr: `les cibles ne peuvent être atteintes sans poids au-dessus de --trim, ${of} moins que toutes ; donnez un --trim plus haut, ou réunissez des modalités`,
  }),
};
