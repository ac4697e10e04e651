import type { DeskItem } from '@rapport/contracts/desk';
import type { ReactElement } from 'react';
import type { TextKey } from '../../i18n/en/catalogue.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './DeskPage.module.css';

/** What is to be recognised: words, or what passed with a customer. No name, no guess. */
export function ItemCard({ item }: { item: DeskItem }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  if (item.subject === 'verbatim')
    return (
      <blockquote className={classes.text} lang={item.language ?? undefined}>
        {item.text}
      </blockquote>
    );
  return (
    <ol className={classes.exchanges} aria-label={t('desk.exchanges')}>
      {item.exchanges.map((exchange) => (
        <li key={`${exchange.at} ${exchange.kind}`}>
          <span className={classes.when}>
            {format.date(exchange.at)} · {t(`words.kind.${exchange.kind}` as TextKey)}
          </span>
          {exchange.text && <q>{exchange.text}</q>}
        </li>
      ))}
    </ol>
  );
}
