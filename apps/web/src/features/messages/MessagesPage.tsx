import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useMay } from '../../api/me.ts';
import { useText } from '../../i18n/useText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page } from '../../ui/Page.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { ConversationRow } from './ConversationRow.tsx';
import classes from './MessagesPage.module.css';
import { conversationsQuery, type MailboxSearch } from './queries.ts';

/** Everybody who wrote, those who wait for an answer first. */
export function MessagesPage(): ReactElement {
  const { t } = useText();
  const [box, setBox] = useState<MailboxSearch['box']>('all');
  const [words, setWords] = useState('');
  const [q] = useDebouncedValue(words.trim(), 200);
  const list = useInfiniteQuery(conversationsQuery({ box, q }));
  const conversations = list.data?.pages.flatMap((page) => page.conversations) ?? [];
  const waiting = list.data?.pages[0]?.waiting ?? 0;
  return (
    <Page
      title={t('messages.title')}
      lead={list.data && t('messages.lead', { waiting })}
      width="reading"
      actions={
        <Button component={Link} to="/messages/templates" variant="default">
          {t('messages.templates')}
        </Button>
      }
    >
      <div className={classes.tools}>
        <SegmentedControl
          aria-label={t('messages.box')}
          value={box}
          onChange={(value) => setBox(value as MailboxSearch['box'])}
          data={(['all', 'waiting', 'mine'] as const).map((value) => ({
            value,
            label: t(`messages.box.${value}`),
          }))}
        />
        <TextInput
          className={classes.search}
          aria-label={t('messages.search')}
          placeholder={t('messages.search')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </div>
      {list.isError && !list.data && <ErrorNote error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Waiting rows={6} height={52} />}
      {list.data && conversations.length === 0 && <Nothing isWhole={box === 'all' && q === ''} />}
      {conversations.length > 0 && (
        <ul className={classes.list} aria-label={t('messages.title')}>
          {conversations.map((each) => (
            <ConversationRow key={each.customerId} conversation={each} />
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
          {t('shell.more')}
        </Button>
      )}
    </Page>
  );
}

function Nothing({ isWhole }: { isWhole: boolean }): ReactElement {
  const { t } = useText();
  const maySet = useMay('settings:manage');
  if (!isWhole) return <p className={classes.none}>{t('messages.none')}</p>;
  return (
    <EmptyState
      title={t('messages.empty.title')}
      action={
        maySet ? (
          <Button renderRoot={(props) => <Link {...props} to="/settings/$part" params={{ part: 'email' }} />}>
            {t('messages.empty.action')}
          </Button>
        ) : undefined
      }
      example={t('messages.empty.example')}
    >
      {t('messages.empty.text')}
    </EmptyState>
  );
}
