import { holdsPhrase } from '../../language/search/holdsPhrase.ts';
import type { SignalKey } from '../../language/topics/verbatimReading.ts';
import type { ObservedChannel } from '../../relations/exchange.ts';
import type { TurnMatch } from './turn.ts';

/** Kinds by which something of a customer can open a case. */
export const heardKinds = ['contact', 'message', 'answer', 'review', 'complaint', 'delivery'] as const;
export type HeardKind = (typeof heardKinds)[number];

/**
 * What a rule written here is for: exchanges, or changes of the relationship. All that is said must be so; of several values of one,
 * any. At least one thing is said: a rule for everything would be none.
 */
export interface OwnMatch {
  kinds?: readonly HeardKind[] | undefined;
  channels?: readonly ObservedChannel[] | undefined;
  score?: { measure: string; side: 'at-most' | 'at-least'; bound: number } | undefined;
  /** Words or phrases of the customer, in any form of their words. */
  words?: readonly string[] | undefined;
  /** Keys of the taxonomy that the words are about. */
  topics?: readonly string[] | undefined;
  /** Only where they speak ill of the topic. */
  isIll?: boolean | undefined;
  /** What the words were read to say: effort, leaving, anger… */
  says?: readonly SignalKey[] | undefined;
  /** The matter, as the sender of the exchange names it. */
  issues?: readonly string[] | undefined;
  /** How a delivery ended: late, lost, refused… */
  outcomes?: readonly string[] | undefined;
  /** Types of relationship, as shown once the exchange was taken in. */
  relations?: readonly string[] | undefined;
  /** Not an exchange but the relationship that turned: nothing else is said then. */
  turn?: TurnMatch | undefined;
}

/** Of an exchange, what rules written here look at. What takes reading is asked for last, and only where the rest agrees. */
export interface OwnSignal {
  kind: string;
  direction: 'inbound' | 'outbound';
  channel: string | null;
  score: { measure: string; score: number } | null;
  issue: string | null;
  outcome: string | null;
  /** Type of the relationship shown; null where none is. */
  relation: string | null;
  text: string | null;
  /** Of the text. */
  language: string | null;
  read(): { topics: readonly { key: string; sentiment: number }[]; says: readonly string[] } | null;
}

/** Whether an exchange is one of those meant: inbound, or a delivery. */
export function matchOwn(match: OwnMatch, signal: OwnSignal): boolean {
  if (match.turn !== undefined) return false;
  const isHeard = signal.direction === 'inbound' || signal.kind === 'delivery';
  if (!isHeard || !(heardKinds as readonly string[]).includes(signal.kind)) return false;
  return (
    isAmong(match.kinds, signal.kind) &&
    isAmong(match.channels, signal.channel) &&
    isAmong(match.outcomes, signal.outcome) &&
    isAmong(match.relations, signal.relation) &&
    isScored(match.score, signal.score) &&
    (match.issues === undefined || isAmong(match.issues.map(folded), signal.issue && folded(signal.issue))) &&
    isWorded(match, signal)
  );
}

/** Whether a match says anything at all. */
export function isEmptyMatch({ isIll: _, ...match }: OwnMatch): boolean {
  return Object.values(match).every((value) => value === undefined);
}

/** Whether a match is for changes of the relationship and for exchanges at once, which nothing could meet. */
export function isMixedMatch({ turn, ...match }: OwnMatch): boolean {
  return turn !== undefined && Object.values(match).some((value) => value !== undefined);
}

function isAmong(asked: readonly string[] | undefined, value: string | null): boolean {
  return asked === undefined || (value !== null && asked.includes(value));
}

function isScored(asked: OwnMatch['score'], given: OwnSignal['score']): boolean {
  if (asked === undefined) return true;
  if (given === null || given.measure !== asked.measure) return false;
  return asked.side === 'at-most' ? given.score <= asked.bound : given.score >= asked.bound;
}

function isWorded(match: OwnMatch, signal: OwnSignal): boolean {
  const { words, topics, says, isIll } = match;
  if (words === undefined && topics === undefined && says === undefined) return true;
  const { text, direction } = signal;
  if (text === null || direction !== 'inbound') return false;
  if (words && !holdsPhrase(text, signal.language ?? 'en', words)) return false;
  if (topics === undefined && says === undefined) return true;
  const read = signal.read();
  if (read === null) return false;
  return (
    (topics === undefined ||
      read.topics.some(({ key, sentiment }) => topics.includes(key) && (!isIll || sentiment < 0))) &&
    (says === undefined || read.says.some((key) => isAmong(says, key)))
  );
}

function folded(issue: string): string {
  return issue.trim().toLowerCase();
}
