import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Section } from '../../../ui/Page.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import { MailForm } from './MailForm.tsx';
import { mailSettingsQuery } from './queries.ts';

/** Where mails leave from and come to. */
export function MailPart(): ReactElement {
  const { t } = useText();
  const { data, error, refetch } = useQuery(mailSettingsQuery);
  return (
    <Section title={t('mail.title')} lead={t('mail.lead')}>
      {error && !data && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting rows={5} />}
      {data && <MailForm settings={data} />}
    </Section>
  );
}
