import type { TopRefusal } from '@rapport/contracts/refusals';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Section } from '../../ui/Page.tsx';
import { topRefusalsQuery } from './queries.ts';
import classes from './Refusals.module.css';

/** What is refused most, against the four weeks before. */
export function TopRefusals(): ReactElement {
  const { t, language } = useText();
  const format = useFormat();
  const { data, error, refetch } = useQuery(topRefusalsQuery);
  return (
    <Section title={t('refusals.top.title')}>
      {error && !data && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {data && (
        <>
          <p className={classes.total}>
            {t('refusals.top.total', { total: data.total, before: data.before })}
          </p>
          {data.top.length > 0 && (
            <div className={classes.table}>
              <DataTable
                label={t('refusals.top.title')}
                columns={[
                  { header: t('refusals.top.reason') },
                  { header: t('refusals.top.count'), isFigure: true },
                  { header: t('refusals.top.before'), isFigure: true },
                  { header: t('refusals.top.withOther'), isFigure: true },
                  { header: t('refusals.top.change') },
                ]}
                rows={data.top.map((each) => ({
                  key: each.reason.id,
                  cells: [
                    each.reason[language],
                    format.number(each.count),
                    format.number(each.before),
                    format.number(each.withAlternative),
                    <Change key="change" change={each.change} />,
                  ],
                }))}
              />
            </div>
          )}
        </>
      )}
    </Section>
  );
}

function Change({ change }: { change: TopRefusal['change'] }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  if (!change.ok) return <>{t('refusals.change.tooFew', { n: change.n })}</>;
  if (change.ratio === null) return <>{t('refusals.change.new')}</>;
  return (
    <>
      {t(`refusals.change.${change.verdict}`, {
        ratio: format.number(change.ratio, 1),
        low: format.number(change.interval.low, 1),
        high: change.interval.high === null ? '∞' : format.number(change.interval.high, 1),
      })}
    </>
  );
}
