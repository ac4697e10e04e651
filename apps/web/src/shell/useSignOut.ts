import { useRouter } from '@tanstack/react-router';
import { request } from '../api/client.ts';
import { queryClient } from '../api/queryClient.ts';

/** Ends the session, empties what was read, and shows the sign-in page. */
export function useSignOut(): () => void {
  const router = useRouter();
  return async () => {
    await request('/api/auth/sign-out', { method: 'POST', body: {} }).catch(() => undefined);
    await router.navigate({ to: '/sign-in' });
    queryClient.clear();
  };
}
