import { type Command, Option } from 'commander';

/** Flags of scores that can be compared between groups. */
export interface GroupingFlags {
  group?: string;
  weight?: string;
  against?: string;
  correction: 'holm' | 'benjamini-hochberg';
}

/** Adds `--group`, `--weight` and how many comparisons at once are allowed for. */
export function addGrouping(command: Command): Command {
  return command
    .option('--group <column>', 'the score of each group, and which groups differ')
    .option(
      '--against <group>',
      'each-other, rest (each against all others), or a group (default: each other, rest from 13 groups on)',
    )
    .option('--weight <column>', 'survey weights')
    .addOption(
      new Option('--correction <method>', 'for comparing many groups at once')
        .choices(['holm', 'benjamini-hochberg'])
        .default('holm'),
    );
}
