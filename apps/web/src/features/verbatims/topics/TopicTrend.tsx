import { Select } from '@mantine/core';
import type { TopicsAnswer } from '@rapport/contracts/verbatims';
import { type ReactElement, useState } from 'react';
import { FigureTable } from '../../../charts/FigureTable.tsx';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { useTopicWords } from '../useTopicWords.ts';
import classes from './TopicsPage.module.css';

/** One topic over time: for each week or month, the texts that speak well over the line, those that speak ill under it. */
export function TopicTrend({ answer }: { answer: TopicsAnswer }): ReactElement | null {
  const { t } = useText();
  const format = useFormat();
  const topics = useTopicWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const topic = answer.topics.find(({ key }) => key === chosen) ?? answer.topics[0];
  if (!topic) return null;
  const most = Math.max(1, ...topic.points.flatMap(({ negative, positive }) => [negative, positive]));
  const day = (from: string) => format.date(`${from}T12:00:00Z`);
  return (
    <section className={classes.part} aria-label={t('listen.trend')}>
      <h2>{t('listen.trend')}</h2>
      <Select
        mt="sm"
        maw={320}
        aria-label={t('listen.filter.topic')}
        value={topic.key}
        data={answer.topics.map(({ key }) => ({ value: key, label: topics.name(key) }))}
        onChange={setChosen}
        allowDeselect={false}
      />
      <div className={classes.bars} aria-hidden="true">
        {topic.points.map(({ from, n, negative, positive }) => (
          <div key={from} className={classes.bar} title={`${day(from)} · ${n}`}>
            <span className={classes.up} style={{ height: `${(50 * positive) / most}%` }} />
            <span className={classes.down} style={{ height: `${(50 * negative) / most}%` }} />
          </div>
        ))}
      </div>
      <p className={classes.ends}>
        <span>{topic.points[0] && day(topic.points[0].from)}</span>
        <span>{t('listen.trendKey')}</span>
        <span>{topic.points.length > 0 && day(topic.points.at(-1)!.from)}</span>
      </p>
      <details className={classes.details}>
        <summary>{t('listen.trendTable')}</summary>
        <FigureTable
          caption={t('listen.trend')}
          rows={topic.points}
          keyOf={({ from }) => from}
          columns={[
            { header: t('listen.column.from'), cell: ({ from }) => day(from) },
            { header: t('listen.column.texts'), cell: ({ n }) => format.number(n), isFigure: true },
            {
              header: t('listen.column.negative'),
              cell: ({ negative }) => format.number(negative),
              isFigure: true,
            },
            {
              header: t('listen.column.positive'),
              cell: ({ positive }) => format.number(positive),
              isFigure: true,
            },
          ]}
        />
      </details>
    </section>
  );
}
