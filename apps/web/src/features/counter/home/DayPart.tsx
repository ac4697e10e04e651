import { Button, SegmentedControl } from '@mantine/core';
import type { AgendaEntry } from '@rapport/contracts/counter';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { useIsReachable } from '../../../offline/useIsReachable.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import { usePlace } from '../device/place.ts';
import { dayQuery } from '../queries.ts';
import { useChange } from '../write/useChange.ts';
import classes from './CounterHome.module.css';

/** Who is expected today: mine, or everyone's of the shop. */
export function DayPart(): ReactElement {
  const { t } = useText();
  const isReachable = useIsReachable();
  const { assistantId, siteId, name, isRead } = usePlace();
  const [chosen, setChosen] = useState<'mine' | 'all' | null>(null);
  // Who is nobody of the staff has no agenda of their own. Whose it is is known first: another's would be pressed by mistake.
  const mine = (chosen ?? (isRead && name === null ? 'all' : 'mine')) === 'mine';
  const day = useQuery({
    ...dayQuery({ mine, siteId: mine ? null : siteId, assistantId }),
    enabled: isRead,
  });
  return (
    <section className={classes.part} aria-labelledby="counter-day">
      <div className={classes.partHead}>
        <h2 id="counter-day" className={classes.partTitle}>
          {t('counter.today')}
        </h2>
        <SegmentedControl
          size="md"
          aria-label={t('counter.whose')}
          disabled={!isReachable}
          value={mine ? 'mine' : 'all'}
          onChange={(value) => setChosen(value === 'all' ? 'all' : 'mine')}
          data={[
            { value: 'mine', label: t('counter.mine') },
            { value: 'all', label: t('counter.everyone') },
          ]}
        />
      </div>
      {day.error ? (
        <ErrorNote error={day.error} title={t('counter.dayFailed')} onRetry={() => void day.refetch()} />
      ) : day.data ? (
        <DayList entries={day.data.entries} isMine={mine} />
      ) : (
        <Waiting rows={4} height={56} />
      )}
    </section>
  );
}

function DayList({ entries, isMine }: { entries: readonly AgendaEntry[]; isMine: boolean }): ReactElement {
  const { t } = useText();
  if (entries.length === 0)
    return <p className={classes.empty}>{t(isMine ? 'counter.dayEmptyMine' : 'counter.dayEmpty')}</p>;
  return (
    <ul className={classes.list}>
      {entries.map((entry) => (
        <DayLine key={entry.id} entry={entry} />
      ))}
    </ul>
  );
}

function DayLine({ entry }: { entry: AgendaEntry }): ReactElement {
  const { t } = useText();
  const isReachable = useIsReachable();
  const change = useChange();
  const isDone = entry.status !== 'planned';
  return (
    <li className={classes.line}>
      <span className={classes.time}>{entry.time ?? t('counter.anyTime')}</span>
      <Link
        to="/counter/people/$customerId"
        params={{ customerId: entry.customer.id }}
        style={{ color: 'inherit', textDecoration: 'none' }}
      >
        <span className={classes.name}>{entry.customer.name ?? t('customers.noName')}</span>
        <span className={classes.quiet}>
          {[t(`counter.kind.${entry.kind}`), entry.purpose, entry.assistant?.name]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </Link>
      <span className={classes.aside}>
        {isDone ? (
          t(`counter.status.${entry.status}`)
        ) : (
          <Button
            size="md"
            variant="default"
            disabled={!isReachable}
            aria-label={t('counter.markKeptOf', { name: entry.customer.name ?? '' })}
            onClick={() =>
              void change({
                path: `/api/v1/counter/agenda/${entry.id}`,
                body: { status: 'kept' },
                back: { status: 'planned' },
                done: t('counter.marked'),
              })
            }
          >
            {t('counter.markKept')}
          </Button>
        )}
      </span>
    </li>
  );
}
