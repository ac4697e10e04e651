import { relationshipTypes } from '@rapport/core/relations';
import { useQuery } from '@tanstack/react-query';
import { settingsQuery } from '../api/settings.ts';
import { useText } from '../i18n/useText.ts';

const byKey = new Map<string, (typeof relationshipTypes)[number]>(
  relationshipTypes.map((type) => [type.key, type]),
);

/** The name of a relationship type in the language shown: the workspace's own where it renamed it. */
export function useTypeName(): (key: string) => string {
  const { language } = useText();
  const { data } = useQuery(settingsQuery);
  return (key) => data?.typeNames[key]?.[language] || byKey.get(key)?.[language] || key;
}
