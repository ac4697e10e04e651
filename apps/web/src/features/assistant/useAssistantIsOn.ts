import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../api/me.ts';
import { assistantQuery } from './queries.ts';

/** Whether a language model is set and on: what needs it is shown only then. */
export function useAssistantIsOn(): boolean {
  const mayRead = useMay('settings:read');
  const { data } = useQuery({ ...assistantQuery, enabled: mayRead, staleTime: 60_000 });
  return data?.isOn === true;
}
