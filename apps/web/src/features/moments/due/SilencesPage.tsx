import { Button, Select } from '@mantine/core';
import type { Decision } from '@rapport/contracts/moments';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '../../../api/me.ts';
import type { TextKey } from '../../../i18n/en/catalogue.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import { MomentTabs } from '../MomentTabs.tsx';
import { decisionsQuery, momentsQuery } from '../queries.ts';
import { useMomentWords } from '../words/useMomentWords.ts';
import classes from './Due.module.css';
import { useAct } from './useAct.ts';

/** What was not said, and why: a decision like any other. */
export function SilencesPage(): ReactElement {
  const { t, language } = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { reason?: string };
  const list = useInfiniteQuery(decisionsQuery('silent', { reason: search.reason }));
  const { data: catalogue } = useQuery(momentsQuery);
  const first = list.data?.pages[0];
  const silences = list.data?.pages.flatMap(({ decisions }) => decisions) ?? [];
  const nameOf = (key: string) => catalogue?.moments.find((each) => each.key === key)?.name[language] ?? key;
  return (
    <Page title={t('moments.tab.silences')} lead={t('moments.silences.lead')}>
      <MomentTabs at="/moments/silences" />
      {!first && list.isError && (
        <ErrorNote error={list.error} title={t('moments.failed')} onRetry={() => void list.refetch()} />
      )}
      {!first && !list.isError && <Waiting rows={6} height={72} />}
      {first && first.counts.length > 0 && (
        <div className={classes.bar}>
          <Select
            aria-label={t('moments.silences.reason')}
            w={300}
            maw="100%"
            value={search.reason ?? ''}
            data={[
              { value: '', label: t('moments.due.all') },
              ...first.counts.map(({ key, count }) => ({
                value: key,
                label: `${t(`moments.reason.${key}` as TextKey)} (${format.number(count)})`,
              })),
            ]}
            onChange={(reason) =>
              void navigate({ to: '/moments/silences', search: reason ? { reason } : {} })
            }
          />
        </div>
      )}
      {first && silences.length === 0 && (
        <EmptyState title={t('moments.silences.none')}>{t('moments.silences.noneText')}</EmptyState>
      )}
      {silences.length > 0 && (
        <ul className={classes.list} aria-label={t('moments.silences.list')}>
          {silences.map((decision) => (
            <Silence key={decision.id} decision={decision} nameOf={nameOf} />
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
    </Page>
  );
}

function Silence({
  decision,
  nameOf,
}: {
  decision: Decision;
  nameOf: (key: string) => string;
}): ReactElement {
  const { t } = useText();
  const words = useMomentWords(nameOf);
  const act = useAct(decision);
  const mayAct = useMay('moments:act');
  return (
    <li className={classes.line} data-plain>
      <div>
        <h2 className={classes.name}>
          <Link to="/customers/$customerId" params={{ customerId: decision.customerId }}>
            {decision.name ?? t('customers.noName')}
          </Link>{' '}
          <span className={classes.moment}>· {words.name(decision.momentName)}</span>
        </h2>
        <p className={classes.why}>{words.because(decision)}</p>
        <p className={classes.detail}>{words.why(decision.why)}</p>
      </div>
      {mayAct && decision.reason === 'by-choice' && (
        <div className={classes.actions}>
          <Button
            size="sm"
            variant="default"
            loading={act.takeBack.isPending}
            onClick={() => act.takeBack.mutate(undefined)}
          >
            {t('moments.silences.takeBack')}
          </Button>
        </div>
      )}
    </li>
  );
}
