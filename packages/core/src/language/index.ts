export { judgeClassifier, outOfScope } from './classifier/judgeClassifier.ts';
export { type LabelledTexts, TextClassifier } from './classifier/TextClassifier.ts';
export { type DetectedLanguage, detectLanguage } from './detectLanguage.ts';
export { readText } from './readText.ts';
export { checkReply } from './reply/checkReply.ts';
export { type Reply, type ReplyBreak, type ReplyRule, replyRules } from './reply/replyRules.ts';
export type { CueSpan, TextReading } from './textReading.ts';
