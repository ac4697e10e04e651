import { Button } from '@mantine/core';
import type { Waitlist } from '@rapport/contracts/counter';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useMay } from '../../../api/me.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { usePageTitle } from '../../../ui/Page.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import home from '../home/CounterHome.module.css';
import { waitlistsQuery } from '../queries.ts';
import { WaitlistDrawer } from './WaitlistDrawer.tsx';

/** What is waited for, until when, by how many. */
export function WaitlistsPage(): ReactElement {
  const { t } = useText();
  const format = useFormat();
  usePageTitle(t('counter.waitlists.title'));
  const mayWrite = useMay('counter:write');
  const lists = useInfiniteQuery(waitlistsQuery);
  const [openId, setOpenId] = useState<string | null>(null);
  const shown = lists.data?.pages.flatMap((page) => page.waitlists) ?? [];
  const open = shown.find((one) => one.id === openId);
  const when = (one: Waitlist) =>
    one.arrivedAt
      ? t('counter.wait.arrived', { date: format.date(one.arrivedAt) })
      : one.expectedOn
        ? t('counter.wait.expected', { date: format.date(`${one.expectedOn}T12:00:00Z`) })
        : t('counter.wait.unknown');
  return (
    <div className={home.home}>
      <h1 className={home.title}>{t('counter.waitlists.title')}</h1>
      {lists.error ? (
        <ErrorNote error={lists.error} onRetry={() => void lists.refetch()} />
      ) : !lists.data ? (
        <Waiting rows={5} height={48} />
      ) : shown.length === 0 ? (
        <EmptyState title={t('counter.waitlists.empty')}>{t('counter.waitlists.emptyText')}</EmptyState>
      ) : (
        <ul className={home.list}>
          {shown.map((one) => (
            <li key={one.id} className={home.line} data-plain>
              <span>
                <span className={home.name}>{one.product}</span>
                <span className={home.quiet}>
                  {when(one)} · {t('counter.waitlists.waiting', { count: one.waiting })}
                </span>
              </span>
              {mayWrite && (
                <Button
                  size="md"
                  variant="default"
                  aria-label={t('counter.waitlists.openOf', { product: one.product })}
                  onClick={() => setOpenId(one.id)}
                >
                  {t('counter.waitlists.open')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {lists.hasNextPage && (
        <Button size="md" variant="default" mt="md" onClick={() => void lists.fetchNextPage()}>
          {t('counter.more')}
        </Button>
      )}
      {open && <WaitlistDrawer list={open} onClose={() => setOpenId(null)} />}
    </div>
  );
}
