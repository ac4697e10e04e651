import { Button, Select } from '@mantine/core';
import type { PulseGroup, PulseReport, StudiesState } from '@rapport/contracts/studies';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Page } from '../../../ui/Page.tsx';
import { RefreshReport } from '../../../ui/RefreshReport.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import { studiesQuery } from '../queries.ts';
import { useDriverWords } from '../useDriverWords.ts';
import { Gaps } from './Gaps.tsx';
import classes from './PulsePage.module.css';
import { References } from './References.tsx';
import { Scores } from './Scores.tsx';
import { usePoints } from './usePoints.ts';

/** What matters to customers and how well it is done, by brand and sector, against everybody else. */
export function PulsePage(): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const studies = useQuery(studiesQuery);
  if (!studies.data)
    return (
      <Page title={t('pulse.title')}>
        {studies.isError ? (
          <ErrorNote
            error={studies.error}
            title={t('studies.failed')}
            onRetry={() => void studies.refetch()}
          />
        ) : (
          <Waiting rows={8} height={36} />
        )}
      </Page>
    );
  const { report, failure } = studies.data;
  if (!report?.pulse) return <NothingYet state={studies.data} />;
  const { pulse } = report;
  return (
    <Page
      title={t('pulse.title')}
      lead={t('pulse.lead', {
        n: format.number(pulse.people),
        people: pulse.people,
        from: format.date(`${pulse.from}T12:00:00Z`),
        to: format.date(`${pulse.to}T12:00:00Z`),
        computed: format.dateTime(report.computedAt),
      })}
      actions={<Refresh state={studies.data} />}
    >
      {failure && <p className={classes.failure}>{t('studies.lastFailed', { why: failure })}</p>}
      <Told pulse={pulse} />
      {pulse.hidden > 0 && (
        <p className={classes.note}>
          {t('pulse.hidden', { count: pulse.hidden, threshold: report.threshold })}
        </p>
      )}
      <References drivers={pulse.all.gaps.map(({ driver }) => driver)} />
    </Page>
  );
}

function Told({ pulse }: { pulse: PulseReport }): ReactElement {
  const { t } = useText();
  const words = useDriverWords();
  const navigate = useNavigate();
  const { of } = useSearch({ from: '/workspace/pulse' });
  const groups = [
    {
      kind: 'brand',
      group: t('pulse.brands'),
      items: pulse.brands.map(({ name }) => ({ value: `brand:${name}`, label: name })),
    },
    {
      kind: 'sector',
      group: t('pulse.sectors'),
      items: pulse.sectors.map(({ name }) => ({ value: `sector:${name}`, label: words.name(name) })),
    },
    { kind: 'all', group: t('pulse.everybody'), items: [{ value: 'all', label: t('pulse.allSectors') }] },
  ].filter(({ items }) => items.length > 0);
  const usual = pulse.own === null ? 'all' : `brand:${pulse.own}`;
  const chosen = groups.some(({ items }) => items.some(({ value }) => value === of)) ? (of as string) : usual;
  const brand = pulse.brands.find(({ name }) => chosen === `brand:${name}`);
  const group = brand ?? pulse.sectors.find(({ name }) => chosen === `sector:${name}`) ?? pulse.all;
  return (
    <>
      <Select
        className={classes.choice}
        label={t('pulse.whose')}
        data={groups.map(({ group: title, items }) => ({ group: title, items }))}
        value={chosen}
        allowDeselect={false}
        searchable
        onChange={(value) =>
          void navigate({
            to: '/pulse',
            search: value === null || value === usual ? {} : { of: value },
            resetScroll: false,
          })
        }
      />
      <Headline group={group} />
      <Gaps key={chosen} group={group} againstOthers={brand?.againstOthers ?? null} />
      <Scores pulse={pulse} chosen={chosen} />
    </>
  );
}

function Headline({ group }: { group: PulseGroup }): ReactElement {
  const { t } = useText();
  const words = useDriverWords();
  const points = usePoints();
  const { score, gaps, name } = group;
  const worst = gaps.find(({ verdict }) => verdict === 'shortfall');
  return (
    <>
      <p className={classes.headline}>
        {score.ok
          ? t('pulse.score', {
              name: name || t('pulse.allSectors'),
              score: points.value(score.value),
              between: points.between(score.interval),
              n: points.count(score.n),
            })
          : t('pulse.noScore')}
      </p>
      <p className={classes.headline}>
        {worst
          ? t('pulse.worst', {
              driver: words.name(worst.driver),
              evaluation: points.value(worst.evaluation.value),
              importance: points.value(worst.importance.value),
              gap: points.signed(worst.gap.value),
            })
          : t('pulse.noShortfall')}
      </p>
    </>
  );
}

function Refresh({ state }: { state: StudiesState }): ReactElement {
  return (
    <RefreshReport
      path="/api/v1/studies/refreshes"
      queryKey={studiesQuery.queryKey}
      isWorking={state.isWorking}
    />
  );
}

function NothingYet({ state }: { state: StudiesState }): ReactElement {
  const { t } = useText();
  return (
    <Page title={t('pulse.title')} actions={<Refresh state={state} />}>
      {state.failure && <p className={classes.failure}>{t('studies.lastFailed', { why: state.failure })}</p>}
      <EmptyState
        title={t('pulse.empty.title')}
        action={
          <Button component={Link} to="/imports/new">
            {t('pulse.empty.action')}
          </Button>
        }
        example={t('pulse.empty.example')}
      >
        {t('pulse.empty.text')}
      </EmptyState>
      <References drivers={[]} />
    </Page>
  );
}
