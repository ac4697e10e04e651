import type { CustomerPage } from '@rapport/contracts/customers';
import type { ReactElement, ReactNode } from 'react';
import type { TextKey } from '../../../i18n/en/catalogue.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import classes from './Facts.module.css';
import { Part } from './Part.tsx';

/** What the customer is worth, how many exchanges of each kind, and what else sources said of them. */
export function Facts({ customer }: { customer: CustomerPage }): ReactElement {
  const { t, language } = useText();
  const format = useFormat();
  const counts = Object.entries(customer.counts)
    .filter(([, count]) => count > 0)
    .sort((a, b) => b[1] - a[1]);
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const languageName = new Intl.DisplayNames([language], { type: 'language', fallback: 'code' });
  // Their language is among the figures already.
  const traits = Object.entries(customer.traits).filter(
    ([name, value]) =>
      name !== 'language' && ((typeof value === 'string' && value !== '') || typeof value === 'number'),
  );
  return (
    <>
      <Part title={t('customers.facts')}>
        <dl className={classes.facts}>
          <Fact name={t('customers.facts.value')}>
            {format.money(customer.valueCents, customer.currency)}
            <span className={classes.note}>{t('customers.facts.valueNote')}</span>
          </Fact>
          <Fact name={t('customers.facts.exchanges')}>
            {format.number(total)}
            <span className={classes.note}>
              {counts
                .map(([kind, count]) => `${t(`words.kind.${kind}` as TextKey)} ${format.number(count)}`)
                .join(' · ')}
            </span>
          </Fact>
          {customer.firstSeen && (
            <Fact name={t('customers.facts.first')}>{format.date(customer.firstSeen)}</Fact>
          )}
          {customer.lastSeen && (
            <Fact name={t('customers.facts.last')}>{format.date(customer.lastSeen)}</Fact>
          )}
          {customer.language && (
            <Fact name={t('customers.facts.language')}>{safely(languageName, customer.language)}</Fact>
          )}
          {customer.site && <Fact name={t('customers.facts.site')}>{customer.site}</Fact>}
        </dl>
      </Part>
      {traits.length > 0 && (
        <Part title={t('customers.traits')}>
          <dl className={classes.facts}>
            {traits.map(([name, value]) => (
              <Fact key={name} name={traitName(name, t)}>
                {String(value)}
              </Fact>
            ))}
          </dl>
        </Part>
      )}
    </>
  );
}

function Fact(props: { name: string; children: ReactNode }): ReactElement {
  return (
    <div className={classes.fact}>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

const knownTraits = ['firstName', 'lastName', 'city', 'country', 'birthday', 'name'] as const;

/** Sources name traits as they like: ours are translated, theirs shown as sent. */
function traitName(name: string, t: (key: TextKey) => string): string {
  const known = knownTraits.find((one) => one === name);
  return known ? t(`customers.trait.${known}`) : name;
}

/** Sources may send anything as a language. */
function safely(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
