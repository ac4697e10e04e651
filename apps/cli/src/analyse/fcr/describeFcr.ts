import type { Estimate } from '@rapport/core/estimate';
import { describeRows } from '../output/describeRows.ts';
import { formatTable } from '../output/formatTable.ts';
import { type Numbers, numbersIn } from '../output/numbers.ts';
import type { Language } from '../problem.ts';
import type { comparisonJson } from '../scores/comparisonJson.ts';
import type { RowCounts } from '../table/readColumns.ts';

type Figure = Pick<Estimate, 'value' | 'n' | 'interval'>;

interface Fcr extends Figure {
  windowDays: number;
  convention: string;
  method: string;
  judged: number;
  notResolvable: number;
  censored: number;
  unseenBefore: number;
  later: number;
  byChannel?: (Figure & { channel: string })[];
  comparisons?: ReturnType<typeof comparisonJson>;
  changedChannel?: Figure;
  withinChannel?: Figure;
  declared?: Figure;
  confusion?: { agreement: Figure; kappa?: Figure; silentlyUnresolved?: Figure };
  rows: RowCounts;
}

/** The rate, what it rests on, and where it is worse than it looks. */
export function describeFcr(found: Fcr, language: Language): string[] {
  const numbers = numbersIn(language);
  const words = wordsIn[language];
  const { count } = numbers;
  const write = figureWriter(numbers);
  return [
    words.title(write(found), count(found.n), numbers.significant(found.windowDays)),
    ...(found.notResolvable > 0 ? [words.notResolvable(count(found.notResolvable))] : []),
    ...(found.censored > 0 ? [words.censored(count(found.censored))] : []),
    ...(found.unseenBefore > 0 ? [words.unseen(count(found.unseenBefore))] : []),
    ...(found.later > 0 ? [words.later(count(found.later))] : []),
    `${found.convention}; ${found.method}.`,
    ...(found.byChannel ? describeChannels(found, numbers, language) : []),
    ...(found.declared ? ['', words.declared(write(found.declared))] : []),
    ...(found.confusion?.silentlyUnresolved ? [words.silent(write(found.confusion.silentlyUnresolved))] : []),
    '',
    describeRows(found.rows, language),
  ];
}

function describeChannels(
  { byChannel = [], comparisons = [], changedChannel, withinChannel }: Fcr,
  numbers: Numbers,
  language: Language,
): string[] {
  const words = wordsIn[language];
  const write = figureWriter(numbers);
  const differing = comparisons.filter(({ verdict }) => verdict === 'difference');
  return [
    '',
    ...formatTable([
      words.head,
      ...byChannel.map(({ channel, n, value, interval }) => [
        channel || '–',
        numbers.count(n),
        numbers.percent(value),
        numbers.interval(interval, (limit) => numbers.percent(limit)),
      ]),
    ]),
    ...(comparisons.length > 0
      ? [
          differing.length === 0
            ? words.alike
            : words.differ(differing.map(({ a, b }) => `${a} / ${b}`).join(', ')),
        ]
      : []),
    ...(withinChannel ? [words.within(write(withinChannel))] : []),
    ...(changedChannel ? [words.changed(write(changedChannel))] : []),
  ];
}

function figureWriter(numbers: Numbers): (figure: Figure) => string {
  const percent = (value: number) => numbers.percent(value);
  return ({ value, interval }) =>
    interval ? `${percent(value)} (${numbers.interval(interval, percent)})` : percent(value);
}

const wordsIn = {
  en: {
    title: (figure: string, n: string, days: string) =>
      `FCR ${figure}: resolved at the first contact, of ${n} that can be judged; a repeat is within ${days} days, on any channel.`,
    notResolvable: (n: string) => `${n} could not be resolved there, and are not counted.`,
    censored: (n: string) => `${n} are not judged: their window is still open.`,
    unseen: (n: string) => `${n} are not judged: they may repeat what came before the records.`,
    later: (n: string) => `${n} came after --as-of, and are left out.`,
    head: ['Channel', 'n', 'FCR', 'Interval'],
    alike: 'No evidence that channels differ.',
    differ: (pairs: string) => `Channels that differ: ${pairs}.`,
    within: (figure: string) => `Each channel looked at alone would claim ${figure}.`,
    changed: (figure: string) => `Of the repeats, ${figure} came by another channel.`,
    declared: (figure: string) => `Customers say that it was resolved: ${figure}.`,
    silent: (figure: string) => `Of those who did not come back, ${figure} say that it was not resolved.`,
  },
  fr: {
    title: (figure: string, n: string, days: string) =>
      `FCR ${figure} : résolus au premier contact, sur ${n} qui peuvent être jugés ; un rappel vient dans les ${days} jours, par n’importe quel canal.`,
    notResolvable: (n: string) => `${n} ne pouvaient être résolus sur place, et ne sont pas comptés.`,
    censored: (n: string) => `${n} ne sont pas jugés : leur fenêtre est encore ouverte.`,
    unseen: (n: string) => `${n} ne sont pas jugés : ils répètent peut-être ce qui précède les données.`,
    later: (n: string) => `${n} sont venus après --as-of, et sont laissés de côté.`,
    head: ['Canal', 'n', 'FCR', 'Intervalle'],
    alike: 'Rien n’indique que les canaux diffèrent.',
    differ: (pairs: string) => `Canaux qui diffèrent : ${pairs}.`,
    within: (figure: string) => `Chaque canal regardé seul annoncerait ${figure}.`,
    changed: (figure: string) => `Parmi les rappels, ${figure} sont venus par un autre canal.`,
    declared: (figure: string) => `Les clients disent que c’était résolu : ${figure}.`,
    silent: (figure: string) =>
      `Parmi ceux qui ne sont pas revenus, ${figure} disent que ce n’était pas résolu.`,
  },
};
