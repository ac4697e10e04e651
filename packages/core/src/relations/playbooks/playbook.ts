/** The same thing said twice, in plain French and plain English: neither is the translation of the other. */
export interface Bilingual {
  fr: string;
  en: string;
}

/** What staff do, or refrain from, to keep a relationship. `key` is kebab-case and unique within its playbook: checks and edits refer to it. */
export interface Rule {
  key: string;
  text: Bilingual;
  why: Bilingual;
}

/** Are offers part of this relationship: awaited, bearable now and then, or out of place? */
type PromotionalStance = 'welcome' | 'sparing' | 'never';

/**
 * How often the brand may speak first. Answers to the customer and messages needed to carry out what they asked for
 * (order, delivery, safety) are not counted: those are always due.
 */
interface Cadence {
  /** Messages the brand starts, any channel, in any 30 days. Zero: speak only when spoken to. */
  maxPer30Days: number;
  /** Can exceed 30: a relationship may bear one message and then a season of silence. */
  minDaysBetween: number;
  promotional: PromotionalStance;
  note: Bilingual;
}

/** A type this relationship can become in one step and that is worth wishing for, with the way there. */
interface NextType<Type extends string = string> {
  type: Type;
  how: Bilingual;
}

/**
 * How to behave in one type of relationship. The built-in ones are keyed by the catalogue; a workspace may edit them and
 * add its own types, hence the open `Type`.
 *
 * The rules are this project's own writing, from published relationship norms (Aggarwal 2004 on communal and exchange
 * norms; Fournier 1998; Avery, Fournier and Wittenbraker 2014): advice to edit, not a finding.
 */
export interface Playbook<Type extends string = string> {
  type: Type;
  /** What the customer expects, said from where they stand. */
  expectations: readonly Bilingual[];
  must: readonly Rule[];
  /** The rules that break this relationship. */
  mustNot: readonly Rule[];
  /** How to write and speak, with tu or vous for French. */
  tone: Bilingual;
  cadence: Cadence;
  gestures: readonly Bilingual[];
  /** How one notices that the relationship is about to turn. */
  warningSigns: readonly Bilingual[];
  next: readonly NextType<Type>[];
}
