import type { RelationModels } from '@rapport/contracts/relations';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../api/client.ts';

export const relationModelsQuery = queryOptions({
  queryKey: ['relationships', 'models'],
  queryFn: ({ signal }) =>
    request<RelationModels>('/api/v1/relationships/models', {
      signal,
      shape: () => import('@rapport/contracts/relations').then((m) => m.relationModels),
    }),
  refetchInterval: (query) => (query.state.data?.learning.isWorking ? 1_500 : false),
});

export function learnRelations(): Promise<void> {
  return request('/api/v1/relationships/models', { method: 'POST', body: {} });
}

export function chooseRelationModel(version: number | null): Promise<RelationModels> {
  return request('/api/v1/relationships/models/in-use', { method: 'PUT', body: { version } });
}

export function holdRelationModel(isHeld: boolean): Promise<RelationModels> {
  return request('/api/v1/relationships/models/hold', { method: 'PUT', body: { isHeld } });
}
