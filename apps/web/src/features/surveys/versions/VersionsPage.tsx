import { Button } from '@mantine/core';
import type { Survey, SurveyVersions } from '@rapport/contracts/surveys';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '../../../api/me.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { List, ListRow } from '../../../ui/List.tsx';
import { Page, Section } from '../../../ui/Page.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import { BackToAnswers } from '../BackToAnswers.tsx';
import { surveyQuery, versionsQuery } from '../queries.ts';
import { Compare } from './Compare.tsx';
import { RestoreButton } from './RestoreButton.tsx';
import classes from './Versions.module.css';

/** What a survey asked, version by version: what changed between two, and an earlier one taken up again. */
export function VersionsPage(): ReactElement {
  const { t } = useText();
  const { id } = useParams({ from: '/workspace/surveys/$id/versions' });
  const survey = useQuery(surveyQuery(id));
  const versions = useQuery(versionsQuery(id));
  const error = survey.error ?? versions.error;
  return (
    <Page
      title={survey.data ? t('surveys.versionsOf', { name: survey.data.name }) : t('surveys.versions')}
      lead={t('surveys.versionsLead')}
      above={<BackToAnswers id={id} />}
    >
      {error && (!survey.data || !versions.data) && (
        <ErrorNote
          error={error}
          onRetry={() => {
            void survey.refetch();
            void versions.refetch();
          }}
        />
      )}
      {!error && (!survey.data || !versions.data) && <Waiting rows={6} />}
      {survey.data && versions.data && versions.data.versions.length === 0 && (
        <EmptyState title={t('surveys.noVersions')} example={t('surveys.noVersionsExample')}>
          {t('surveys.noVersionsText')}
        </EmptyState>
      )}
      {survey.data && versions.data && versions.data.versions.length > 0 && (
        <Whole survey={survey.data} versions={versions.data.versions} />
      )}
    </Page>
  );
}

function Whole(props: { survey: Survey; versions: SurveyVersions['versions'] }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const mayWrite = useMay('surveys:write');
  const { survey, versions } = props;
  const search = useSearch({ from: '/workspace/surveys/$id/versions' });
  const latest = versions[0]?.version ?? 1;
  const to = search.to ?? (survey.isChanged ? 'draft' : latest);
  const from = search.from ?? (to === 'draft' ? latest : Math.max(1, to - 1));
  const choose = (pair: { from: number; to: number | 'draft' }) =>
    void navigate({ to: '/surveys/$id/versions', params: { id: survey.id }, search: pair, replace: true });
  return (
    <>
      {(versions.length > 1 || survey.isChanged) && (
        <Compare
          survey={survey}
          versions={versions.map(({ version }) => version)}
          from={from}
          to={to}
          onChoose={choose}
        />
      )}
      <Section title={t('surveys.versionList')}>
        <List label={t('surveys.versionList')}>
          {versions.map(({ version, publishedAt, publishedBy, changes }) => (
            <ListRow
              key={version}
              title={t('surveys.version', { n: version })}
              detail={
                <>
                  {format.dateTime(publishedAt)}
                  {publishedBy && ` · ${publishedBy}`}
                  {' · '}
                  {version === 1
                    ? t('surveys.firstVersion')
                    : t('surveys.changeCount', { count: changes.length })}
                </>
              }
              aside={
                version === survey.version && (
                  <span className={classes.quiet}>{t('surveys.versionInUse')}</span>
                )
              }
              actions={
                <>
                  {version > 1 && (
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={t('surveys.seeChangesOf', { n: version })}
                      onClick={() => choose({ from: version - 1, to: version })}
                    >
                      {t('surveys.seeChanges')}
                    </Button>
                  )}
                  {mayWrite && (version !== latest || survey.isChanged) && (
                    <RestoreButton survey={survey} version={version} />
                  )}
                </>
              }
            />
          ))}
        </List>
      </Section>
    </>
  );
}
