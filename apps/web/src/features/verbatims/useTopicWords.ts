import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useText } from '../../i18n/useText.ts';
import { taxonomyQuery } from './queries.ts';

/** The names of topics in the language shown, as the workspace calls them. */
export function useTopicWords(): { name: (key: string) => string; all: { key: string; name: string }[] } {
  const { language } = useText();
  const { data } = useQuery(taxonomyQuery);
  return useMemo(() => {
    const all = (data?.topics ?? []).map(({ key, name }) => ({ key, name: name[language] }));
    const names = new Map(all.map((topic) => [topic.key, topic.name]));
    return { all, name: (key) => names.get(key) ?? key };
  }, [data, language]);
}
