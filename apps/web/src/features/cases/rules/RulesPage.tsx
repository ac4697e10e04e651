import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import customerClasses from '../../customers/CustomerPage.module.css';
import { AgentsPart } from './AgentsPart.tsx';
import { HoursPart } from './HoursPart.tsx';
import { OwnRulesPart } from './OwnRulesPart.tsx';
import { PromisePart } from './PromisePart.tsx';
import { caseSettingsQuery } from './queries.ts';
import { RulesPart } from './RulesPart.tsx';

/** What opens a case, how soon it is answered, and by whom. */
export function RulesPage(): ReactElement {
  const { t } = useText();
  const settings = useQuery(caseSettingsQuery);
  const back = (
    <Link to="/cases" className={customerClasses.back}>
      <IconArrowLeft size={16} aria-hidden /> {t('cases.back')}
    </Link>
  );
  return (
    <Page title={t('cases.settings.title')} lead={t('cases.settings.lead')} above={back}>
      {settings.isError && (
        <ErrorNote
          error={settings.error}
          title={t('cases.settings.failed')}
          onRetry={() => void settings.refetch()}
        />
      )}
      {!settings.data && !settings.isError && <Waiting rows={10} />}
      {settings.data && (
        <>
          <RulesPart settings={settings.data} />
          <OwnRulesPart settings={settings.data} />
          <PromisePart settings={settings.data} />
          <HoursPart settings={settings.data} />
          <AgentsPart />
        </>
      )}
    </Page>
  );
}
