import { Button, Group, Modal, NumberInput, Stack, TextInput } from '@mantine/core';
import type { Gift } from '@rapport/contracts/gestures';
import { type ReactElement, useState } from 'react';
import { request } from '../../../api/client.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { ListRow } from '../../../ui/List.tsx';
import { notifyUndoable } from '../../../ui/notifyUndoable.tsx';
import { useLatestState } from '../../../ui/useLatestState.ts';
import { useChange } from '../useChange.ts';

type Change = { name?: string; costCents?: number; addStock?: number; isRetired?: boolean };

/** A gift, its stock, and what can be changed of it; each change has its way back. */
export function GiftRow(props: { gift: Gift; currency: string; mayManage: boolean }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const { gift, currency } = props;
  const [added, setAdded] = useState(10);
  const [isEditing, setEditing] = useState(false);
  const { change, isPending } = useGiftChange(gift);
  const isOut = gift.stock === 0 && !gift.isRetired;
  return (
    <ListRow
      title={gift.name}
      detail={[
        gift.isRetired ? t('moments.gestures.retired') : isOut ? t('moments.gestures.outOfStock') : null,
        format.money(gift.costCents, currency),
        t('moments.gestures.giftLine', {
          stock: format.number(gift.stock),
          given: format.number(gift.given),
        }),
      ]
        .filter((part) => part !== null)
        .join(' · ')}
      actions={
        props.mayManage && (
          <Group gap={4}>
            {!gift.isRetired && (
              <>
                <NumberInput
                  w={80}
                  size="sm"
                  aria-label={t('moments.gestures.addHowMany', { name: gift.name })}
                  allowDecimal={false}
                  value={added}
                  onChange={(value) => setAdded(Number(value) || 0)}
                />
                <Button
                  size="sm"
                  variant="default"
                  loading={isPending}
                  disabled={added === 0}
                  aria-label={t('moments.gestures.addStock', { name: gift.name })}
                  onClick={() => change({ addStock: added }, { addStock: -added })}
                >
                  {t('moments.gestures.add')}
                </Button>
                <Button
                  size="sm"
                  variant="subtle"
                  aria-label={t('moments.gestures.changeGift', { name: gift.name })}
                  onClick={() => setEditing(true)}
                >
                  {t('moments.gestures.change')}
                </Button>
              </>
            )}
            <Button
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={t(gift.isRetired ? 'moments.gestures.offerGift' : 'moments.gestures.retireGift', {
                name: gift.name,
              })}
              onClick={() => change({ isRetired: !gift.isRetired }, { isRetired: gift.isRetired })}
            >
              {t(gift.isRetired ? 'moments.gestures.offer' : 'moments.gestures.retire')}
            </Button>
            {isEditing && (
              <GiftDialog
                gift={gift}
                currency={currency}
                isPending={isPending}
                onSave={change}
                onClose={() => setEditing(false)}
              />
            )}
          </Group>
        )
      }
    />
  );
}

type Fields = { name: string; cost: number | string };

/** Stays open until it is kept, and while somebody goes on writing. */
function GiftDialog(props: {
  gift: Gift;
  currency: string;
  isPending: boolean;
  onSave: (wanted: Change, had: Change, onDone: () => void) => void;
  onClose: () => void;
}): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const { gift, currency, onSave, onClose } = props;
  const [fields, latest, setFields] = useLatestState<Fields>({ name: gift.name, cost: gift.costCents / 100 });
  const write = (part: Partial<Fields>) => setFields({ ...fields, ...part });
  const { name, cost } = fields;
  const wanted = { name: name.trim(), costCents: Math.round(Number(cost) * 100) };
  const isSame = wanted.name === gift.name && wanted.costCents === gift.costCents;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('moments.gestures.changeGift', { name: gift.name })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const had = { name: gift.name, costCents: gift.costCents };
          onSave(wanted, had, () => latest.current === fields && onClose());
        }}
      >
        <Stack gap="md">
          <TextInput
            label={t('moments.gestures.giftName')}
            value={name}
            maxLength={200}
            data-autofocus
            onChange={(event) => write({ name: event.currentTarget.value })}
          />
          <NumberInput
            label={t('moments.gestures.giftCost')}
            description={t('moments.gestures.costHint')}
            {...format.moneyField(currency)}
            min={0}
            decimalScale={2}
            fixedDecimalScale
            value={cost}
            onChange={(value) => write({ cost: value })}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('shell.cancel')}
            </Button>
            <Button
              type="submit"
              loading={props.isPending}
              disabled={isSame || wanted.name === '' || cost === ''}
            >
              {t('shell.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function useGiftChange(gift: Gift) {
  const { t } = useText();
  const send = (body: Change) => request<Gift>(`/api/v1/gifts/${gift.id}`, { method: 'PATCH', body });
  const back = useChange(send, () => t('problems.undone'));
  const there = useChange(
    ({ wanted }: { wanted: Change; had: Change }) => send(wanted),
    (_, { had }) => {
      notifyUndoable(t('moments.edit.saved'), t('shell.undo'), async () => {
        await back.mutateAsync(had).catch(() => null);
      });
      return null;
    },
  );
  return {
    change: (wanted: Change, had: Change, onDone?: () => void) =>
      there.mutate({ wanted, had }, { onSuccess: () => onDone?.() }),
    isPending: there.isPending,
  };
}
