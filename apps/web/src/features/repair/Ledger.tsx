import { Button, NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import type { RepairEntry } from '@rapport/contracts/repair';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { downloadHref, request } from '../../api/client.ts';
import { useMay } from '../../api/me.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { typedNumber } from '../../ui/numberFields.ts';
import { Section } from '../../ui/Page.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { CustomerLink } from './CustomerLink.tsx';
import { repairsQuery } from './queries.ts';
import classes from './Repair.module.css';

/** What was given, newest first: never rewritten, corrected by another line. */
export function Ledger(): ReactElement {
  const { t } = useText();
  const [whose, setWhose] = useState<'all' | 'mine'>('all');
  const ledger = useInfiniteQuery(repairsQuery(whose === 'mine' ? { mine: true } : {}));
  const file = downloadHref('/api/v1/repairs.csv');
  const entries = ledger.data?.pages.flatMap((page) => page.entries);
  return (
    <Section
      title={t('repair.ledger.title')}
      lead={t('repair.ledger.lead')}
      actions={
        <>
          <SegmentedControl
            size="xs"
            aria-label={t('repair.ledger.whose')}
            value={whose}
            onChange={(value) => setWhose(value === 'mine' ? 'mine' : 'all')}
            data={[
              { value: 'all', label: t('repair.ledger.all') },
              { value: 'mine', label: t('repair.ledger.mine') },
            ]}
          />
          <Button
            component="a"
            href={whose === 'mine' ? withMine(file) : file}
            size="compact-sm"
            variant="default"
          >
            {t('repair.ledger.csv')}
          </Button>
        </>
      }
    >
      {ledger.error && <ErrorNote error={ledger.error} onRetry={() => void ledger.refetch()} />}
      {!entries && !ledger.error && <Waiting rows={5} height={32} />}
      {entries?.length === 0 && (
        <p className={classes.none}>
          {t(whose === 'mine' ? 'repair.ledger.noneMine' : 'repair.ledger.none')}
        </p>
      )}
      <ul className={classes.rows}>
        {entries?.map((entry) => (
          <EntryRow key={entry.id} entry={entry} />
        ))}
      </ul>
      {ledger.hasNextPage && (
        <Button
          className={classes.more}
          variant="subtle"
          loading={ledger.isFetchingNextPage}
          onClick={() => void ledger.fetchNextPage()}
        >
          {t('repair.ledger.more')}
        </Button>
      )}
    </Section>
  );
}

/** The file holds what the list shows. */
function withMine(href: string): string {
  return `${href}${href.includes('?') ? '&' : '?'}mine=true`;
}

function EntryRow({ entry }: { entry: RepairEntry }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const mayApprove = useMay('repair:approve');
  const [isOpen, setOpen] = useState(false);
  const isCorrected = entry.corrects === null && entry.standsCents !== entry.amountCents;
  const mayCorrect = entry.corrects === null && (entry.mine || mayApprove);
  return (
    <li className={classes.row}>
      <span className={classes.what}>
        {entry.corrects === null
          ? entry.what || t('repair.ledger.erased')
          : t('repair.ledger.correctionOf', { what: entry.what || 'none' })}
      </span>
      <span className={classes.amount}>{format.money(entry.amountCents, entry.currency)}</span>
      <span className={classes.detail}>
        {entry.customer && <CustomerLink customer={entry.customer} />} {entry.customer && '· '}
        {entry.why && `${entry.why} · `}
        {t(`repair.kind.${entry.kind}`)} · {entry.by && `${entry.by} · `}
        {entry.site && `${entry.site} · `}
        {format.date(entry.at)}
        {entry.approvedBy && ` · ${t('repair.ledger.approvedBy', { name: entry.approvedBy })}`}
        {isCorrected &&
          ` · ${t('repair.ledger.stands', { amount: format.money(entry.standsCents, entry.currency) })}`}
      </span>
      {mayCorrect && !isOpen && (
        <Button variant="subtle" size="compact-xs" onClick={() => setOpen(true)}>
          {t('repair.ledger.correct')}
        </Button>
      )}
      {isOpen && <Correction entry={entry} onClose={() => setOpen(false)} />}
    </li>
  );
}

function Correction({ entry, onClose }: { entry: RepairEntry; onClose: () => void }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const queries = useQueryClient();
  const [amount, setAmount] = useState<number | ''>(entry.standsCents / 100);
  const [why, setWhy] = useState('');
  const correct = useMutation({
    mutationFn: (body: { amountCents: number; why: string }) =>
      request<RepairEntry>(`/api/v1/repairs/${entry.id}/corrections`, { method: 'POST', body }),
    onSuccess: async () => {
      notifyDone(t('repair.ledger.corrected'));
      onClose();
      await queries.invalidateQueries({ queryKey: ['repair'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (amount !== '') correct.mutate({ amountCents: Math.round(amount * 100), why });
  };
  return (
    <form className={classes.actions} onSubmit={submit}>
      <NumberInput
        label={t('repair.ledger.shouldBe')}
        {...format.moneyField(entry.currency)}
        value={amount}
        min={0}
        decimalScale={2}
        hideControls
        autoFocus
        onChange={(value) => setAmount(typedNumber(value))}
      />
      <TextInput
        style={{ flex: '1 1 200px' }}
        label={t('repair.field.why')}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <Button type="submit" size="compact-sm" disabled={why.trim() === ''} loading={correct.isPending}>
        {t('repair.ledger.correctNow')}
      </Button>
      <Button variant="subtle" size="compact-sm" onClick={onClose}>
        {t('shell.cancel')}
      </Button>
      {correct.error && <ErrorNote error={correct.error} />}
    </form>
  );
}
