import type { TimelineEntry } from '@rapport/contracts/customers';
import type { ReactElement } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { useIssueName } from '../../cases/useIssueName.ts';
import { useTypeWords } from '../../relationships/types/useTypeWords.ts';
import { ChannelIcon } from './ChannelIcon.tsx';
import { detailsOf } from './detailsOf.ts';
import classes from './Entry.module.css';

const itemsShown = 6;

/** One exchange: when, how, what. The customer's words in full and quoted; what the brand did, set in from the edge. */
export function Entry(props: { entry: TimelineEntry; currency: string; isSought: boolean }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const words = useTypeWords();
  const issueName = useIssueName();
  const { entry } = props;
  const currency = entry.currency ?? props.currency;
  const where = [
    entry.channel && t(`words.channel.${entry.channel}`),
    entry.site,
    entry.staff && t('customers.timeline.by', { staff: entry.staff }),
  ].filter((part) => typeof part === 'string');
  const details = detailsOf(entry.properties, t, { phrase: words.phrase, issue: issueName });
  return (
    <li
      className={classes.entry}
      data-brand={entry.direction === 'outbound' || undefined}
      data-sought={props.isSought || undefined}
      data-exchange={entry.id}
      tabIndex={-1}
    >
      <div className={classes.head}>
        <ChannelIcon channel={entry.channel} />
        <span className={classes.kind}>{t(`words.kind.${entry.kind}`)}</span>
        {entry.amountCents !== null && (
          <span className={classes.amount}>{format.money(entry.amountCents, currency)}</span>
        )}
        <span className={classes.where}>{where.join(' · ')}</span>
        <time className={classes.time} dateTime={entry.at}>
          {format.time(entry.at)}
        </time>
      </div>
      {props.isSought && <p className={classes.why}>{t('customers.timeline.highlighted')}</p>}
      {details.length > 0 && <p className={classes.details}>{details.join(' · ')}</p>}
      {entry.text && (
        <blockquote className={classes.words} lang={entry.language ?? undefined}>
          {entry.text}
        </blockquote>
      )}
      {entry.items && entry.items.length > 0 && <Items items={entry.items} currency={currency} />}
    </li>
  );
}

function Items(props: { items: NonNullable<TimelineEntry['items']>; currency: string }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const hidden = props.items.length - itemsShown;
  return (
    <ul className={classes.items}>
      {props.items.slice(0, itemsShown).map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines of one purchase can be alike
        <li key={index}>
          <span>
            {item.quantity !== 1 && `${format.number(item.quantity, 2)} × `}
            {item.name ?? item.sku}
          </span>
          {item.unitPrice !== null && (
            <span className={classes.price}>
              {format.money(100 * item.unitPrice * item.quantity, props.currency)}
            </span>
          )}
        </li>
      ))}
      {hidden > 0 && <li className={classes.where}>{t('customers.timeline.items', { count: hidden })}</li>}
    </ul>
  );
}
