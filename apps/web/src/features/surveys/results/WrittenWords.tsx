import { Button } from '@mantine/core';
import type { QuestionResult, ResponseList } from '@rapport/contracts/surveys';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { downloadHref } from '../../../api/client.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { wordsQuery } from '../queries.ts';
import classes from './SurveyPage.module.css';

/** What respondents wrote, newest first, each with its score and the person who wrote it. */
export function WrittenWords(props: { surveyId: string; questions: QuestionResult[] }): ReactElement | null {
  const { t } = useText();
  const format = useFormat();
  const hasFiles = props.questions.some(({ kind }) => kind === 'file' || kind === 'signature');
  const hasWords = hasFiles || props.questions.some(({ kind }) => kind === 'text' || kind === 'long');
  const heading = t(hasFiles ? 'surveys.wordsAndFiles' : 'surveys.words');
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...wordsQuery(props.surveyId),
    enabled: hasWords,
  });
  const responses = data?.pages.flatMap((page) => page.responses) ?? [];
  if (!hasWords || responses.length === 0) return null;
  return (
    <section className={classes.question} aria-label={heading}>
      <h2>{heading}</h2>
      <ul className={classes.words}>
        {responses.map((response) => (
          <li key={response.id}>
            {response.words.map(({ question, text }) => (
              <q key={question} lang={response.language}>
                {text}
              </q>
            ))}
            {response.handedIn.map((each) => (
              <HandedIn key={each.question} surveyId={props.surveyId} handedIn={each} />
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

/** A file to open, a signature as it was drawn, or the name that was typed for one. */
function HandedIn(props: {
  surveyId: string;
  handedIn: ResponseList['responses'][number]['handedIn'][number];
}): ReactElement {
  const { t } = useText();
  const { handedIn } = props;
  if ('file' in handedIn) {
    const href = downloadHref(`/api/v1/surveys/${props.surveyId}/handed-in/${handedIn.file}`);
    return (
      <a className={classes.handedIn} href={href}>
        {t('surveys.file')}
      </a>
    );
  }
  if ('signed' in handedIn)
    return <p className={classes.handedIn}>{t('surveys.signed', { name: handedIn.signed })}</p>;
  return (
    <svg viewBox="0 0 600 200" role="img" aria-label={t('surveys.signature')} className={classes.signature}>
      <path d={handedIn.drawn} />
    </svg>
  );
}
