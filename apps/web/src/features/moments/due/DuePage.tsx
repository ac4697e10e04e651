import { Button, Select } from '@mantine/core';
import type { BulkResult, Decision } from '@rapport/contracts/moments';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { request } from '../../../api/client.ts';
import { useMay } from '../../../api/me.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import { MomentTabs } from '../MomentTabs.tsx';
import { decisionsQuery, momentsQuery } from '../queries.ts';
import { useChange } from '../useChange.ts';
import classes from './Due.module.css';
import { DueLine } from './DueLine.tsx';

/** To whom a word is due, why, and one button; several at once when they are alike. */
export function DuePage(): ReactElement {
  const { t, language } = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const mayAct = useMay('moments:act');
  const search = useSearch({ strict: false }) as { moment?: string };
  const list = useInfiniteQuery(decisionsQuery('due', { moment: search.moment }));
  const { data: catalogue } = useQuery(momentsQuery);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const first = list.data?.pages[0];
  const due = list.data?.pages.flatMap(({ decisions }) => decisions) ?? [];
  const total = first?.counts.reduce((sum, { count }) => sum + count, 0) ?? 0;
  const isAnyOn = catalogue?.moments.some(({ isOn }) => isOn);
  const nameOf = (key: string) => catalogue?.moments.find((each) => each.key === key)?.name[language] ?? key;
  const choose = (decision: Decision, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(decision.id);
    else next.delete(decision.id);
    setChosen(next);
  };
  return (
    <Page
      title={t('moments.title')}
      lead={first && t('moments.due.lead', { count: total, date: format.date(`${first.asOf}T12:00:00Z`) })}
    >
      <MomentTabs at="/moments" />
      {!first && list.isError && (
        <ErrorNote error={list.error} title={t('moments.failed')} onRetry={() => void list.refetch()} />
      )}
      {!first && !list.isError && <Waiting rows={6} height={72} />}
      {first && total > 0 && (
        <div className={classes.bar}>
          <Select
            aria-label={t('moments.due.filter')}
            w={300}
            maw="100%"
            value={search.moment ?? ''}
            data={[
              { value: '', label: t('moments.due.all') },
              ...first.counts.map(({ key, count }) => ({
                value: key,
                label: `${nameOf(key)} (${format.number(count)})`,
              })),
            ]}
            onChange={(moment) => void navigate({ to: '/moments', search: moment ? { moment } : {} })}
          />
        </div>
      )}
      {first && due.length === 0 && isAnyOn !== undefined && (
        <EmptyState
          title={t(isAnyOn ? 'moments.due.none' : 'moments.due.allOff')}
          action={
            !isAnyOn && (
              <Button component={Link} to="/moments/catalogue">
                {t('moments.due.toCatalogue')}
              </Button>
            )
          }
        >
          {t(isAnyOn ? 'moments.due.noneText' : 'moments.due.allOffText')}
        </EmptyState>
      )}
      {due.length > 0 && (
        <ul className={classes.list} aria-label={t('moments.due.list')}>
          {due.map((decision) => (
            <DueLine
              key={decision.id}
              decision={decision}
              isChosen={chosen.has(decision.id)}
              onChoose={mayAct ? (isChosen) => choose(decision, isChosen) : undefined}
            />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('moments.due.more')}
        </Button>
      )}
      {chosen.size > 0 && <Chosen ids={[...chosen]} onDone={() => setChosen(new Set())} />}
    </Page>
  );
}

/** What is done with those that are chosen. */
function Chosen({ ids, onDone }: { ids: string[]; onDone: () => void }): ReactElement {
  const { t } = useText();
  const act = useChange(
    (action: 'do' | 'say-nothing') =>
      request<BulkResult>('/api/v1/moment-decisions/bulk', { method: 'POST', body: { ids, action } }),
    ({ done, left }) => t('moments.due.bulkDone', { done, left: left.length }),
  );
  const run = (action: 'do' | 'say-nothing') => act.mutate(action, { onSuccess: onDone });
  return (
    <div className={classes.chosen}>
      <span>{t('moments.due.chosen', { count: ids.length })}</span>
      <Button size="sm" loading={act.isPending} onClick={() => run('do')}>
        {t('moments.due.doAll')}
      </Button>
      <Button size="sm" variant="default" disabled={act.isPending} onClick={() => run('say-nothing')}>
        {t('moments.due.silenceAll')}
      </Button>
      <Button size="sm" variant="subtle" onClick={onDone}>
        {t('moments.due.clear')}
      </Button>
    </div>
  );
}
