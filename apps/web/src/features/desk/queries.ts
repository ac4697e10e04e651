import type {
  DeskAgreement,
  DeskFilling,
  DeskNext,
  DeskTagged,
  Disagreements,
} from '@rapport/contracts/desk';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../api/client.ts';

const shapes = () => import('@rapport/contracts/desk');

export const nextQuery = queryOptions({
  queryKey: ['desk', 'next'],
  queryFn: ({ signal }) =>
    request<DeskNext>('/api/v1/desk/next', { signal, shape: () => shapes().then((m) => m.deskNext) }),
});

export function giveTag({ id, type }: { id: string; type: string | null }): Promise<DeskTagged> {
  return request(`/api/v1/desk/items/${id}/tags`, { method: 'POST', body: { type } });
}

export function takeBack(id: string): Promise<DeskNext> {
  return request(`/api/v1/desk/items/${id}/tags`, { method: 'DELETE' });
}

export function fillDesk(): Promise<DeskFilling> {
  return request('/api/v1/desk/fills', { method: 'POST', body: {} });
}

/** Whether the queue is being filled; asked again until it no longer is. */
export const fillingQuery = queryOptions({
  queryKey: ['desk', 'filling'],
  queryFn: ({ signal }) =>
    request<DeskFilling>('/api/v1/desk/fills/latest', {
      signal,
      shape: () => shapes().then((m) => m.deskFilling),
    }),
  refetchInterval: (query) => (query.state.data?.isWorking ? 1_000 : false),
});

export const agreementQuery = queryOptions({
  queryKey: ['desk', 'agreement'],
  queryFn: ({ signal }) =>
    request<DeskAgreement>('/api/v1/desk/agreement', {
      signal,
      shape: () => shapes().then((m) => m.deskAgreement),
    }),
});

export const disagreementsQuery = queryOptions({
  queryKey: ['desk', 'disagreements'],
  queryFn: ({ signal }) =>
    request<Disagreements>('/api/v1/desk/disagreements', {
      signal,
      shape: () => shapes().then((m) => m.disagreements),
    }),
});

export function keepAgreed({ id, type }: { id: string; type: string }): Promise<Disagreements> {
  return request(`/api/v1/desk/items/${id}/agreed`, { method: 'PUT', body: { type } });
}
