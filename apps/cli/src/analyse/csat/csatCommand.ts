import { type Command, InvalidArgumentError } from 'commander';
import { analyseCommand, type CommonFlags, finishCommand, parseWholeFrom } from '../analyseCommand.ts';
import { addGrouping, type GroupingFlags } from '../scores/grouping.ts';

export interface CsatFlags extends CommonFlags, GroupingFlags {
  score: string;
  top: number;
  scale: { lowest: number; highest: number };
}

export function addCsat(parent: Command): void {
  const command = analyseCommand(
    parent,
    'csat',
    'satisfaction: the share of the highest answers, and the mean',
  )
    .requiredOption('--score <column>', 'the answers')
    .option('--top <n>', 'how many of the highest answers are satisfied', parseWholeFrom(1, 10), 2)
    .option('--scale <highest>', 'the highest answer, from 1; or both ends, as 0-10', parseScale, {
      lowest: 1,
      highest: 5,
    });
  addGrouping(command);
  finishCommand<CsatFlags>(
    command,
    `
rapport analyse csat answers.csv --score satisfaction --top 2 --scale 5
rapport analyse csat answers.csv --score satisfaction --top 3 --scale 0-10 --group channel --json`,
    async () => (await import('./analyseCsat.ts')).analyseCsat,
  );
}

function parseScale(value: string): { lowest: number; highest: number } {
  const found = /^(?:(\d{1,2})-)?(\d{1,3})$/.exec(value.trim());
  const lowest = Number(found?.[1] ?? 1);
  const highest = Number(found?.[2]);
  if (!found || highest <= lowest || highest > 100)
    throw new InvalidArgumentError('Give the highest answer, as 5, or both ends, as 0-10.');
  return { lowest, highest };
}
