import { type Command, Option } from 'commander';
import {
  analyseCommand,
  type CommonFlags,
  finishCommand,
  parseList,
  parseWholeFrom,
} from '../analyseCommand.ts';

export interface AgreementFlags extends CommonFlags {
  unit: string;
  rater: string;
  label: string;
  metric: 'nominal' | 'ordinal' | 'interval' | 'ratio';
  order?: string[];
  weights: 'none' | 'linear' | 'quadratic';
  interval: 'jackknife' | 'bootstrap';
  replicates: number;
  seed: number;
  reliability?: true;
  perUnit?: string;
}

export function addAgreement(parent: Command): void {
  const command = analyseCommand(
    parent,
    'agreement',
    'whether people who label the same things agree: Krippendorff’s alpha, kappa, who is reliable',
  )
    .requiredOption('--unit <column>', 'what was labelled')
    .requiredOption('--rater <column>', 'who labelled it')
    .requiredOption('--label <column>', 'what they said')
    .addOption(
      new Option(
        '--metric <kind>',
        'what labels are: names, an order, numbers whose differences mean something, or whose proportions do',
      )
        .choices(['nominal', 'ordinal', 'interval', 'ratio'])
        .default('nominal'),
    )
    .option('--order <labels>', 'of an ordinal metric: labels that are words, the lowest first', parseList)
    .addOption(
      new Option('--weights <kind>', 'of the kappa of two raters: how much near labels count as agreeing')
        .choices(['none', 'linear', 'quadratic'])
        .default('none'),
    )
    .addOption(
      new Option('--interval <kind>', 'of alpha: units left out in turn, or drawn again')
        .choices(['jackknife', 'bootstrap'])
        .default('jackknife'),
    )
    .option('--replicates <n>', 'draws of the bootstrap', parseWholeFrom(100, 100_000), 2000)
    .option('--seed <n>', 'of what is drawn by chance', parseWholeFrom(0), 7)
    .option('--reliability', 'how often each rater is right, though nobody knows the truth (Dawid & Skene)')
    .option('--per-unit <file>', 'write the likeliest label of each unit, and how likely it is (CSV)');
  finishCommand<AgreementFlags>(
    command,
    `
rapport analyse agreement labels.csv --unit verbatim --rater person --label theme
rapport analyse agreement labels.csv --unit verbatim --rater person --label mood --metric ordinal --order bad,fair,good --json
rapport analyse agreement labels.csv --unit verbatim --rater person --label theme --per-unit truth.csv`,
    async () => (await import('./analyseAgreement.ts')).analyseAgreement,
  );
}
