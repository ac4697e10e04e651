import { Button } from '@mantine/core';
import type { ValueReport, ValueState } from '@rapport/contracts/value';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMe } from '../../api/me.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page } from '../../ui/Page.tsx';
import { RefreshReport } from '../../ui/RefreshReport.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { Avoidable } from './Avoidable.tsx';
import { ByType } from './ByType.tsx';
import { Calibration } from './Calibration.tsx';
import { Cohorts } from './Cohorts.tsx';
import { valueQuery } from './queries.ts';
import { Survival } from './Survival.tsx';
import classes from './ValuePage.module.css';

/** What the base is still to bring, how long relationships last, and whether these figures can be believed. */
export function ValuePage(): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const value = useQuery(valueQuery);
  if (!value.data)
    return (
      <Page title={t('value.title')}>
        {value.isError ? (
          <ErrorNote error={value.error} title={t('value.failed')} onRetry={() => void value.refetch()} />
        ) : (
          <Waiting rows={8} height={36} />
        )}
      </Page>
    );
  const { report } = value.data;
  if (!report || report.customers === 0) return <NothingYet state={value.data} />;
  return (
    <Page
      title={t('value.title')}
      lead={t('value.lead', {
        customers: report.customers,
        n: format.number(report.customers),
        date: format.date(`${report.asOf}T12:00:00Z`),
        computed: format.dateTime(report.computedAt),
      })}
      actions={<Refresh isWorking={value.data.isWorking} />}
    >
      {value.data.failure && (
        <p className={classes.failure}>{t('value.lastFailed', { why: value.data.failure })}</p>
      )}
      <Headline report={report} />
      <ByType report={report} />
      <Survival report={report} />
      <Cohorts report={report} />
      <Avoidable report={report} />
      <Calibration report={report} />
    </Page>
  );
}

function Headline({ report }: { report: ValueReport }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const { total, currency } = report;
  const money = (cents: number) => format.money(cents, currency);
  if (!total)
    return <p className={classes.headline}>{t('value.noTotal', { reason: reasonOf(report, t) })}</p>;
  return (
    <>
      <p className={classes.headline}>
        {total.interval
          ? t('value.total', {
              total: money(total.value),
              low: money(total.interval.low),
              high: money(total.interval.high),
            })
          : t('value.totalAlone', { total: money(total.value) })}
      </p>
      <p className={classes.note}>
        {t('value.totalNote', {
          margin: format.percent(report.marginRate),
          discount: format.percent(report.discount),
        })}
      </p>
    </>
  );
}

const reasons = new Set([
  'no-transactions',
  'no-customers',
  'too-few-customers',
  'all-alike',
  'mean-spend-infinite',
]);

function reasonOf({ missing }: ValueReport, t: ReturnType<typeof useText>['t']): string {
  return missing !== null && reasons.has(missing)
    ? t(`value.reason.${missing}` as 'value.reason.no-transactions')
    : (missing ?? '');
}

function Refresh({ isWorking }: { isWorking: boolean }): ReactElement {
  return (
    <RefreshReport path="/api/v1/value/refreshes" queryKey={valueQuery.queryKey} isWorking={isWorking} />
  );
}

function NothingYet({ state }: { state: ValueState }): ReactElement {
  const { t } = useText();
  const { workspace } = useMe();
  const isEmpty = !state.isWorking && (state.report !== null || !workspace.hasExchanges);
  return (
    <Page title={t('value.title')} actions={isEmpty ? undefined : <Refresh isWorking={state.isWorking} />}>
      <EmptyState
        title={t(isEmpty ? 'value.empty.title' : 'value.notYet.title')}
        action={
          isEmpty ? (
            <Button component={Link} to="/imports/new">
              {t('value.empty.action')}
            </Button>
          ) : undefined
        }
        example={t('value.empty.example')}
      >
        {t(isEmpty ? 'value.empty.text' : 'value.notYet.text')}
      </EmptyState>
    </Page>
  );
}
