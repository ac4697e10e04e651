import { type Command, InvalidArgumentError } from 'commander';
import { analyseCommand, type CommonFlags, finishCommand, parseWholeFrom } from '../analyseCommand.ts';
import { type MarginTarget, parseTarget } from './parseTarget.ts';

export interface RakeFlags extends CommonFlags {
  target?: MarginTarget[];
  targets?: string;
  weight?: string;
  count?: string;
  trim?: number;
  iterations: number;
  out?: string;
}

export function addRake(parent: Command): void {
  const command = analyseCommand(
    parent,
    'rake',
    'weights that make a sample look like the population, margin by margin (raking)',
  )
    .option(
      '--target <column=level:share,…>',
      'what a column should be, as region=north:40,south:60; given once a column',
      addTarget,
    )
    .option('--targets <file>', 'the same as JSON: {"region": {"north": 0.4, "south": 0.6}}')
    .option('--weight <column>', 'weights to start from')
    .option('--count <column>', 'how many people a row stands for (default: one)')
    .option('--trim <ratio>', 'no weight above so many times the mean', parseRatio)
    .option('--iterations <n>', 'at most', parseWholeFrom(1, 100_000), 1_000)
    .option('-o, --out <file>', 'write each row with its weight (CSV)');
  finishCommand<RakeFlags>(
    command,
    `
rapport analyse rake answers.csv --target region=north:40,south:60 --target 'age=18-34:0.3,35+:0.7' --out weighted.csv
rapport analyse rake answers.csv --targets census.json --trim 5 --json`,
    async () => (await import('./analyseRake.ts')).analyseRake,
  );
}

function addTarget(value: string, previous: readonly MarginTarget[] = []): MarginTarget[] {
  const target = parseTarget(value);
  if (!target) throw new InvalidArgumentError('Write it as region=north:40,south:60, each share above 0.');
  return [...previous, target];
}

function parseRatio(value: string): number {
  const ratio = Number(value.replace(',', '.'));
  if (!(ratio > 1 && ratio < 1e6)) throw new InvalidArgumentError('Give a number above 1, as 5.');
  return ratio;
}
