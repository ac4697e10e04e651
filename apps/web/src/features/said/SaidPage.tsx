import { Button, SegmentedControl } from '@mantine/core';
import type { SaidBoard } from '@rapport/contracts/said';
import { localTime } from '@rapport/core/calendar';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useMe } from '../../api/me.ts';
import { useText } from '../../i18n/useText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { List } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import customerClasses from '../customers/CustomerPage.module.css';
import { EntryForm } from './EntryForm.tsx';
import { EntryRow } from './EntryRow.tsx';
import { newWritten, type Written, writtenOf } from './entryFields.ts';
import { Fixed } from './Fixed.tsx';
import { saidQuery } from './queries.ts';
import classes from './Said.module.css';
import { SaidPreview } from './SaidPreview.tsx';
import { SaidSwitch } from './SaidSwitch.tsx';
import { useSaidChanges } from './useSaidChanges.ts';

/** "You said, we did": what is written, what is public, and how visitors see it. */
export function SaidPage(): ReactElement {
  const { t } = useText();
  const { data, error, refetch } = useQuery(saidQuery);
  const { entry } = useSearch({ from: '/workspace/problems/said' });
  return (
    <Page
      title={t('said.title')}
      lead={t('said.lead')}
      above={
        <Link to="/problems" className={customerClasses.back}>
          <IconArrowLeft size={16} aria-hidden /> {t('problems.back')}
        </Link>
      }
    >
      {error && !data && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting rows={6} />}
      {data && <Board key={entry ?? ''} board={data} opened={entry} />}
    </Page>
  );
}

function Board({ board, opened }: { board: SaidBoard; opened: string | undefined }): ReactElement {
  const { t } = useText();
  const navigate = useNavigate();
  const { changePage } = useSaidChanges();
  const { timeZone } = useMe().workspace;
  const found = board.entries.find(({ id }) => id === opened);
  const [written, setWritten] = useState<Written | null>(found ? writtenOf(found) : null);
  const write = (
    <Button onClick={() => setWritten(newWritten(localTime(Date.now(), timeZone).date))}>
      {t('said.new')}
    </Button>
  );
  const close = () => {
    setWritten(null);
    if (opened) void navigate({ to: '/problems/said', search: {} });
  };
  const isPublished = board.entries.some(({ id, publishedAt }) => id === written?.id && publishedAt !== null);
  return (
    <div className={classes.page}>
      <div>
        <SaidSwitch board={board} />
        {written && (
          <EntryForm
            written={written}
            isPublished={isPublished}
            onWrite={(change) => setWritten((before) => before && change(before))}
            onClose={close}
          />
        )}
        {board.entries.length === 0 && !written && (
          <EmptyState title={t('said.empty.title')} action={write} example={<Example />}>
            {t('said.empty.text')}
          </EmptyState>
        )}
        {board.entries.length > 0 && (
          <>
            <div className={classes.bar}>
              <SegmentedControl
                size="xs"
                aria-label={t('said.order')}
                value={board.isByHand ? 'hand' : 'date'}
                onChange={(value) => changePage.mutate({ isByHand: value === 'hand' })}
                data={[
                  { value: 'date', label: t('said.byDate') },
                  { value: 'hand', label: t('said.byHand') },
                ]}
              />
              {!written && write}
            </div>
            <Entries board={board} onEdit={setWritten} />
          </>
        )}
        <Fixed
          fixed={board.fixed}
          onBegun={(entry) => void navigate({ to: '/problems/said', search: { entry } })}
        />
      </div>
      <SaidPreview written={written} languages={board.languages} />
    </div>
  );
}

function Entries(props: { board: SaidBoard; onEdit: (written: Written) => void }): ReactElement {
  const { t } = useText();
  const { order } = useSaidChanges();
  const { entries, isByHand } = props.board;
  const move = (from: number, to: number) => {
    const ids = entries.map(({ id }) => id);
    ids.splice(to, 0, ...ids.splice(from, 1));
    order.mutate(ids);
  };
  return (
    <>
      {order.error && <ErrorNote error={order.error} />}
      <List label={t('said.entries')}>
        {entries.map((entry, place) => (
          <EntryRow
            key={entry.id}
            entry={entry}
            onUp={isByHand && place > 0 ? () => move(place, place - 1) : null}
            onDown={isByHand && place < entries.length - 1 ? () => move(place, place + 1) : null}
            onEdit={() => {
              props.onEdit(writtenOf(entry));
              window.scrollTo({ top: 0 });
            }}
          />
        ))}
      </List>
    </>
  );
}

function Example(): ReactElement {
  const { t } = useText();
  return (
    <dl className={classes.example}>
      <dt>{t('said.example.said')}</dt>
      <dd>{t('said.example.did')}</dd>
      <dd>{t('said.example.small')}</dd>
    </dl>
  );
}
