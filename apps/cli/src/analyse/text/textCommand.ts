import { type Command, Option } from 'commander';
import { type CommonFlags, fileKinds, finishCommand, parseWholeFrom } from '../analyseCommand.ts';

export interface TextFlags extends CommonFlags {
  train: string;
  test: string;
  text: string;
  label: string;
  perClass?: number;
  seed: number;
  abstain?: true;
  balanced?: true;
  /** What stands between the labels of a text. */
  several?: string;
}

export function addText(parent: Command): void {
  const command = parent
    .command('text')
    .description('what texts are about, learnt from labelled ones and judged on others')
    .requiredOption('--train <file>', `labelled texts to learn from (${fileKinds})`)
    .requiredOption('--test <file>', 'labelled texts to judge by, with the same columns')
    .requiredOption('--text <column>', 'the text')
    .requiredOption('--label <column>', 'what it is about; "oos" in the test means none of the labels learnt')
    .option(
      '--per-class <n>',
      'learn from that many texts of each label only, drawn by the seed',
      parseWholeFrom(1),
    )
    .option('--seed <n>', 'the same seed draws the same texts', parseWholeFrom(0, 4_294_967_295), 7)
    .option('--abstain', 'answer "oos" when unsure, rather than the likeliest label')
    .option('--balanced', 'tell rare labels nearly as readily as common ones')
    .addOption(
      new Option('--several [separator]', 'a text may have several labels, separated in its cell, or none')
        .preset(',')
        .conflicts(['perClass', 'abstain', 'balanced']),
    );
  finishCommand<TextFlags>(
    command,
    `
rapport analyse text --train train.csv --test test.csv --text text --label category
rapport analyse text --train train.csv --test test.csv --text text --label category --per-class 10 --seed 1 --abstain --json
rapport analyse text --train train.csv --test test.csv --text text --label emotions --several`,
    async () => {
      const [{ analyseText }, { analyseTags }] = await Promise.all([
        import('./analyseText.ts'),
        import('./analyseTags.ts'),
      ]);
      return (request) => (request.flags.several === undefined ? analyseText(request) : analyseTags(request));
    },
  );
}
