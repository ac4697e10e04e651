import { type Command, Option } from 'commander';
import {
  analyseCommand,
  type CommonFlags,
  finishCommand,
  parseList,
  parseWholeFrom,
} from '../analyseCommand.ts';

export interface DriversFlags extends CommonFlags {
  outcome: string;
  drivers: string[];
  weight?: string;
  unanswered: 'listwise' | 'pairwise' | 'mean';
  replicates: number;
  seed: number;
  quadrants?: true;
}

export function addDrivers(parent: Command): void {
  const command = analyseCommand(
    parent,
    'drivers',
    'what goes with satisfaction: relative weights and Shapley values of rated aspects',
  )
    .requiredOption('--outcome <column>', 'what is to be explained, as overall satisfaction')
    .requiredOption('--drivers <columns>', 'the rated aspects, as price,service,delivery', parseList)
    .option('--weight <column>', 'survey weights')
    .addOption(
      new Option('--unanswered <treatment>', 'rows without an answer to a driver')
        .choices(['listwise', 'pairwise', 'mean'])
        .default('listwise'),
    )
    .option('--replicates <n>', 'of the bootstrap behind intervals', parseWholeFrom(100, 100_000), 2_000)
    .option('--seed <n>', 'the same seed draws the same replicates', parseWholeFrom(0, 4_294_967_295), 7)
    .option('--quadrants', 'place each driver by importance and mean rating (all on one scale)');
  finishCommand<DriversFlags>(
    command,
    `
rapport analyse drivers survey.csv --outcome satisfaction --drivers price,service,delivery
rapport analyse drivers survey.csv --outcome nps --drivers '"Price, value",Service' --json`,
    async () => (await import('./analyseDrivers.ts')).analyseDrivers,
  );
}
