import { Anchor, Button, Group, Stack, TextInput } from '@mantine/core';
import type { WaitingPeople, Waitlist } from '@rapport/contracts/counter';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { request } from '../../../api/client.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { Confirm } from '../../../ui/Confirm.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import home from '../home/CounterHome.module.css';
import { ThumbDrawer } from '../write/ThumbDrawer.tsx';

type Change = { expectedOn: string } | { hasArrived: true };

/** Who waits, and what is told them: another date, or that it is here. What is told cannot be taken back, so it is asked first. */
export function WaitlistDrawer({ list, onClose }: { list: Waitlist; onClose: () => void }): ReactElement {
  const { t } = useText();
  const { date } = useFormat();
  const client = useQueryClient();
  const [day, setDay] = useState(list.expectedOn ?? '');
  const [asked, setAsked] = useState<Change | null>(null);
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const path = `/api/v1/counter/waitlists/${list.id}`;
  const people = useQuery({
    queryKey: ['counter', 'waiting', list.id],
    queryFn: ({ signal }) => request<WaitingPeople>(`${path}/entries`, { query: { limit: 200 }, signal }),
  });
  const tell = async () => {
    setPending(true);
    setError(null);
    try {
      const { told } = await request<{ told: { mail: number; call: number } }>(path, {
        method: 'PATCH',
        body: { ...asked },
      });
      await client.invalidateQueries({ queryKey: ['counter'] });
      notifyDone(
        told.mail + told.call === 0
          ? t('counter.waitlists.changed')
          : t('counter.waitlists.told', { mail: told.mail, call: told.call }),
      );
      setAsked(null);
      onClose();
    } catch (refused) {
      setError(refused);
    } finally {
      setPending(false);
    }
  };
  return (
    <ThumbDrawer title={list.product} onClose={onClose}>
      <Stack gap="md">
        {!list.arrivedAt && (
          <Group align="flex-end" gap="sm">
            <TextInput
              size="lg"
              type="date"
              label={t('counter.wait.date')}
              value={day}
              onChange={(event) => setDay(event.currentTarget.value)}
            />
            <Button
              size="lg"
              variant="default"
              disabled={day === '' || day === list.expectedOn}
              onClick={() => setAsked({ expectedOn: day })}
            >
              {t('counter.waitlists.move')}
            </Button>
            <Button size="lg" onClick={() => setAsked({ hasArrived: true })}>
              {t('counter.waitlists.arrived')}
            </Button>
          </Group>
        )}
        <ul className={home.list} aria-label={t('counter.waitlists.who')}>
          {(people.data?.people ?? []).map((person) => (
            <li key={person.id} className={home.line} data-plain>
              <Anchor
                component={Link}
                to={`/counter/people/${person.customer.id}`}
                size="lg"
                underline="always"
              >
                {person.customer.name ?? t('customers.noName')}
              </Anchor>
              <span className={home.aside}>
                {t('counter.waitlists.since', { date: date(person.joinedAt) })}
                {person.text !== '' && ` · ${person.text}`}
                {person.lastNews &&
                  ` · ${t(
                    person.lastNews.by === 'mail' ? 'counter.wait.toldByMail' : 'counter.wait.toldByCall',
                    {
                      date: date(person.lastNews.at),
                    },
                  )}`}
              </span>
            </li>
          ))}
        </ul>
        {people.data?.people.length === 0 && <p className={home.empty}>{t('counter.waitlists.nobody')}</p>}
      </Stack>
      <Confirm
        isOpen={asked !== null}
        title={t('counter.waitlists.tellTitle', { count: list.waiting })}
        confirm={t('counter.waitlists.tell')}
        isHarmless
        isPending={isPending}
        error={error}
        onConfirm={() => void tell()}
        onClose={() => setAsked(null)}
      >
        {asked && 'expectedOn' in asked
          ? t('counter.waitlists.tellDate', {
              product: list.product,
              date: date(`${asked.expectedOn}T12:00:00Z`),
            })
          : t('counter.waitlists.tellArrived', { product: list.product })}
      </Confirm>
    </ThumbDrawer>
  );
}
