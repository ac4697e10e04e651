import { Button } from '@mantine/core';
import type { Webhook, WebhookSecret } from '@rapport/contracts/webhooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { request } from '../../api/client.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { ListRow } from '../../ui/List.tsx';
import { WebhookLog } from './WebhookLog.tsx';

type Action = 'test' | 'replay' | 'secret' | 'switch' | 'remove';

/** One endpoint: how it does, what can be done with it, and its latest messages. */
export function WebhookRow(props: {
  webhook: Webhook;
  onSecret: (secret: WebhookSecret) => void;
}): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const client = useQueryClient();
  const { webhook, onSecret } = props;
  const [isOpen, setOpen] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const path = `/api/v1/webhooks/${webhook.id}`;
  const act = useMutation({
    mutationFn: async (action: Action) => {
      if (action === 'secret') onSecret(await request<WebhookSecret>(`${path}/secret`, { method: 'POST' }));
      else if (action === 'test') await request(`${path}/tests`, { method: 'POST' });
      else if (action === 'replay') await request(`${path}/replays`, { method: 'POST', body: {} });
      else if (action === 'remove') await request(path, { method: 'DELETE' });
      else await request(path, { method: 'PATCH', body: { isOn: !webhook.isOn } });
    },
    onSuccess: (_done, action) => {
      if (action === 'test' || action === 'replay') setOpen(true);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['webhooks'] }),
  });
  const button = (action: Action, words: string) => (
    <Button
      size="xs"
      variant="default"
      loading={act.isPending && act.variables === action}
      onClick={() => (action === 'remove' ? setRemoving(true) : act.mutate(action))}
    >
      {words}
    </Button>
  );
  return (
    <ListRow
      title={<span style={{ overflowWrap: 'anywhere' }}>{webhook.url}</span>}
      detail={
        <>
          {webhook.events.join(' · ')}
          <br />
          {!webhook.isOn &&
            t(
              webhook.offBecause === 'gone' || webhook.offBecause === 'failing'
                ? `webhooks.off.${webhook.offBecause}`
                : 'webhooks.off',
            )}
          {webhook.isOn && webhook.failingSince
            ? t('webhooks.failing', { since: format.dateTime(webhook.failingSince) })
            : null}
          {webhook.isOn && !webhook.failingSince && t('webhooks.on')}{' '}
          {t('webhooks.counts', { waiting: webhook.waiting, failed: webhook.failed })}
          <span style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 8 }}>
            {button('test', t('webhooks.test'))}
            {webhook.failed > 0 && button('replay', t('webhooks.replay'))}
            {button('switch', webhook.isOn ? t('webhooks.switchOff') : t('webhooks.switchOn'))}
            {button('secret', t('webhooks.renew'))}
            {button('remove', t('webhooks.remove'))}
            <Button size="xs" variant="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {t('webhooks.log')}
            </Button>
          </span>
          {act.error && <ErrorNote error={act.error} />}
          {isOpen && <WebhookLog id={webhook.id} url={webhook.url} />}
          <Confirm
            isOpen={isRemoving}
            title={t('webhooks.removeTitle')}
            confirm={t('webhooks.remove')}
            isPending={act.isPending}
            onClose={() => setRemoving(false)}
            onConfirm={() => act.mutate('remove', { onSuccess: () => setRemoving(false) })}
          >
            {t('webhooks.removeText')}
          </Confirm>
        </>
      }
    />
  );
}
