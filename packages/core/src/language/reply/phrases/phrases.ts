import type { PhraseList } from './findPhrases.ts';

/**
 * What a language says to break or to keep each rule. A phrase is the source of a regular expression over folded text
 * (readReply.ts: lower case, no accents, single spaces); `<name>` stands for one of `parts`.
 */
export interface PhraseSources extends CustomerSources {
  parts: Readonly<Record<string, string>>;
  /** Says no to something. */
  refusal: readonly string[];
  /** Looks like a refusal and is none: struck out before refusals are looked for. */
  harmless: readonly string[];
  /** Offers another way. */
  alternative: readonly string[];
  /** Looks like an alternative and leads nowhere: struck out before alternatives are looked for. */
  emptyAlternative: readonly string[];
  /** Any denial. */
  negation: readonly string[];
  /** Begins a clause that only gives the reason. */
  reason: readonly string[];
  /** Greets, thanks, wishes or signs: says nothing of the matter. */
  courtesy: readonly string[];
  /** Something one could act on: a date, a price, a figure. */
  concrete: readonly string[];
  you: readonly string[];
  me: readonly string[];
  notAllowed: readonly string[];
  systemSaysNo: readonly string[];
  dontKnow: readonly string[];
  /** Commits to finding out. */
  findsOut: readonly string[];
  noReply: readonly string[];
  apology: readonly string[];
  conditionalApology: readonly string[];
  blames: readonly string[];
  /** Takes the blame away: struck out before blame is looked for. */
  exonerates: readonly string[];
  /** Stock formulas that alone make a reply anybody's. */
  canned: readonly string[];
  /** Formulas that are borne one at a time. */
  stale: readonly string[];
  /** Something that only this customer could be told. */
  specific: readonly string[];
  /** Something is going to be done. */
  promise: readonly string[];
  /** Something is going to be done, some time. */
  vague: readonly string[];
  /** A day, an hour or a deadline. */
  definite: readonly string[];
  /** A day or another, which is none: struck out before dates are looked for. */
  hedged: readonly string[];
  /** What will not be done is no promise: struck out before promises are looked for. */
  undone: readonly string[];
  /** Hopes to meet again: struck out before promises are looked for. */
  farewell: readonly string[];
  /** The rest waits for the customer: nothing is promised before. */
  uponCustomer: readonly string[];
  /** Says yes, or that it is done. */
  grants: readonly string[];
  /** Ends, limits and rules: what a "no" is made of where nobody says it. */
  restricts: readonly string[];
  /** In the reply itself, when what it answers is not known: owns that something went wrong. */
  admission: readonly string[];
}

/** What the customer's own words say, a note on them put into these (inOwnWords.ts). */
export interface CustomerSources {
  /** Asks why: as good as a complaint. */
  asksWhy: readonly string[];
  /** Begins a sentence that only asks for something, or only tells what the customer did. */
  requests: readonly string[];
  /** Asks to have, to be allowed or to see done. */
  asks: readonly string[];
  /** Only asks for a fact, which nobody can refuse. */
  asksForFact: readonly string[];
  /** Something befell them, a failure unless they only ask for something. */
  befell: readonly string[];
  /** The brand failed them. */
  failure: readonly string[];
  /** A failure even where they only ask for something. */
  grievance: readonly string[];
  /** Of a note on the customer: what they ask, even why; or that nothing is asked. */
  noted: readonly string[];
  /** Of a note on the customer: what went wrong is their own doing. */
  notedDoing: readonly string[];
  /** What went wrong is their own doing, or nothing did. */
  ownDoing: readonly string[];
}

export type Phrases = { readonly [Name in Exclude<keyof PhraseSources, 'parts'>]: PhraseList };

/** The expressions of each list of phrases. */
export function compilePhrases({ parts, ...lists }: PhraseSources): Phrases {
  const compiled = Object.entries(lists).map(([name, phrases]) => [name, compileList(phrases, parts)]);
  return Object.fromEntries(compiled) as Phrases;
}

/** V8 leaves an expression of more than 20 kB unoptimised: it then reads five times as slowly as two halves of it. */
const longestSource = 10_000;

/** @throws RangeError when a phrase names a part that is not there */
export function compileList(phrases: readonly string[], parts: Readonly<Record<string, string>>): PhraseList {
  const sources: string[] = [];
  for (const phrase of phrases.map((each) => expand(each, parts))) {
    const last = sources.at(-1);
    if (last === undefined || last.length + phrase.length > longestSource) sources.push(phrase);
    else sources[sources.length - 1] = `${last}|${phrase}`;
  }
  // The ends of a word stand once around all phrases: around each of them, reading took half as long again.
  return sources.map((any) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?:(?<=')|(?![\\p{L}\\p{N}]))`, 'gu'));
}

function expand(phrase: string, parts: Readonly<Record<string, string>>): string {
  return phrase.replace(/<(\w+)>/g, (_, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new RangeError(`reply phrases: no part is called ${name}`);
    return `(?:${expand(part, parts)})`;
  });
}
