import { Button, Checkbox, Stack, TextInput } from '@mantine/core';
import { type WebhookEvent, type WebhookSecret, webhookEvents } from '@rapport/contracts/webhooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { request } from '../../api/client.ts';
import { useText } from '../../i18n/useText.ts';
import { CopyField } from '../../ui/CopyField.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { List } from '../../ui/List.tsx';
import { Section } from '../../ui/Page.tsx';
import { withTypedSince } from '../../ui/withTypedSince.ts';
import { webhooksQuery } from './queries.ts';
import { WebhookRow } from './WebhookRow.tsx';

/** Which other systems are told of what happens here. */
export function WebhooksPart(): ReactElement {
  const { t } = useText();
  const { data, error, refetch } = useQuery(webhooksQuery);
  const [secret, setSecret] = useState<WebhookSecret | null>(null);
  return (
    <Section title={t('webhooks.title')} lead={t('webhooks.lead')}>
      <Stack gap="md">
        {error && !data && <ErrorNote error={error} onRetry={() => void refetch()} />}
        {data && data.length > 0 && (
          <List label={t('webhooks.title')}>
            {data.map((each) => (
              <WebhookRow key={each.id} webhook={each} onSecret={setSecret} />
            ))}
          </List>
        )}
        {secret && (
          <CopyField
            label={t('webhooks.secret')}
            description={t('webhooks.secretHint')}
            value={secret.secret}
          />
        )}
        <AddWebhook onSecret={setSecret} />
      </Stack>
    </Section>
  );
}

function AddWebhook({ onSecret }: { onSecret: (secret: WebhookSecret) => void }): ReactElement {
  const { t } = useText();
  const client = useQueryClient();
  const [url, setUrl] = useState('');
  const [events, setEvents] = useState<string[]>([]);
  const add = useMutation({
    mutationFn: (sent: { url: string; events: string[] }) =>
      request<WebhookSecret>('/api/v1/webhooks', {
        method: 'POST',
        body: { ...sent, url: sent.url.trim() },
      }),
    onSuccess: (made, sent) => {
      onSecret(made);
      setUrl((now) => withTypedSince('', sent.url, now));
      setEvents((now) => withTypedSince([], sent.events, now));
      return client.invalidateQueries({ queryKey: ['webhooks'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate({ url, events });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput
          label={t('webhooks.url')}
          placeholder="https://"
          type="url"
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
        />
        <Checkbox.Group label={t('webhooks.events')} value={events} onChange={setEvents}>
          <Stack gap={6} mt={6}>
            {webhookEvents.map((each: WebhookEvent) => (
              <Checkbox key={each} value={each} label={t(`webhooks.event.${each}`)} description={each} />
            ))}
          </Stack>
        </Checkbox.Group>
        {add.error && <ErrorNote error={add.error} />}
        <div>
          <Button
            type="submit"
            variant="default"
            loading={add.isPending}
            disabled={url.trim() === '' || events.length === 0}
          >
            {t('webhooks.add')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
