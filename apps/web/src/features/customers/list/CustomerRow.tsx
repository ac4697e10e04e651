import type { CustomerRow as Row } from '@rapport/contracts/customers';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { surenessOf } from '../../relationships/types/sureness.ts';
import { TypeLabel } from '../../relationships/types/TypeLabel.tsx';
import { useChance } from '../../relationships/types/useChance.ts';
import { useTypeWords } from '../../relationships/types/useTypeWords.ts';
import classes from './CustomerRow.module.css';

/** A type this likely is worth naming in grey; three times what knowing nothing gives. */
const leastToHint = 0.1;

/** One customer of the list: who, which relationship and how sure, what they bought, when they were last here. */
export function CustomerRow(props: { row: Row; currency: string; index: number }): ReactElement {
  const { row } = props;
  const { t } = useText();
  const format = useFormat();
  const chance = useChance();
  const words = useTypeWords();
  return (
    <Link
      to="/customers/$customerId"
      params={{ customerId: row.id }}
      className={classes.row}
      data-row={props.index}
      preload={false}
    >
      <span className={classes.who}>
        <span className={classes.name}>{row.name ?? row.handle ?? t('customers.noName')}</span>
        {row.name && row.handle && <span className={classes.quiet}>{row.handle}</span>}
      </span>
      <span className={classes.relation}>
        {row.type === null || surenessOf(row.probability) === 'unsure' ? (
          <span className={classes.quiet}>
            {t('customers.tooEarly')}
            {row.type !== null &&
              (row.probability ?? 0) >= leastToHint &&
              ` · ${words.name(row.type)} ${chance(row.probability ?? 0)}`}
          </span>
        ) : (
          <>
            <TypeLabel type={row.type} />
            <span className={classes.sure}>{chance(row.probability ?? 0)}</span>
          </>
        )}
      </span>
      <span className={classes.value}>
        <span>{format.money(row.valueCents, props.currency)}</span>
        <span className={classes.quiet}>{t('customers.column.purchases', { count: row.purchases })}</span>
      </span>
      <span className={classes.seen}>
        <span>{row.lastSeen ? format.date(row.lastSeen) : ''}</span>
        <span className={classes.quiet}>{row.site ?? ''}</span>
      </span>
    </Link>
  );
}
