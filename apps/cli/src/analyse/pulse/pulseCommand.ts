import { type Command, InvalidArgumentError } from 'commander';
import { analyseCommand, type CommonFlags, finishCommand, parseWholeFrom } from '../analyseCommand.ts';

export interface PulseFlags extends CommonFlags {
  driver: string;
  importance: string;
  evaluation: string;
  respondent?: string;
  sector?: string;
  brand?: string;
  scale?: { lowest: number; highest: number };
  bootstrap: number;
  seed: number;
}

export function addPulse(parent: Command): void {
  const command = analyseCommand(
    parent,
    'pulse',
    'what customers want against what they get: score, and the gap of each driver',
  )
    .requiredOption('--driver <column>', 'what was rated, as "rewards loyalty"')
    .requiredOption('--importance <column>', 'how much it matters')
    .requiredOption('--evaluation <column>', 'how well the brand does it, on the same scale')
    .option('--respondent <column>', 'who answered: ratings of one person go together')
    .option('--sector <column>', 'a score and gaps for each sector')
    .option('--brand <column>', 'a score and gaps for each brand')
    .option('--scale <ends>', 'ends of the scale, as 0-10: everything is then told from 0 to 100', parseScale)
    .option(
      '--bootstrap <draws>',
      'interval of the score by so many draws of people',
      parseWholeFrom(0, 100_000),
      0,
    )
    .option('--seed <n>', 'of the draws', parseWholeFrom(0), 7);
  finishCommand<PulseFlags>(
    command,
    `
rapport analyse pulse ratings.csv --driver driver --importance importance --evaluation evaluation
rapport analyse pulse ratings.csv --driver driver --importance wanted --evaluation got --respondent id --brand brand --scale 0-10 --json`,
    async () => (await import('./analysePulse.ts')).analysePulse,
  );
}

function parseScale(value: string): { lowest: number; highest: number } {
  const found = /^(-?\d{1,3})-(\d{1,4})$/.exec(value.trim());
  const [lowest, highest] = [Number(found?.[1]), Number(found?.[2])];
  if (!found || highest <= lowest) throw new InvalidArgumentError('Give both ends, as 0-10.');
  return { lowest, highest };
}
