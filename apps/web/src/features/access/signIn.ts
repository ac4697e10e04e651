import { request } from '../../api/client.ts';

/**
 * Opens a session.
 * @returns whether the second step is still asked for
 */
export async function signIn(input: { email: string; password: string }): Promise<{ needsCode: boolean }> {
  const answer = await request<{ twoFactorRedirect?: boolean }>('/api/auth/sign-in/email', {
    method: 'POST',
    body: { ...input, rememberMe: true },
  });
  return { needsCode: answer?.twoFactorRedirect === true };
}

/** The second step: six digits of the app, or a recovery code. */
export async function proveSecondFactor(input: {
  code: string;
  isBackup: boolean;
  trustDevice: boolean;
}): Promise<void> {
  const { code, isBackup, trustDevice } = input;
  await request(`/api/auth/two-factor/${isBackup ? 'verify-backup-code' : 'verify-totp'}`, {
    method: 'POST',
    body: { code, trustDevice },
  });
}
