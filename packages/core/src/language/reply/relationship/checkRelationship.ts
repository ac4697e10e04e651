import { playbooks } from '../../../relations/playbooks/index.ts';
import type { Rule } from '../../../relations/playbooks/playbook.ts';
import type { ReadLanguage } from '../../tokens/stemWord.ts';
import { findPhrases, hasPhrase, type PhraseList } from '../phrases/findPhrases.ts';
import type { ReadReply } from '../readReply.ts';
import type { Found, Unasked } from '../replyRules.ts';
import { deviceRules } from './deviceRules.ts';
import { type Device, devicePhrasesOf, devices } from './devices.ts';

export type RelationshipType = keyof typeof playbooks;

/** Whether a key is one of the 29 types, whose playbooks say what a reply may not do. */
export function isRelationshipType(key: string): key is RelationshipType {
  return Object.hasOwn(playbooks, key);
}

/** What this relationship does not bear, whichever words say it. */
export function checkRelationship(
  { folded }: ReadReply,
  type: RelationshipType,
  language: ReadLanguage,
): Found[] {
  const phrases = devicePhrasesOf(language);
  const rules = deviceRules[type];
  return devices.flatMap((device) => {
    const rule = rules[device];
    if (rule === undefined) return [];
    return placesOf(phrases[device], folded).map((place) => ({ rule, ...place }));
  });
}

/** A message that sells, to someone who did not agree to it. */
export function checkConsent({ folded }: ReadReply, language: ReadLanguage): Found[] {
  const phrases = devicePhrasesOf(language);
  return (['promotion', 'enrolment', 'upsell'] as const satisfies readonly Device[]).flatMap((device) =>
    placesOf(phrases[device], folded).map((place) => ({ rule: 'no-consent', ...place })),
  );
}

/** A message that the brand starts, past what the cadence of the relationship bears. */
export function checkCadence(
  reply: ReadReply,
  type: RelationshipType,
  language: ReadLanguage,
  { sentIn30Days, daysSinceLast }: Unasked,
): Found[] {
  const { maxPer30Days, minDaysBetween, promotional } = playbooks[type].cadence;
  const first = reply.sentences[0];
  if (!first) return [];
  const isPromotional = hasPhrase(devicePhrasesOf(language).promotion, reply.folded, whole(reply.folded));
  const isTooMuch =
    sentIn30Days >= maxPer30Days ||
    (daysSinceLast !== null && daysSinceLast < minDaysBetween) ||
    (isPromotional && promotional === 'never');
  return isTooMuch ? [{ rule: 'cadence', ...first }] : [];
}

/** The rule of a playbook that a break names. */
export function ruleOf(type: RelationshipType, key: string): Rule | undefined {
  return playbooks[type].mustNot.find((rule) => rule.key === key);
}

function placesOf(phrases: PhraseList, folded: string) {
  return findPhrases(phrases, folded, whole(folded));
}

function whole(folded: string) {
  return { from: 0, to: folded.length };
}
