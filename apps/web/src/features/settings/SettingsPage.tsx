import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { settingsQuery } from '../../api/settings.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { AssistantPart } from '../assistant/AssistantPart.tsx';
import { PurposesPart } from '../consent/PurposesPart.tsx';
import { RetentionPart } from '../consent/RetentionPart.tsx';
import { SaidPart } from '../said/SaidPart.tsx';
import { SmsPart } from '../sms/SmsPart.tsx';
import { AskingPart } from '../surveys/rules/AskingPart.tsx';
import { WebhooksPart } from '../webhooks/WebhooksPart.tsx';
import { GeneralForm } from './GeneralForm.tsx';
import { MailPart } from './mail/MailPart.tsx';
import { TypesPart } from './TypesPart.tsx';

export function SettingsPage(): ReactElement {
  const { t } = useText();
  const { data, error, refetch } = useQuery(settingsQuery);
  return (
    <Page title={t('settings.title')} lead={t('settings.lead')} width="reading">
      {error && !data && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting rows={8} />}
      {data && (
        <>
          <Section title={t('settings.general')}>
            <GeneralForm settings={data} />
          </Section>
          <MailPart />
          <SmsPart />
          <AskingPart />
          <TypesPart settings={data} />
          <SaidPart />
          <PurposesPart />
          <RetentionPart />
          <AssistantPart />
          <WebhooksPart />
        </>
      )}
    </Page>
  );
}
