import { Button, Stack } from '@mantine/core';
import type { SmsSecret, SmsSettings } from '@rapport/contracts/sms';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { request } from '../../api/client.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { CopyField } from '../../ui/CopyField.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Section } from '../../ui/Page.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { GatewayForm } from './GatewayForm.tsx';
import { smsSettingsQuery } from './queries.ts';
import { SmsLog } from './SmsLog.tsx';
import { SmsTest } from './SmsTest.tsx';

/** The gateway by which text messages leave and come. */
export function SmsPart(): ReactElement {
  const { t } = useText();
  const { data, error, refetch } = useQuery(smsSettingsQuery);
  return (
    <Section title={t('sms.title')} lead={t('sms.lead')}>
      {error && !data && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting rows={4} />}
      {data && <Gateway settings={data} />}
    </Section>
  );
}

function Gateway({ settings }: { settings: SmsSettings }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const client = useQueryClient();
  const [isRenewing, setRenewing] = useState(false);
  const [isLogOpen, setLogOpen] = useState(false);
  const secret = useMutation({
    mutationFn: () => request<SmsSecret>('/api/v1/sms/secret', { method: 'POST' }),
    onSuccess: () => {
      setRenewing(false);
      return client.invalidateQueries({ queryKey: ['sms'] });
    },
  });
  const hasMessages = settings.waiting + settings.failed + settings.unknown + settings.parts > 0;
  return (
    <Stack gap="md">
      {secret.data && (
        <CopyField
          label={t('sms.secret')}
          description={t('webhooks.secretHint')}
          value={secret.data.secret}
        />
      )}
      {secret.error && !isRenewing && <ErrorNote error={secret.error} />}
      {settings.hasSecret ? (
        <>
          <GatewayForm settings={settings} />
          {settings.incoming && (
            <CopyField
              label={t('sms.incoming')}
              description={t('sms.incomingHint')}
              value={settings.incoming}
            />
          )}
          <p role="status" style={{ margin: 0 }}>
            {settings.failingSince &&
              `${t('sms.failing', { since: format.dateTime(settings.failingSince), why: settings.problem ?? '' })} `}
            {t('sms.counts', {
              waiting: settings.waiting,
              parts: settings.parts,
              failed: settings.failed,
              unknown: settings.unknown,
            })}
          </p>
          <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
            <Button size="xs" variant="default" onClick={() => setRenewing(true)}>
              {t('sms.renew')}
            </Button>
            {(hasMessages || isLogOpen) && (
              <Button
                size="xs"
                variant="subtle"
                aria-expanded={isLogOpen}
                onClick={() => setLogOpen(!isLogOpen)}
              >
                {t('sms.log')}
              </Button>
            )}
          </div>
          {settings.isOn && <SmsTest onSent={() => setLogOpen(true)} />}
          {isLogOpen && <SmsLog />}
          <Confirm
            isOpen={isRenewing}
            title={t('sms.renewTitle')}
            confirm={t('sms.renew')}
            isPending={secret.isPending}
            error={secret.error}
            onClose={() => setRenewing(false)}
            onConfirm={() => secret.mutate()}
          >
            {t('sms.renewText')}
          </Confirm>
        </>
      ) : (
        <>
          <p style={{ margin: 0 }}>{t('sms.first')}</p>
          <div>
            <Button variant="default" loading={secret.isPending} onClick={() => secret.mutate()}>
              {t('sms.makeSecret')}
            </Button>
          </div>
        </>
      )}
    </Stack>
  );
}
