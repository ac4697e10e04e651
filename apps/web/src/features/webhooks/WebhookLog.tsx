import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { request } from '../../api/client.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { messagesQuery } from './queries.ts';

/** The latest messages to an endpoint, what it answered, and when they are tried again. */
export function WebhookLog({ id, url }: { id: string; url: string }): ReactElement | null {
  const { t } = useText();
  const format = useFormat();
  const client = useQueryClient();
  const { data, error } = useQuery(messagesQuery(id));
  const again = useMutation({
    mutationFn: (messageId: string) =>
      request(`/api/v1/webhooks/${id}/replays`, { method: 'POST', body: { messageId } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['webhooks'] }),
  });
  if (error && !data) return <ErrorNote error={error} />;
  if (!data) return null;
  if (data.length === 0) return <p>{t('webhooks.noMessages')}</p>;
  return (
    <DataTable
      label={t('webhooks.logOf', { url })}
      columns={[
        { header: t('webhooks.at') },
        { header: t('webhooks.what') },
        { header: t('webhooks.status') },
        { header: t('webhooks.answer') },
        { header: t('webhooks.again') },
      ]}
      rows={data.map((each) => ({
        key: each.id,
        cells: [
          format.dateTime(each.at),
          each.type,
          each.status === 'due' && each.dueAt && each.attempts > 0
            ? t('webhooks.next', { at: format.dateTime(each.dueAt), attempts: each.attempts })
            : t(`webhooks.status.${each.status}`),
          [each.httpStatus, each.answer?.slice(0, 120), each.tookMs === null ? null : `${each.tookMs} ms`]
            .filter((part) => part !== null && part !== undefined && part !== '')
            .join(' · '),
          each.status === 'due' ? (
            ''
          ) : (
            <Button
              key="again"
              size="compact-xs"
              variant="subtle"
              loading={again.isPending && again.variables === each.id}
              onClick={() => again.mutate(each.id)}
            >
              {t('webhooks.again')}
            </Button>
          ),
        ],
      }))}
    />
  );
}
