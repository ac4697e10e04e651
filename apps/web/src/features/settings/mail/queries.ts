import type { MailCheck, MailChecked, MailSettings, MailSettingsChange } from '@rapport/contracts/mail';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/client.ts';

export const mailSettingsQuery = queryOptions({
  queryKey: ['mail-settings'],
  queryFn: ({ signal }) =>
    request<MailSettings>('/api/v1/mail/settings', {
      signal,
      shape: () => import('@rapport/contracts/mail').then((m) => m.mailSettings),
    }),
});

export function saveMailSettings(changes: MailSettingsChange): Promise<MailSettings> {
  return request('/api/v1/mail/settings', { method: 'PATCH', body: changes });
}

export function checkMail(check: MailCheck['check']): Promise<MailChecked> {
  return request('/api/v1/mail/checks', { method: 'POST', body: { check } });
}
