import type { CounterCard } from '@rapport/contracts/counter';
import { IconCheck, IconX } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { StoryButton } from '../stories/StoryButton.tsx';
import classes from './CardPage.module.css';
import { CardPart } from './CardPart.tsx';
import { TakeOff } from './TakeOff.tsx';

/** What they wait for, until when, and what they were told meanwhile. */
export function Waits({ card }: { card: CounterCard }): ReactElement | null {
  const { t } = useText();
  const format = useFormat();
  if (card.waits.length === 0) return null;
  return (
    <CardPart title={t('counter.waits')}>
      <ul className={classes.list}>
        {card.waits.map((wait) => (
          <li key={wait.id} className={classes.row}>
            <span className={classes.words}>
              <span className={classes.label}>{wait.product}</span>
              <span className={wait.arrivedAt ? classes.soon : classes.quiet}>
                {wait.arrivedAt
                  ? t('counter.wait.arrived', { date: format.date(wait.arrivedAt) })
                  : wait.expectedOn
                    ? t('counter.wait.expected', { date: format.date(`${wait.expectedOn}T12:00:00Z`) })
                    : t('counter.wait.unknown')}
              </span>
              {wait.lastNews && (
                <span className={classes.quiet}>
                  {t(wait.lastNews.by === 'mail' ? 'counter.wait.toldByMail' : 'counter.wait.toldByCall', {
                    date: format.date(wait.lastNews.at),
                  })}
                </span>
              )}
              <StoryButton stories={card.stories} sku={wait.sku} name={wait.product} />
            </span>
            <span>
              <TakeOff
                label={t('counter.wait.collectedOf', { product: wait.product })}
                icon={IconCheck}
                change={{
                  path: `/api/v1/counter/waits/${wait.id}`,
                  body: { status: 'collected' },
                  back: { status: 'waiting' },
                  done: t('counter.wait.collected'),
                }}
              />
              <TakeOff
                label={t('counter.wait.leftOf', { product: wait.product })}
                icon={IconX}
                change={{
                  path: `/api/v1/counter/waits/${wait.id}`,
                  body: { status: 'left' },
                  back: { status: 'waiting' },
                  done: t('counter.wait.left'),
                }}
              />
            </span>
          </li>
        ))}
      </ul>
    </CardPart>
  );
}
