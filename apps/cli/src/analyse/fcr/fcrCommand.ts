import { type Command, InvalidArgumentError, Option } from 'commander';
import { readAsOf } from '../../relations/readAsOf.ts';
import { analyseCommand, type CommonFlags, finishCommand } from '../analyseCommand.ts';

export interface FcrFlags extends CommonFlags {
  customer: string;
  issue: string;
  at: string;
  channel?: string;
  resolvable?: string;
  declared?: string;
  resolvableIs?: string;
  declaredIs?: string;
  windowDays: number;
  windowFrom: 'latest' | 'first';
  count: 'issues' | 'contacts';
  since?: number;
  asOf?: number;
}

export function addFcr(parent: Command): void {
  const command = analyseCommand(
    parent,
    'fcr',
    'first contact resolution: contacts that the customer did not have to repeat, on any channel',
  )
    .requiredOption('--customer <column>', 'who made contact')
    .requiredOption('--issue <column>', 'about what')
    .requiredOption('--at <column>', 'when')
    .option('--channel <column>', 'by which channel: a rate for each, and how often issues change channel')
    .option(
      '--resolvable <column>',
      'whether it could be resolved there at all (1, 0); those that could not are not counted',
    )
    .option(
      '--declared <column>',
      'whether the customer says that it was resolved (1, 0): compared with what is seen',
    )
    .option('--resolvable-is <value>', 'the value of that column that means yes')
    .option('--declared-is <value>', 'the value of that column that means yes')
    .option('--window-days <days>', 'a contact about the same within so many days is a repeat', parseDays, 7)
    .option(
      '--as-of <date>',
      'when the file was made; contacts whose window is still open then are not judged (default: the latest contact)',
      parseAsOf,
    )
    .option(
      '--since <date>',
      'when the records begin, if people called before: contacts within a window of it are not judged',
      parseAsOf,
    )
    .addOption(
      new Option('--window-from <contact>', 'which contact about the same opens the window')
        .choices(['latest', 'first'])
        .default('latest'),
    )
    .addOption(
      new Option('--count <what>', 'issues: contacts that are no repeat; contacts: every one')
        .choices(['issues', 'contacts'])
        .default('issues'),
    );
  finishCommand<FcrFlags>(
    command,
    `
rapport analyse fcr contacts.csv --customer customer --issue issue --at date
rapport analyse fcr contacts.csv --customer customer --issue issue --at date --channel channel --window-days 14 --as-of 2026-01-31 --json`,
    async () => (await import('./analyseFcr.ts')).analyseFcr,
  );
}

function parseDays(value: string): number {
  const days = Number(value.replace(',', '.'));
  if (!(days > 0 && days <= 3660)) throw new InvalidArgumentError('Give a number of days above 0.');
  return days;
}

function parseAsOf(value: string): number {
  const asOfMs = readAsOf(value);
  if (Number.isNaN(asOfMs))
    throw new InvalidArgumentError('Write a date as 2026-01-31, or 2026-01-31T10:00:00Z.');
  return asOfMs;
}
