import { Button, NumberInput } from '@mantine/core';
import type { RetentionPreview, RetentionState } from '@rapport/contracts/erasure';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useMay } from '../../api/me.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { List, ListRow } from '../../ui/List.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { Section } from '../../ui/Page.tsx';
import classes from './Consent.module.css';
import { erasureRequestsQuery, previewRetention, retentionQuery, saveRetention } from './queries.ts';

/** How long people are kept: looked at first, then every night; and who asked to be forgotten. */
export function RetentionPart(): ReactElement | null {
  const mayErase = useMay('customers:erase');
  const { t } = useText();
  const { data, error, refetch } = useQuery({ ...retentionQuery, enabled: mayErase });
  if (!mayErase) return null;
  return (
    <>
      <Section title={t('consent.asked.title')} lead={t('consent.asked.lead')}>
        <Requests />
      </Section>
      <Section title={t('consent.retention.title')} lead={t('consent.retention.lead')}>
        {error && !data && <ErrorNote error={error} onRetry={() => void refetch()} />}
        {data && <Rules state={data} />}
      </Section>
    </>
  );
}

function Requests(): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const { data } = useQuery(erasureRequestsQuery);
  const waiting = data?.filter(({ doneAt }) => doneAt === null) ?? [];
  if (waiting.length === 0) return <p className={classes.note}>{t('consent.asked.none')}</p>;
  return (
    <List label={t('consent.asked.title')}>
      {waiting.map(({ id, customer, askedAt, dueAt }) => (
        <ListRow
          key={id}
          title={
            customer && (
              <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
                {customer.name ?? t('customers.noName')}
              </Link>
            )
          }
          detail={t('consent.asked.row', { asked: format.date(askedAt), due: format.date(dueAt) })}
        />
      ))}
    </List>
  );
}

function Rules({ state }: { state: RetentionState }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const queries = useQueryClient();
  const [prospects, setProspects] = useState<number | null>(state.settings.prospectMonths);
  const [customers, setCustomers] = useState<number | null>(state.settings.customerMonths);
  const limits = { prospectMonths: prospects, customerMonths: customers };
  const look = useMutation({ mutationFn: () => previewRetention(limits) });
  const save = useMutation({
    mutationFn: (isOn: boolean) => saveRetention({ ...limits, isOn }),
    onSuccess: (saved) => {
      queries.setQueryData(retentionQuery.queryKey, saved);
      notifyDone(t(saved.settings.isOn ? 'consent.retention.isOn' : 'consent.retention.isOff'));
    },
  });
  const { isOn } = state.settings;
  // What cannot be undone is on the button that begins it.
  const erased = look.data ? look.data.prospects + look.data.customers : 0;
  const change = (set: (months: number | null) => void) => (value: string | number) => {
    set(typeof value === 'number' ? value : null);
    look.reset();
  };
  return (
    <>
      <p className={classes.result}>{t(isOn ? 'consent.retention.on' : 'consent.retention.off')}</p>
      <div className={classes.form}>
        <NumberInput
          label={t('consent.retention.prospects')}
          placeholder={t('consent.retention.kept')}
          min={1}
          max={240}
          allowDecimal={false}
          value={prospects ?? ''}
          onChange={change(setProspects)}
        />
        <NumberInput
          label={t('consent.retention.customers')}
          placeholder={t('consent.retention.kept')}
          min={1}
          max={240}
          allowDecimal={false}
          value={customers ?? ''}
          onChange={change(setCustomers)}
        />
        {(look.error ?? save.error) && <ErrorNote error={look.error ?? save.error} />}
        <div className={classes.actions}>
          <Button variant="default" loading={look.isPending} onClick={() => look.mutate()}>
            {t('consent.retention.look')}
          </Button>
          <Button disabled={!look.data} loading={save.isPending} onClick={() => save.mutate(true)}>
            {t(isOn ? 'consent.retention.save' : 'consent.retention.turnOn', {
              count: erased,
              n: format.number(erased),
            })}
          </Button>
          {isOn && (
            <Button variant="subtle" onClick={() => save.mutate(false)}>
              {t('consent.retention.turnOff')}
            </Button>
          )}
        </div>
      </div>
      {look.data && <Preview preview={look.data} />}
      {state.runs.length > 0 && (
        <div className={classes.rows}>
          <DataTable
            label={t('consent.retention.runs')}
            columns={[
              { header: t('consent.retention.night') },
              { header: t('consent.retention.prospectsErased'), isFigure: true },
              { header: t('consent.retention.customersErased'), isFigure: true },
            ]}
            rows={state.runs.map((run) => ({
              key: run.id,
              cells: [
                format.dateTime(run.beganAt),
                format.number(run.prospects),
                format.number(run.customers),
              ],
            }))}
          />
        </div>
      )}
    </>
  );
}

function Preview({ preview }: { preview: RetentionPreview }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  return (
    <>
      <p className={classes.result} role="status">
        {t('consent.retention.would', { prospects: preview.prospects, customers: preview.customers })}
      </p>
      {preview.people.length > 0 && (
        <div className={classes.rows}>
          <DataTable
            label={t('consent.retention.people')}
            columns={[
              { header: t('consent.retention.person') },
              { header: t('consent.retention.lastContact') },
            ]}
            rows={preview.people.map((person) => ({
              key: person.id,
              cells: [
                <Link key="who" to="/customers/$customerId" params={{ customerId: person.id }}>
                  {person.name ?? t('customers.noName')}
                </Link>,
                person.lastContact ? format.date(person.lastContact) : t('consent.retention.never'),
              ],
            }))}
          />
        </div>
      )}
    </>
  );
}
