import { Button, Drawer, Switch } from '@mantine/core';
import type { Digest, NewDigest } from '@rapport/contracts/digests';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { downloadHref, request } from '../../../api/client.ts';
import { useMay } from '../../../api/me.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { Page } from '../../../ui/Page.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import { useMeasureWords } from '../words/useMeasureWords.ts';
import { DigestForm } from './DigestForm.tsx';
import classes from './DigestsPage.module.css';
import { digestsQuery } from './digestsQuery.ts';
import { useDigestChange } from './useDigestChange.ts';

/** Reports that leave by email: to whom, when, about what; tried on oneself, read as a PDF. */
export function DigestsPage(): ReactElement {
  const { t } = useText();
  const mayWrite = useMay('measures:write');
  const list = useQuery(digestsQuery);
  /** `new`, or the one that is being changed. */
  const [open, setOpen] = useState<'new' | Digest | null>(null);
  const add = mayWrite && <Button onClick={() => setOpen('new')}>{t('digests.add')}</Button>;
  const items = list.data?.items ?? [];
  return (
    <Page
      title={t('digests.title')}
      lead={t('digests.lead')}
      above={
        <p className={classes.above}>
          <Link to="/measures">{t('measures.all')}</Link>
        </p>
      }
      actions={items.length > 0 ? add : undefined}
    >
      {!list.data &&
        (list.isError ? (
          <ErrorNote error={list.error} title={t('digests.failed')} onRetry={() => void list.refetch()} />
        ) : (
          <Waiting rows={3} height={56} />
        ))}
      {list.data && items.length === 0 && (
        <EmptyState
          title={t('digests.empty.title')}
          action={add || undefined}
          example={t('digests.empty.example')}
        >
          {t('digests.empty.text')}
        </EmptyState>
      )}
      <ul className={classes.list}>
        {items.map((digest) => (
          <DigestLine key={digest.id} digest={digest} mayWrite={mayWrite} onOpen={() => setOpen(digest)} />
        ))}
      </ul>
      <Drawer
        opened={open !== null}
        onClose={() => setOpen(null)}
        position="right"
        size="md"
        title={t(open === 'new' ? 'digests.add' : 'digests.change')}
        closeButtonProps={{ 'aria-label': t('shell.close') }}
      >
        {open !== null && <DigestForm digest={open === 'new' ? null : open} onDone={() => setOpen(null)} />}
      </Drawer>
    </Page>
  );
}

function DigestLine(props: { digest: Digest; mayWrite: boolean; onOpen: () => void }): ReactElement {
  const { digest } = props;
  const { t } = useText();
  const format = useFormat();
  const words = useMeasureWords();
  const path = `/api/v1/digests/${digest.id}`;
  const change = useDigestChange<Partial<NewDigest>, unknown>(
    (body) => request(path, { method: 'PATCH', body }),
    () => {},
  );
  const test = useDigestChange<void, { to: string }>(
    () => request(`${path}/tries`, { method: 'POST' }),
    ({ to }) => notifyDone(t('digests.tried', { to })),
  );
  const restore = useDigestChange<void, unknown>(
    () => {
      const { id: _, lastSentFor: __, nextOn: ___, ...body } = digest;
      return request('/api/v1/digests', { method: 'POST', body });
    },
    () => {},
  );
  const remove = useDigestChange<void, unknown>(
    () => request(path, { method: 'DELETE' }),
    () =>
      notifyDone(
        <>
          {t('digests.removed', { name: digest.name })}{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => restore.mutate()}>
            {t('pulse.undo')}
          </Button>
        </>,
      ),
  );
  const about =
    digest.measures.length > 0 ? format.list(digest.measures.map(words.name)) : t('digests.allMeasures');
  const day = (date: string) => format.date(`${date}T12:00:00Z`);
  return (
    <li className={classes.line}>
      <div>
        <h2 className={classes.name}>{digest.name}</h2>
        <p className={classes.text}>
          {t(digest.rhythm === 'week' ? 'digests.weekly' : 'digests.monthly', { hour: digest.hour })} ·{' '}
          {about} · {t(`digests.in.${digest.language}`)}
        </p>
        <p className={classes.text}>{t('digests.to', { people: format.list(digest.recipients) })}</p>
        <p className={classes.text}>
          {digest.nextOn ? t('digests.next', { date: day(digest.nextOn) }) : t('digests.off')}
          {digest.lastSentFor && ` ${t('digests.last', { date: day(digest.lastSentFor) })}`}
        </p>
      </div>
      <div className={classes.actions}>
        <Button component="a" variant="default" href={downloadHref(`${path}/report.pdf`)} download>
          {t('digests.pdf')}
        </Button>
        {props.mayWrite && (
          <>
            <Button variant="default" loading={test.isPending} onClick={() => test.mutate()}>
              {t('digests.try')}
            </Button>
            <Button variant="default" onClick={props.onOpen}>
              {t('digests.change')}
            </Button>
            <Button variant="subtle" color="gray" loading={remove.isPending} onClick={() => remove.mutate()}>
              {t('digests.remove')}
            </Button>
            <Switch
              label={t('digests.isOn')}
              aria-label={t('digests.isOnOf', { name: digest.name })}
              checked={digest.isOn}
              onChange={(event) => change.mutate({ isOn: event.currentTarget.checked })}
            />
          </>
        )}
      </div>
    </li>
  );
}
