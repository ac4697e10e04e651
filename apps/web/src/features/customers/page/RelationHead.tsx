import type { CustomerPage } from '@rapport/contracts/customers';
import type { ReactElement } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { surenessOf } from '../../relationships/types/sureness.ts';
import { useTypeWords } from '../../relationships/types/useTypeWords.ts';
import classes from './RelationHead.module.css';
import { sinceWords } from './sinceWords.ts';

/** Who, since when, where; then the relationship in one large sentence, unsure said as unsure. */
export function RelationHead({ customer }: { customer: CustomerPage }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const words = useTypeWords();
  const { relation } = customer;
  const about = [
    customer.firstSeen ? t('customers.since', { date: format.month(customer.firstSeen) }) : null,
    customer.site,
    customer.lastSeen ? t('customers.facts.lastOn', { date: format.date(customer.lastSeen) }) : null,
  ].filter((part) => part !== null);
  const isUnsure = !relation || surenessOf(relation.probability) === 'unsure';
  return (
    <header>
      <h1 className={classes.name}>{nameOf(customer) ?? t('customers.noName')}</h1>
      <p className={classes.about}>{about.join(' · ')}</p>
      <p className={classes.sentence} data-unsure={isUnsure || undefined}>
        <RelationSentence customer={customer} />
      </p>
      {relation?.previousType && !isUnsure && relation.previousType !== relation.type && (
        <p className={classes.about}>
          {t('customers.mark.before', { phrase: words.phrase(relation.previousType) })}
        </p>
      )}
    </header>
  );
}

/** A name, else the most telling handle. */
export function nameOf(customer: CustomerPage): string | null {
  return customer.name ?? customer.identities.find(({ kind }) => kind !== 'device')?.value ?? null;
}

/** What the relationship probably is, and since when. */
export function RelationSentence({
  customer: { relation },
}: {
  customer: Pick<CustomerPage, 'relation'>;
}): string {
  const { t } = useText();
  const format = useFormat();
  const words = useTypeWords();
  const level = surenessOf(relation?.probability ?? null);
  if (!relation || level === 'unsure') {
    const exchanges = relation?.exchanges ?? 0;
    return t(exchanges < 5 ? 'relations.tooEarly' : 'relations.hardToTell', { exchanges });
  }
  const since = sinceWords(relation.since, relation.asOf);
  return t('relations.sentence', {
    level,
    phrase: words.phrase(relation.type),
    since: since ?? 'none',
    date: relation.since && since ? format[since === 'day' ? 'date' : 'month'](relation.since) : '',
  });
}
