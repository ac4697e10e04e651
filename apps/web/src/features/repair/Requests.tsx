import { Button, NumberInput, TextInput } from '@mantine/core';
import type { RepairRequest, RequestDecision } from '@rapport/contracts/repair';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactElement, useState } from 'react';
import { request } from '../../api/client.ts';
import { useMay } from '../../api/me.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { explainError } from '../../ui/explainError.ts';
import { notifyDone, notifyRefused } from '../../ui/notify.ts';
import { typedNumber } from '../../ui/numberFields.ts';
import { Section } from '../../ui/Page.tsx';
import { CustomerLink } from './CustomerLink.tsx';
import { requestsQuery } from './queries.ts';
import classes from './Repair.module.css';

/** What was asked of leads: decided by keyboard or by hand; those who asked see what became of it. */
export function Requests(): ReactElement {
  const { t } = useText();
  const mayApprove = useMay('repair:approve');
  const { data, error, refetch } = useQuery(requestsQuery);
  const waiting = data?.filter(({ status }) => status === 'waiting') ?? [];
  const decided = data?.filter(({ status, mine }) => status !== 'waiting' && mine).slice(0, 5) ?? [];
  const isEmpty = data !== undefined && waiting.length + decided.length === 0;
  return (
    <Section title={t('repair.requests.title')} lead={t('repair.requests.lead')}>
      {error && !data && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {isEmpty && <p className={classes.none}>{t('repair.requests.none')}</p>}
      {mayApprove && waiting.length > 0 && <p className={classes.keys}>{t('repair.requests.keys')}</p>}
      <ul className={classes.rows}>
        {[...waiting, ...decided].map((each) => (
          <RequestRow key={each.id} asked={each} mayApprove={mayApprove} />
        ))}
      </ul>
    </Section>
  );
}

type Open = 'partial' | 'refuse' | null;

function RequestRow({ asked, mayApprove }: { asked: RepairRequest; mayApprove: boolean }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const queries = useQueryClient();
  const mayManage = useMay('repair:manage');
  const [open, setOpen] = useState<Open>(null);
  const settle = useMutation({
    mutationFn: (decision: RequestDecision | 'withdraw') =>
      decision === 'withdraw'
        ? request<RepairRequest>(`/api/v1/repair/requests/${asked.id}/withdrawal`, { method: 'POST' })
        : request<RepairRequest>(`/api/v1/repair/requests/${asked.id}/decision`, {
            method: 'POST',
            body: decision,
          }),
    onSuccess: async ({ status }) => {
      notifyDone(t(`repair.status.${status}`));
      setOpen(null);
      await queries.invalidateQueries({ queryKey: ['repair'] });
    },
    onError: (error) => notifyRefused(explainError(error, t).title, explainError(error, t).text),
  });
  const isWaiting = asked.status === 'waiting';
  const mayDecide = isWaiting && mayApprove && (!asked.mine || mayManage);
  const press = (event: KeyboardEvent) => {
    if (!mayDecide || event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return;
    const action = {
      a: () => settle.mutate({ decision: 'approve' }),
      p: () => setOpen('partial'),
      r: () => setOpen('refuse'),
    }[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };
  return (
    <li className={classes.row} tabIndex={mayDecide ? 0 : undefined} onKeyDown={press}>
      <span className={classes.what}>{asked.what}</span>
      <span className={classes.amount}>{format.money(asked.amountCents, asked.currency)}</span>
      <span className={classes.detail}>
        {asked.customer && <CustomerLink customer={asked.customer} />} {asked.customer && '· '}
        {asked.why} ·{' '}
        {t('repair.requests.by', { name: asked.askedBy ?? '', date: format.date(asked.askedAt) })}
      </span>
      {!isWaiting && <Answer asked={asked} />}
      {isWaiting && !mayDecide && (
        <p className={classes.answer}>
          {t('repair.status.waiting')}
          {asked.mine && (
            <Button variant="subtle" size="compact-sm" onClick={() => settle.mutate('withdraw')}>
              {t('repair.requests.withdraw')}
            </Button>
          )}
        </p>
      )}
      {mayDecide && (
        <Decision
          asked={asked}
          open={open}
          onOpen={setOpen}
          isPending={settle.isPending}
          onDecide={(decision) => settle.mutate(decision)}
        />
      )}
    </li>
  );
}

function Answer({ asked }: { asked: RepairRequest }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  return (
    <p className={classes.answer}>
      {t(`repair.answer.${asked.status as 'approved'}`, {
        name: asked.decidedBy ?? '',
        granted: asked.grantedCents === null ? '' : format.money(asked.grantedCents, asked.currency),
        alternative: asked.alternative ?? '',
      })}
      {asked.note && ` ${asked.note}`}
    </p>
  );
}

function Decision(props: {
  asked: RepairRequest;
  open: Open;
  onOpen: (open: Open) => void;
  isPending: boolean;
  onDecide: (decision: RequestDecision) => void;
}): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const { asked, open } = props;
  const [part, setPart] = useState<number | ''>(asked.amountCents / 200);
  const [alternative, setAlternative] = useState('');
  const cancel = (
    <Button variant="subtle" size="compact-sm" onClick={() => props.onOpen(null)}>
      {t('shell.cancel')}
    </Button>
  );
  if (open === 'partial')
    return (
      <form
        className={classes.actions}
        onSubmit={(event) => {
          event.preventDefault();
          if (part !== '') props.onDecide({ decision: 'partial', amountCents: Math.round(part * 100) });
        }}
      >
        <NumberInput
          label={t('repair.requests.part')}
          {...format.moneyField(asked.currency)}
          value={part}
          min={0.01}
          max={asked.amountCents / 100}
          decimalScale={2}
          hideControls
          data-autofocus
          autoFocus
          onChange={(value) => setPart(typedNumber(value))}
        />
        <Button type="submit" size="compact-sm" loading={props.isPending}>
          {t('repair.requests.givePart')}
        </Button>
        {cancel}
      </form>
    );
  if (open === 'refuse')
    return (
      <form
        className={classes.actions}
        onSubmit={(event) => {
          event.preventDefault();
          if (alternative.trim() !== '') props.onDecide({ decision: 'refuse', alternative });
        }}
      >
        <TextInput
          style={{ flex: '1 1 240px' }}
          label={t('repair.requests.instead')}
          placeholder={t('repair.requests.insteadExample')}
          value={alternative}
          autoFocus
          onChange={(event) => setAlternative(event.currentTarget.value)}
        />
        <Button
          type="submit"
          size="compact-sm"
          disabled={alternative.trim() === ''}
          loading={props.isPending}
        >
          {t('repair.requests.sendInstead')}
        </Button>
        {cancel}
      </form>
    );
  return (
    <div className={classes.actions}>
      <Button
        size="compact-sm"
        loading={props.isPending}
        onClick={() => props.onDecide({ decision: 'approve' })}
      >
        {t('repair.requests.approve')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => props.onOpen('partial')}>
        {t('repair.requests.partly')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => props.onOpen('refuse')}>
        {t('repair.requests.refuse')}
      </Button>
    </div>
  );
}
