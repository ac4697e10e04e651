import { Button } from '@mantine/core';
import type { ProductNews } from '@rapport/contracts/moments';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { request } from '../../../api/client.ts';
import { useMay } from '../../../api/me.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { List, ListRow } from '../../../ui/List.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import { MomentTabs } from '../MomentTabs.tsx';
import { newsQuery } from '../queries.ts';
import { useChange } from '../useChange.ts';
import { NewsForm } from './NewsForm.tsx';

/** Products that will stop, told to those who buy them; and those that are back, told to those who waited. */
export function NewsPage(): ReactElement {
  const { t } = useText();
  const mayManage = useMay('moments:manage');
  const { data, error, refetch } = useQuery(newsQuery);
  return (
    <Page title={t('moments.tab.news')} lead={t('moments.news.lead')} width="reading">
      <MomentTabs at="/moments/news" />
      {error && !data && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting rows={4} height={56} />}
      {data?.length === 0 && (
        <EmptyState title={t('moments.news.none')} example={t('moments.news.example')}>
          {t('moments.news.noneText')}
        </EmptyState>
      )}
      {data && data.length > 0 && (
        <List label={t('moments.tab.news')}>
          {data.map((news) => (
            <NewsRow key={news.id} news={news} />
          ))}
        </List>
      )}
      {mayManage && <NewsForm />}
    </Page>
  );
}

function NewsRow({ news }: { news: ProductNews }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const mayManage = useMay('moments:manage');
  const { kind, name, item, day, people } = news;
  const again = useChange(
    ({ id: _, people: _people, ...told }: ProductNews) =>
      request<ProductNews>('/api/v1/product-news', { method: 'POST', body: told }),
    () => t('moments.news.added', { name }),
  );
  const remove = useChange(
    () => request(`/api/v1/product-news/${news.id}`, { method: 'DELETE' }),
    () => (
      <>
        {t('moments.news.removed', { name })}{' '}
        <Button size="compact-sm" variant="subtle" onClick={() => again.mutate(news)}>
          {t('shell.undo')}
        </Button>
      </>
    ),
  );
  return (
    <ListRow
      title={name}
      detail={[
        t(`moments.news.kind.${kind}`),
        item === name ? null : item,
        t('moments.news.from', { day: format.date(`${day}T12:00:00Z`) }),
        people === null ? t('moments.news.looking') : t('moments.news.people', { people }),
      ]
        .filter((part) => part !== null)
        .join(' · ')}
      actions={
        mayManage && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('moments.news.removeWhich', { name })}
            loading={remove.isPending}
            onClick={() => remove.mutate(undefined)}
          >
            {t('moments.news.remove')}
          </Button>
        )
      }
    />
  );
}
