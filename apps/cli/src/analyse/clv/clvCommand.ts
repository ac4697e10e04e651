import { type Command, InvalidArgumentError, Option } from 'commander';
import { readInstant } from '../../relations/readInstant.ts';
import { analyseCommand, type CommonFlags, finishCommand, parseWholeFrom } from '../analyseCommand.ts';

export interface ClvFlags extends CommonFlags {
  customer: string;
  date: string;
  amount?: string;
  /** Days since 1970-01-01. */
  calibrationEnd?: number;
  unit: 'day' | 'week' | 'month';
  model: 'bg-nbd' | 'pareto-nbd';
  horizon?: number;
  discount: number;
  perCustomer?: string;
  seed: number;
}

export function addClv(parent: Command): void {
  const command = analyseCommand(
    parent,
    'clv',
    'what customers will buy and are worth: BG/NBD or Pareto/NBD, judged on a period held out',
  )
    .requiredOption('--customer <column>', 'who bought')
    .requiredOption('--date <column>', 'when; purchases of a customer on the same day are one')
    .option('--amount <column>', 'for how much: adds values (Gamma-Gamma)')
    .option(
      '--calibration-end <date>',
      'the last day the model may see; later ones are held out to judge it (default: the last day)',
      parseDay,
    )
    .addOption(new Option('--unit <unit>', 'of time').choices(['day', 'week', 'month']).default('week'))
    .addOption(
      new Option('--model <model>', 'of purchases').choices(['bg-nbd', 'pareto-nbd']).default('bg-nbd'),
    )
    .option('--horizon <units>', 'how far ahead each customer is told (default: a year)', parsePositive)
    .option('--discount <rate>', 'a year, of values to come', parseShare, 0.1)
    .option('--per-customer <file>', 'write each customer with what to expect of them (CSV)')
    .option('--seed <n>', 'the same seed draws the same intervals', parseWholeFrom(0, 4_294_967_295), 7);
  finishCommand<ClvFlags>(
    command,
    `
rapport analyse clv sales.csv --customer customer --date date --amount amount --calibration-end 2025-12-31 --unit week
rapport analyse clv till.txt --customer 2 --date 3 --amount 5 --per-customer customers.csv --json`,
    async () => (await import('./analyseClv.ts')).analyseClv,
  );
}

function parseDay(value: string): number {
  const day = readInstant(value) / 86_400_000;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value.trim()) || !Number.isInteger(day))
    throw new InvalidArgumentError('Write a day that exists, as 2026-01-31.');
  return day;
}

function parsePositive(value: string): number {
  const number = Number(value.replace(',', '.'));
  if (!(number > 0 && number < 1e5)) throw new InvalidArgumentError('Give a number above 0.');
  return number;
}

function parseShare(value: string): number {
  const number = Number(value.replace(',', '.'));
  if (!(number >= 0 && number < 10)) throw new InvalidArgumentError('Give a rate from 0, as .1 for 10 %.');
  return number;
}
