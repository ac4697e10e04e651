import type { CounterCard } from '@rapport/contracts/counter';
import { IconCheck, IconX } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { useUnsent } from '../../../offline/useUnsent.ts';
import { StoryButton } from '../stories/StoryButton.tsx';
import classes from './CardPage.module.css';
import { CardPart } from './CardPart.tsx';
import { TakeOff } from './TakeOff.tsx';
import { unsentOf } from './unsentOf.ts';

/** What they would like, until it is theirs or no longer wished for. */
export function Wishes({ card }: { card: CounterCard }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const waiting = unsentOf(useUnsent(), card.id, '/api/v1/counter/wishes');
  return (
    <CardPart title={t('counter.wishes')}>
      {card.wishes.length + waiting.length === 0 && (
        <p className={classes.none}>{t('counter.wishes.none')}</p>
      )}
      <ul className={classes.list}>
        {waiting.map(({ id, body }) => (
          <li key={id} className={classes.row}>
            <span className={classes.words}>
              <span className={classes.label}>{String(body.product)}</span> {String(body.text ?? '')}
              <span className={classes.quiet}>
                <span className={classes.unsent}>{t('counter.waitsToBeSent')}</span>
              </span>
            </span>
          </li>
        ))}
        {card.wishes.map((wish) => (
          <li key={wish.id} className={classes.row}>
            <span className={classes.words}>
              <span className={classes.label}>{wish.product}</span> {wish.text}
              <span className={classes.quiet}>
                {[wish.by, format.date(wish.at)].filter(Boolean).join(' · ')}
              </span>
              <StoryButton stories={card.stories} sku={wish.sku} name={wish.product} />
            </span>
            <span>
              <TakeOff
                label={t('counter.wish.grantedOf', { product: wish.product })}
                icon={IconCheck}
                change={{
                  path: `/api/v1/counter/wishes/${wish.id}`,
                  body: { status: 'granted' },
                  back: { status: 'open' },
                  done: t('counter.wish.granted'),
                }}
              />
              <TakeOff
                label={t('counter.wish.droppedOf', { product: wish.product })}
                icon={IconX}
                change={{
                  path: `/api/v1/counter/wishes/${wish.id}`,
                  body: { status: 'dropped' },
                  back: { status: 'open' },
                  done: t('counter.wish.dropped'),
                }}
              />
            </span>
          </li>
        ))}
      </ul>
    </CardPart>
  );
}
