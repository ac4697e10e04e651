import { Button } from '@mantine/core';
import type { Found } from '@rapport/contracts/counter';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { useIsReachable } from '../../../offline/useIsReachable.ts';
import { TypeLabel } from '../../relationships/types/TypeLabel.tsx';
import { useGreet } from '../write/useGreet.ts';
import classes from './CounterHome.module.css';

/** Who it may be, the nearest first. */
export function FoundList(props: {
  found: Found;
  typed: string;
  onOpen: (id: string) => void;
}): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const isReachable = useIsReachable();
  const greet = useGreet();
  const { customers, elsewhere } = props.found;
  if (customers.length + elsewhere.length === 0)
    return (
      <p className={classes.empty}>
        {t(isReachable ? 'counter.nobody' : 'counter.nobodyOffline', { typed: props.typed })}
      </p>
    );
  return (
    <ul className={classes.list} aria-label={t('counter.found')}>
      {customers.map((customer) => (
        <li key={customer.id}>
          <Link
            to="/counter/people/$customerId"
            params={{ customerId: customer.id }}
            className={classes.line}
            data-plain
          >
            <span>
              <span className={classes.name}>
                {customer.name ?? customer.handle ?? t('customers.noName')}
              </span>
              <span className={classes.quiet}>
                {[customer.name ? customer.handle : null, customer.site].filter(Boolean).join(' · ')}
              </span>
            </span>
            <span className={classes.aside}>
              {customer.type && <TypeLabel type={customer.type} />}
              {customer.lastSeen && (
                <span className={classes.quiet}>
                  {t('customers.facts.lastOn', { date: format.date(customer.lastSeen) })}
                </span>
              )}
            </span>
          </Link>
        </li>
      ))}
      {elsewhere.map((person) => (
        <li key={person.id} className={classes.line} data-plain>
          <span>
            <span className={classes.name}>{person.name ?? t('customers.noName')}</span>
            <span className={classes.quiet}>{t('counter.elsewhere')}</span>
          </span>
          <Button
            size="lg"
            onClick={async () => {
              if (await greet(person.id)) props.onOpen(person.id);
            }}
          >
            {t('counter.greet')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
