import type { todayKinds } from '@rapport/contracts/today';
import { type FamilyKey, relationshipTypes } from '@rapport/core/relations';

export type TodayKind = (typeof todayKinds)[number];

/**
 * Share of a customer's yearly value that is lost if nobody moves, when the change is certain; it is weighed by how sure the
 * change is. Judgements, to order lines of different kinds: conflict costs the customer, a cooling or a broken rhythm one in
 * two, a courtship left alone one in four; warming loses nothing.
 */
export const shareAtRisk: Readonly<Record<TodayKind, number>> = {
  'turned-hostile': 1,
  cooling: 0.5,
  'quiet-regular': 0.5,
  'new-courtship': 0.25,
  warming: 0,
};

const distantFamilies: readonly FamilyKey[] = ['distant', 'power'];
const closeFamilies: readonly FamilyKey[] = [
  'friendship',
  'kinship',
  'partnership',
  'romance',
  'admiration',
  'work',
];

const courtship = relationshipTypes.findIndex(({ key }) => key === 'courtship');

/** Numbers of the types that each kind of change is read from. A former friend is in the family of rifts: hostile. */
export const typeGroups = {
  hostile: typesOf(['hostile']),
  distant: typesOf(distantFamilies),
  close: typesOf(closeFamilies).filter((type) => type !== courtship),
  courtship: [courtship],
};

function typesOf(families: readonly FamilyKey[]): number[] {
  return relationshipTypes.flatMap(({ family }, k) => (families.includes(family) ? [k] : []));
}
