import { useLocalStorage } from '@mantine/hooks';
import type { Desk } from '@rapport/contracts/counter';
import { useQuery } from '@tanstack/react-query';
import { deskQuery } from '../queries.ts';

interface Chosen {
  assistantId: string | null;
  siteId: string | null;
}

export interface Place extends Chosen {
  choose: (change: Partial<Chosen>) => void;
  /** The name of who writes, as far as it is known. */
  name: string | null;
  desk: Desk | undefined;
  /** Until then nothing is known of who holds the tablet. */
  isRead: boolean;
}

/** Who holds this tablet and where it stands, kept on it: it may serve several. Who left is forgotten. */
export function usePlace(): Place {
  const { data: desk, isPending } = useQuery(deskQuery);
  const [chosen, setChosen] = useLocalStorage<Chosen>({
    key: 'rapport-counter-place',
    defaultValue: { assistantId: null, siteId: null },
  });
  const assistant = desk?.assistants.find(({ id }) => id === chosen.assistantId);
  const site = desk?.sites.find(({ id }) => id === chosen.siteId);
  const own = desk?.me ? desk.assistants.find(({ id }) => id === desk.me?.id) : undefined;
  return {
    assistantId: assistant?.id ?? null,
    siteId: site?.id ?? (assistant ?? own)?.siteIds[0] ?? null,
    choose: (change) => setChosen((before) => ({ ...before, ...change })),
    name: assistant?.name ?? desk?.me?.name ?? null,
    desk,
    isRead: !isPending,
  };
}
