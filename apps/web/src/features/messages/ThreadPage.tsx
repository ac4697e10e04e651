import { Anchor, Button } from '@mantine/core';
import type { CustomerPage, TimelineEntry } from '@rapport/contracts/customers';
import type { Correspondence } from '@rapport/contracts/messages';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useMay } from '../../api/me.ts';
import { chosenWorkspace } from '../../api/workspaceChoice.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page } from '../../ui/Page.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { customerQuery, timelineQuery } from '../customers/queries.ts';
import { putBackDraft } from '../customers/reply/draft.ts';
import { ReplyDraft } from '../customers/reply/ReplyDraft.tsx';
import { Assignee } from './Assignee.tsx';
import { PendingReplies } from './PendingReplies.tsx';
import { correspondenceQuery } from './queries.ts';
import classes from './ThreadPage.module.css';

/** What was written between a customer and the brand, and the reply being written. */
export function ThreadPage(): ReactElement {
  const { t } = useText();
  const { customerId } = useParams({ strict: false }) as { customerId: string };
  const customer = useQuery(customerQuery(customerId));
  const correspondence = useQuery(correspondenceQuery(customerId));
  const error = customer.error ?? correspondence.error;
  const back = (
    <Anchor component={Link} to="/messages" size="sm">
      {t('messages.back')}
    </Anchor>
  );
  if (!customer.data || !correspondence.data)
    return (
      <Page title={t('messages.title')} above={back} width="reading">
        {error ? <ErrorNote error={error} /> : <Waiting rows={8} height={28} />}
      </Page>
    );
  return (
    <Page
      title={customer.data.name ?? correspondence.data.to ?? t('customers.noName')}
      above={back}
      width="reading"
      lead={correspondence.data.to}
      actions={
        <Link to="/customers/$customerId" params={{ customerId: customer.data.id }} className={classes.open}>
          {t('messages.openCustomer')}
        </Link>
      }
    >
      <Thread customer={customer.data} correspondence={correspondence.data} />
    </Page>
  );
}

function Thread(props: { customer: CustomerPage; correspondence: Correspondence }): ReactElement {
  const { t } = useText();
  const { customer, correspondence } = props;
  const mayWrite = useMay('messages:write');
  // The editor begins anew with what was put back.
  const [takenBack, setTakenBack] = useState(0);
  const said = useInfiniteQuery(timelineQuery(customer.id, { kinds: ['message'], channels: [] }));
  const entries = said.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <>
      {mayWrite && correspondence.conversation && (
        <Assignee customerId={customer.id} conversation={correspondence.conversation} />
      )}
      {mayWrite && <ReplyDraft key={takenBack} customer={customer} />}
      <PendingReplies
        pending={correspondence.pending}
        onTakenBack={(text) => {
          putBackDraft(customer.id, unsigned(text, correspondence.signature));
          setTakenBack((count) => count + 1);
        }}
      />
      <ol className={classes.thread} aria-label={t('messages.thread')}>
        {entries.map((entry) => (
          <Said key={entry.id} entry={entry} customer={customer} files={correspondence.files} />
        ))}
      </ol>
      {said.data && entries.length === 0 && <p className={classes.none}>{t('messages.nothingSaid')}</p>}
      {said.hasNextPage && (
        <Button variant="default" onClick={() => void said.fetchNextPage()} loading={said.isFetchingNextPage}>
          {t('messages.earlier')}
        </Button>
      )}
    </>
  );
}

/** A reply's own words: it is signed again when it leaves. */
function unsigned(text: string, signature: string): string {
  const words = text.trim();
  const end = signature.trim();
  return end !== '' && words.endsWith(end) ? words.slice(0, -end.length).trimEnd() : words;
}

function Said(props: {
  entry: TimelineEntry;
  customer: CustomerPage;
  files: Correspondence['files'];
}): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const { entry, customer } = props;
  const { direction, text, at, staff, properties, language } = entry;
  const isTheirs = direction === 'inbound';
  const who = isTheirs ? (customer.name ?? t('messages.customer')) : (staff ?? t('messages.brand'));
  const files = props.files.filter(({ mailId }) => mailId === properties.mail);
  const workspace = chosenWorkspace();
  return (
    <li className={classes.said} data-theirs={isTheirs}>
      <p className={classes.head}>
        <strong>{who}</strong> · {format.dateTime(at)}
        {typeof properties.subject === 'string' && properties.subject !== '' && ` · ${properties.subject}`}
      </p>
      <p className={classes.words} lang={language ?? undefined}>
        {text ?? t('messages.noWords')}
      </p>
      {files.map(({ mailId, position, name, bytes }) => (
        <Anchor
          key={position}
          className={classes.file}
          href={`/api/v1/messages/files/${mailId}/${position}${workspace ? `?workspace=${workspace}` : ''}`}
          size="sm"
        >
          {t('messages.file', { name, size: format.number(Math.max(1, Math.round(bytes / 1024))) })}
        </Anchor>
      ))}
    </li>
  );
}
