import type { Command } from 'commander';
import {
  analyseCommand,
  type CommonFlags,
  finishCommand,
  parseList,
  parseWholeFrom,
} from '../analyseCommand.ts';

export interface ChurnFlags extends CommonFlags {
  target: string;
  targetIs?: string;
  drop?: string[];
  words?: string[];
  folds: number;
  seed: number;
  perCustomer?: string;
}

export function addChurn(parent: Command): void {
  const command = analyseCommand(
    parent,
    'churn',
    'who will leave: a logistic model of all columns, judged on customers it has not seen',
  )
    .requiredOption('--target <column>', 'whether each customer left (1, yes) or stayed (0, no)')
    .option('--target-is <value>', 'the value of that column that means that they left')
    .option(
      '--drop <columns>',
      'columns to leave out: identifiers, and what was written after the departure',
      parseList,
    )
    .option('--words <columns>', 'columns of numbers that are names, as a region code', parseList)
    .option('--folds <n>', 'parts of the cross-validation', parseWholeFrom(2, 50), 5)
    .option('--seed <n>', 'the same seed draws the same parts', parseWholeFrom(0, 4_294_967_295), 7)
    .option(
      '--per-customer <file>',
      'write each row with its probability of leaving, told by a model that has not seen it (CSV)',
    );
  finishCommand<ChurnFlags>(
    command,
    `
rapport analyse churn customers.csv --target left --drop customer_id --folds 5 --seed 7
rapport analyse churn customers.csv --target status --target-is closed --json`,
    async () => (await import('./analyseChurn.ts')).analyseChurn,
  );
}
