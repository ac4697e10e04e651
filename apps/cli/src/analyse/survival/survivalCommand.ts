import { type Command, Option } from 'commander';
import { analyseCommand, type CommonFlags, finishCommand, parseList } from '../analyseCommand.ts';

export interface SurvivalFlags extends CommonFlags {
  time: string;
  event: string;
  eventIs?: string;
  group?: string;
  weight?: string;
  cox?: string[];
  words?: string[];
  interval: 'log-log' | 'log' | 'plain';
}

export function addSurvival(parent: Command): void {
  const command = analyseCommand(
    parent,
    'survival',
    'how long customers stay: Kaplan-Meier curve; log-rank test between groups; Cox model',
  )
    .requiredOption('--time <column>', 'how long each was followed, in any unit')
    .requiredOption('--event <column>', 'whether it ended with the event (1: left) or not (0: still there)')
    .option('--event-is <value>', 'the value of that column that means the event')
    .option('--group <column>', 'a curve for each group, and whether they differ')
    .option('--weight <column>', 'survey weights')
    .option('--cox <columns>', 'columns of a Cox model: hazard ratios', parseList)
    .option('--words <columns>', 'columns of numbers that are names, as a region code', parseList)
    .addOption(
      new Option('--interval <kind>', 'how intervals are worked out')
        .choices(['log-log', 'log', 'plain'])
        .default('log-log'),
    );
  finishCommand<SurvivalFlags>(
    command,
    `
rapport analyse survival customers.csv --time months --event left
rapport analyse survival customers.csv --time months --event status --event-is closed --group plan --json`,
    async () => (await import('./analyseSurvival.ts')).analyseSurvival,
  );
}
