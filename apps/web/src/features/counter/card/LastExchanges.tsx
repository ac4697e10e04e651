import { Anchor } from '@mantine/core';
import type { CounterCard } from '@rapport/contracts/counter';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { useIsReachable } from '../../../offline/useIsReachable.ts';
import classes from './CardPage.module.css';
import { CardPart } from './CardPart.tsx';

/** What passed last, across channels; the rest is on their page. */
export function LastExchanges({ card }: { card: CounterCard }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const isReachable = useIsReachable();
  return (
    <CardPart title={t('counter.last')}>
      <ul className={classes.list}>
        {card.lastExchanges.map((entry) => (
          <li key={entry.id} className={classes.row}>
            <div className={classes.words}>
              <span className={classes.label}>{t(`words.kind.${entry.kind}`)}</span>{' '}
              {entry.amountCents !== null && format.money(entry.amountCents, entry.currency ?? card.currency)}
              <span className={classes.quiet}>
                {[
                  format.date(entry.at),
                  entry.channel && t(`words.channel.${entry.channel}`),
                  entry.staff && t('customers.timeline.by', { staff: entry.staff }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {entry.text && (
                <p className={classes.quote} lang={entry.language ?? undefined}>
                  {entry.text}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
      {isReachable && (
        <Anchor
          component={Link}
          to={`/customers/${card.id}`}
          size="md"
          underline="always"
          mt="sm"
          display="inline-block"
        >
          {t('counter.wholePage')}
        </Anchor>
      )}
    </CardPart>
  );
}
