import { Button, Stack, Switch, TextInput } from '@mantine/core';
import type { SmsSettings, SmsSettingsChange } from '@rapport/contracts/sms';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { ApiError } from '../../api/ApiError.ts';
import { request } from '../../api/client.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { smsSettingsQuery } from './queries.ts';

/** Where text messages are handed over, in whose name, and whether they are. */
export function GatewayForm({ settings }: { settings: SmsSettings }): ReactElement {
  const { t } = useText();
  const client = useQueryClient();
  const [isOn, setOn] = useState(settings.isOn);
  const save = useMutation({
    mutationFn: (body: SmsSettingsChange) =>
      request<SmsSettings>('/api/v1/sms/settings', { method: 'PATCH', body }),
    onSuccess: (saved) => {
      client.setQueryData(smsSettingsQuery.queryKey, saved);
      notifyDone(t('shell.saved'));
    },
  });
  const refused = save.error instanceof ApiError ? save.error : null;
  const isUrl = refused?.about('url') !== undefined;
  const isSender = refused?.about('sender') !== undefined;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const url = String(form.get('url') ?? '').trim();
    save.mutate({ url: url || null, sender: String(form.get('sender') ?? '').trim(), isOn });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput
          name="url"
          type="url"
          label={t('sms.url')}
          placeholder="https://"
          defaultValue={settings.url ?? ''}
          error={isUrl && t('sms.urlWrong')}
        />
        <TextInput
          name="sender"
          label={t('sms.sender')}
          description={t('sms.senderHint')}
          defaultValue={settings.sender}
          error={isSender && t('sms.senderWrong')}
        />
        <Switch label={t('sms.on')} checked={isOn} onChange={(event) => setOn(event.currentTarget.checked)} />
        {save.error && !isUrl && !isSender && <ErrorNote error={save.error} />}
        <div>
          <Button type="submit" variant="default" loading={save.isPending}>
            {t('shell.save')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
