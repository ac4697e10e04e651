import { Button } from '@mantine/core';
import type { CustomerPage } from '@rapport/contracts/customers';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { request } from '../../../api/client.ts';
import { useMay } from '../../../api/me.ts';
import { useText } from '../../../i18n/useText.ts';
import { explainError } from '../../../ui/explainError.ts';
import { notifyDone, notifyRefused } from '../../../ui/notify.ts';
import { useHandleName } from './handleName.ts';
import { Part } from './Part.tsx';
import classes from './People.module.css';

type Suggestion = CustomerPage['suggestions'][number];

/** Customers who share an unverified handle: a person decides whether they are one. */
export function SamePerson({ customer }: { customer: CustomerPage }): ReactElement | null {
  const { t } = useText();
  if (customer.suggestions.length === 0) return null;
  return (
    <Part title={t('customers.same.title')}>
      <ul className={classes.list}>
        {customer.suggestions.map((suggestion) => (
          <SuggestionLine key={suggestion.customerId} customerId={customer.id} suggestion={suggestion} />
        ))}
      </ul>
    </Part>
  );
}

function SuggestionLine(props: { customerId: string; suggestion: Suggestion }): ReactElement {
  const { t } = useText();
  const handleName = useHandleName();
  const mayWrite = useMay('customers:write');
  const client = useQueryClient();
  const { customerId, suggestion } = props;
  const { because } = suggestion;
  const name = suggestion.name ?? because.value;
  const kind = handleName(because.kind);
  const path = `/api/v1/customers/${customerId}`;
  const again = () => client.invalidateQueries({ queryKey: ['customer', customerId] });
  const refused = (error: unknown) => notifyRefused(t('customers.same.failed'), explainError(error, t).text);
  const merge = useMutation({
    mutationFn: () =>
      request(`${path}/merges`, {
        method: 'POST',
        body: { otherId: suggestion.customerId, reason: t('customers.same.reason', { kind }) },
      }),
    onSuccess: () => {
      notifyDone(t('customers.same.merged', { name }));
      return again();
    },
    onError: refused,
  });
  const dismiss = useMutation({
    mutationFn: () =>
      request(`${path}/suggestions/dismissals`, {
        method: 'POST',
        body: { otherId: suggestion.customerId },
      }),
    onSuccess: () => {
      notifyDone(t('customers.same.dismissed'));
      return again();
    },
    onError: refused,
  });
  return (
    <li className={classes.entry}>
      <Link
        to="/customers/$customerId"
        params={{ customerId: suggestion.customerId }}
        className={classes.link}
      >
        {name}
      </Link>
      <span className={classes.note}>{t('customers.same.because', { kind, value: because.value })}</span>
      {mayWrite && (
        <span className={classes.actions}>
          <Button
            size="compact-sm"
            variant="default"
            loading={merge.isPending}
            onClick={() => merge.mutate()}
            aria-label={`${t('shell.label', { label: t('customers.same.merge') })} ${name}`}
          >
            {t('customers.same.merge')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            loading={dismiss.isPending}
            onClick={() => dismiss.mutate()}
            aria-label={`${t('shell.label', { label: t('customers.same.not') })} ${name}`}
          >
            {t('customers.same.not')}
          </Button>
        </span>
      )}
    </li>
  );
}
