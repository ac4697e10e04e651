import { useQuery } from '@tanstack/react-query';
import { groupsQuery, measuresQuery } from '../queries.ts';

/** Names of the sites whose customers answered, to choose from. */
export function useAnsweredSites(): string[] {
  const { data: list } = useQuery(measuresQuery({}));
  const first = list?.measures[0]?.measure ?? '';
  const { data: groups } = useQuery({ ...groupsQuery(first, {}, 'site'), enabled: first !== '' });
  return [...new Set((groups?.groups ?? []).flatMap(({ name }) => name ?? []))];
}
