import { Button, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactElement, useMemo, useState } from 'react';
import { useMay } from '../../api/me.ts';
import { useText } from '../../i18n/useText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page } from '../../ui/Page.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { Board } from './board/Board.tsx';
import classes from './Cases.module.css';
import { type CasesSearch, hasFilters, readCasesSearch } from './casesSearch.ts';
import { BulkBar } from './list/BulkBar.tsx';
import { CaseFilters } from './list/CaseFilters.tsx';
import { CaseLines } from './list/CaseLines.tsx';
import { casesQuery } from './queries.ts';

/** Who waits for an answer, as a list or a board. */
export function CasesPage(): ReactElement {
  const { t } = useText();
  const given = useSearch({ strict: false }) as Record<string, unknown>;
  const search = useMemo(() => readCasesSearch(given), [given]);
  const navigate = useNavigate();
  const mayManage = useMay('cases:manage');
  const change = (part: Record<string, unknown>) =>
    void navigate({
      to: '/cases',
      search: (before) => readCasesSearch({ ...before, ...part }),
      resetScroll: false,
    });
  return (
    <Page
      title={t('cases.title')}
      lead={t('cases.lead')}
      actions={
        <>
          <Button component={Link} to="/problems" variant="default">
            {t('cases.problems')}
          </Button>
          <Button component={Link} to="/cases/figures" variant="default">
            {t('cases.figures')}
          </Button>
          {mayManage && (
            <Button component={Link} to="/cases/rules" variant="default">
              {t('cases.rules')}
            </Button>
          )}
          <SegmentedControl
            aria-label={t('cases.view')}
            value={search.view ?? 'list'}
            data={[
              { value: 'list', label: t('cases.view.list') },
              { value: 'board', label: t('cases.view.board') },
            ]}
            onChange={(view) => change({ view })}
          />
        </>
      }
    >
      <CaseFilters search={search} onChange={change} />
      {search.view === 'board' ? (
        <Board search={search} />
      ) : (
        <CaseList search={search} onReset={() => void navigate({ to: '/cases', search: {} })} />
      )}
    </Page>
  );
}

function CaseList({ search, onReset }: { search: CasesSearch; onReset: () => void }): ReactElement {
  const { t } = useText();
  const mayWrite = useMay('cases:write');
  const list = useInfiniteQuery(casesQuery(search));
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.cases) ?? [], [list.data]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  // What has left the list is no longer selected.
  const selected = new Set(rows.filter(({ id }) => chosen.has(id)).map(({ id }) => id));
  const select = (id: string, isSelected: boolean) => {
    const next = new Set(selected);
    if (isSelected) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  if (!list.data)
    return list.isError ? (
      <ErrorNote error={list.error} title={t('cases.failed')} onRetry={() => void list.refetch()} />
    ) : (
      <Waiting rows={8} height={60} />
    );
  if (rows.length === 0) return hasFilters(search) ? <NoneLikeThis onReset={onReset} /> : <NobodyWaits />;
  const total = list.data.pages[0]?.total ?? null;
  return (
    <>
      <p className={classes.count}>
        {total === null ? t('cases.many') : t('cases.count', { count: total })}
        <span data-keys> · {t('cases.keys')}</span>
      </p>
      <CaseLines rows={rows} selected={selected} onSelect={mayWrite ? select : null} />
      {list.hasNextPage && (
        <Button
          mt="md"
          variant="default"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('cases.more')}
        </Button>
      )}
      {selected.size > 0 && (
        <BulkBar rows={rows.filter(({ id }) => selected.has(id))} onClear={() => setChosen(new Set())} />
      )}
    </>
  );
}

function NoneLikeThis({ onReset }: { onReset: () => void }): ReactElement {
  const { t } = useText();
  return (
    <EmptyState
      title={t('cases.none.title')}
      action={
        <Button variant="default" onClick={onReset}>
          {t('cases.none.action')}
        </Button>
      }
    >
      {t('cases.none.text')}
    </EmptyState>
  );
}

function NobodyWaits(): ReactElement {
  const { t } = useText();
  const mayManage = useMay('cases:manage');
  return (
    <EmptyState
      title={t('cases.empty.title')}
      action={
        mayManage && (
          <Button component={Link} to="/cases/rules">
            {t('cases.empty.action')}
          </Button>
        )
      }
      example={t('cases.empty.example')}
    >
      {t('cases.empty.text')}
    </EmptyState>
  );
}
