import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  analyseCommand,
  type CommonFlags,
  finishCommand,
  parseList,
  parseWholeFrom,
} from '../analyseCommand.ts';

export interface PlannedShare {
  arm: string;
  share: number;
}

export interface ExperimentFlags extends CommonFlags {
  arm: string;
  outcome: string;
  before?: string;
  per?: string;
  segment?: string;
  control?: string;
  shares?: PlannedShare[];
  planned?: number;
  correction: 'holm' | 'benjamini-hochberg';
}

export function addExperiment(parent: Command): void {
  const command = analyseCommand(
    parent,
    'experiment',
    'what a treatment changed, of people dealt into arms by chance: difference, lift, segments',
  )
    .requiredOption('--arm <column>', 'in which arm each person was')
    .requiredOption('--outcome <column>', 'what came of it: a number, or 1 and 0')
    .option(
      '--before <column>',
      'the same, or something that goes with it, before the experiment: makes intervals narrower (CUPED)',
    )
    .option('--per <column>', 'the outcome is a ratio to this, as spend per visit: sums of both are compared')
    .option('--segment <column>', 'the difference in each segment, and whether segments differ')
    .option(
      '--control <arm>',
      'the arm to compare with (default: one named control, hold-out, témoin, A or 0)',
    )
    .option(
      '--shares <arms>',
      'shares that were planned, as control=50,treated=50 (default: even)',
      parseShares,
    )
    .option(
      '--planned <people>',
      'how many people were planned in all: adds an interval that holds however often one looks',
      parseWholeFrom(100),
    )
    .addOption(
      new Option('--correction <method>', 'for looking at many arms or segments at once')
        .choices(['holm', 'benjamini-hochberg'])
        .default('holm'),
    );
  finishCommand<ExperimentFlags>(
    command,
    `
rapport analyse experiment trial.csv --arm arm --outcome stayed
rapport analyse experiment trial.csv --arm arm --outcome spend --before spend_last_year --segment type --json
rapport analyse experiment trial.csv --arm arm --outcome spend --per visits --control A --shares A=10,B=90 --planned 20000`,
    async () => (await import('./analyseExperiment.ts')).analyseExperiment,
  );
}

function parseShares(value: string): PlannedShare[] {
  const shares = parseList(value).map((part) => {
    const at = part.lastIndexOf('=');
    return { arm: part.slice(0, at).trim(), share: Number(part.slice(at + 1)) };
  });
  if (shares.some(({ arm, share }) => arm === '' || !(share > 0 && share < 1e9)))
    throw new InvalidArgumentError('Give the share of each arm, as control=50,treated=50.');
  return shares;
}
