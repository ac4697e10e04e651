import { Button, Group, Popover, Select, TextInput } from '@mantine/core';
import { type NewPause, pauseKinds } from '@rapport/contracts/moments';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { request } from '../../../api/client.ts';
import { useMay } from '../../../api/me.ts';
import { useText } from '../../../i18n/useText.ts';
import { Part } from '../../customers/page/Part.tsx';
import dueClasses from '../due/Due.module.css';
import { customerMomentsQuery, momentsQuery } from '../queries.ts';
import { useChange } from '../useChange.ts';
import { useMomentWords } from '../words/useMomentWords.ts';

const pastShown = 6;

/** What was decided of a customer before, why nothing is said, and leaving them alone for a while. */
export function CustomerMoments({ customerId }: { customerId: string }): ReactElement | null {
  const { t, language } = useText();
  const mayRead = useMay('moments:read');
  const mayAct = useMay('moments:act');
  const { data } = useQuery({ ...customerMomentsQuery(customerId), enabled: mayRead });
  const { data: catalogue } = useQuery({ ...momentsQuery, enabled: mayRead });
  const nameOf = (key: string) => catalogue?.moments.find((each) => each.key === key)?.name[language] ?? key;
  const words = useMomentWords(nameOf);
  const lift = useChange(
    (id: string) => request<void>(`/api/v1/customers/${customerId}/pauses/${id}`, { method: 'DELETE' }),
    () => t('moments.gestures.noted'),
  );
  if (!data || (data.past.length === 0 && data.pauses.length === 0 && !mayAct)) return null;
  return (
    <Part title={t('moments.customer.title')}>
      {data.pauses.map((pause) => (
        <p key={pause.id} className={dueClasses.why}>
          {t('moments.customer.paused', {
            kind: pause.kind,
            until: pause.until === null ? 'none' : words.day(pause.until),
          })}{' '}
          {pause.note}{' '}
          {mayAct && (
            <Button
              size="compact-sm"
              variant="subtle"
              loading={lift.isPending}
              onClick={() => lift.mutate(pause.id)}
            >
              {t('moments.customer.lift')}
            </Button>
          )}
        </p>
      ))}
      {data.past.length > 0 && (
        <ul className={dueClasses.list} aria-label={t('moments.customer.past')}>
          {data.past.slice(0, pastShown).map((decision) => (
            <li key={decision.id} style={{ padding: '6px 0' }}>
              {words.name(decision.momentName)} · {t(`moments.customer.status.${decision.status}`)}
              <p className={dueClasses.detail}>
                {decision.status === 'silent' ? words.because(decision) : words.why(decision.why)}
              </p>
            </li>
          ))}
        </ul>
      )}
      {mayAct && <AddPause customerId={customerId} />}
    </Part>
  );
}

function AddPause({ customerId }: { customerId: string }): ReactElement {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const [kind, setKind] = useState<NewPause['kind']>('bereavement');
  const add = useChange(
    (body: NewPause) => request<unknown>(`/api/v1/customers/${customerId}/pauses`, { method: 'POST', body }),
    () => t('moments.gestures.noted'),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [until, note] = [String(form.get('until')), String(form.get('note')).trim()];
    add.mutate({ kind, ...(until && { until }), ...(note && { note }) }, { onSuccess: () => setOpen(false) });
  };
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-start"
      shadow="md"
      width={320}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button mt="xs" variant="default" size="compact-sm" onClick={() => setOpen(!isOpen)}>
          {t('moments.customer.pause')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('moments.customer.pause')}>
        <form onSubmit={submit}>
          <Select
            label={t('moments.customer.pauseKind')}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            data={pauseKinds.map((value) => ({ value, label: t(`moments.pause.${value}`) }))}
            value={kind}
            onChange={(value) => setKind(value as NewPause['kind'])}
          />
          <TextInput type="date" name="until" label={t('moments.customer.pauseUntil')} mt="xs" />
          <TextInput name="note" label={t('moments.customer.pauseNote')} maxLength={400} mt="xs" />
          <Group justify="flex-end" mt="sm">
            <Button type="submit" size="sm" loading={add.isPending}>
              {t('moments.customer.pauseAdd')}
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
