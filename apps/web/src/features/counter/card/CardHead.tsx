import { Button } from '@mantine/core';
import type { CounterCard } from '@rapport/contracts/counter';
import { type ReactElement, useState } from 'react';
import { useMay } from '../../../api/me.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { useIsReachable } from '../../../offline/useIsReachable.ts';
import { RelationSentence } from '../../customers/page/RelationHead.tsx';
import { surenessOf } from '../../relationships/types/sureness.ts';
import { useGreet } from '../write/useGreet.ts';
import { BookLine } from './BookLine.tsx';
import classes from './CardHead.module.css';

/** Their name, who they are to us in one large sentence, and the greeting under the thumb. */
export function CardHead({ card }: { card: CounterCard }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const mayWrite = useMay('counter:write');
  const isReachable = useIsReachable();
  const greet = useGreet();
  const [isGreeting, setGreeting] = useState(false);
  const isUnsure = !card.relation || surenessOf(card.relation.probability) === 'unsure';
  const about = [
    card.firstSeen && t('customers.since', { date: format.month(card.firstSeen) }),
    card.site,
    card.lastSeen && t('customers.facts.lastOn', { date: format.date(card.lastSeen) }),
  ].filter(Boolean);
  return (
    <header className={classes.head}>
      <div className={classes.who}>
        <h1 className={classes.name}>
          {card.name ?? card.handles.find(({ kind }) => kind !== 'device')?.value ?? t('customers.noName')}
        </h1>
        <p className={classes.about}>{about.join(' · ')}</p>
        <BookLine card={card} />
      </div>
      {mayWrite &&
        (card.greetedToday ? (
          <p className={classes.greeted}>
            {t('counter.greetedAt', { time: format.time(card.greetedToday.at) })}
          </p>
        ) : (
          <Button
            size="lg"
            loading={isGreeting}
            disabled={!isReachable}
            onClick={async () => {
              setGreeting(true);
              await greet(card.id);
              setGreeting(false);
            }}
          >
            {t('counter.greet')}
          </Button>
        ))}
      <p className={classes.sentence} data-unsure={isUnsure || undefined}>
        <RelationSentence customer={card} />
      </p>
    </header>
  );
}
