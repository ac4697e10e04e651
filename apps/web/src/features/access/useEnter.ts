import { useRouter } from '@tanstack/react-router';
import { queryClient } from '../../api/queryClient.ts';

/** After a session opens: forget what was read before it, and go where the person was going. */
export function useEnter(): (path?: string) => Promise<void> {
  const router = useRouter();
  return async (path = '/') => {
    queryClient.clear();
    await router.navigate({ href: path, replace: true });
  };
}
