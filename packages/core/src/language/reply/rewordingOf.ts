import type { ReplyBreak } from './replyRules.ts';

/** Words to put into a reply in place of those from `start` to `end` (UTF-16 offsets, `end` excluded). */
export interface Rewording {
  start: number;
  end: number;
  /** "…" stands where something is still to be said. */
  words: string;
}

/** A refusal keeps its sentence: what can be done is said after it. */
const saidAfter = new Set(['refusal-without-alternative']);
/** An apology that is missing has no words to replace: it comes first. */
const saidBefore = new Set(['no-apology']);

/**
 * What a break's suggestion would make of the reply: sentences to finish, in the place where they belong.
 *
 * @returns null where the suggestion says what to do and not what to write
 * @example rewordingOf('I don’t know.', checkReply({ text: 'I don’t know.', language: 'en' })[0]!)
 * // { start: 0, end: 13, words: 'I am finding out from … and will tell you by ….' }
 */
export function rewordingOf(
  text: string,
  { rule, start, end, suggestion }: Pick<ReplyBreak, 'rule' | 'start' | 'end' | 'suggestion'>,
): Rewording | null {
  const wording = quoted(suggestion);
  if (wording === null) return null;
  if (saidAfter.has(rule)) return { start: end, end, words: ` ${wording}` };
  if (saidBefore.has(rule)) {
    const first = start + afterGreeting(text.slice(start));
    return { start: first, end: first, words: `${wording} ` };
  }
  const begun = isWithinSentence(text.slice(0, start)) ? withSmallLetter(wording) : wording;
  return { start, end, words: begun.replace(/\.$/, '') + (/[.!?]$/.exec(text.slice(start, end)) ? '.' : '') };
}

/** What stands within the last quotation marks, without the examples in brackets. */
function quoted(suggestion: string): string | null {
  const words = [...suggestion.matchAll(/[«“]\s*(.+?)\s*[»”]/g)].at(-1)?.[1];
  return words?.replace(/\s*\([^)]*\)/g, '') ?? null;
}

/** The length of a line that greets: "Dear Ana," and the lines left empty under it. */
function afterGreeting(text: string): number {
  return /^[^\n]{1,60},[ \t]*\n\s*/.exec(text)?.[0].length ?? 0;
}

function isWithinSentence(before: string): boolean {
  return /[^\s.!?…:][ \t]*$/.test(before);
}

function withSmallLetter(words: string): string {
  return /^I\b/.test(words) ? words : words[0]?.toLowerCase() + words.slice(1);
}
