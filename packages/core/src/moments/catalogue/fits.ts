import { type FamilyKey, relationshipTypes, type TypeKey } from '../../relations/catalogue.ts';

/** The types of some families, and others by name, less those left out. */
export function fitsOf(
  families: readonly FamilyKey[],
  { and = [], not = [] }: { and?: readonly TypeKey[]; not?: readonly TypeKey[] } = {},
): TypeKey[] {
  return relationshipTypes
    .filter(({ key, family }) => (families.includes(family) || and.includes(key)) && !not.includes(key))
    .map(({ key }) => key);
}

/** Bonds that both sides know of: a date in common may be kept. */
export const warm = fitsOf(['friendship', 'kinship', 'partnership', 'admiration', 'work'], {
  not: ['compartmentalised-friends', 'ex-friends', 'arranged-marriage', 'marriage-of-convenience'],
});

/** Whoever deals with the brand of their own will, be it lightly. */
export const willing = fitsOf(['friendship', 'kinship', 'partnership', 'romance', 'admiration', 'work'], {
  and: ['casual-acquaintances', 'basic-exchange', 'master-servant'],
  not: ['ex-friends', 'one-night-stand', 'secret-affair', 'rebound'],
});

/** Everybody to whom something is owed: strangers and adversaries too; not who was pursued and asked for distance. */
export const owed = fitsOf(
  ['distant', 'friendship', 'kinship', 'partnership', 'romance', 'admiration', 'work', 'power', 'hostile'],
  { not: ['stalker-prey'] },
);
