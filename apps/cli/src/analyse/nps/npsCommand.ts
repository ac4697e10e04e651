import { type Command, Option } from 'commander';
import { analyseCommand, type CommonFlags, finishCommand, parseWholeFrom } from '../analyseCommand.ts';
import { addGrouping, type GroupingFlags } from '../scores/grouping.ts';

export interface NpsFlags extends CommonFlags, GroupingFlags {
  score: string;
  interval: 'adjusted-wald' | 'wald' | 'score' | 'bootstrap';
  seed: number;
}

export function addNps(parent: Command): void {
  const command = analyseCommand(parent, 'nps', 'Net Promoter Score of answers from 0 to 10').requiredOption(
    '--score <column>',
    'the answers',
  );
  addGrouping(command)
    .addOption(
      new Option('--interval <method>', 'how the interval is worked out')
        .choices(['adjusted-wald', 'wald', 'score', 'bootstrap'])
        .default('adjusted-wald'),
    )
    .option('--seed <n>', 'of the bootstrap', parseWholeFrom(0, 4_294_967_295), 7);
  finishCommand<NpsFlags>(
    command,
    `
rapport analyse nps answers.csv --score score
rapport analyse nps answers.csv --score score --group shop --weight weight --json`,
    async () => (await import('./analyseNps.ts')).analyseNps,
  );
}
