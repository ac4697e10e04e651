import { families, type RelationshipType, relationshipTypes } from '@rapport/core/relations';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { settingsQuery } from '../../../api/settings.ts';
import type { TextKey } from '../../../i18n/en/catalogue.ts';
import { useText } from '../../../i18n/useText.ts';

export interface TypeWords {
  /** "Old friends", as the workspace calls it. */
  name: (type: string) => string;
  /** "old friends", "a courtship": inside a sentence. */
  phrase: (type: string) => string;
  familyOf: (type: string) => string;
  familyName: (family: string) => string;
  definition: (type: string) => string;
  /** Types that people may choose, in the catalogue's order: those the workspace hides are left out. */
  shown: readonly RelationshipType[];
}

const typeOf = new Map<string, RelationshipType>(relationshipTypes.map((type) => [type.key, type]));
const familyNames = new Map<string, { fr: string; en: string }>(
  families.map((family) => [family.key, family]),
);

/** The words for types and families, in the language shown, with the workspace's own names. */
export function useTypeWords(): TypeWords {
  const { t, language } = useText();
  const { data: settings } = useQuery(settingsQuery);
  return useMemo(() => {
    const renamed = (type: string) => settings?.typeNames[type]?.[language];
    const name = (type: string) => renamed(type) || typeOf.get(type)?.[language] || type;
    return {
      name,
      phrase: (type) => {
        if (renamed(type) || !typeOf.has(type)) return lowerFirst(name(type));
        return t(`relations.phrase.${type}` as TextKey);
      },
      familyOf: (type) => typeOf.get(type)?.family ?? 'distant',
      familyName: (family) => familyNames.get(family)?.[language] ?? family,
      definition: (type) => typeOf.get(type)?.definition[language] ?? '',
      shown: relationshipTypes.filter((type) => !settings?.hiddenTypes.includes(type.key)),
    };
  }, [t, language, settings]);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
