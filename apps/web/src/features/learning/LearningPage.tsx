import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { FigureTable } from '../../charts/FigureTable.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { TypeLabel } from '../relationships/types/TypeLabel.tsx';
import { ListenTabs } from '../verbatims/ListenTabs.tsx';
import { ExerciseCard } from './ExerciseCard.tsx';
import classes from './LearningPage.module.css';
import { learningQuery } from './queries.ts';
import { TypeCard } from './TypeCard.tsx';

/** The 29 relationships to recognise: a card each, exercises, and how far one is. */
export function LearningPage(): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const state = useQuery(learningQuery);
  const [practised, setPractised] = useState<{ type?: string } | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const { data } = state;
  const learnt = data?.types.filter(({ isLearnt }) => isLearnt).length ?? 0;
  return (
    <Page
      title={t('learning.title')}
      lead={t('learning.lead', { learnt, all: data?.types.length ?? 29 })}
      above={<ListenTabs at="/listen/learning" />}
      actions={<Button onClick={() => setPractised({})}>{t('learning.practise')}</Button>}
    >
      {state.isError && <ErrorNote error={state.error} onRetry={() => void state.refetch()} />}
      {state.isPending && <Waiting rows={8} height={40} />}
      {practised && (
        <ExerciseCard
          key={practised.type ?? 'any'}
          type={practised.type}
          onClose={() => setPractised(null)}
        />
      )}
      <ul className={classes.types}>
        {data?.types.map(({ type, asked, right, isLearnt }) => (
          <li key={type}>
            <button
              type="button"
              className={classes.row}
              aria-expanded={open === type}
              onClick={() => setOpen(open === type ? null : type)}
            >
              <TypeLabel type={type} />
              <span className={classes.quiet}>
                {isLearnt
                  ? t('learning.learnt')
                  : asked === 0
                    ? t('learning.notYet')
                    : t('learning.rightOf', { right, asked })}
              </span>
            </button>
            {open === type && <TypeCard type={type} onPractise={() => setPractised({ type })} />}
          </li>
        ))}
      </ul>
      {data?.team && data.team.length > 0 && (
        <Section title={t('learning.team')}>
          <div className={classes.team}>
            <FigureTable
              caption={t('learning.team')}
              rows={data.team}
              keyOf={({ person }) => person}
              columns={[
                { header: t('desk.column.rater'), cell: ({ person }) => person },
                {
                  header: t('learning.column.learnt'),
                  cell: (row) => format.number(row.learnt),
                  isFigure: true,
                },
                {
                  header: t('learning.column.asked'),
                  cell: ({ asked }) => format.number(asked),
                  isFigure: true,
                },
                {
                  header: t('desk.column.right'),
                  cell: ({ share }) =>
                    share.ok && share.interval
                      ? t('listen.signalShare', {
                          share: format.percent(share.value),
                          low: format.percent(share.interval.low),
                          high: format.percent(share.interval.high),
                        })
                      : '–',
                  isFigure: true,
                },
              ]}
            />
          </div>
          <p className={classes.method}>{t('learning.method')}</p>
        </Section>
      )}
    </Page>
  );
}
