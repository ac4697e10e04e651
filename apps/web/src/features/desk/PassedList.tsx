import type { DeskItem } from '@rapport/contracts/desk';
import type { ReactElement } from 'react';
import { useMe } from '../../api/me.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './DeskPage.module.css';

/** What passed with a customer: when, what, where, for how much, and in whose words. */
export function PassedList({ exchanges }: { exchanges: DeskItem['exchanges'] }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const { currency } = useMe().workspace;
  return (
    <ol className={classes.exchanges} aria-label={t('desk.exchanges')}>
      {exchanges.map(({ at, kind, channel, direction, text, amountCents }) => (
        <li key={`${at} ${kind}`}>
          <span className={classes.when}>
            {[
              format.date(at),
              t(`words.kind.${kind}`),
              channel && t(`words.channel.${channel}`),
              direction === 'outbound' && t('desk.fromUs'),
              amountCents !== null && format.money(amountCents, currency),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {text && <q>{text}</q>}
        </li>
      ))}
    </ol>
  );
}
