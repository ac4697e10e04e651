import { redirect } from '@tanstack/react-router';
import { ApiError } from '../api/ApiError.ts';
import { meQuery } from '../api/me.ts';
import { queryClient } from '../api/queryClient.ts';

/** Waits for who is signed in; to the sign-in page, and back here after, when nobody is. */
export async function enterWorkspace(href: string): Promise<void> {
  try {
    const me = await queryClient.ensureQueryData(meQuery);
    if (!me.workspace) throw redirect({ to: '/no-workspace' });
  } catch (error) {
    if (error instanceof ApiError && error.code === 'unauthenticated') {
      throw redirect({ to: '/sign-in', search: href === '/' ? {} : { back: href } });
    }
    throw error;
  }
}
