import { Button, Group, NumberInput, Progress, TextInput } from '@mantine/core';
import type { Budget, Gift } from '@rapport/contracts/gestures';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { request } from '../../../api/client.ts';
import { useMay } from '../../../api/me.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { List, ListRow } from '../../../ui/List.tsx';
import { numberIn } from '../../../ui/numberFields.ts';
import { Section } from '../../../ui/Page.tsx';
import { meansQuery } from '../queries.ts';
import { useChange } from '../useChange.ts';

/** What there is to give: gifts with their stock, and what teams may spend. */
export function MeansPart(): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const mayManage = useMay('moments:manage');
  const { data } = useQuery(meansQuery);
  const currency = data?.currency ?? 'EUR';
  return (
    <>
      <Section title={t('moments.gestures.stock')}>
        {data && data.gifts.length === 0 && <p>{t('moments.gestures.noStock')}</p>}
        {data && data.gifts.length > 0 && (
          <List label={t('moments.gestures.stock')}>
            {data.gifts.map((gift) => (
              <GiftRow key={gift.id} gift={gift} currency={currency} mayManage={mayManage} />
            ))}
          </List>
        )}
        {mayManage && <AddGift currency={currency} />}
      </Section>
      <Section title={t('moments.gestures.budgets')} lead={t('moments.gestures.budgetsLead')}>
        {data && data.budgets.length === 0 && <p>{t('moments.gestures.noBudget')}</p>}
        {data && data.budgets.length > 0 && (
          <List label={t('moments.gestures.budgets')}>
            {data.budgets.map((budget) => {
              const line = t('moments.gestures.budgetLine', {
                team: budget.team,
                spent: format.money(budget.spentCents, currency),
                allowance: format.money(budget.allowanceCents, currency),
              });
              return (
                <ListRow
                  key={budget.id}
                  title={line}
                  aside={
                    <Progress
                      w={160}
                      aria-label={line}
                      value={
                        budget.allowanceCents > 0 ? (100 * budget.spentCents) / budget.allowanceCents : 0
                      }
                    />
                  }
                />
              );
            })}
          </List>
        )}
        {mayManage && <AddBudget currency={currency} />}
      </Section>
    </>
  );
}

function GiftRow(props: { gift: Gift; currency: string; mayManage: boolean }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const { gift } = props;
  const [added, setAdded] = useState(10);
  const change = useChange(
    (addStock: number) => request<Gift>(`/api/v1/gifts/${gift.id}`, { method: 'PATCH', body: { addStock } }),
    () => t('moments.edit.saved'),
  );
  return (
    <ListRow
      title={gift.name}
      detail={[
        format.money(gift.costCents, props.currency),
        `${t('moments.gestures.giftStock')} : ${format.number(gift.stock)}`,
        `${t('moments.gestures.giftGiven')} : ${format.number(gift.given)}`,
      ].join(' · ')}
      actions={
        props.mayManage && (
          <Group gap={4} wrap="nowrap">
            <NumberInput
              w={80}
              size="sm"
              aria-label={t('moments.gestures.addStock', { name: gift.name })}
              allowDecimal={false}
              value={added}
              onChange={(value) => setAdded(Number(value) || 0)}
            />
            <Button
              size="sm"
              variant="default"
              loading={change.isPending}
              aria-label={`${t('shell.save')} : ${gift.name}`}
              onClick={() => change.mutate(added)}
            >
              +
            </Button>
          </Group>
        )
      }
    />
  );
}

function AddGift({ currency }: { currency: string }): ReactElement {
  const { t } = useText();
  const add = useChange(
    (body: { name: string; costCents: number; stock: number }) =>
      request<Gift>('/api/v1/gifts', { method: 'POST', body }),
    () => t('moments.edit.saved'),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const name = String(data.get('name')).trim();
    if (name === '') return;
    const body = {
      name,
      costCents: centsIn(data, 'cost'),
      stock: Math.round(numberIn(data, 'stock')),
    };
    add.mutate(body, { onSuccess: () => form.reset() });
  };
  return (
    <form onSubmit={submit}>
      <Group gap="xs" align="end" mt="md">
        <TextInput
          name="name"
          label={t('moments.gestures.giftName')}
          maxLength={200}
          required
          withAsterisk={false}
        />
        <NumberInput
          name="cost"
          label={t('moments.gestures.giftCost')}
          suffix={` ${currency}`}
          min={0}
          decimalScale={2}
          w={120}
        />
        <NumberInput
          name="stock"
          label={t('moments.gestures.giftStock')}
          min={0}
          allowDecimal={false}
          w={120}
        />
        <Button type="submit" variant="default" loading={add.isPending}>
          {t('moments.gestures.addGift')}
        </Button>
      </Group>
    </form>
  );
}

function AddBudget({ currency }: { currency: string }): ReactElement {
  const { t } = useText();
  const add = useChange(
    (body: { team: string; allowanceCents: number }) =>
      request<Budget>('/api/v1/surprise-budgets', { method: 'POST', body }),
    () => t('moments.edit.saved'),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const team = String(data.get('team')).trim();
    if (team === '') return;
    add.mutate({ team, allowanceCents: centsIn(data, 'allowance') }, { onSuccess: () => form.reset() });
  };
  return (
    <form onSubmit={submit}>
      <Group gap="xs" align="end" mt="md">
        <TextInput
          name="team"
          label={t('moments.gestures.team')}
          maxLength={100}
          required
          withAsterisk={false}
        />
        <NumberInput
          name="allowance"
          label={t('moments.gestures.allowance')}
          suffix={` ${currency}`}
          min={0}
          decimalScale={2}
          w={140}
        />
        <Button type="submit" variant="default" loading={add.isPending}>
          {t('moments.gestures.addBudget')}
        </Button>
      </Group>
    </form>
  );
}

function centsIn(form: FormData, name: string): number {
  return Math.round(numberIn(form, name) * 100);
}
