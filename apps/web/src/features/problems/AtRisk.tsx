import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Section } from '../../ui/Page.tsx';
import classes from './Problems.module.css';
import { problemValueQuery } from './queries.ts';

/** What those concerned are still to bring, should they stay. */
export function AtRisk({ problemId }: { problemId: string }): ReactElement | null {
  const { t } = useText();
  const format = useFormat();
  const { data, error, refetch } = useQuery(problemValueQuery(problemId));
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (!data || data.people === 0) return null;
  const { value, missing, currency } = data;
  const money = (cents: number) => format.money(cents, currency);
  return (
    <Section title={t('problems.risk')}>
      {missing && <p className={classes.quiet}>{t(`problems.risk.${missing}`)}</p>}
      {value && (
        <div className={classes.story}>
          <p>
            {value.interval
              ? t('problems.risk.value', {
                  value: money(value.cents),
                  low: money(value.interval.low),
                  high: money(value.interval.high),
                  years: format.number(data.years),
                })
              : t('problems.risk.noInterval', {
                  value: money(value.cents),
                  years: format.number(data.years),
                })}
          </p>
          <p className={classes.quiet}>
            {t('problems.risk.convention', {
              people: data.people,
              n: value.n,
              margin: format.percent(data.marginRate ?? 1),
              discount: format.percent(data.discount),
            })}
          </p>
        </div>
      )}
    </Section>
  );
}
