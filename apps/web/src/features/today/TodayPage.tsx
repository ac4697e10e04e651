import { Button } from '@mantine/core';
import type { Today } from '@rapport/contracts/today';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMe } from '../../api/me.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page } from '../../ui/Page.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { CasesDue } from '../cases/CasesDue.tsx';
import { RequestsDue } from '../repair/RequestsDue.tsx';
import { todayKinds } from './kinds.ts';
import { Line } from './Line.tsx';
import { MomentsDue } from './MomentsDue.tsx';
import { todayQuery } from './queries.ts';
import classes from './TodayPage.module.css';

/** At most seven people, by what is lost if nobody moves. */
export function TodayPage(): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const { workspace } = useMe();
  const today = useQuery(todayQuery);
  if (!today.data)
    return (
      <Page title={t('today.title')} width="reading">
        {today.isError ? (
          <ErrorNote error={today.error} title={t('today.failed')} onRetry={() => void today.refetch()} />
        ) : (
          <Waiting rows={7} height={56} />
        )}
      </Page>
    );
  const { lines, currency } = today.data;
  if (lines.length === 0 && today.data.exchangesSince === 0 && !workspace.hasExchanges) return <NothingYet />;
  return (
    <Page
      title={t('today.title')}
      width="reading"
      lead={
        <>
          {t('today.lead', {
            exchanges: today.data.exchangesSince,
            since: format.dateTime(today.data.since),
          })}{' '}
          {isPast(today.data.asOf) && t('today.asOf', { date: format.date(today.data.asOf) })}
        </>
      }
    >
      {lines.length > 0 && (
        <ol className={classes.list} aria-label={t('today.list')}>
          {lines.map((line) => (
            <Line key={`${line.kind} ${line.customerId}`} line={line} currency={currency} />
          ))}
        </ol>
      )}
      <Rest today={today.data} />
      <CasesDue />
    </Page>
  );
}

function Rest({ today }: { today: Today }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const others = todayKinds
    .filter((kind) => (today.more[kind] ?? 0) > 0)
    .map((kind) => t(`today.more.${kind}`, { count: today.more[kind] ?? 0 }));
  return (
    <div className={classes.rest}>
      <p className={classes.nothing}>{t(today.lines.length > 0 ? 'today.nothingElse' : 'today.nothing')}</p>
      <RequestsDue className={classes.also} />
      <MomentsDue />
      {others.length > 0 && <p className={classes.also}>{t('today.also', { list: format.list(others) })}</p>}
    </div>
  );
}

/** More than two days old: the day the data stops is worth telling. */
function isPast(asOf: string): boolean {
  return Date.now() - new Date(asOf).getTime() > 2 * 86_400_000;
}

function NothingYet(): ReactElement {
  const { t } = useText();
  return (
    <Page title={t('today.title')} width="reading">
      <EmptyState
        title={t('today.empty.title')}
        action={
          <Button component={Link} to="/start">
            {t('today.empty.action')}
          </Button>
        }
        example={t('today.empty.example')}
      >
        {t('today.empty.text')}
      </EmptyState>
    </Page>
  );
}
