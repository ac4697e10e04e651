import type { judgeClassifier, judgeTagger } from '@rapport/core/language';
import { formatTable } from '../output/formatTable.ts';
import { numbersIn } from '../output/numbers.ts';
import type { Language } from '../problem.ts';

type Judgement = ReturnType<typeof judgeClassifier>;
type Figure = Pick<Judgement['accuracy'], 'value' | 'interval'>;

interface Found
  extends Pick<Judgement, 'macroF1' | 'logLoss' | 'calibrationError' | 'abstained' | 'perLabel'> {
  labels: number;
  trainTexts: number;
  testTexts: number;
  abstains: boolean;
  trainSeconds: number;
  textsPerSecond: number;
  estimates: { accuracy: Figure; outOfScopeRecall?: Figure };
}

const shownLabels = 10;

/** How well labels are told, how far the probabilities can be believed, and which labels are told worst. */
export function describeText(found: Found, language: Language): string[] {
  const numbers = numbersIn(language);
  const words = wordsIn[language];
  const { count, decimal, percent } = numbers;
  const figure = ({ value, interval }: Figure) =>
    `${percent(value)} (${numbers.interval(interval, percent)})`;
  const { accuracy, outOfScopeRecall } = found.estimates;
  return [
    words.title(count(found.labels), count(found.trainTexts), count(found.testTexts)),
    words.accuracy(figure(accuracy)),
    words.macroF1(decimal(found.macroF1, 3)),
    words.trust(percent(found.calibrationError), decimal(found.logLoss, 3)),
    ...(found.abstains ? [words.abstained(percent(found.abstained))] : []),
    ...(outOfScopeRecall ? [words.outOfScope(figure(outOfScopeRecall))] : []),
    words.speed(decimal(found.trainSeconds, 1), count(found.textsPerSecond)),
    ...worst(found, language),
  ];
}

interface FoundTags
  extends Pick<ReturnType<typeof judgeTagger>, 'macroF1' | 'microF1' | 'logLoss' | 'perLabel'> {
  labels: number;
  trainTexts: number;
  testTexts: number;
  trainSeconds: number;
  textsPerSecond: number;
  estimates: { accuracy: Figure };
}

/** The same of labels of which a text may have several. */
export function describeTags(found: FoundTags, language: Language): string[] {
  const { count, decimal, percent, interval } = numbersIn(language);
  const words = wordsIn[language];
  const { value, interval: range } = found.estimates.accuracy;
  return [
    words.title(count(found.labels), count(found.trainTexts), count(found.testTexts)),
    words.exact(`${percent(value)} (${interval(range, percent)})`),
    words.macroF1(decimal(found.macroF1, 3)),
    words.microF1(decimal(found.microF1, 3)),
    words.speed(decimal(found.trainSeconds, 1), count(found.textsPerSecond)),
    ...worst(found, language),
  ];
}

function worst({ perLabel }: Pick<Found, 'perLabel'>, language: Language): string[] {
  const { count, decimal, percent } = numbersIn(language);
  const words = wordsIn[language];
  const rows = perLabel
    .slice(0, shownLabels)
    .map(({ label, n, precision, recall, f1 }) => [
      label,
      percent(precision),
      percent(recall),
      decimal(f1, 3),
      count(n),
    ]);
  return ['', words.worst, ...formatTable([words.head, ...rows])];
}

const wordsIn = {
  en: {
    title: (labels: string, train: string, test: string) =>
      `${labels} labels learnt from ${train} texts, judged on ${test} others`,
    accuracy: (figure: string) => `Told right: ${figure}`,
    exact: (figure: string) => `All labels of a text told, and no other: ${figure}`,
    macroF1: (value: string) => `Macro F1: ${value}`,
    microF1: (value: string) => `Micro F1: ${value}`,
    trust: (error: string, loss: string) =>
      `Probabilities are off by ${error} on average (expected calibration error); log loss ${loss}`,
    abstained: (share: string) => `Withheld as unsure: ${share} of the texts that have a label`,
    outOfScope: (figure: string) => `Out of scope and told so: ${figure}`,
    speed: (seconds: string, rate: string) => `Learnt in ${seconds} s; ${rate} texts a second`,
    worst: 'Told worst:',
    head: ['Label', 'Precision', 'Recall', 'F1', 'n'],
  },
  fr: {
    title: (labels: string, train: string, test: string) =>
      `${labels} étiquettes apprises de ${train} textes, jugées sur ${test} autres`,
    accuracy: (figure: string) => `Bien reconnus : ${figure}`,
    exact: (figure: string) => `Toutes les étiquettes d’un texte, et nulle autre : ${figure}`,
    macroF1: (value: string) => `F1 macro : ${value}`,
    microF1: (value: string) => `F1 micro : ${value}`,
    trust: (error: string, loss: string) =>
      `Les probabilités s’écartent de ${error} en moyenne (erreur de calibration) ; perte logarithmique ${loss}`,
    abstained: (share: string) => `Sans réponse faute d’être sûr : ${share} des textes qui ont une étiquette`,
    outOfScope: (figure: string) => `Hors sujet et dits tels : ${figure}`,
    speed: (seconds: string, rate: string) => `Appris en ${seconds} s ; ${rate} textes par seconde`,
    worst: 'Les moins bien reconnues :',
    head: ['Étiquette', 'Précision', 'Rappel', 'F1', 'n'],
  },
};
