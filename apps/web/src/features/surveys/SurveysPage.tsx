import { Button } from '@mantine/core';
import type { SurveySummary } from '@rapport/contracts/surveys';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '../../api/me.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { List, ListRow } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { useMeasureWords } from '../measures/words/useMeasureWords.ts';
import { surveysQuery } from './queries.ts';
import { useRateWords } from './useRateWords.ts';

/** Every survey: whether it takes answers, how many came, what they say so far. */
export function SurveysPage(): ReactElement {
  const { t } = useText();
  const mayWrite = useMay('surveys:write');
  const { data, error, refetch } = useQuery(surveysQuery);
  const add = mayWrite && (
    <Button component={Link} to="/surveys/new">
      {t('surveys.new')}
    </Button>
  );
  return (
    <Page
      title={t('surveys.title')}
      lead={t('surveys.lead')}
      actions={data?.surveys.length ? add : undefined}
    >
      {error && !data && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.surveys.length === 0 && (
        <EmptyState title={t('surveys.empty')} action={add} example={t('surveys.example')}>
          {t('surveys.emptyText')}
        </EmptyState>
      )}
      {data && data.surveys.length > 0 && (
        <List label={t('surveys.title')}>
          {data.surveys.map((survey) => (
            <SurveyRow key={survey.id} survey={survey} mayWrite={mayWrite} />
          ))}
        </List>
      )}
    </Page>
  );
}

function SurveyRow({ survey, mayWrite }: { survey: SurveySummary; mayWrite: boolean }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const words = useMeasureWords();
  const rateWords = useRateWords();
  const { measure, rate } = survey;
  const came = [
    t('surveys.completes', { count: survey.completes, n: format.number(survey.completes) }),
    rateWords(rate, survey.invited),
    survey.latestAt ? t('surveys.latest', { ago: format.ago(survey.latestAt, new Date()) }) : null,
  ].filter(Boolean);
  return (
    <ListRow
      title={
        <Link to="/surveys/$id" params={{ id: survey.id }}>
          {survey.name}
        </Link>
      }
      detail={
        <>
          {t(`surveys.status.${survey.status}`)} · {came.join(' · ')}
          {survey.audience === 'staff' && ` · ${t('surveys.anonymous')}`}
        </>
      }
      aside={
        measure && (
          <>
            {words.name(measure.measure)} {words.says(measure.unit, measure.estimate)}
          </>
        )
      }
      actions={
        mayWrite && (
          <Button
            renderRoot={(props) => <Link to="/surveys/$id/edit" params={{ id: survey.id }} {...props} />}
            variant="default"
            size="compact-sm"
            aria-label={t('surveys.editOne', { name: survey.name })}
          >
            {t('surveys.edit')}
          </Button>
        )
      }
    />
  );
}
