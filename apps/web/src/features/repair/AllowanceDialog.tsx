import { Button, Group, Modal, MultiSelect, NumberInput, Select, TextInput } from '@mantine/core';
import {
  type Allowance,
  type AllowanceChange,
  allowanceScopes,
  type NewAllowance,
} from '@rapport/contracts/repair';
import { type Role, roles } from '@rapport/contracts/vocabulary';
import { type CalendarPeriod, calendarPeriods } from '@rapport/core/calendar';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { request } from '../../api/client.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { typedNumber } from '../../ui/numberFields.ts';
import { membersQuery } from '../members/api.ts';
import { myAllowanceQuery } from './queries.ts';
import classes from './Repair.module.css';

type Scope = Allowance['scope'];

/** Lets somebody give without asking; of an allowance that is there, changes its amount. */
export function AllowanceDialog(props: { allowance: Allowance | null; onClose: () => void }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const queries = useQueryClient();
  const { data: members } = useQuery(membersQuery);
  const { data: mine } = useQuery(myAllowanceQuery());
  const [scope, setScope] = useState<Scope>(props.allowance?.scope ?? 'role');
  const [role, setRole] = useState<Role>('agent');
  const [userIds, setUserIds] = useState<string[]>(props.allowance?.userIds ?? []);
  const [name, setName] = useState(props.allowance?.name ?? '');
  const [siteId, setSiteId] = useState<string | null>(null);
  const [period, setPeriod] = useState<CalendarPeriod>(props.allowance?.period ?? 'month');
  const [amount, setAmount] = useState<number | ''>(props.allowance ? props.allowance.amountCents / 100 : '');
  const save = useMutation({
    mutationFn: (body: NewAllowance | AllowanceChange) =>
      props.allowance
        ? request<Allowance>(`/api/v1/repair/allowances/${props.allowance.id}`, { method: 'PATCH', body })
        : request<Allowance>('/api/v1/repair/allowances', { method: 'POST', body }),
    onSuccess: async () => {
      props.onClose();
      await queries.invalidateQueries({ queryKey: ['repair'] });
    },
  });
  const amountCents = Math.round((amount === '' ? 0 : amount) * 100);
  const wanted = asked({ scope, role, userIds, name, siteId }, { period, amountCents });
  const isTeam = scope === 'team';
  const isReady = amountCents > 0 && ((props.allowance !== null && !isTeam) || wanted !== null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (props.allowance) save.mutate({ amountCents, ...(isTeam && { name, userIds }) });
    else if (wanted) save.mutate(wanted);
  };
  const people = (members?.members ?? []).map((member) => ({ value: member.userId, label: member.name }));
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t(
        props.allowance
          ? isTeam
            ? 'repair.allowances.changeTeam'
            : 'repair.allowances.changeTitle'
          : 'repair.allowances.addTitle',
      )}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <form onSubmit={submit} className={classes.form}>
        {!props.allowance && (
          <>
            <Select
              label={t('repair.allowances.scope')}
              allowDeselect={false}
              value={scope}
              onChange={(value) => value && setScope(value as Scope)}
              data={allowanceScopes.map((each) => ({ value: each, label: t(`repair.scope.${each}`) }))}
            />
            {scope === 'role' && (
              <Select
                label={t('repair.allowances.role')}
                allowDeselect={false}
                value={role}
                onChange={(value) => value && setRole(value as Role)}
                data={roles
                  .filter((each) => each !== 'viewer')
                  .map((each) => ({ value: each, label: t(`words.role.${each}`) }))}
              />
            )}
            {scope === 'person' && (
              <Select
                label={t('repair.allowances.person')}
                searchable
                data={people}
                value={userIds[0] ?? null}
                onChange={(value) => setUserIds(value ? [value] : [])}
              />
            )}
            {scope === 'site' && (
              <Select
                label={t('repair.field.site')}
                searchable
                data={(mine?.sites ?? []).map((site) => ({ value: site.id, label: site.name }))}
                value={siteId}
                onChange={setSiteId}
              />
            )}
          </>
        )}
        {isTeam && (
          <>
            <TextInput
              label={t('repair.allowances.teamName')}
              value={name}
              maxLength={80}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <MultiSelect
              label={t('repair.allowances.people')}
              searchable
              data={people}
              value={userIds}
              onChange={setUserIds}
              comboboxProps={{ withinPortal: true }}
            />
          </>
        )}
        {!props.allowance && (
          <Select
            label={t('repair.allowances.period')}
            allowDeselect={false}
            value={period}
            onChange={(value) => value && setPeriod(value as CalendarPeriod)}
            data={calendarPeriods.map((each) => ({ value: each, label: t(`repair.period.${each}`) }))}
          />
        )}
        <NumberInput
          label={t('repair.allowances.amount')}
          {...format.moneyField(mine?.currency ?? '')}
          value={amount}
          min={0.01}
          decimalScale={2}
          hideControls
          onChange={(value) => setAmount(typedNumber(value))}
        />
        {save.error && <ErrorNote error={save.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" disabled={!isReady} loading={save.isPending}>
            {t('repair.allowances.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

/** What is asked for; null while something of it is missing. */
function asked(
  who: { scope: Scope; role: Role; userIds: string[]; name: string; siteId: string | null },
  more: { period: CalendarPeriod; amountCents: number },
): NewAllowance | null {
  const [userId] = who.userIds;
  switch (who.scope) {
    case 'everyone':
      return { scope: 'everyone', ...more };
    case 'role':
      return { scope: 'role', role: who.role, ...more };
    case 'person':
      return userId === undefined ? null : { scope: 'person', userId, ...more };
    case 'site':
      return who.siteId === null ? null : { scope: 'site', siteId: who.siteId, ...more };
    case 'team':
      return userId === undefined || who.name.trim() === ''
        ? null
        : { scope: 'team', name: who.name, userIds: who.userIds, ...more };
  }
}
