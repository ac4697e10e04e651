import type { SmsList, SmsSettings } from '@rapport/contracts/sms';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../api/client.ts';

export const smsSettingsQuery = queryOptions({
  queryKey: ['sms', 'settings'],
  queryFn: ({ signal }) => request<SmsSettings>('/api/v1/sms/settings', { signal }),
});

export const smsListQuery = queryOptions({
  queryKey: ['sms', 'list'],
  queryFn: ({ signal }) => request<SmsList>('/api/v1/sms?limit=50', { signal }),
  refetchInterval: 5_000,
});
