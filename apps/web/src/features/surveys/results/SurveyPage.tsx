import { Button, Menu } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { downloadHref } from '../../../api/client.ts';
import { useMay } from '../../../api/me.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import customerClasses from '../../customers/CustomerPage.module.css';
import { resultsQuery, surveyQuery } from '../queries.ts';
import { surveyRoute } from '../routes.tsx';
import { useRateWords } from '../useRateWords.ts';
import { Orientation } from './Orientation.tsx';
import { QuestionPart } from './QuestionPart.tsx';
import classes from './SurveyPage.module.css';
import { WrittenWords } from './WrittenWords.tsx';

const files = ['csv', 'xlsx', 'json', 'sps'] as const;

/** What a survey brought: how many answered, then each question with its figure, its answers and its words. Live. */
export function SurveyPage(): ReactElement {
  const { t, language } = useText();
  const format = useFormat();
  const rateWords = useRateWords();
  const { id } = surveyRoute.useParams();
  const mayWrite = useMay('surveys:write');
  const mayRead = useMay('customers:read');
  const { data: survey, error } = useQuery(surveyQuery(id));
  const { data: results, error: resultsError } = useQuery(resultsQuery(id));
  if (error) return <ErrorNote error={error} />;
  if (!survey) return <Waiting />;
  const isStaff = survey.draft.audience === 'staff';
  const lead = results && [
    t(`surveys.status.${survey.status}`),
    t('surveys.completes', { count: results.completes, n: format.number(results.completes) }),
    results.partials > 0 ? t('surveys.partials', { count: results.partials }) : null,
    rateWords(results.rate, results.invited),
    results.medianSeconds !== null
      ? t('surveys.median', { seconds: format.number(Math.round(results.medianSeconds)) })
      : null,
  ];
  return (
    <Page
      title={survey.name}
      lead={lead?.filter(Boolean).join(' · ')}
      above={
        <Link to="/surveys" className={customerClasses.back}>
          <IconArrowLeft size={16} aria-hidden /> {t('surveys.title')}
        </Link>
      }
      actions={
        <>
          {mayRead && !isStaff && results && results.completes > 0 && (
            <Menu>
              <Menu.Target>
                <Button variant="default">{t('surveys.export')}</Button>
              </Menu.Target>
              <Menu.Dropdown>
                {files.map((format) => (
                  <Menu.Item key={format} component="a" href={fileHref(id, format, language)}>
                    {t(`surveys.file.${format}`)}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          )}
          {survey.version !== null && (
            <Button
              variant="default"
              renderRoot={(props) => <Link to="/surveys/$id/versions" params={{ id }} {...props} />}
            >
              {t('surveys.versions')}
            </Button>
          )}
          {mayWrite && survey.version !== null && (
            <Button
              variant="default"
              renderRoot={(props) => <Link to="/surveys/$id/send" params={{ id }} {...props} />}
            >
              {t('surveys.send')}
            </Button>
          )}
          {mayWrite && (
            <Button renderRoot={(props) => <Link to="/surveys/$id/edit" params={{ id }} {...props} />}>
              {t('surveys.edit')}
            </Button>
          )}
        </>
      }
    >
      {resultsError && !results && <ErrorNote error={resultsError} />}
      {!results && !resultsError && <Waiting />}
      {results?.isHidden && (
        <EmptyState title={t('surveys.hidden')}>
          {t('surveys.hiddenText', { needed: results.threshold })}
        </EmptyState>
      )}
      {results && !results.isHidden && results.completes === 0 && (
        <EmptyState title={t('surveys.noAnswers')} example={t('surveys.noAnswersExample')}>
          {t(survey.version === null ? 'surveys.noAnswersDraft' : 'surveys.noAnswersText')}
        </EmptyState>
      )}
      {results && !results.isHidden && results.completes > 0 && (
        <div className={classes.questions}>
          {results.ofLatest !== null && (
            <p className={classes.note}>{t('surveys.ofLatest', { n: format.number(results.ofLatest) })}</p>
          )}
          {results.orientation && (
            <Orientation orientation={results.orientation} threshold={results.threshold} />
          )}
          {results.questions.map((question) => (
            <QuestionPart key={question.id} question={question} />
          ))}
          {!isStaff && mayRead && <WrittenWords surveyId={id} questions={results.questions} />}
        </div>
      )}
    </Page>
  );
}

function fileHref(id: string, format: string, language: string): string {
  const href = downloadHref(`/api/v1/surveys/${id}/responses/file`);
  return `${href}${href.includes('?') ? '&' : '?'}format=${format}&language=${language}`;
}
