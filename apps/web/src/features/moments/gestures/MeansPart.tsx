import { Button, Group, NumberInput, TextInput } from '@mantine/core';
import type { Budget, Gift } from '@rapport/contracts/gestures';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { request } from '../../../api/client.ts';
import { useMay } from '../../../api/me.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { List } from '../../../ui/List.tsx';
import { Section } from '../../../ui/Page.tsx';
import { withTypedSince } from '../../../ui/withTypedSince.ts';
import { meansQuery } from '../queries.ts';
import { useChange } from '../useChange.ts';
import { BudgetRow } from './BudgetRow.tsx';
import { GiftRow } from './GiftRow.tsx';

/** What there is to give: gifts with their stock, and what teams may spend. */
export function MeansPart(): ReactElement {
  const { t } = useText();
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
            {data.budgets.map((budget) => (
              <BudgetRow key={budget.id} budget={budget} currency={currency} mayManage={mayManage} />
            ))}
          </List>
        )}
        {mayManage && <AddBudget currency={currency} />}
      </Section>
    </>
  );
}

const noGift = { name: '', cost: '', stock: '' } as {
  name: string;
  cost: number | string;
  stock: number | string;
};

function AddGift({ currency }: { currency: string }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const [fields, setFields] = useState(noGift);
  const add = useChange(
    (sent: typeof noGift) =>
      request<Gift>('/api/v1/gifts', {
        method: 'POST',
        body: {
          name: sent.name.trim(),
          costCents: Math.round(Number(sent.cost) * 100),
          stock: Math.round(Number(sent.stock)),
        },
      }),
    (_, sent) => {
      setFields((now) => withTypedSince(noGift, sent, now));
      return t('moments.edit.saved');
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (fields.name.trim() !== '') add.mutate(fields);
  };
  return (
    <form onSubmit={submit}>
      <Group gap="xs" align="end" mt="md">
        <TextInput
          label={t('moments.gestures.giftName')}
          maxLength={200}
          required
          withAsterisk={false}
          value={fields.name}
          onChange={(event) => setFields({ ...fields, name: event.currentTarget.value })}
        />
        <NumberInput
          label={t('moments.gestures.giftCost')}
          {...format.moneyField(currency)}
          min={0}
          decimalScale={2}
          w={120}
          value={fields.cost}
          onChange={(cost) => setFields({ ...fields, cost })}
        />
        <NumberInput
          label={t('moments.gestures.giftStock')}
          min={0}
          allowDecimal={false}
          w={120}
          value={fields.stock}
          onChange={(stock) => setFields({ ...fields, stock })}
        />
        <Button type="submit" variant="default" loading={add.isPending}>
          {t('moments.gestures.addGift')}
        </Button>
      </Group>
    </form>
  );
}

const noBudget = { team: '', allowance: '' } as { team: string; allowance: number | string };

function AddBudget({ currency }: { currency: string }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const [fields, setFields] = useState(noBudget);
  const add = useChange(
    (sent: typeof noBudget) =>
      request<Budget>('/api/v1/surprise-budgets', {
        method: 'POST',
        body: { team: sent.team.trim(), allowanceCents: Math.round(Number(sent.allowance) * 100) },
      }),
    (_, sent) => {
      setFields((now) => withTypedSince(noBudget, sent, now));
      return t('moments.edit.saved');
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (fields.team.trim() !== '') add.mutate(fields);
  };
  return (
    <form onSubmit={submit}>
      <Group gap="xs" align="end" mt="md">
        <TextInput
          label={t('moments.gestures.team')}
          maxLength={100}
          required
          withAsterisk={false}
          value={fields.team}
          onChange={(event) => setFields({ ...fields, team: event.currentTarget.value })}
        />
        <NumberInput
          label={t('moments.gestures.allowance')}
          {...format.moneyField(currency)}
          min={0}
          decimalScale={2}
          w={140}
          value={fields.allowance}
          onChange={(allowance) => setFields({ ...fields, allowance })}
        />
        <Button type="submit" variant="default" loading={add.isPending}>
          {t('moments.gestures.addBudget')}
        </Button>
      </Group>
    </form>
  );
}
