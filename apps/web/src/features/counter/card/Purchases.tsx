import type { CounterCard } from '@rapport/contracts/counter';
import type { ReactElement } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { StoryButton } from '../stories/StoryButton.tsx';
import classes from './CardPage.module.css';
import { CardPart } from './CardPart.tsx';

/** What they bought last, with the stories at hand. */
export function Purchases({ card }: { card: CounterCard }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  return (
    <CardPart title={t('counter.purchases')}>
      {card.purchases.length === 0 && <p className={classes.none}>{t('counter.purchases.none')}</p>}
      <ul className={classes.list}>
        {card.purchases.map((entry) => (
          <li key={entry.id} className={classes.row}>
            <div className={classes.words} style={{ flex: '1 1 auto' }}>
              <span className={classes.label}>{format.date(entry.at)}</span>
              <span className={classes.quiet}>
                {[
                  entry.amountCents !== null &&
                    format.money(entry.amountCents, entry.currency ?? card.currency),
                  entry.channel && t(`words.channel.${entry.channel}`),
                  entry.site,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {entry.items && (
                <ul className={classes.items}>
                  {entry.items.map((item, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: two lines of one purchase can be alike
                    <li key={index}>
                      <span>
                        {item.quantity !== 1 && `${format.number(item.quantity, 2)} × `}
                        {item.name ?? item.sku}
                      </span>
                      <StoryButton stories={card.stories} sku={item.sku} name={item.name} />
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </li>
        ))}
      </ul>
    </CardPart>
  );
}
