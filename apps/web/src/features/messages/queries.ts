import type {
  ConversationList,
  Correspondence,
  MessageTemplate,
  QueuedReply,
} from '@rapport/contracts/messages';
import type { SmsDecision } from '@rapport/contracts/sms';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../../api/client.ts';

const shapes = () => import('@rapport/contracts/messages');
const refreshMs = 30_000;

export interface MailboxSearch {
  box: 'waiting' | 'mine' | 'all';
  q: string;
}

/** Who wrote and who was written to, 50 at a time; looked at again while the page is open. */
export function conversationsQuery({ box, q }: MailboxSearch) {
  return infiniteQueryOptions({
    queryKey: ['messages', box, q],
    queryFn: ({ pageParam, signal }) =>
      request<ConversationList>('/api/v1/messages', {
        query: { box, q: q || null, cursor: pageParam },
        signal,
        shape: () => shapes().then((m) => m.conversationList),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: refreshMs,
  });
}

export function correspondenceQuery(customerId: string) {
  return queryOptions({
    queryKey: ['messages', 'with', customerId],
    queryFn: ({ signal }) =>
      request<Correspondence>(`/api/v1/messages/${encodeURIComponent(customerId)}`, {
        signal,
        shape: () => shapes().then((m) => m.correspondence),
      }),
  });
}

export const templatesQuery = queryOptions({
  queryKey: ['message-templates'],
  queryFn: ({ signal }) => request<MessageTemplate[]>('/api/v1/message-templates', { signal }),
});

export function sendReply(
  customerId: string,
  body: { text: string; language: 'fr' | 'en'; by: 'email' | 'sms' },
): Promise<QueuedReply> {
  return request(`/api/v1/messages/${customerId}/replies`, { method: 'POST', body });
}

export function takeBackReply(id: string): Promise<void> {
  return request(`/api/v1/messages/replies/${id}`, { method: 'DELETE' });
}

export function decideMail(id: string, decision: 'again' | 'sent'): Promise<void> {
  return request(`/api/v1/mail/${id}/decision`, { method: 'POST', body: { decision } });
}

export function decideSms(id: string, decision: SmsDecision['decision']): Promise<void> {
  return request(`/api/v1/sms/${id}/decision`, { method: 'POST', body: { decision } });
}

export function saveDraft(customerId: string, text: string): Promise<void> {
  return request(`/api/v1/messages/${customerId}/draft`, { method: 'PUT', body: { text } });
}

export function assign(customerId: string, userId: string | null): Promise<void> {
  return request(`/api/v1/messages/${customerId}/assignee`, { method: 'PUT', body: { userId } });
}

export function settle(customerId: string): Promise<void> {
  return request(`/api/v1/messages/${customerId}/settled`, { method: 'POST', body: {} });
}

export const signatureQuery = queryOptions({
  queryKey: ['message-signature'],
  queryFn: ({ signal }) => request<{ text: string }>('/api/v1/message-signature', { signal }),
});

export function saveSignature(text: string): Promise<void> {
  return request('/api/v1/message-signature', { method: 'PUT', body: { text } });
}

export function saveTemplate(
  template: MessageTemplate | Omit<MessageTemplate, 'id'>,
): Promise<MessageTemplate> {
  const { name, texts } = template;
  const body = { name, texts };
  return 'id' in template
    ? request(`/api/v1/message-templates/${template.id}`, { method: 'PUT', body })
    : request('/api/v1/message-templates', { method: 'POST', body });
}

export function removeTemplate(id: string): Promise<void> {
  return request(`/api/v1/message-templates/${id}`, { method: 'DELETE' });
}
