import type { ChurnAnalysis } from '@rapport/core/lifetime';
import { describeRows } from '../output/describeRows.ts';
import { formatTable } from '../output/formatTable.ts';
import { type Numbers, numbersIn } from '../output/numbers.ts';
import type { Language } from '../problem.ts';
import type { RowCounts } from '../table/readColumns.ts';

type Figure = Pick<ChurnAnalysis['auc'], 'value' | 'interval'>;

interface Churn
  extends Pick<ChurnAnalysis, 'n' | 'left' | 'rate' | 'folds' | 'lift' | 'spreads' | 'dropped' | 'suspects'> {
  estimates: { auc: Figure; brier: Figure & { skill: number }; topDecileLift: Figure };
  calibration: Pick<ChurnAnalysis['calibration'], 'bins' | 'verdict'>;
  effects: (Omit<ChurnAnalysis['effects'][number], 'oddsRatio' | 'perUnit' | 'deviation'> & {
    oddsRatio: Figure;
  })[];
  unknown: ChurnAnalysis['unknown'];
  rows: RowCounts;
}

const shownEffects = 15;

/** How well the model tells, whether its probabilities are true, and what goes with leaving. */
export function describeChurn(found: Churn, language: Language): string[] {
  const numbers = numbersIn(language);
  const words = wordsIn[language];
  const { count, decimal, percent } = numbers;
  const figure = ({ value, interval }: Figure) =>
    `${decimal(value, 3)} (${numbers.interval(interval, (each) => decimal(each, 3))})`;
  const { auc, brier, topDecileLift } = found.estimates;
  return [
    words.title(count(found.n), count(found.left), percent(found.rate), found.folds),
    words.auc(figure(auc)),
    words.lift(
      decimal(topDecileLift.value, 1),
      numbers.interval(topDecileLift.interval, (v) => decimal(v, 1)),
    ),
    words.brier(figure(brier), percent(brier.skill)),
    words.verdict[found.calibration.verdict],
    '',
    ...formatTable([
      words.binHead,
      ...found.calibration.bins.map(({ n, predicted, observed, interval }) => [
        percent(predicted),
        percent(observed),
        numbers.interval(interval, percent),
        count(n),
      ]),
    ]),
    '',
    ...describeEffects(found, numbers, language),
    ...describeColumns(found, language),
    '',
    describeRows(found.rows, language),
  ];
}

function describeEffects({ effects }: Churn, numbers: Numbers, language: Language): string[] {
  const words = wordsIn[language];
  const { decimal } = numbers;
  return [
    words.effects,
    ...formatTable([
      words.effectHead,
      ...effects
        .slice(0, shownEffects)
        .map(({ column, kind, level, reference, gathered, oddsRatio, points }) => [
          kind === 'number'
            ? words.perDeviation(column)
            : words.level[kind](column, level, gathered, reference),
          decimal(oddsRatio.value),
          numbers.interval(oddsRatio.interval, decimal),
          numbers.points(points),
        ]),
    ]),
    ...(effects.length > shownEffects ? [words.more(effects.length)] : []),
  ];
}

function describeColumns({ dropped, suspects, unknown }: Churn, language: Language): string[] {
  const words = wordsIn[language];
  return [
    ...dropped.map(({ name, reason }) => words.dropped(name, words.reason[reason])),
    ...suspects.map(({ name }) => words.suspect(name)),
    ...unknown.map(({ column, n }) => words.unknown(column, n)),
  ];
}

