import { type Command, Option } from 'commander';
import { analyseCommand, type CommonFlags, finishCommand } from '../analyseCommand.ts';

export interface KanoFlags extends CommonFlags {
  functional: string;
  dysfunctional: string;
  feature?: string;
  group?: string;
  weight?: string;
  table: 'standard' | 'pouliot';
}

export function addKano(parent: Command): void {
  const command = analyseCommand(
    parent,
    'kano',
    'which features delight, which are due, which leave cold: pairs of answers by Kano’s table',
  )
    .requiredOption(
      '--functional <column>',
      'the answer if the feature is there: 1 like, 2 must-be, 3 neutral, 4 live with, 5 dislike; or in words',
    )
    .requiredOption('--dysfunctional <column>', 'the answer if it is not, written the same way')
    .option('--feature <column>', 'which feature the row is about')
    .option('--group <column>', 'segments of customers: the class in each, and whether they differ')
    .option('--weight <column>', 'survey weights')
    .addOption(
      new Option('--table <table>', 'pouliot also questions must-be twice and live-with twice')
        .choices(['standard', 'pouliot'])
        .default('standard'),
    );
  finishCommand<KanoFlags>(
    command,
    `
rapport analyse kano answers.csv --functional if_there --dysfunctional if_not
rapport analyse kano answers.csv --functional if_there --dysfunctional if_not --feature feature --table pouliot --json`,
    async () => (await import('./analyseKano.ts')).analyseKano,
  );
}
