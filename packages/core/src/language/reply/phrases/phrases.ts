/**
 * What a language says to break or to keep each rule. A phrase is the source of a regular expression over folded text
 * (readReply.ts: lower case, no accents, single spaces); `<name>` stands for one of `parts`.
 */
export interface PhraseSources {
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
  /** Hopes to meet again: struck out before promises are looked for. */
  farewell: readonly string[];
  /** The rest waits for the customer: nothing is promised before. */
  uponCustomer: readonly string[];
  /** In the customer's words: the brand failed them. */
  failure: readonly string[];
  /** In the customer's words: what went wrong is their own doing, or nothing did. */
  ownDoing: readonly string[];
  /** In the reply itself, when what it answers is not known: owns that something went wrong. */
  admission: readonly string[];
}

export type Phrases = { readonly [Name in Exclude<keyof PhraseSources, 'parts'>]: RegExp };

/** One expression for each list of phrases. */
export function compilePhrases({ parts, ...lists }: PhraseSources): Phrases {
  const compiled = Object.entries(lists).map(([name, phrases]) => [name, compileList(phrases, parts)]);
  return Object.fromEntries(compiled) as Phrases;
}

/** @throws RangeError when a phrase names a part that is not there */
export function compileList(phrases: readonly string[], parts: Readonly<Record<string, string>>): RegExp {
  return new RegExp(
    phrases
      .map((phrase) => `(?<![\\p{L}\\p{N}])(?:${expand(phrase, parts)})(?:(?<=')|(?![\\p{L}\\p{N}]))`)
      .join('|'),
    'gu',
  );
}

function expand(phrase: string, parts: Readonly<Record<string, string>>): string {
  return phrase.replace(/<(\w+)>/g, (_, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new RangeError(`reply phrases: no part is called ${name}`);
    return `(?:${expand(part, parts)})`;
  });
}
