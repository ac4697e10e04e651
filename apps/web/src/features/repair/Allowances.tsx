import { Button } from '@mantine/core';
import type { Allowance } from '@rapport/contracts/repair';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { request } from '../../api/client.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { List, ListRow } from '../../ui/List.tsx';
import { Section } from '../../ui/Page.tsx';
import { AllowanceDialog } from './AllowanceDialog.tsx';
import { allowancesQuery, myAllowanceQuery } from './queries.ts';
import classes from './Repair.module.css';

/** Who may give what without asking, for those who decide it. */
export function Allowances(): ReactElement {
  const { t } = useText();
  const { data, error, refetch } = useQuery(allowancesQuery);
  const [isAdding, setAdding] = useState(false);
  const [changed, setChanged] = useState<Allowance | null>(null);
  return (
    <Section
      title={t('repair.allowances.title')}
      lead={t('repair.allowances.lead')}
      actions={
        <Button variant="default" onClick={() => setAdding(true)}>
          {t('repair.allowances.add')}
        </Button>
      }
    >
      {error && !data && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <p className={classes.none}>{t('repair.allowances.none')}</p>}
      {data && data.length > 0 && (
        <List label={t('repair.allowances.title')}>
          {data.map((each) => (
            <AllowanceRow key={each.id} allowance={each} onChange={() => setChanged(each)} />
          ))}
        </List>
      )}
      {isAdding && <AllowanceDialog allowance={null} onClose={() => setAdding(false)} />}
      {changed && <AllowanceDialog allowance={changed} onClose={() => setChanged(null)} />}
    </Section>
  );
}

function AllowanceRow({ allowance, onChange }: { allowance: Allowance; onChange: () => void }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const queries = useQueryClient();
  const { data: mine } = useQuery(myAllowanceQuery());
  const [isRemoving, setRemoving] = useState(false);
  const remove = useMutation({
    mutationFn: () => request(`/api/v1/repair/allowances/${allowance.id}`, { method: 'DELETE' }),
    onSuccess: async () => {
      setRemoving(false);
      await queries.invalidateQueries({ queryKey: ['repair'] });
    },
  });
  const money = (cents: number) => format.money(cents, mine?.currency ?? 'EUR');
  const title = t('repair.allowances.row', {
    scope: allowance.scope,
    name: allowance.name ?? '',
    role: allowance.role ? t(`words.role.${allowance.role}`).toLowerCase() : '',
    period: allowance.period,
    amount: money(allowance.amountCents),
  });
  return (
    <ListRow
      title={title}
      detail={
        <>
          {allowance.people.length > 0 && `${format.list(allowance.people)} · `}
          {t('repair.allowances.spent', {
            spent: money(allowance.spentCents),
            period: allowance.period,
            scope: allowance.scope,
          })}
        </>
      }
      actions={
        <>
          <Button variant="subtle" size="compact-sm" onClick={onChange}>
            {t('repair.allowances.change')}
          </Button>
          <Button variant="subtle" size="compact-sm" color="red" onClick={() => setRemoving(true)}>
            {t('repair.allowances.remove')}
          </Button>
          <Confirm
            isOpen={isRemoving}
            title={t('repair.allowances.removeTitle')}
            confirm={t('repair.allowances.remove')}
            isPending={remove.isPending}
            error={remove.error}
            onConfirm={() => remove.mutate()}
            onClose={() => setRemoving(false)}
          >
            {t('repair.allowances.removeText', { title })}
          </Confirm>
        </>
      }
    />
  );
}
