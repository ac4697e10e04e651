import type { CounterCard } from '@rapport/contracts/counter';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ApiError } from '../../../api/ApiError.ts';
import { useMay } from '../../../api/me.ts';
import { useText } from '../../../i18n/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { usePageTitle } from '../../../ui/Page.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import { Guidance } from '../../relationships/panel/Guidance.tsx';
import { typesQuery } from '../../relationships/queries.ts';
import { surenessOf } from '../../relationships/types/sureness.ts';
import { cardQuery } from '../queries.ts';
import { CardHead } from './CardHead.tsx';
import classes from './CardPage.module.css';
import { LastExchanges } from './LastExchanges.tsx';
import { Notes } from './Notes.tsx';
import { Planned } from './Planned.tsx';
import { Purchases } from './Purchases.tsx';
import { ThumbBar } from './ThumbBar.tsx';
import { Urgent } from './Urgent.tsx';
import { Waits } from './Waits.tsx';
import { Wishes } from './Wishes.tsx';

/** Who is in front of you: who they are to us and how to behave first, then what to know, then what passed. */
export function CardPage(): ReactElement {
  const { t } = useText();
  const { customerId } = useParams({ strict: false }) as { customerId: string };
  const card = useQuery(cardQuery(customerId));
  usePageTitle(card.data?.name ?? t('counter.title'));
  if (card.data) return <Card card={card.data} />;
  return (
    <>
      <h1 className={classes.hidden}>{t('counter.title')}</h1>
      {card.isError ? (
        <ErrorNote
          error={card.error}
          title={t(isOffline(card.error) ? 'counter.cardNotKept' : 'counter.cardFailed')}
          onRetry={() => void card.refetch()}
        />
      ) : (
        <Waiting rows={8} height={32} />
      )}
    </>
  );
}

function isOffline(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'offline';
}

function Card({ card }: { card: CounterCard }): ReactElement {
  const { data: types } = useQuery(typesQuery);
  const mayWrite = useMay('counter:write');
  const { relation } = card;
  const isNamed = relation !== null && surenessOf(relation.probability) !== 'unsure';
  const type = isNamed ? types?.types.find((one) => one.type === relation.type) : undefined;
  return (
    <article className={classes.card}>
      <CardHead card={card} />
      <Urgent card={card} />
      <div className={classes.column}>
        {type && (
          <div className={classes.behave}>
            <Guidance playbook={type.playbook} />
          </div>
        )}
        <div className={classes.passed}>
          <LastExchanges card={card} />
        </div>
      </div>
      <div className={classes.column}>
        <Planned card={card} />
        <Waits card={card} />
        <Notes card={card} />
        <Wishes card={card} />
        <Purchases card={card} />
      </div>
      {mayWrite && <ThumbBar card={card} />}
    </article>
  );
}
