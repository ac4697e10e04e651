import { useRouter } from '@tanstack/react-router';
import { switchWorkspace } from '../api/me.ts';

/** Goes to another workspace, at its first page: an address of the old one means nothing there. */
export function useSwitchWorkspace(): (id: string) => void {
  const router = useRouter();
  return async (id) => {
    await switchWorkspace(id);
    await router.navigate({ to: '/today' });
    await router.invalidate();
  };
}
