import { Button, Group, Modal, NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core';
import { type RepairKind, repairKinds } from '@rapport/contracts/repair';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { typedNumber } from '../../ui/numberFields.ts';
import { CustomerField } from './CustomerField.tsx';
import { giveRepair, myAllowanceQuery } from './queries.ts';
import classes from './Repair.module.css';

/** Gives something in three fields: what, why, how much. Says beforehand whether it needs a lead. */
export function GiveDialog(props: {
  /** Null: to be chosen here. */
  customer: { id: string; name: string | null } | null;
  /** The case it mends; left out, the one of theirs that is under way. */
  caseId?: string;
  onClose: () => void;
}): ReactElement {
  const { t } = useText();
  const [customerId, setCustomerId] = useState(props.customer?.id ?? null);
  return (
    <Modal
      opened
      onClose={props.onClose}
      size="lg"
      title={props.customer?.name ? t('repair.giveTo', { name: props.customer.name }) : t('repair.giveTitle')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <div className={classes.form}>
        {props.customer === null && <CustomerField onChange={setCustomerId} />}
        <GiveForm customerId={customerId} caseId={props.caseId ?? null} onDone={props.onClose} />
      </div>
    </Modal>
  );
}

function GiveForm(props: {
  customerId: string | null;
  caseId: string | null;
  onDone: () => void;
}): ReactElement {
  const { customerId, caseId, onDone } = props;
  const { t } = useText();
  const format = useFormat();
  const queries = useQueryClient();
  const [kind, setKind] = useState<RepairKind>('voucher');
  const [what, setWhat] = useState('');
  const [why, setWhy] = useState('');
  const [amount, setAmount] = useState<number | ''>('');
  const [siteId, setSiteId] = useState<string | null>(null);
  // One key for the form: sent twice, it is given once.
  const [key] = useState(() => crypto.randomUUID());
  const { data: mine } = useQuery(myAllowanceQuery(siteId));
  const give = useMutation({
    mutationFn: giveRepair,
    onSuccess: async (outcome) => {
      notifyDone(t(outcome.outcome === 'given' ? 'repair.given' : 'repair.asked'));
      onDone();
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['repair'] }),
        queries.invalidateQueries({ queryKey: ['customer', customerId] }),
        queries.invalidateQueries({ queryKey: ['customers'] }),
        queries.invalidateQueries({ queryKey: ['cases'] }),
      ]);
    },
  });
  const amountCents = Math.round((amount === '' ? 0 : amount) * 100);
  const isOver = mine !== undefined && amountCents > mine.leftCents;
  const isReady = customerId !== null && what.trim() !== '' && why.trim() !== '' && amountCents > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady && customerId) give.mutate({ customerId, caseId, kind, what, why, amountCents, siteId, key });
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <SegmentedControl
        aria-label={t('repair.field.kind')}
        value={kind}
        onChange={(value) => setKind(value as RepairKind)}
        data={repairKinds.map((each) => ({ value: each, label: t(`repair.kind.${each}`) }))}
        className={classes.kinds}
        withItemsBorders={false}
        fullWidth
        size="xs"
      />
      <TextInput
        label={t('repair.field.what')}
        placeholder={t('repair.field.whatExample')}
        value={what}
        maxLength={500}
        data-autofocus
        onChange={(event) => setWhat(event.currentTarget.value)}
      />
      <TextInput
        label={t('repair.field.why')}
        placeholder={t('repair.field.whyExample')}
        value={why}
        maxLength={500}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <NumberInput
        label={t('repair.field.amount')}
        {...format.moneyField(mine?.currency ?? '')}
        value={amount}
        min={0.01}
        decimalScale={2}
        hideControls
        inputMode="decimal"
        onChange={(value) => setAmount(typedNumber(value))}
      />
      {mine && mine.sites.length > 1 && (
        <Select
          label={t('repair.field.site')}
          placeholder={t('repair.field.anySite')}
          clearable
          searchable
          data={mine.sites.map((site) => ({ value: site.id, label: site.name }))}
          value={siteId}
          onChange={setSiteId}
        />
      )}
      {mine && (
        <p className={isOver ? classes.over : classes.hint} role="status">
          {t(isOver ? 'repair.willAsk' : 'repair.isFree', {
            left: format.money(mine.leftCents, mine.currency),
          })}
        </p>
      )}
      {give.error && <ErrorNote error={give.error} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onDone}>
          {t('shell.cancel')}
        </Button>
        <Button type="submit" disabled={!isReady} loading={give.isPending}>
          {t(isOver ? 'repair.ask' : 'repair.giveNow')}
        </Button>
      </Group>
    </form>
  );
}
