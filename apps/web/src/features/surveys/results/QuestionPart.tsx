import type { QuestionResult } from '@rapport/contracts/surveys';
import { wordsIn } from '@rapport/core/surveys';
import type { ReactElement } from 'react';
import { FigureTable } from '../../../charts/FigureTable.tsx';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { useMeasureWords } from '../../measures/words/useMeasureWords.ts';
import { Bars } from './Bars.tsx';
import classes from './SurveyPage.module.css';

/** One question: its figure as a sentence, then how its answers fall. */
export function QuestionPart({ question }: { question: QuestionResult }): ReactElement {
  const { t, language } = useText();
  const format = useFormat();
  const words = useMeasureWords();
  const { figure, counts, rows, drivers, kano } = question;
  const title = wordsIn(question.title, language);
  if (question.answered === 0)
    return (
      <section className={classes.question} aria-label={title}>
        <h2>{title}</h2>
        <p className={classes.note}>{t('surveys.answered', { count: 0 })}</p>
      </section>
    );
  return (
    <section className={classes.question} aria-label={title}>
      <h2>{title}</h2>
      {figure && (
        <p className={classes.figure}>
          {figure.measure ? words.name(figure.measure) : t('surveys.mean')}{' '}
          {words.says(figure.unit, figure.estimate)}
        </p>
      )}
      {kano && (
        <p className={classes.figure}>
          {t('surveys.kano', {
            category: t(`surveys.kano.${kano.category as 'A'}`),
            better: format.percent(kano.better),
            worse: format.percent(Math.abs(kano.worse)),
          })}{' '}
          {!kano.isSure && t('surveys.kanoUnsure')}
        </p>
      )}
      {counts.length > 0 && <Bars counts={counts} of={question.answered} />}
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className={classes.scroll} tabIndex={0} aria-label={title}>
          <FigureTable
            caption={title}
            rows={rows}
            keyOf={({ key }) => key}
            columns={[
              { header: t('surveys.row'), cell: ({ label, key }) => wordsIn(label ?? {}, language) || key },
              ...(rows[0]?.counts ?? []).map(({ key, label }, i) => ({
                header: wordsIn(label ?? {}, language) || t('surveys.place', { place: key }),
                cell: (row: (typeof rows)[number]) => format.number(row.counts[i]?.count ?? 0),
                isFigure: true,
              })),
            ]}
          />
        </section>
      )}
      {drivers.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className={classes.scroll} tabIndex={0} aria-label={title}>
          <FigureTable
            caption={title}
            rows={drivers}
            keyOf={({ key }) => key}
            columns={[
              { header: t('surveys.driver'), cell: ({ label }) => wordsIn(label, language) },
              {
                header: t('surveys.importance'),
                cell: (row) => format.number(row.importance, 1),
                isFigure: true,
              },
              {
                header: t('surveys.evaluation'),
                cell: (row) => format.number(row.evaluation, 1),
                isFigure: true,
              },
              {
                header: t('surveys.shortfall'),
                cell: ({ gap, interval }) =>
                  interval
                    ? `${format.number(gap, 1)} (${format.number(interval.low, 1)} – ${format.number(interval.high, 1)})`
                    : format.number(gap, 1),
                isFigure: true,
              },
              { header: 'n', cell: ({ n }) => format.number(n), isFigure: true },
            ]}
          />
        </section>
      )}
      {counts.length + rows.length + drivers.length === 0 && !kano && !figure && (
        <p className={classes.note}>{t('surveys.answered', { count: question.answered })}</p>
      )}
    </section>
  );
}
