import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useText } from '../../i18n/useText.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { erasePerson } from './queries.ts';

/** Erases a person, once asked whether to. */
export function EraseButton({ customerId, name }: { customerId: string; name: string | null }): ReactElement {
  const { t } = useText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const erase = useMutation({
    mutationFn: () => erasePerson(customerId),
    onSuccess: async () => {
      setOpen(false);
      notifyDone(t('consent.erase.done'));
      await navigate({ to: '/customers' });
      queries.removeQueries({ queryKey: ['customers', customerId] });
      await queries.invalidateQueries();
    },
  });
  return (
    <>
      <Button variant="subtle" color="red" size="compact-sm" onClick={() => setOpen(true)}>
        {t('consent.erase.button')}
      </Button>
      <Confirm
        isOpen={isOpen}
        title={t('consent.erase.title', { name: name ?? t('customers.noName') })}
        confirm={t('consent.erase.confirm')}
        isPending={erase.isPending}
        error={erase.error}
        onConfirm={() => erase.mutate()}
        onClose={() => setOpen(false)}
      >
        {t('consent.erase.text')}
      </Confirm>
    </>
  );
}
