import type { ImportJob, ImportMapping, ImportPreview } from '@rapport/contracts/imports';
import { files, translator } from '@rapport/core/french';

type Language = 'fr' | 'en';
const inFrench = translator(files);
type Finding = ImportPreview['findings'][number];

/** What was found out about a file, a line each, then what each column means. */
export function describeFindings(
  findings: readonly Finding[],
  mapping: ImportMapping,
  language: Language,
): string[] {
  const lines = findings
    .filter(({ about }) => about !== 'columns')
    .map(
      ({ about, choice, confidence, because }) =>
        `${about.padEnd(10)} ${choice} (${Math.round(confidence * 100)} %: ${because})`,
    );
  const width = Math.max(...mapping.columns.map(({ header }) => header.length), 1);
  const ignored = language === 'fr' ? '(laissée de côté)' : '(left out)';
  return [
    ...lines,
    '',
    ...mapping.columns.map(
      ({ header, target }) => `${header.padEnd(width)}  →  ${target === 'ignore' ? ignored : target}`,
    ),
  ];
}

/** The first lines of a file as they will be understood. */
export function describePreview(rows: ImportPreview['rows'], language: Language): string[] {
  return rows.map(({ line, understood, problem, raw }) => {
    const place = language === 'fr' ? `ligne ${line}\u00a0:` : `line ${line}:`;
    if (problem && language === 'fr')
      return `${place} ${problem.field && `${problem.field}, `}${inFrench(problem.message)} [${raw.join(' | ')}]`;
    if (problem)
      return `${place} ${problem.field && `${problem.field} `}${problem.message} [${raw.join(' | ')}]`;
    if (!understood) return place;
    const { customer, kind, at, amount, currency, summary } = understood;
    const nobody = language === 'fr' ? '(sans client)' : '(no customer)';
    const money = amount === null ? '' : `${amount.toFixed(2)}${currency ? ` ${currency}` : ''}`;
    return [place, customer ?? nobody, kind, at?.slice(0, 16).replace('T', ' ') ?? '', money, summary]
      .filter((part) => part !== '')
      .join('  ');
  });
}

/** How far an import is, on one line. */
export function describeProgress({ progress, bytes }: ImportJob, language: Language): string {
  const { rowsRead, rowsPerSecond, secondsLeft, bytesRead } = progress;
  const share = bytes > 0 ? Math.min(100, Math.floor((100 * bytesRead) / bytes)) : 0;
  const number = new Intl.NumberFormat(language);
  const left =
    secondsLeft === null ? '' : `, ${language === 'fr' ? 'reste' : 'left'} ${duration(secondsLeft)}`;
  return language === 'fr'
    ? `${share} %, ${number.format(rowsRead)} lignes lues, ${number.format(rowsPerSecond)}/s${left}`
    : `${share} %, ${number.format(rowsRead)} lines read, ${number.format(rowsPerSecond)}/s${left}`;
}

/** What was counted, of one and of several. */
const outcomeWords = {
  en: {
    read: ['line read', 'lines read'],
    added: ['exchange added', 'exchanges added'],
    customers: ['new customer', 'new customers'],
    known: ['exchange known already: unchanged', 'exchanges known already: unchanged'],
    linked: ['return linked to its purchase', 'returns linked to their purchase'],
    setAside: ['line without a customer, set aside', 'lines without a customer, set aside'],
    refused: ['line refused', 'lines refused'],
  },
  fr: {
    read: ['ligne lue', 'lignes lues'],
    added: ['échange ajouté', 'échanges ajoutés'],
    customers: ['nouveau client', 'nouveaux clients'],
    known: ['échange déjà connu\u00a0: inchangé', 'échanges déjà connus\u00a0: inchangés'],
    linked: ['retour rattaché à son achat', 'retours rattachés à leur achat'],
    setAside: ['ligne sans client, mise de côté', 'lignes sans client, mises de côté'],
    refused: ['ligne refusée', 'lignes refusées'],
  },
} as const;

/** What came of an import, in sentences; what is nothing is not said. */
export function describeOutcome({ progress, status, message }: ImportJob, language: Language): string[] {
  const n = (count: number): string => new Intl.NumberFormat(language).format(count);
  const plural = new Intl.PluralRules(language);
  const say = (count: number, [one, other]: readonly [string, string]): string =>
    `${n(count)} ${plural.select(count) === 'one' ? one : other}`;
  const words = outcomeWords[language];
  const counts: [number, readonly [string, string]][] = [
    [progress.exchangesAdded, words.added],
    [progress.customersAdded, words.customers],
    [progress.exchangesKnown, words.known],
    [progress.returnsLinked, words.linked],
    [progress.rowsSetAside, words.setAside],
    [progress.rowsRefused, words.refused],
  ];
  const told = counts.filter(([count], index) => count > 0 || index === 0);
  const state = {
    done: '',
    cancelled: language === 'fr' ? 'Arrêté.' : 'Stopped.',
    failed: language === 'fr' ? 'Échec.' : 'Failed.',
  };
  return [
    say(progress.rowsRead, words.read),
    ...told.map(([count, says]) => say(count, says)),
    ...[status in state ? state[status as keyof typeof state] : '', message ?? ''].filter(
      (text) => text !== '',
    ),
  ];
}

function duration(seconds: number): string {
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
