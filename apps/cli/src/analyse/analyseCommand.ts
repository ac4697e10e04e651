import { type Command, InvalidArgumentError, Option } from 'commander';
import { userLanguage } from '../output/userLanguage.ts';
import type { Report } from './output/report.ts';
import type { Language } from './problem.ts';
import type { TableOptions } from './table/openTable.ts';

/** Flags of every analysis. */
export interface CommonFlags {
  json?: true;
  lang?: Language;
  missing?: string[];
  header: boolean;
  decimal?: '.' | ',';
  dateFormat?: string;
  level: number;
}

/** What is asked of an analysis besides its own flags. */
export interface AnalysisRequest<Flags> {
  file: string;
  flags: Flags;
  language: Language;
  level: number;
  table: TableOptions;
}

export type Analyse<Flags> = (request: AnalysisRequest<Flags>) => Promise<Report>;

/** `rapport analyse <name> FILE` with the options that all analyses share; the caller adds its own. */
export function analyseCommand(parent: Command, name: string, description: string): Command {
  return parent.command(name).description(description).argument('<file>', fileKinds);
}

export const fileKinds = 'CSV, TSV, XLSX, NDJSON or fixed width; plain or gzip';

/** Adds the shared options, the example, and what is done. `load` is called only when the analysis runs. */
export function finishCommand<Flags extends CommonFlags>(
  command: Command,
  example: string,
  load: () => Promise<Analyse<Flags>>,
): void {
  command
    .option('--level <share>', 'coverage of intervals', parseLevel, 0.95)
    .option('--missing <words>', 'words that mean no answer, separated by commas', parseList)
    .addOption(new Option('--decimal <mark>', 'decimal mark (default: found out)').choices(['.', ',']))
    .option('--date-format <format>', 'how dates are written, as dd/MM/yyyy (default: found out)')
    .option('--no-header', 'the first line holds values; columns are named by number, from 1')
    .option('--json', 'everything as JSON, at full precision')
    .addOption(
      new Option('--lang <language>', 'language of what is printed (default: that of the terminal)').choices([
        'fr',
        'en',
      ]),
    )
    .addHelpText('after', `\n${example.trim().replace(/^/gm, '  ')}`)
    .action(async () => {
      const flags = command.opts<Flags>();
      const { runAnalysis } = await import('./runAnalysis.ts');
      const language = flags.lang ?? userLanguage(process.env);
      process.exitCode = await runAnalysis(await load(), {
        file: command.args[0] ?? '',
        flags,
        language,
        level: flags.level,
        table: {
          missing: flags.missing ?? [],
          hasHeader: flags.header ? undefined : false,
          decimal: flags.decimal,
          dateFormat: flags.dateFormat,
        },
      });
    });
}

function parseLevel(value: string): number {
  const level = Number(value.replace(',', '.'));
  if (!(level >= 0.5 && level <= 0.9999))
    throw new InvalidArgumentError('Give a share from .5 to .9999, as .95.');
  return level;
}

/** `A,B,"C, or D"`: names separated by commas, quoted when they hold one. Given twice, lists add up. */
export function parseList(value: string, previous: readonly string[] = []): string[] {
  const names = [...value.matchAll(/\s*(?:"((?:[^"]|"")*)"|([^,]*))\s*(?:,|$)/g)]
    .map(([, quoted, plain]) => (quoted === undefined ? (plain ?? '').trim() : quoted.replaceAll('""', '"')))
    .filter((name) => name !== '');
  if (names.length === 0) throw new InvalidArgumentError('Give names separated by commas, as A,B,C.');
  return [...previous, ...names];
}

/** A whole number from `least` on. */
export function parseWholeFrom(least: number, most = Number.MAX_SAFE_INTEGER): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < least || number > most)
      throw new InvalidArgumentError(
        most === Number.MAX_SAFE_INTEGER
          ? `Give a whole number from ${least}.`
          : `Give a whole number from ${least} to ${most}.`,
      );
    return number;
  };
}
