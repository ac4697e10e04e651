import { heldOutSet, judgeReplies, readReplies, replySets } from './replies.ts';

/** Precision and recall of checkReply by rule, on each set of labelled replies: `npm run judge-replies -w @rapport/core`. */
for (const language of ['fr', 'en'] as const) {
  for (const set of [...replySets, heldOutSet]) {
    const replies = readReplies(set, language);
    console.log(
      `\n${language} ${set}: ${replies.length} replies, ${replies.filter((r) => r.breaks.length === 0).length} break nothing`,
    );
    console.log('| rule | broken in | precision | recall |\n|---|--:|--:|--:|');
    for (const { rule, broken, precision, recall } of judgeReplies(replies, language))
      console.log(`| \`${rule}\` | ${broken} | ${precision.toFixed(2)} | ${recall.toFixed(2)} |`);
  }
}
