import { useRouter } from '@tanstack/react-router';
import { request } from '../api/client.ts';
import { meQuery } from '../api/me.ts';
import { queryClient } from '../api/queryClient.ts';
import { forgetDevice } from '../offline/deviceStore.ts';
import { sendUnsent } from '../offline/outbox.ts';

/** Sends what waits on the device, empties it and what was read, ends the session, and shows the sign-in page. */
export function useSignOut(): () => void {
  const router = useRouter();
  return async () => {
    await sendWhatWaits();
    // At once, should the server not answer: what is on its way here is not kept.
    await forgetDevice();
    await request('/api/auth/sign-out', { method: 'POST', body: {} }).catch(() => undefined);
    await router.navigate({ to: '/sign-in' });
    queryClient.clear();
    sessionStorage.clear();
    // What was asked for between the two, while the session lasted.
    await forgetDevice();
  };
}

async function sendWhatWaits(): Promise<void> {
  const me = queryClient.getQueryData(meQuery.queryKey);
  if (!me?.workspace) return;
  await sendUnsent({ userId: me.user.id, workspaceId: me.workspace.id }).catch(() => []);
}
