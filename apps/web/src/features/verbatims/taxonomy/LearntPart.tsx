import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useMay } from '../../../api/me.ts';
import { FigureTable } from '../../../charts/FigureTable.tsx';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Section } from '../../../ui/Page.tsx';
import { LearningProgress } from '../../models/LearningProgress.tsx';
import { ModelVersions } from '../../models/ModelVersions.tsx';
import { chooseModel, holdModel, learnTopics, modelsQuery } from '../queries.ts';
import { useTopicWords } from '../useTopicWords.ts';
import classes from './TaxonomyPage.module.css';

/** What was learnt from corrections: whether it does better than phrases, which version is in use, the way back. */
export function LearntPart(): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const words = useTopicWords();
  const mayManage = useMay('topics:manage');
  const queries = useQueryClient();
  const models = useQuery(modelsQuery);
  const settled = { onSettled: () => queries.invalidateQueries({ queryKey: ['topics'] }) };
  const learn = useMutation({ mutationFn: learnTopics, ...settled });
  const choose = useMutation({ mutationFn: chooseModel, ...settled });
  const hold = useMutation({ mutationFn: holdModel, ...settled });
  const { data } = models;
  const latest = data?.versions[0];
  return (
    <>
      <Section title={t('listen.learnt')} lead={t('listen.learntLead', { needed: data?.needed ?? 20 })}>
        {models.isError && <ErrorNote error={models.error} onRetry={() => void models.refetch()} />}
        {data && (
          <p role="status">
            {t('listen.labels', { count: data.labels, n: format.number(data.labels) })}{' '}
            {data.inUse === null ? t('listen.phrasesAlone') : t('listen.inUse', { version: data.inUse })}
          </p>
        )}
        {latest && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          <section className={classes.scroll} tabIndex={0} aria-label={t('listen.learntTable')}>
            <FigureTable
              caption={t('listen.learntOf', { version: latest.version, date: format.date(latest.learntAt) })}
              rows={latest.report.topics}
              keyOf={({ key }) => key}
              columns={[
                { header: t('listen.column.topic'), cell: ({ key }) => words.name(key) },
                {
                  header: t('listen.column.labelled'),
                  cell: ({ labelled }) => format.number(labelled),
                  isFigure: true,
                },
                {
                  header: t('listen.column.byPhrases'),
                  cell: ({ phrases }) => format.percent(phrases),
                  isFigure: true,
                },
                {
                  header: t('listen.column.byLearnt'),
                  cell: ({ learnt }) => format.percent(learnt),
                  isFigure: true,
                },
                {
                  header: t('listen.column.takesOver'),
                  cell: ({ takesOver }) => t(takesOver ? 'listen.yes' : 'listen.no'),
                },
              ]}
            />
          </section>
        )}
        {data && <LearningProgress learning={data.learning} />}
        {mayManage && data && (
          <div className={classes.buttons}>
            <Button
              size="sm"
              variant="default"
              loading={learn.isPending || data.learning.isWorking}
              disabled={data.labels < data.needed}
              onClick={() => learn.mutate()}
            >
              {t('listen.learnNow')}
            </Button>
          </div>
        )}
        {choose.isError && <ErrorNote error={choose.error} />}
        {hold.isError && <ErrorNote error={hold.error} />}
      </Section>
      {data && latest && (
        <ModelVersions
          versions={data.versions}
          inUse={data.inUse}
          hold={data.hold}
          mayManage={mayManage}
          isPending={choose.isPending || hold.isPending}
          backToFirst={t('listen.usePhrases')}
          columns={[
            {
              header: t('listen.column.labelled'),
              cell: ({ report }) => format.number(report.labels),
              isFigure: true,
            },
          ]}
          onChoose={(version) => choose.mutate(version)}
          onHold={(isHeld) => hold.mutate(isHeld)}
        />
      )}
    </>
  );
}
