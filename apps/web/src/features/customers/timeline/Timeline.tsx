import { Button } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import type { CustomerPage } from '@rapport/contracts/customers';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useMemo, useRef } from 'react';
import { useMe } from '../../../api/me.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import { type TimelineFilter, timelineQuery } from '../queries.ts';
import { Course } from './Course.tsx';
import { Entry } from './Entry.tsx';
import { groupByDay } from './groupByDay.ts';
import classes from './Timeline.module.css';
import { TimelineFilters } from './TimelineFilters.tsx';

export interface Sought {
  exchangeId: string;
  at: string;
}

/** Everything that passed, all channels in one thread, newest first, with the relation's course at its side. */
export function Timeline(props: {
  customer: CustomerPage;
  filter: TimelineFilter;
  onFilter: (filter: TimelineFilter) => void;
  /** The exchange to bring into sight: read further back until it is there. */
  sought: Sought | null;
}): ReactElement {
  const { t } = useText();
  const { customer, filter, sought } = props;
  const { workspace } = useMe();
  const format = useFormat();
  const timeline = useInfiniteQuery(timelineQuery(customer.id, filter));
  const entries = useMemo(() => timeline.data?.pages.flatMap((page) => page.entries) ?? [], [timeline.data]);
  const days = useMemo(() => groupByDay(entries, workspace.timeZone), [entries, workspace.timeZone]);
  const list = useRef<HTMLDivElement>(null);
  const { hasNextPage, isFetching, fetchNextPage } = timeline;
  const { ref: end, entry: endSeen } = useIntersection({ rootMargin: '600px' });
  const isEndNear = endSeen?.isIntersecting ?? false;
  useEffect(() => {
    if (isEndNear && hasNextPage && !isFetching) void fetchNextPage();
  }, [isEndNear, hasNextPage, isFetching, fetchNextPage]);

  const isFound = sought !== null && entries.some((entry) => entry.id === sought.exchangeId);
  const oldest = entries.at(-1)?.at;
  const isFurtherBack = sought !== null && !isFound && hasNextPage && (!oldest || oldest >= sought.at);
  useEffect(() => {
    if (isFurtherBack && !isFetching) void fetchNextPage();
  }, [isFurtherBack, isFetching, fetchNextPage]);
  useEffect(() => {
    if (!isFound || !sought) return;
    const shown = list.current?.querySelector<HTMLElement>(`[data-exchange="${sought.exchangeId}"]`);
    shown?.scrollIntoView({ block: 'center' });
    shown?.focus({ preventScroll: true });
  }, [isFound, sought]);

  const isFiltered = filter.kinds.length + filter.channels.length > 0;
  return (
    <section aria-label={t('customers.timeline')} className={classes.timeline}>
      <h2 className={classes.title}>{t('customers.timeline')}</h2>
      <TimelineFilters filter={filter} counts={customer.counts} onChange={props.onFilter} />
      <p role="status" className={classes.searching}>
        {isFurtherBack ? t('customers.timeline.searching') : ''}
      </p>
      <div className={classes.body}>
        <div ref={list} className={classes.days}>
          {timeline.isPending && <Waiting rows={8} height={40} />}
          {timeline.isError && !timeline.data && (
            <ErrorNote
              error={timeline.error}
              title={t('customers.timeline.failed')}
              onRetry={() => void timeline.refetch()}
            />
          )}
          {timeline.data && entries.length === 0 && (
            <p className={classes.none}>
              {t(isFiltered ? 'customers.timeline.noneFiltered' : 'customers.timeline.none')}
            </p>
          )}
          {days.map(({ day, entries: ofDay }) => (
            <section key={day} className={classes.day} aria-label={format.date(noonOf(day))}>
              <h3 className={classes.date}>{format.date(noonOf(day))}</h3>
              <ol className={classes.list}>
                {ofDay.map((entry) => (
                  <Entry
                    key={entry.id}
                    entry={entry}
                    currency={customer.currency}
                    isSought={entry.id === sought?.exchangeId}
                  />
                ))}
              </ol>
            </section>
          ))}
          <div ref={end} />
          {hasNextPage && (
            <Button
              variant="default"
              size="sm"
              mt="md"
              loading={timeline.isFetchingNextPage}
              onClick={() => void fetchNextPage()}
            >
              {t('customers.timeline.more')}
            </Button>
          )}
          {timeline.data && !hasNextPage && entries.length > 0 && !isFiltered && (
            <p className={classes.none}>{t('customers.timeline.start')}</p>
          )}
        </div>
        <Course customer={customer} />
      </div>
    </section>
  );
}

/** A day without its time would be read as midnight in UTC, which is the day before in America. */
function noonOf(day: string): string {
  return `${day}T12:00:00Z`;
}
