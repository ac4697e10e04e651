import { type Command, Option } from 'commander';
import { analyseCommand, type CommonFlags, finishCommand } from '../analyseCommand.ts';
import { addGrouping, type GroupingFlags } from '../scores/grouping.ts';

export interface CesFlags extends CommonFlags, GroupingFlags {
  score: string;
  version: '1' | '2';
  convention: 'mean' | 'share' | 'net';
  reversed?: true;
}

export function addCes(parent: Command): void {
  const command = analyseCommand(parent, 'ces', 'customer effort score, 1.0 (effort, 1-5) or 2.0 (ease, 1-7)')
    .requiredOption('--score <column>', 'the answers')
    .addOption(
      new Option(
        '--version <version>',
        '1: how much effort (1 very low to 5 very high); 2: made it easy (1 to 7)',
      )
        .choices(['1', '2'])
        .default('2'),
    )
    .addOption(
      new Option('--convention <convention>', 'the figure to lead with; all three are in the JSON')
        .choices(['mean', 'share', 'net'])
        .default('mean'),
    )
    .option('--reversed', 'version 1: the mean of 6 less the answer, so that higher is better');
  addGrouping(command);
  finishCommand<CesFlags>(
    command,
    `
rapport analyse ces answers.csv --score ease --version 2
rapport analyse ces answers.csv --score effort --version 1 --convention share --group reason --json`,
    async () => (await import('./analyseCes.ts')).analyseCes,
  );
}
