import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../../i18n/useText.ts';
import classes from './Repair.module.css';

export function CustomerLink({ customer }: { customer: { id: string; name: string | null } }): ReactElement {
  const { t } = useText();
  return (
    <Link to="/customers/$customerId" params={{ customerId: customer.id }} className={classes.customer}>
      {customer.name ?? t('customers.noName')}
    </Link>
  );
}
