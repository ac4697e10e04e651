import { Button, NativeSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useCallback, useMemo, useRef } from 'react';
import { useMe } from '../../api/me.ts';
import type { TextKey } from '../../i18n/en/catalogue.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page } from '../../ui/Page.tsx';
import { SavedViews } from '../../ui/SavedViews.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import classes from './CustomersPage.module.css';
import { FilterBar } from './filters/FilterBar.tsx';
import { CustomerRows, type RowsHandle } from './list/CustomerRows.tsx';
import {
  type CustomerSearch,
  hasFilters,
  orderOf,
  readCustomerSearch,
  withoutFilters,
} from './list/customerSearch.ts';
import { SearchField } from './list/SearchField.tsx';
import { useCustomerSearch } from './list/useCustomerSearch.ts';
import { customersQuery } from './queries.ts';

/** Past this many the server does not count. */
const totalCap = 10_000;

/** Everyone: found as one types, narrowed by filters that live in the address, kept as views. */
export function CustomersPage(): ReactElement {
  const { t } = useText();
  const { workspace } = useMe();
  const { search, change, replaceAll } = useCustomerSearch();
  const list = useInfiniteQuery(customersQuery(search));
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.customers) ?? [], [list.data]);
  const handle = useRef<RowsHandle>(null);
  const find = useCallback((q: string) => change({ q }, 'replace'), [change]);
  const { fetchNextPage } = list;
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const currency = list.data?.pages[0]?.currency ?? workspace.currency;
  const isNarrowed = search.q !== undefined || hasFilters(search);
  if (list.data && rows.length === 0 && !isNarrowed && !list.isPlaceholderData) return <NobodyYet />;
  return (
    <Page
      title={t('customers.title')}
      actions={
        <SavedViews
          page="customers"
          search={search}
          onOpen={(query) => replaceAll(readCustomerSearch(query))}
        />
      }
    >
      <div className={classes.tools}>
        <SearchField value={search.q ?? ''} onSearch={find} onDown={() => handle.current?.focusFirst()} />
        <FilterBar
          search={search}
          onChange={change}
          currency={currency}
          onClear={() => replaceAll(withoutFilters(search))}
        />
      </div>
      {list.data && rows.length > 0 && (
        <div className={classes.summary}>
          <Count total={list.data.pages[0]?.total ?? null} />
          <Order search={search} onChange={change} />
        </div>
      )}
      {list.isPending && <Waiting rows={8} height={40} />}
      {list.isError && !list.data && (
        <ErrorNote error={list.error} title={t('customers.listFailed')} onRetry={() => void list.refetch()} />
      )}
      {list.data && rows.length === 0 && (
        <div role="status">
          <NobodyMatches search={search} onReset={() => replaceAll({})} />
        </div>
      )}
      {rows.length > 0 && (
        <div className={classes.list} data-former={list.isPlaceholderData || undefined}>
          <CustomerRows
            rows={rows}
            currency={currency}
            hasMore={list.hasNextPage}
            isReadingMore={list.isFetchingNextPage}
            onMore={more}
            handle={handle}
          />
        </div>
      )}
    </Page>
  );
}

function Count({ total }: { total: number | null }): ReactElement {
  const { t } = useText();
  const { number } = useFormat();
  return (
    <p className={classes.count} role="status">
      {total === null
        ? t('customers.countMany', { count: number(totalCap) })
        : t('customers.count', { count: total })}
    </p>
  );
}

const orders = [
  'lastSeen.desc',
  'lastSeen.asc',
  'value.desc',
  'value.asc',
  'probability.desc',
  'probability.asc',
  'name.asc',
  'name.desc',
] as const;

function Order(props: {
  search: CustomerSearch;
  onChange: (part: Partial<CustomerSearch>) => void;
}): ReactElement {
  const { t } = useText();
  const { sort, order } = orderOf(props.search);
  return (
    <NativeSelect
      size="sm"
      aria-label={t('customers.sort')}
      value={`${sort}.${order}`}
      data={orders.map((value) => ({ value, label: t(`customers.sort.${value}` as TextKey) }))}
      onChange={(event) => {
        const [nextSort, nextOrder] = event.currentTarget.value.split('.');
        props.onChange(readCustomerSearch({ sort: nextSort, order: nextOrder }));
      }}
    />
  );
}

function NobodyMatches({ search, onReset }: { search: CustomerSearch; onReset: () => void }): ReactElement {
  const { t } = useText();
  return (
    <EmptyState
      title={t('customers.none.title')}
      action={
        <Button variant="default" onClick={onReset}>
          {t('customers.none.clear')}
        </Button>
      }
    >
      {search.q && !hasFilters(search)
        ? t('customers.none.search', { q: search.q })
        : t('customers.none.filters')}
    </EmptyState>
  );
}

function NobodyYet(): ReactElement {
  const { t } = useText();
  return (
    <Page title={t('customers.title')}>
      <EmptyState
        title={t('customers.empty.title')}
        action={
          <>
            <Button component={Link} to="/imports/new">
              {t('customers.empty.import')}
            </Button>
            <Button component={Link} to="/sources" variant="default">
              {t('customers.empty.sources')}
            </Button>
          </>
        }
        example={t('customers.empty.example')}
      >
        {t('customers.empty.text')}
      </EmptyState>
    </Page>
  );
}
