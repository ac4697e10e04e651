import { heldOutSets, judgeReplies, type LabelledReply, readReplies, replySets } from './replies.ts';

/**
 * Precision and recall of checkReply by rule, on each set of labelled replies, and on all that are held out together:
 * `npm run judge-replies -w @rapport/core`.
 */
for (const language of ['fr', 'en'] as const) {
  for (const set of [...replySets, ...heldOutSets]) print(set, readReplies(set, language), language);
  const heldOut = heldOutSets.flatMap((set) => readReplies(set, language));
  print('all held out', heldOut, language);
}

function print(title: string, replies: readonly LabelledReply[], language: 'fr' | 'en'): void {
  const fine = replies.filter(({ breaks }) => breaks.length === 0).length;
  console.log(`\n${language} ${title}: ${replies.length} replies, ${fine} break nothing`);
  console.log('| rule | broken in | precision | recall |\n|---|--:|--:|--:|');
  for (const { rule, broken, precision, recall } of judgeReplies(replies, language))
    console.log(`| \`${rule}\` | ${broken} | ${precision.toFixed(2)} | ${recall.toFixed(2)} |`);
}
