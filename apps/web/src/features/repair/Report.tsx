import { Button } from '@mantine/core';
import type { RepairReport } from '@rapport/contracts/repair';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { request } from '../../api/client.ts';
import { useMay } from '../../api/me.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Section } from '../../ui/Page.tsx';
import { reportQuery } from './queries.ts';
import classes from './Repair.module.css';

type Outcome = RepairReport['boughtAgain'];

/** What was spent, and what came after: with the caution that it proves nothing of retention. */
export function Report(): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const queries = useQueryClient();
  const mayRefresh = useMay('repair:approve');
  const { data, error, refetch } = useQuery(reportQuery);
  const refresh = useMutation({
    mutationFn: () => request('/api/v1/repair/report/refreshes', { method: 'POST' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: reportQuery.queryKey }),
  });
  const report = data?.report;
  // Between two shares there are points, not per cent.
  const points = (share: number): string => {
    const rounded = Math.round(share * 100);
    const text = t('repair.report.points', { count: Math.abs(rounded), points: format.number(rounded) });
    return rounded > 0 ? `+${text}` : text;
  };
  return (
    <Section
      title={t('repair.report.title')}
      lead={t('repair.report.caution')}
      actions={
        mayRefresh && (
          <Button
            variant="default"
            loading={data?.isWorking === true || refresh.isPending}
            onClick={() => refresh.mutate()}
          >
            {t('repair.report.refresh')}
          </Button>
        )
      }
    >
      {error && !data && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {data && !report && <p className={classes.none}>{t('repair.report.notYet')}</p>}
      {report && (
        <>
          <p className={classes.headline}>
            {t('repair.report.spent', {
              spent: format.money(report.spentCents, report.currency),
              given: report.given,
            })}
          </p>
          <Sentence outcomeKey="boughtAgain" outcome={report.boughtAgain} />
          <Sentence outcomeKey="satisfied" outcome={report.satisfied} />
          {report.boughtAgain.ok && (
            <DataTable
              label={t('repair.report.title')}
              columns={[
                { header: t('repair.report.outcome') },
                { header: t('repair.report.repaired'), isFigure: true },
                { header: t('repair.report.comparable'), isFigure: true },
                { header: t('repair.report.difference'), isFigure: true },
              ]}
              rows={(['boughtAgain', 'satisfied'] as const).flatMap((key) => {
                const outcome = report[key];
                return outcome.ok
                  ? [
                      {
                        key,
                        cells: [
                          t(`repair.report.${key}`),
                          figure(outcome.treated, format.percent),
                          figure(outcome.others, format.percent),
                          figure(outcome.difference, points, false),
                        ],
                      },
                    ]
                  : [];
              })}
            />
          )}
          <p className={classes.method}>
            {t('repair.report.method', {
              repairDays: report.repairDays,
              afterDays: report.afterDays,
              from: format.date(report.from),
              to: format.date(report.to),
              computed: format.dateTime(report.computedAt),
            })}
          </p>
        </>
      )}
    </Section>
  );
}

type Figure = Extract<Outcome, { ok: true }>['treated'];

function figure({ value, interval, n }: Figure, write: (share: number) => string, withCount = true): string {
  const range = interval ? ` (${write(interval.low)} – ${write(interval.high)})` : '';
  return `${write(value)}${range}${withCount ? ` n = ${n}` : ''}`;
}

function Sentence(props: { outcomeKey: 'boughtAgain' | 'satisfied'; outcome: Outcome }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const { outcomeKey: key, outcome } = props;
  if (!outcome.ok)
    return (
      <p className={classes.sentence}>
        {t(`repair.report.${key}.tooFew`, { n: outcome.n, needed: outcome.needed })}
      </p>
    );
  const { low, high } = outcome.difference.interval ?? { low: -1, high: 1 };
  const verdict = low > 0 ? 'more' : high < 0 ? 'less' : 'unclear';
  return (
    <p className={classes.sentence}>
      {t(`repair.report.${key}.${verdict}`, {
        repaired: format.percent(outcome.treated.value),
        others: format.percent(outcome.others.value),
      })}
    </p>
  );
}
