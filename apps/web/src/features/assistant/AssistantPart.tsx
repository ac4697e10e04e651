import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { settingsQuery } from '../../api/settings.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Section } from '../../ui/Page.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import classes from './Assistant.module.css';
import { AssistantForm } from './AssistantForm.tsx';
import { CallLog } from './CallLog.tsx';
import { LeavingTry } from './LeavingTry.tsx';
import { assistantQuery } from './queries.ts';

const facts = ['leaves', 'removed', 'stays', 'confirmed'] as const;

/** On the settings page: a language model of the workspace's choice, off until it is set. */
export function AssistantPart(): ReactElement {
  const { t } = useText();
  const { data, error, refetch } = useQuery(assistantQuery);
  const { data: settings } = useQuery(settingsQuery);
  return (
    <Section title={t('assistant.title')} lead={t('assistant.lead')}>
      {error && !data && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting rows={5} />}
      {data && (
        <>
          <ul className={classes.facts}>
            {facts.map((fact) => (
              <li key={fact}>{t(`assistant.fact.${fact}`)}</li>
            ))}
          </ul>
          <AssistantForm settings={data} currency={settings?.currency ?? 'EUR'} />
          <LeavingTry />
          <CallLog currency={settings?.currency ?? 'EUR'} />
        </>
      )}
    </Section>
  );
}
