import { UnstyledButton } from '@mantine/core';
import type { CustomerPage } from '@rapport/contracts/customers';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { identitiesQuery } from '../queries.ts';
import { useHandleName } from './handleName.ts';
import { Part } from './Part.tsx';
import classes from './People.module.css';

/** Handles by which this person is known; a page at a time when there are many. */
export function Identities({ customer }: { customer: CustomerPage }): ReactElement | null {
  const { t } = useText();
  const { number } = useFormat();
  const nameOf = useHandleName();
  const [isOpen, setOpen] = useState(false);
  const all = useInfiniteQuery({ ...identitiesQuery(customer.id), enabled: isOpen });
  const identities = all.data?.pages.flatMap((page) => page.identities) ?? customer.identities;
  if (customer.identityCount === 0) return null;
  const hasMore = isOpen ? all.hasNextPage : customer.identityCount > customer.identities.length;
  return (
    <Part title={t('customers.identities')}>
      <ul className={classes.list}>
        {identities.map(({ kind, value, verified }) => (
          <li key={`${kind} ${value}`} className={classes.handle}>
            <span className={classes.quiet}>{nameOf(kind)}</span>
            <span className={classes.value}>
              {value}
              {verified && <span className={classes.note}>{t('customers.identities.verified')}</span>}
            </span>
          </li>
        ))}
      </ul>
      {hasMore && (
        <UnstyledButton
          className={classes.more}
          onClick={() => (isOpen ? void all.fetchNextPage() : setOpen(true))}
        >
          {isOpen
            ? t('customers.identities.more')
            : t('customers.identities.all', { count: number(customer.identityCount) })}
        </UnstyledButton>
      )}
    </Part>
  );
}
