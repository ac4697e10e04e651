import type { CustomerPage } from '@rapport/contracts/customers';
import type { ReactElement } from 'react';
import type { TextKey } from '../../i18n/en/catalogue.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './Consent.module.css';

/** What a customer said on a purpose, and when: the latest word by channel. */
export function SaidLines({ said }: { said: CustomerPage['consents'] }): ReactElement {
  const { t } = useText();
  const { date } = useFormat();
  return (
    <>
      {said.map(({ channel, granted, at }) => (
        <span key={channel} className={classes.said}>
          {channel ? t(`words.channel.${channel}` as TextKey) : t('consent.field.anyChannel')}
          {' · '}
          {t(granted ? 'consent.part.granted' : 'consent.part.refused', { date: date(at) })}
        </span>
      ))}
    </>
  );
}
