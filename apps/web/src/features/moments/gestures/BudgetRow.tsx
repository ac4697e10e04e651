import { Button, Group, Modal, NumberInput, Progress } from '@mantine/core';
import type { Budget } from '@rapport/contracts/gestures';
import { type ReactElement, useState } from 'react';
import { request } from '../../../api/client.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { Confirm } from '../../../ui/Confirm.tsx';
import { ListRow } from '../../../ui/List.tsx';
import { notifyUndoable } from '../../../ui/notifyUndoable.tsx';
import { useLatestState } from '../../../ui/useLatestState.ts';
import { useChange } from '../useChange.ts';

/** What a team may spend and has spent; a lead changes it, or takes it away. */
export function BudgetRow(props: { budget: Budget; currency: string; mayManage: boolean }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const { budget, currency } = props;
  const [isAsking, setAsking] = useState<'change' | 'remove' | null>(null);
  const [allowance, latest, write] = useLatestState<number | string>(budget.allowanceCents / 100);
  const path = `/api/v1/surprise-budgets/${budget.id}`;
  const close = () => setAsking(null);
  const save = (allowanceCents: number) =>
    request<Budget>(path, { method: 'PUT', body: { team: budget.team, allowanceCents } });
  const back = useChange(save, () => t('problems.undone'));
  const change = useChange(save, () => {
    const had = budget.allowanceCents;
    notifyUndoable(t('moments.edit.saved'), t('shell.undo'), async () => {
      await back.mutateAsync(had).catch(() => null);
    });
    return null;
  });
  const remove = useChange(
    () => request<void>(path, { method: 'DELETE' }),
    () => t('moments.gestures.budgetRemoved', { team: budget.team }),
  );
  const line = t('moments.gestures.budgetLine', {
    team: budget.team,
    spent: format.money(budget.spentCents, currency),
    allowance: format.money(budget.allowanceCents, currency),
  });
  const isSpent = budget.spentCents >= budget.allowanceCents;
  return (
    <ListRow
      title={line}
      detail={isSpent ? t('moments.gestures.budgetSpent') : undefined}
      aside={
        <Progress
          w={160}
          aria-label={line}
          color={isSpent ? 'red' : undefined}
          value={budget.allowanceCents > 0 ? (100 * budget.spentCents) / budget.allowanceCents : 100}
        />
      }
      actions={
        props.mayManage && (
          <Group gap={4}>
            <Button
              size="sm"
              variant="subtle"
              aria-label={t('moments.gestures.changeBudget', { team: budget.team })}
              onClick={() => {
                write(budget.allowanceCents / 100);
                setAsking('change');
              }}
            >
              {t('moments.gestures.change')}
            </Button>
            <Button
              size="sm"
              variant="subtle"
              color="red"
              aria-label={t('moments.gestures.removeBudget', { team: budget.team })}
              onClick={() => setAsking('remove')}
            >
              {t('moments.gestures.remove')}
            </Button>
            <Modal
              opened={isAsking === 'change'}
              onClose={close}
              title={t('moments.gestures.changeBudget', { team: budget.team })}
              closeButtonProps={{ 'aria-label': t('shell.close') }}
            >
              <form
                onSubmit={(event) => {
                  event.preventDefault();
                  change.mutate(Math.round(Number(allowance) * 100), {
                    onSuccess: () => latest.current === allowance && close(),
                  });
                }}
              >
                <NumberInput
                  label={t('moments.gestures.allowance')}
                  {...format.moneyField(currency)}
                  min={0}
                  decimalScale={2}
                  fixedDecimalScale
                  value={allowance}
                  data-autofocus
                  onChange={write}
                />
                <Group justify="flex-end" gap="xs" mt="md">
                  <Button variant="default" onClick={close}>
                    {t('shell.cancel')}
                  </Button>
                  <Button type="submit" loading={change.isPending} disabled={allowance === ''}>
                    {t('shell.save')}
                  </Button>
                </Group>
              </form>
            </Modal>
            <Confirm
              isOpen={isAsking === 'remove'}
              title={t('moments.gestures.removeBudget', { team: budget.team })}
              confirm={t('moments.gestures.remove')}
              isPending={remove.isPending}
              error={remove.error}
              onConfirm={() => remove.mutate(undefined, { onSuccess: close })}
              onClose={close}
            >
              {t('moments.gestures.removeBudgetText')}
            </Confirm>
          </Group>
        )
      }
    />
  );
}