const wordsIn = {
  en: {
    title: (n: string, left: string, rate: string, folds: number) =>
      `${n} customers, ${left} left (${rate}). Every figure is on customers the model had not seen (${folds} folds).`,
    auc: (figure: string) =>
      `AUC ${figure}: the chance that one who left was told more at risk than one who stayed.`,
    lift: (value: string, between: string) =>
      `The tenth most at risk left ${value} times as often as all (${between}).`,
    brier: (figure: string, skill: string) =>
      `Brier score ${figure}, ${skill} better than telling everybody the same rate.`,
    verdict: {
      'no-evidence-of-miscalibration': 'Its probabilities can be taken at their word.',
      'slight-miscalibration': 'Its probabilities are slightly off; good enough to rank and to count.',
      miscalibration: 'Its probabilities are off: use them to rank, not to count.',
    },
    binHead: ['Told', 'Left', 'Interval', 'n'],
    effects: 'What goes with leaving, the other columns held: an association, not a cause.',
    effectHead: ['Column', 'Odds x', 'Interval', 'Points'],
    perDeviation: (column: string) => `${column} (+1 sd)`,
    level: {
      level: (column: string, level: string, _gathered: number, reference: string) =>
        `${column}: ${level} / ${reference}`,
      other: (column: string, _level: string, gathered: number, reference: string) =>
        `${column}: ${gathered} others / ${reference}`,
      unknown: (column: string) => `${column}: unknown`,
    },
    more: (effects: number) => `The first of ${effects}; all are in --json.`,
    dropped: (name: string, reason: string) => `${name} was left out: ${reason}.`,
    reason: {
      constant: 'one value',
      identifier: 'nearly as many values as rows',
      'rare-levels': 'no value is frequent enough to learn from',
    },
    suspect: (name: string) => `${name} alone tells nearly all: check that it was known before they left.`,
    unknown: (column: string, n: number) =>
      `${column} is unknown on ${n} rows, which is taken as a value of its own.`,
  },
  fr: {
    title: (n: string, left: string, rate: string, folds: number) =>
      `${n} clients, ${left} partis (${rate}). Chaque chiffre porte sur des clients que le modèle n’avait pas vus (${folds} plis).`,
    auc: (figure: string) =>
      `AUC ${figure} : la probabilité qu’un client parti ait été dit plus à risque qu’un client resté.`,
    lift: (value: string, between: string) =>
      `Le dixième le plus à risque est parti ${value} fois plus souvent que l’ensemble (${between}).`,
    brier: (figure: string, skill: string) =>
      `Score de Brier ${figure}, ${skill} de mieux que de dire à tous le même taux.`,
    verdict: {
      'no-evidence-of-miscalibration': 'Ses probabilités peuvent être prises au mot.',
      'slight-miscalibration':
        'Ses probabilités sont légèrement décalées ; assez bonnes pour classer et compter.',
      miscalibration: 'Ses probabilités sont décalées : servez-vous-en pour classer, pas pour compter.',
    },
    binHead: ['Annoncé', 'Partis', 'Intervalle', 'n'],
    effects: 'Ce qui va avec un départ, les autres colonnes égales : une association, pas une cause.',
    effectHead: ['Colonne', 'Cote x', 'Intervalle', 'Points'],
    perDeviation: (column: string) => `${column} (+1 é.-t.)`,
    level: {
      level: (column: string, level: string, _gathered: number, reference: string) =>
        `${column} : ${level} / ${reference}`,
      other: (column: string, _level: string, gathered: number, reference: string) =>
        `${column} : ${gathered} autres / ${reference}`,
      unknown: (column: string) => `${column} : inconnu`,
    },
    more: (effects: number) => `Les premiers de ${effects} ; tous sont dans --json.`,
    dropped: (name: string, reason: string) => `${name} a été laissée de côté : ${reason}.`,
    reason: {
      constant: 'une seule valeur',
      identifier: 'presque autant de valeurs que de lignes',
      'rare-levels': 'aucune valeur n’est assez fréquente pour apprendre',
    },
    suspect: (name: string) =>
      `${name} dit presque tout à elle seule : vérifiez qu’elle était connue avant le départ.`,
    unknown: (column: string, n: number) =>
      `${column} est inconnue sur ${n} lignes, ce qui est pris comme une valeur à part.`,
  },
};
