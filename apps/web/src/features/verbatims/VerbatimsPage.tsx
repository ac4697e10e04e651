import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { notifyRefused } from '../../ui/notify.ts';
import { Page } from '../../ui/Page.tsx';
import { useSearchFocus } from '../../ui/searchFocus.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { SummaryPart } from '../assistant/SummaryPart.tsx';
import { ListenTabs } from './ListenTabs.tsx';
import { NothingWritten } from './NothingWritten.tsx';
import { verbatimsQuery } from './queries.ts';
import { VerbatimFilters } from './stream/VerbatimFilters.tsx';
import { VerbatimItem } from './stream/VerbatimItem.tsx';
import { useVerbatimsSearch } from './useVerbatimsSearch.ts';
import classes from './VerbatimsPage.module.css';
import { hasFilters } from './verbatimsSearch.ts';

const fewestToSummarise = 5;
const mostToSummarise = 120;

/** What customers write, all channels in one stream. */
export function VerbatimsPage(): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const { search, change, replaceAll } = useVerbatimsSearch();
  const list = useInfiniteQuery(verbatimsQuery(search));
  const verbatims = list.data?.pages.flatMap((page) => page.verbatims) ?? [];
  const found = list.data?.pages[0]?.found ?? null;
  const showText = async (id: string) => {
    let shown = verbatims;
    // A summary is of the latest texts: what it quotes is among the first pages.
    while (!shown.some((each) => each.id === id)) {
      const { data, hasNextPage } = await list.fetchNextPage();
      const more = data?.pages.flatMap((page) => page.verbatims) ?? [];
      if (more.length === shown.length || more.length > mostToSummarise || !hasNextPage) break;
      shown = more;
    }
    setTimeout(() => {
      const item = document.getElementById(id);
      if (!item) return notifyRefused(t('assistant.see'), t('assistant.notInList'));
      item.scrollIntoView({ block: 'center' });
      item.focus({ preventScroll: true });
    });
  };
  const day = (at: string | undefined) => at?.slice(0, 10) ?? new Date().toISOString().slice(0, 10);
  if (list.data && verbatims.length === 0 && !hasFilters(search))
    return (
      <Page title={t('listen.title')} above={<ListenTabs at="/listen" />}>
        <NothingWritten />
      </Page>
    );
  return (
    <Page title={t('listen.title')} lead={t('listen.lead')} above={<ListenTabs at="/listen" />}>
      <SearchField typed={search.q ?? ''} onSearch={(q) => change({ q: q || undefined, like: undefined })} />
      <VerbatimFilters
        search={search}
        span={{ from: search.from ?? day(verbatims.at(-1)?.at), to: search.to ?? day(verbatims[0]?.at) }}
        onChange={change}
        onClear={() => replaceAll({})}
      />
      {(search.q || search.like) && (
        <div className={classes.found}>
          {search.like ? (
            <span>
              {t('listen.alike')}{' '}
              <Button variant="subtle" size="compact-sm" onClick={() => change({ like: undefined })}>
                {t('listen.alikeEnd')}
              </Button>
            </span>
          ) : (
            <>
              <span role="status">
                {found !== null && t('listen.found', { count: found, n: format.number(found) })}
              </span>
              <SegmentedControl
                size="xs"
                aria-label={t('listen.order')}
                value={search.order ?? 'newest'}
                onChange={(value) => change({ order: value === 'relevance' ? 'relevance' : undefined })}
                data={[
                  { value: 'newest', label: t('listen.order.newest') },
                  { value: 'relevance', label: t('listen.order.relevance') },
                ]}
              />
            </>
          )}
        </div>
      )}
      {verbatims.length >= fewestToSummarise && (
        <SummaryPart search={search} onQuote={({ id }) => void showText(id)} />
      )}
      {list.isError && (
        <ErrorNote error={list.error} title={t('listen.failed')} onRetry={() => void list.refetch()} />
      )}
      {list.isPending && <Waiting rows={8} height={72} />}
      {list.data && verbatims.length === 0 && <p className={classes.none}>{t('listen.noneLeft')}</p>}
      <ul className={classes.list} aria-label={t('listen.words')}>
        {verbatims.map((verbatim) => (
          <VerbatimItem
            key={verbatim.id}
            verbatim={verbatim}
            onLike={() => replaceAll({ like: verbatim.id })}
            onPickTopic={(topic) => change({ topic: [topic] })}
          />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('measures.more')}
        </Button>
      )}
    </Page>
  );
}

/** Searches at Enter, or when the field is left. */
function SearchField(props: { typed: string; onSearch: (q: string) => void }): ReactElement {
  const { t } = useText();
  const [typed, setTyped] = useState(props.typed);
  const asked = useRef(props.typed);
  const input = useRef<HTMLInputElement>(null);
  useSearchFocus(input);
  useEffect(() => {
    // The address changed by itself: follow it. Our own words coming back late are not to replace what was typed since.
    if (props.typed !== asked.current) setTyped(props.typed);
    asked.current = props.typed;
  }, [props.typed]);
  const ask = () => {
    asked.current = typed.trim();
    props.onSearch(asked.current);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <TextInput
        type="search"
        className={classes.search}
        leftSection={<IconSearch size={16} aria-hidden />}
        aria-label={t('listen.search')}
        placeholder={t('listen.searchHint')}
        value={typed}
        ref={input}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => typed.trim() !== props.typed && ask()}
      />
    </form>
  );
}
