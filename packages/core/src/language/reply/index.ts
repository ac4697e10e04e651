export { checkReply } from './checkReply.ts';
export { type Reply, type ReplyBreak, type ReplyRule, replyRules } from './replyRules.ts';
export { type Rewording, rewordingOf } from './rewordingOf.ts';
