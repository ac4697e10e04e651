import { request } from '../../api/client.ts';

/** Changes the password and ends every other session. */
export function changePassword(input: { currentPassword: string; newPassword: string }): Promise<unknown> {
  return request('/api/auth/change-password', {
    method: 'POST',
    body: { ...input, revokeOtherSessions: true },
  });
}

export interface SecondFactorStart {
  /** otpauth://… for the QR code; its `secret` can be typed instead. */
  totpURI: string;
  backupCodes: string[];
}

/** Prepares the second step; it asks for nothing until a first code proves that the app has the secret. */
export function startSecondFactor(password: string): Promise<SecondFactorStart> {
  return request<SecondFactorStart>('/api/auth/two-factor/enable', { method: 'POST', body: { password } });
}

export function proveFirstCode(code: string): Promise<unknown> {
  return request('/api/auth/two-factor/verify-totp', {
    method: 'POST',
    body: { code: code.replace(/\s/g, '') },
  });
}

export function stopSecondFactor(password: string): Promise<unknown> {
  return request('/api/auth/two-factor/disable', { method: 'POST', body: { password } });
}
