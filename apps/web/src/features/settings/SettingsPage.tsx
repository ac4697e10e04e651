import type { WorkspaceSettings } from '@rapport/contracts/access';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { settingsQuery } from '../../api/settings.ts';
import type { TextKey } from '../../i18n/en/catalogue.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { AssistantPart } from '../assistant/AssistantPart.tsx';
import { OppositionPart } from '../consent/OppositionPart.tsx';
import { PurposesPart } from '../consent/PurposesPart.tsx';
import { RetentionPart } from '../consent/RetentionPart.tsx';
import { SaidPart } from '../said/SaidPart.tsx';
import { SmsPart } from '../sms/SmsPart.tsx';
import { AskingPart } from '../surveys/rules/AskingPart.tsx';
import { WebhooksPart } from '../webhooks/WebhooksPart.tsx';
import { GeneralForm } from './GeneralForm.tsx';
import { MailPart } from './mail/MailPart.tsx';
import classes from './SettingsPage.module.css';
import { TypesPart } from './TypesPart.tsx';

const parts: readonly { id: string; title: TextKey; part: (settings: WorkspaceSettings) => ReactElement }[] =
  [
    { id: 'workspace', title: 'settings.general', part: (settings) => <General settings={settings} /> },
    { id: 'email', title: 'mail.title', part: () => <MailPart /> },
    { id: 'sms', title: 'sms.title', part: () => <SmsPart /> },
    { id: 'asking', title: 'surveys.rules.title', part: () => <AskingPart /> },
    { id: 'types', title: 'settings.types', part: (settings) => <TypesPart settings={settings} /> },
    { id: 'said', title: 'said.title', part: () => <SaidPart /> },
    { id: 'purposes', title: 'consent.purposes.title', part: () => <PurposesPart /> },
    { id: 'opposition', title: 'consent.opposition.title', part: () => <OppositionPart /> },
    { id: 'retention', title: 'consent.retention.title', part: () => <RetentionPart /> },
    { id: 'assistant', title: 'assistant.title', part: () => <AssistantPart /> },
    { id: 'webhooks', title: 'webhooks.title', part: () => <WebhooksPart /> },
  ];

/** What holds for the whole workspace, a part each, and a way to each part. */
export function SettingsPage(): ReactElement {
  const { t } = useText();
  const { data, error, refetch } = useQuery(settingsQuery);
  return (
    <Page title={t('settings.title')} lead={t('settings.lead')} width="reading">
      {error && !data && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting rows={8} />}
      {data && (
        <>
          <nav aria-label={t('settings.onThisPage')} className={classes.parts}>
            {parts.map(({ id, title }) => (
              <a key={id} href={`#${id}`}>
                {t(title)}
              </a>
            ))}
          </nav>
          {parts.map(({ id, part }) => (
            <div key={id} id={id} className={classes.part}>
              {part(data)}
            </div>
          ))}
        </>
      )}
    </Page>
  );
}

function General({ settings }: { settings: WorkspaceSettings }): ReactElement {
  const { t } = useText();
  return (
    <Section title={t('settings.general')}>
      <GeneralForm settings={settings} />
    </Section>
  );
}
