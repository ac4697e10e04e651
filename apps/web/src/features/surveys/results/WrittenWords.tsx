import { Button } from '@mantine/core';
import type { QuestionResult } from '@rapport/contracts/surveys';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { wordsQuery } from '../queries.ts';
import classes from './SurveyPage.module.css';

/** What respondents wrote, newest first, each with its score and the person who wrote it. */
export function WrittenWords(props: { surveyId: string; questions: QuestionResult[] }): ReactElement | null {
  const { t } = useText();
  const format = useFormat();
  const hasWords = props.questions.some(({ kind }) => kind === 'text' || kind === 'long');
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...wordsQuery(props.surveyId),
    enabled: hasWords,
  });
  const responses = data?.pages.flatMap((page) => page.responses) ?? [];
  if (!hasWords || responses.length === 0) return null;
  return (
    <section className={classes.question} aria-label={t('surveys.words')}>
      <h2>{t('surveys.words')}</h2>
      <ul className={classes.words}>
        {responses.map((response) => (
          <li key={response.id}>
            {response.words.map(({ question, text }) => (
              <q key={question} lang={response.language}>
                {text}
              </q>
            ))}
            <small>
              {response.score !== null && `${t('surveys.score', { score: response.score })} · `}
              {response.customer && (
                <>
                  <Link to="/customers/$customerId" params={{ customerId: response.customer.id }}>
                    {response.customer.name ?? t('surveys.somebody')}
                  </Link>
                  {' · '}
                </>
              )}
              {format.ago(response.at, new Date())}
            </small>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" mt="md" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('surveys.more')}
        </Button>
      )}
    </section>
  );
}
