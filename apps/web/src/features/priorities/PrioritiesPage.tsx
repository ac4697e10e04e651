import { Button, Drawer } from '@mantine/core';
import type { Priorities, Priority } from '@rapport/contracts/priorities';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useMay } from '../../api/me.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page } from '../../ui/Page.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { studiesQuery } from '../studies/queries.ts';
import { Action } from './action/Action.tsx';
import { NewAction } from './action/NewAction.tsx';
import { Kano } from './Kano.tsx';
import classes from './PrioritiesPage.module.css';
import { QuadrantsPart } from './QuadrantsPart.tsx';
import { prioritiesQuery } from './queries.ts';
import { Ranking } from './Ranking.tsx';
import { useActionName } from './useActionName.ts';

/** What to do first and what it is expected to earn; importance against performance; what features are to customers. */
export function PrioritiesPage(): ReactElement {
  const { t } = useText();
  const ranking = useQuery(prioritiesQuery);
  const studies = useQuery(studiesQuery);
  const failed = ranking.isError ? ranking : studies.isError ? studies : null;
  if (!ranking.data || !studies.data)
    return (
      <Page title={t('priorities.title')}>
        {failed ? (
          <ErrorNote
            error={failed.error}
            title={t('priorities.failed')}
            onRetry={() => void failed.refetch()}
          />
        ) : (
          <Waiting rows={8} height={36} />
        )}
      </Page>
    );
  const { report } = studies.data;
  const hasNothing =
    ranking.data.items.length === 0 &&
    !report?.stated &&
    (report?.drivers.length ?? 0) === 0 &&
    (report?.kano.length ?? 0) === 0;
  return (
    <Page
      title={t('priorities.title')}
      lead={t('priorities.lead', { years: ranking.data.horizonYears })}
      actions={hasNothing ? undefined : <Add />}
    >
      {hasNothing ? (
        <EmptyState
          title={t('priorities.empty.title')}
          action={
            <Button component={Link} to="/imports/new">
              {t('pulse.empty.action')}
            </Button>
          }
          example={t('priorities.empty.example')}
        >
          {t('priorities.empty.text')}
        </EmptyState>
      ) : (
        <>
          <Headline priorities={ranking.data} />
          <Ranking priorities={ranking.data} />
          {report && <QuadrantsPart report={report} />}
          {report && report.kano.length > 0 && <Kano features={report.kano} />}
        </>
      )}
      <Opened priorities={ranking.data} />
    </Page>
  );
}

function Headline({ priorities }: { priorities: Priorities }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const nameOf = useActionName();
  const [first] = priorities.items;
  if (!first?.ranking) return <p className={classes.headline}>{t('priorities.nothingRanked')}</p>;
  const hasNoCost = first.ranking.inputs.some(({ source }) => source === 'not-told');
  const { net, probabilityPaysBack, probabilityTop } = first.ranking;
  const money = (amount: number) => format.money(Math.round(amount) * 100, priorities.currency);
  return (
    <p className={classes.headline}>
      {t('priorities.first', {
        name: nameOf(first),
        net: money(net.value),
        low: money(net.interval?.low ?? net.value),
        high: money(net.interval?.high ?? net.value),
        paysBack: format.percent(probabilityPaysBack),
        top: priorities.top,
        isTop: format.percent(probabilityTop),
      })}{' '}
      {hasNoCost && t('priorities.costUntold')}
    </p>
  );
}

function Add(): ReactElement | null {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  if (!useMay('measures:write')) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('priorities.add')}</Button>
      <Drawer
        opened={isOpen}
        onClose={() => setOpen(false)}
        position="right"
        size="md"
        title={t('priorities.add')}
        closeButtonProps={{ 'aria-label': t('shell.close') }}
      >
        <NewAction onDone={() => setOpen(false)} />
      </Drawer>
    </>
  );
}

/** The action that the address names, at the side. */
function Opened({ priorities }: { priorities: Priorities }): ReactElement {
  const { t } = useText();
  const navigate = useNavigate();
  const nameOf = useActionName();
  const { action } = useSearch({ from: '/workspace/priorities' });
  const found = priorities.items.find(({ id }) => id === action);
  const open = (next: string | null) =>
    void navigate({ to: '/priorities', search: next ? { action: next } : {}, resetScroll: false });
  return (
    <Drawer
      opened={found !== undefined}
      onClose={() => open(null)}
      position="right"
      size="lg"
      title={found && nameOf(found as Priority)}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      {found && (
        <Action
          key={found.id}
          priority={found}
          currency={priorities.currency}
          onKept={open}
          onGone={() => open(null)}
        />
      )}
    </Drawer>
  );
}
