/** What a reply may break whatever the relationship, in the order in which breaks at one place are told. */
export const replyRules = [
  'refusal-without-alternative',
  'not-allowed',
  'system-says-no',
  'dont-know',
  'no-reply',
  'no-apology',
  'conditional-apology',
  'blames-customer',
  'canned',
  'no-owner-or-date',
] as const;

export type ReplyRule = (typeof replyRules)[number];

/** A reply about to be sent, and what is known of where it goes. */
export interface Reply {
  /** The reply as written. */
  text: string;
  /** ISO 639-1. Languages other than French and English are not checked. */
  language: string;
  /** What is being answered: the customer's own words, or a few words on what happened. */
  context?: string | undefined;
  /** Key of the relationship's type: its own rules are then checked too. */
  relationship?: string | undefined;
  /** Whether this person agreed to promotional messages; unknown when missing. */
  hasConsent?: boolean | undefined;
  /** Given when the brand speaks first: an answer to the customer is always due, and has no cadence. */
  unasked?: Unasked | undefined;
}

/** What the brand already started with this person. */
export interface Unasked {
  /** Messages the brand started in the 30 days before this one. */
  sentIn30Days: number;
  /** Days since the last of them; null when there is none. */
  daysSinceLast: number | null;
}

/** One rule broken at one place of a reply. */
export interface ReplyBreak {
  /** One of `replyRules`, `no-consent`, `cadence`, or the key of a rule of the relationship's playbook. */
  rule: string;
  /** UTF-16 offsets in the text as written, `end` excluded. */
  start: number;
  end: number;
  excerpt: string;
  /** Why it breaks, in the language of the reply. */
  why: string;
  /** What to write in its place, in the language of the reply. */
  suggestion: string;
}

/** A break before its words are chosen. */
export interface Found<Rule extends string = string> {
  rule: Rule;
  /** In the folded text. */
  from: number;
  to: number;
}
