import { Anchor, Button } from '@mantine/core';
import type { CardBatch, Gesture } from '@rapport/contracts/gestures';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { downloadHref, request } from '../../../api/client.ts';
import { useMay } from '../../../api/me.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { List, ListRow } from '../../../ui/List.tsx';
import { Section } from '../../../ui/Page.tsx';
import classes from '../due/Due.module.css';
import { batchesQuery, gesturesQuery } from '../queries.ts';
import { useChange } from '../useChange.ts';
import { useGesture } from './useGesture.ts';
import { usePosted } from './usePosted.ts';

interface Made {
  batchId: string;
  cards: number;
  left: unknown[];
}

/** Cards that wait, those printed and not yet posted, and the printer's files. */
export function PrintPart(): ReactElement {
  const { t } = useText();
  const mayAct = useMay('moments:act');
  const { data: waiting } = useQuery(gesturesQuery({ way: 'card', status: 'waiting', limit: 100 }));
  const { data: printed } = useQuery(gesturesQuery({ way: 'card', status: 'printed', limit: 100 }));
  const { data: batches } = useQuery(batchesQuery);
  const make = useChange(
    () => request<Made>('/api/v1/card-batches', { method: 'POST', body: {} }),
    ({ cards, left }) =>
      [
        t('moments.gestures.printed', { cards }),
        left.length > 0 ? t('moments.gestures.leftOut', { count: left.length }) : '',
      ].join(' '),
  );
  const count = batches?.waiting ?? 0;
  const title = t('moments.gestures.cards');
  return (
    <Section
      title={title}
      actions={
        mayAct &&
        count > 0 && (
          <Button variant="default" loading={make.isPending} onClick={() => make.mutate(undefined)}>
            {t('moments.gestures.print', { count })}
          </Button>
        )
      }
    >
      {waiting && waiting.gestures.length === 0 && <p>{t('moments.gestures.noCards')}</p>}
      {waiting && waiting.gestures.length > 0 && (
        <List label={title}>
          {waiting.gestures.map((card) => (
            <CardRow key={card.id} card={card} mayAct={mayAct} />
          ))}
        </List>
      )}
      {printed && printed.gestures.length > 0 && (
        <>
          <h3 style={{ fontSize: 16, margin: '24px 0 0' }}>
            {t('moments.gestures.toPost', { count: batches?.printed ?? printed.gestures.length })}
          </h3>
          <List label={t('moments.gestures.toPost', { count: batches?.printed ?? printed.gestures.length })}>
            {printed.gestures.map((card) => (
              <CardRow key={card.id} card={card} mayAct={mayAct} />
            ))}
          </List>
        </>
      )}
      {batches && batches.batches.length > 0 && (
        <>
          <h3 style={{ fontSize: 16, margin: '24px 0 0' }}>{t('moments.gestures.batches')}</h3>
          <List label={t('moments.gestures.batches')}>
            {batches.batches.map((batch) => (
              <Batch key={batch.id} batch={batch} mayAct={mayAct} />
            ))}
          </List>
        </>
      )}
    </Section>
  );
}

function CardRow({ card, mayAct }: { card: Gesture; mayAct: boolean }): ReactElement {
  const { t, language } = useText();
  const act = useGesture(card);
  const posted = usePosted(`/api/v1/gestures/${card.id}/end`, 'POST');
  const name = card.name ?? t('customers.noName');
  return (
    <ListRow
      title={
        <Link className={classes.link} to="/customers/$customerId" params={{ customerId: card.customerId }}>
          {name}
        </Link>
      }
      detail={[card.address?.join(', '), card.momentName?.[language]].filter(Boolean).join(' · ')}
      actions={
        <>
          <Anchor
            href={downloadHref(`/api/v1/gestures/${card.id}/card.pdf`)}
            target="_blank"
            size="sm"
            aria-label={t('moments.gestures.lookFor', { name })}
          >
            {t('moments.gestures.look')}
          </Anchor>
          {mayAct && (
            <Button
              size="sm"
              variant="default"
              loading={posted.isPending}
              aria-label={t('moments.gestures.postedFor', { name })}
              onClick={() => posted.mutate(undefined)}
            >
              {t('moments.gestures.posted')}
            </Button>
          )}
          {mayAct && card.status === 'waiting' && (
            <Button
              size="sm"
              variant="subtle"
              loading={act.cancel.isPending}
              aria-label={t('moments.gestures.cancelFor', { name })}
              onClick={() => act.cancel.mutate(undefined)}
            >
              {t('moments.gestures.cancel')}
            </Button>
          )}
        </>
      }
    />
  );
}

function Batch({ batch, mayAct }: { batch: CardBatch; mayAct: boolean }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const { id, cards, by, madeAt } = batch;
  const path = `/api/v1/card-batches/${id}`;
  const posted = usePosted(`${path}/posted`, 'PUT');
  return (
    <ListRow
      title={t('moments.gestures.batch', { cards, date: format.dateTime(madeAt), by: by ?? '' })}
      detail={
        batch.posted >= cards && batch.postedAt
          ? t('moments.gestures.allPosted', { date: format.dateTime(batch.postedAt) })
          : t('moments.gestures.somePosted', { posted: batch.posted, cards })
      }
      actions={
        mayAct && (
          <>
            {batch.posted < cards && (
              <Button
                size="sm"
                variant="default"
                loading={posted.isPending}
                aria-label={t('moments.gestures.allPostedFor', { date: format.dateTime(madeAt) })}
                onClick={() => posted.mutate(undefined)}
              >
                {t('moments.gestures.postedAll')}
              </Button>
            )}
            <Anchor href={downloadHref(`${path}/cards.pdf`)} size="sm">
              {t('moments.gestures.pdf')}
            </Anchor>
            <Anchor href={downloadHref(`${path}/addresses.csv`)} size="sm">
              {t('moments.gestures.csv')}
            </Anchor>
          </>
        )
      }
    />
  );
}
