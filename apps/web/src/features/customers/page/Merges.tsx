import { Button } from '@mantine/core';
import type { CustomerPage } from '@rapport/contracts/customers';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { request } from '../../../api/client.ts';
import { useMay } from '../../../api/me.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { explainError } from '../../../ui/explainError.ts';
import { notifyDone, notifyRefused } from '../../../ui/notify.ts';
import { Part } from './Part.tsx';
import classes from './People.module.css';

/** Every merge and its undoing, newest first; what can be taken apart can be here. */
export function Merges({ customer }: { customer: CustomerPage }): ReactElement | null {
  const { t } = useText();
  const { date } = useFormat();
  const mayWrite = useMay('customers:write');
  const client = useQueryClient();
  const undo = useMutation({
    mutationFn: (mergeId: string) =>
      request(`/api/v1/customers/${customer.id}/merges/${mergeId}`, { method: 'DELETE' }),
    onSuccess: () => {
      notifyDone(t('customers.merges.undone'));
      return client.invalidateQueries({ queryKey: ['customer', customer.id] });
    },
    onError: (error) => notifyRefused(explainError(error, t).title, explainError(error, t).text),
  });
  if (customer.merges.length === 0) return null;
  return (
    <Part title={t('customers.merges')}>
      <ul className={classes.list}>
        {customer.merges.map((merge) => (
          <li key={merge.id} className={classes.entry}>
            {t(merge.kind === 'merge' ? 'customers.merges.merged' : 'customers.merges.unmerged', {
              name: merge.absorbedName ?? t('customers.noName'),
              date: date(merge.at),
            })}
            <span className={classes.note}>{merge.reason}</span>
            {mayWrite && merge.kind === 'merge' && merge.reversible && (
              <span className={classes.actions}>
                <Button
                  size="compact-sm"
                  variant="default"
                  loading={undo.isPending && undo.variables === merge.id}
                  onClick={() => undo.mutate(merge.id)}
                >
                  {t('customers.merges.undo')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}
