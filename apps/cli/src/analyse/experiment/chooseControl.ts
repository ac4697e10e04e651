import { dataProblem, type Said } from '../problem.ts';
import { quoteEn, quoteFr, short } from '../table/quote.ts';

const usual = [
  'control',
  'contrôle',
  'controle',
  'hold-out',
  'holdout',
  'témoin',
  'temoin',
  'a',
  '0',
  'false',
  'no',
  'non',
];

/** Which arm the others are compared with: the one told, else one with a usual name. */
export function chooseControl(
  file: string,
  column: string,
  names: readonly string[],
  asked: string | undefined,
): string {
  const list = names
    .slice(0, 20)
    .map((name) => short(name))
    .join(', ');
  if (names.length < 2)
    throw dataProblem(file, {
      en: `${column}: there is only one arm (${list}); an experiment compares two`,
      fr: `${column} : il n’y a qu’un groupe (${list}) ; une expérience en compare deux`,
    });
  if (asked !== undefined) {
    if (names.includes(asked)) return asked;
    throw dataProblem(file, {
      en: `--control: there is no arm ${quoteEn(asked)}; there are: ${list}`,
      fr: `--control : il n’y a pas de groupe ${quoteFr(asked)} ; il y a : ${list}`,
    });
  }
  const found = usual.flatMap((name) => names.filter((arm) => arm.toLowerCase() === name))[0];
  if (found !== undefined) return found;
  const say: Said = {
    en: `${column}: nothing says which of its arms is the control (${list}); name it with --control`,
    fr: `${column} : rien ne dit lequel de ses groupes est le témoin (${list}) ; nommez-le avec --control`,
  };
  throw dataProblem(file, say);
}
