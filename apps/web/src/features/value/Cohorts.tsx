import type { ValueReport } from '@rapport/contracts/value';
import type { ReactElement } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './Cohorts.module.css';

/** Share of each quarter's newcomers who bought again, quarter after quarter: the darker, the more. It is its own table. */
export function Cohorts({ report }: { report: ValueReport }): ReactElement | null {
  const { t } = useText();
  const format = useFormat();
  const { cohorts } = report;
  if (cohorts.length === 0) return null;
  const most = Math.max(...cohorts.map(({ cells }) => cells.length));
  const darkest = Math.max(0.01, ...cohorts.flatMap(({ cells }) => cells.map(({ share }) => share)));
  const quarterName = (quarter: string) =>
    t('measures.quarter', { quarter: quarter.slice(6), year: quarter.slice(0, 4) });
  return (
    <section className={classes.cohorts} aria-label={t('value.cohorts')}>
      <h2>{t('value.cohorts')}</h2>
      <p className={classes.lead}>{t('value.cohortsLead')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('value.cohortsTable')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('value.column.cohort')}</th>
              <th scope="col">{t('relationships.column.n')}</th>
              {Array.from({ length: most }, (_, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <th key={i} scope="col">
                  {t('value.column.age', { quarters: i + 1 })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cohorts.map(({ quarter, n, cells }) => (
              <tr key={quarter}>
                <th scope="row">{quarterName(quarter)}</th>
                <td>{format.number(n)}</td>
                {cells.map(({ age, active, share, interval }) => (
                  <td
                    key={age}
                    className={classes.cell}
                    style={{ '--depth': `${Math.round((100 * share) / darkest)}%` } as React.CSSProperties}
                    title={t('value.cohortCell', {
                      active: format.number(active),
                      n: format.number(n),
                      low: format.percent(interval.low),
                      high: format.percent(interval.high),
                    })}
                  >
                    {format.percent(share)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className={classes.note}>{t('value.cohortsNote')}</p>
    </section>
  );
}
