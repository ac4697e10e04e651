import type { CustomerPage } from '@rapport/contracts/customers';
import type { ReactElement } from 'react';
import type { TextKey } from '../../../i18n/en/catalogue.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { Part } from './Part.tsx';
import classes from './People.module.css';

/** What the customer agreed to, for which purpose and on which channel. */
export function Consents({ consents }: { consents: CustomerPage['consents'] }): ReactElement {
  const { t } = useText();
  const { date } = useFormat();
  return (
    <Part title={t('customers.consent')}>
      {consents.length === 0 && <p className={classes.none}>{t('customers.consent.none')}</p>}
      <ul className={classes.list}>
        {consents.map((consent) => (
          <li key={`${consent.purpose} ${consent.channel}`} className={classes.handle}>
            <span className={classes.quiet}>
              {consent.purpose}
              {consent.channel && ` · ${t(`words.channel.${consent.channel}` as TextKey)}`}
            </span>
            <span>
              {t(consent.granted ? 'customers.consent.granted' : 'customers.consent.refused', {
                date: date(consent.at),
              })}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
