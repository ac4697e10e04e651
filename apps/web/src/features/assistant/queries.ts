import type {
  AssistantCall,
  AssistantChange,
  AssistantSettings,
  AssistantTry,
  Suggestions,
  Summary,
} from '@rapport/contracts/assistant';
import type { Language } from '@rapport/contracts/vocabulary';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../api/client.ts';
import type { VerbatimsSearch } from '../verbatims/verbatimsSearch.ts';

const shapes = () => import('@rapport/contracts/assistant');

export const assistantQuery = queryOptions({
  queryKey: ['assistant', 'settings'],
  queryFn: ({ signal }) =>
    request<AssistantSettings>('/api/v1/assistant', {
      signal,
      shape: () => shapes().then((m) => m.assistantSettings),
    }),
});

export const callsQuery = queryOptions({
  queryKey: ['assistant', 'calls'],
  queryFn: ({ signal }) => request<AssistantCall[]>('/api/v1/assistant/calls', { signal }),
});

export function saveAssistant(body: AssistantChange): Promise<AssistantSettings> {
  return request('/api/v1/assistant', { method: 'PATCH', body });
}

export function tryAssistant(): Promise<AssistantTry> {
  return request('/api/v1/assistant/tries', { method: 'POST' });
}

/** Of what the filters leave, the first shown. */
export function summarise(search: VerbatimsSearch, language: Language): Promise<Summary> {
  const { like: _like, ...filter } = search;
  return request('/api/v1/assistant/summaries', { method: 'POST', body: { ...filter, language } });
}

export function suggestTopics(id: string): Promise<Suggestions> {
  return request('/api/v1/assistant/suggestions', { method: 'POST', body: { ids: [id] } });
}
