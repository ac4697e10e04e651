import type { OwnMatch, OwnSignal } from './ownMatch.ts';

/** What may open a case. A rule's data, as a workspace keeps and edits it. */
export const casePriorities = ['urgent', 'high', 'normal', 'low'] as const;
export type CasePriority = (typeof casePriorities)[number];

/** What a rule looks for, each kind with its own bound. */
export type CaseTrigger =
  /** A score of a measure: detractors (nps, 6 or less), high effort (ces 2.0, 3 or less). */
  | { kind: 'low-score'; measure: string; side: 'at-most' | 'at-least'; bound: number }
  /** Words read as negative, hostile or leaving at least this strongly, from 0 to 1. */
  | { kind: 'negative-words'; strength: number }
  /** A contact about a matter that had one within so many days. */
  | { kind: 'second-contact'; withinDays: number }
  /** A promise that was not kept so many hours after its time; a delivery late or lost at once. */
  | { kind: 'promise-overdue'; graceHours: number }
  /** The relationship shown became one of conflict, at least this surely. */
  | { kind: 'turned-hostile'; probability: number }
  | { kind: 'complaint' }
  /** Written by the workspace, under a name of its own. */
  | { kind: 'own'; name: string; match: OwnMatch };
export type TriggerKind = CaseTrigger['kind'];

export const triggerKinds: readonly TriggerKind[] = [
  'low-score',
  'negative-words',
  'second-contact',
  'promise-overdue',
  'turned-hostile',
  'complaint',
  'own',
];

export interface CaseRule {
  /** Stable key within the workspace. */
  key: string;
  isOn: boolean;
  trigger: CaseTrigger;
  priority: CasePriority;
  /** What its owner must know; null for anybody. */
  skill: string | null;
  /** Id of who is given its cases while they can hold them; absent or null: chosen by site, skill and load. */
  owner?: string | null | undefined;
  /** What happened longer ago opens nothing: imported histories are not work to do. */
  maxAgeHours: number;
}

/** Of an exchange, what rules look at. */
export interface CaseSignal extends OwnSignal {
  atMs: number;
  /** Of the words: cue scores in [-1, 1]; null without words. */
  cues: Readonly<Record<string, number>> | null;
  /** Whether the same matter brought a contact before, and how long before this one; null: never. */
  sinceSameMatterMs: number | null;
}
