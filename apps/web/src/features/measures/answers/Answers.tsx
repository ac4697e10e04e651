import { Button, SegmentedControl } from '@mantine/core';
import type { AnswerList, Unit } from '@rapport/contracts/measures';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { TextKey } from '../../../i18n/en/catalogue.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import { TypeLabel } from '../../relationships/types/TypeLabel.tsx';
import { answerOrders, type MeasuresSearch } from '../measuresSearch.ts';
import { answersQuery } from '../queries.ts';
import classes from './Answers.module.css';

/** What people wrote with their score: the lowest first, as that is where one learns. Each leads to the person. */
export function Answers(props: {
  measure: string;
  search: MeasuresSearch;
  unit: Unit;
  onChange: (part: MeasuresSearch) => void;
}): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const { search } = props;
  const order = search.order ?? 'lowest';
  const answers = useInfiniteQuery(answersQuery(props.measure, search, order));
  const list = answers.data?.pages.flatMap((page) => page.answers) ?? [];
  return (
    <section className={classes.answers} aria-label={t('measures.words')}>
      <h2>{t('measures.words')}</h2>
      {search.day && search.until ? (
        <p className={classes.lead}>
          {t('measures.wordsOf', {
            from: format.date(`${search.day}T12:00:00Z`),
            to: format.date(`${search.until}T12:00:00Z`),
          })}{' '}
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => props.onChange({ day: undefined, until: undefined })}
          >
            {t('measures.wordsAll')}
          </Button>
        </p>
      ) : (
        <p className={classes.lead}>{t('measures.wordsLead')}</p>
      )}
      <p className={classes.lead}>
        <Link to="/listen/topics" search={{ from: search.from, to: search.to }}>
          {t('listen.topicsOfPeriod')}
        </Link>
        {' · '}
        <Link to="/listen" search={{ measure: props.measure, from: search.from, to: search.to }}>
          {t('listen.wordsOfMeasure')}
        </Link>
      </p>
      <SegmentedControl
        size="sm"
        mt="sm"
        className={classes.order}
        aria-label={t('measures.words')}
        value={order}
        onChange={(value) => props.onChange({ order: answerOrders.find((one) => one === value) })}
        data={answerOrders.map((value) => ({ value, label: t(`measures.order.${value}`) }))}
      />
      {answers.isError && (
        <ErrorNote
          error={answers.error}
          title={t('measures.wordsFailed')}
          onRetry={() => void answers.refetch()}
        />
      )}
      {answers.isPending && <Waiting rows={6} height={48} />}
      {answers.data && list.length === 0 && <p>{t('measures.noWords')}</p>}
      <ul className={classes.list}>
        {list.map((answer) => (
          <Answer key={answer.exchangeId} answer={answer} />
        ))}
      </ul>
      {answers.hasNextPage && (
        <Button
          variant="default"
          loading={answers.isFetchingNextPage}
          onClick={() => void answers.fetchNextPage()}
        >
          {t('measures.more')}
        </Button>
      )}
    </section>
  );
}

function Answer({ answer }: { answer: AnswerList['answers'][number] }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  return (
    <li className={classes.answer}>
      <span
        className={classes.score}
        title={t('measures.outOf', { score: answer.score, scale: answer.scale })}
      >
        {format.number(answer.score)}
        <span className={classes.scale}>/{answer.scale}</span>
      </span>
      <div>
        <blockquote className={classes.text} lang={answer.language ?? undefined}>
          {answer.text}
        </blockquote>
        <p className={classes.who}>
          <Link to="/customers/$customerId" params={{ customerId: answer.customerId }}>
            {answer.name ?? t('measures.noName')}
          </Link>
          <span>{format.date(answer.at)}</span>
          {answer.channel && <span>{t(`words.channel.${answer.channel}` as TextKey)}</span>}
          {answer.site && <span>{answer.site}</span>}
          {answer.type && <TypeLabel type={answer.type} />}
        </p>
      </div>
    </li>
  );
}
