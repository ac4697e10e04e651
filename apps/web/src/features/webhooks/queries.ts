import type { Webhook, WebhookMessage } from '@rapport/contracts/webhooks';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../api/client.ts';

export const webhooksQuery = queryOptions({
  queryKey: ['webhooks', 'list'],
  queryFn: ({ signal }) => request<Webhook[]>('/api/v1/webhooks', { signal }),
});

export function messagesQuery(id: string) {
  return queryOptions({
    queryKey: ['webhooks', 'messages', id],
    queryFn: ({ signal }) => request<WebhookMessage[]>(`/api/v1/webhooks/${id}/messages`, { signal }),
    refetchInterval: 5_000,
  });
}
