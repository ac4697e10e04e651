import type { WorkspaceSettings } from '@rapport/contracts/access';

interface Names {
  fr: string;
  en: string;
}

/** The names chosen here with one type renamed; left empty or as in the catalogue, it goes back to the catalogue's. */
export function withName(
  typeNames: WorkspaceSettings['typeNames'],
  type: Names & { key: string },
  names: Names,
): WorkspaceSettings['typeNames'] {
  const chosen = { fr: names.fr.trim() || type.fr, en: names.en.trim() || type.en };
  const { [type.key]: _before, ...others } = typeNames;
  return chosen.fr === type.fr && chosen.en === type.en ? others : { ...others, [type.key]: chosen };
}

/** The hidden types with one more, or one less. */
export function withHidden(hidden: string[], key: string, isHidden: boolean): string[] {
  const others = hidden.filter((one) => one !== key);
  return isHidden ? [...others, key] : others;
}
