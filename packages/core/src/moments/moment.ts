import type { TypeKey } from '../relations/catalogue.ts';
import type { Bilingual } from '../relations/playbooks/playbook.ts';
import type { MomentRule } from './rule.ts';

/**
 * Why the brand speaks. `service`: what the customer is owed (an apology, news of a wait), outside of the relationship's cadence;
 * `thanks` and `news`: a word that asks nothing; `offer`: only where the relationship bears offers.
 */
export const momentPurposes = ['service', 'thanks', 'news', 'offer'] as const;
export type MomentPurpose = (typeof momentPurposes)[number];

/** How something is done for a person. */
export const gestureWays = ['email', 'call', 'card', 'gift', 'sms'] as const;
export type GestureWay = (typeof gestureWays)[number];

/** Variables in braces: `{firstName|dear customer}` gives what stands after the bar when it is not known. */
export interface MomentText {
  /** Of an email. */
  subject: string;
  /** Of an email or a card; what to say in a call. */
  body: string;
  /** Of an SMS. */
  short: string;
}

/** A moment as data: when it is due, for whom it is right, what is said and how. */
export interface Moment {
  key: string;
  name: Bilingual;
  /** Why it is worth a word. */
  about: Bilingual;
  rule: MomentRule;
  /** In the other relationships nothing is said. */
  fits: readonly TypeKey[];
  purpose: MomentPurpose;
  /** The first that can be is taken. */
  ways: readonly GestureWay[];
  texts: { fr: MomentText; en: MomentText };
  /** On a day with several, the lowest is chosen. */
  rank: number;
  /** Share of those it is due for who get nothing, so that its effect can be known. */
  heldShare: number;
  /** Days after it in which its effect is looked for. */
  effectDays: number;
}
