import type { WorkspaceSettings } from '@rapport/contracts/access';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { settingsQuery } from '../../api/settings.ts';
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
import { partOf, type SettingsPartId, settingsParts } from './parts.ts';
import classes from './SettingsPartPage.module.css';
import { TypesPart } from './TypesPart.tsx';

const contents: Readonly<Record<SettingsPartId, (settings: WorkspaceSettings) => ReactElement>> = {
  workspace: (settings) => <General settings={settings} />,
  types: (settings) => <TypesPart settings={settings} />,
  email: () => <MailPart />,
  sms: () => <SmsPart />,
  asking: () => <AskingPart />,
  said: () => <SaidPart />,
  purposes: () => <PurposesPart />,
  opposition: () => <OppositionPart />,
  retention: () => <RetentionPart />,
  assistant: () => <AssistantPart />,
  webhooks: () => <WebhooksPart />,
};

/** One part of the settings, the others beside it; on a phone, the way back to their list. */
export function SettingsPartPage(): ReactElement {
  const { t } = useText();
  const { part: id } = useParams({ strict: false }) as { part: string };
  const { data, error, refetch } = useQuery(settingsQuery);
  const part = partOf(id) ?? settingsParts[0];
  return (
    <Page title={`${t(part.title)} · ${t('settings.title')}`} hideTitle>
      <div className={classes.columns}>
        <div>
          <h1 className={classes.title}>
            <Link to="/settings">
              <IconArrowLeft size={16} aria-hidden /> {t('settings.title')}
            </Link>
          </h1>
          <nav aria-label={t('settings.parts')} className={classes.parts}>
            {settingsParts.map((each) => (
              <Link key={each.id} to="/settings/$part" params={{ part: each.id }}>
                {t(each.title)}
              </Link>
            ))}
          </nav>
        </div>
        <div key={part.id} className={classes.part}>
          {error && !data && <ErrorNote error={error} onRetry={() => void refetch()} />}
          {!data && !error && <Waiting rows={8} />}
          {data && contents[part.id](data)}
        </div>
      </div>
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
