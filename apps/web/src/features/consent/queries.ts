import type {
  ConsentSettings,
  ContactState,
  NewConsent,
  OppositionList,
  UploadedOppositionList,
} from '@rapport/contracts/consent';
import type {
  ErasureRequest,
  RetentionPreview,
  RetentionSettings,
  RetentionState,
} from '@rapport/contracts/erasure';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../api/client.ts';

/** Where a customer stands on each purpose and channel, and the link to their page. */
export function contactStateQuery(customerId: string) {
  return queryOptions({
    queryKey: ['customers', customerId, 'contact'],
    queryFn: ({ signal }) =>
      request<ContactState>(`/api/v1/customers/${customerId}/contact`, {
        signal,
        shape: () => import('@rapport/contracts/consent').then((m) => m.contactState),
      }),
  });
}

const oppositionPath = '/api/v1/consent/opposition-list';

export const oppositionQuery = queryOptions({
  queryKey: ['opposition-list'],
  queryFn: ({ signal }) =>
    request<{ list: OppositionList | null }>(oppositionPath, {
      signal,
      shape: () => import('@rapport/contracts/consent').then((m) => m.oppositionState),
    }),
});

export function uploadOpposition(body: {
  name: string;
  listedOn: string;
  text: string;
}): Promise<UploadedOppositionList> {
  return request(oppositionPath, { method: 'PUT', body });
}

export function removeOpposition(): Promise<void> {
  return request(oppositionPath, { method: 'DELETE' });
}

export function keepConsent(customerId: string, consent: NewConsent): Promise<{ stored: true }> {
  return request(`/api/v1/customers/${customerId}/consents`, { method: 'POST', body: consent });
}

export function erasePerson(customerId: string): Promise<{ exchanges: number }> {
  return request(`/api/v1/customers/${customerId}/erasure`, { method: 'POST', body: { confirm: 'erase' } });
}

export const consentSettingsQuery = queryOptions({
  queryKey: ['consent', 'settings'],
  queryFn: ({ signal }) => request<ConsentSettings>('/api/v1/consent/settings', { signal }),
});

export function saveConsentSettings(changes: Partial<ConsentSettings>): Promise<ConsentSettings> {
  return request('/api/v1/consent/settings', { method: 'PATCH', body: changes });
}

export const retentionQuery = queryOptions({
  queryKey: ['consent', 'retention'],
  queryFn: ({ signal }) => request<RetentionState>('/api/v1/retention', { signal }),
});

export function saveRetention(changes: Partial<RetentionSettings>): Promise<RetentionState> {
  return request('/api/v1/retention', { method: 'PATCH', body: changes });
}

export function previewRetention(limits: Omit<RetentionSettings, 'isOn'>): Promise<RetentionPreview> {
  return request('/api/v1/retention/previews', { method: 'POST', body: limits });
}

export const erasureRequestsQuery = queryOptions({
  queryKey: ['consent', 'erasure-requests'],
  queryFn: ({ signal }) => request<ErasureRequest[]>('/api/v1/erasure-requests', { signal }),
});
