import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import type { CounterCard } from '@rapport/contracts/counter';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { request } from '../../../api/client.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { waitlistsQuery } from '../queries.ts';
import { ThumbDrawer } from './ThumbDrawer.tsx';
import { useWrite } from './useWrite.ts';

const newOne = 'new';

/** Puts them on a waitlist, or opens one: they will be told when the date moves and when it is here. */
export function WaitDrawer(props: { card: CounterCard; onClose: () => void }): ReactElement {
  const { t } = useText();
  const { date } = useFormat();
  const write = useWrite();
  const lists = useInfiniteQuery(waitlistsQuery);
  const [list, setList] = useState<string | null>(null);
  const [product, setProduct] = useState('');
  const [expectedOn, setExpectedOn] = useState('');
  const [error, setError] = useState<unknown>(null);
  const open = (lists.data?.pages ?? []).flatMap((page) => page.waitlists).filter((one) => !one.arrivedAt);
  const isReady = list !== null && (list !== newOne || product.trim() !== '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    try {
      const id = list === newOne ? await openList(product.trim(), expectedOn) : list;
      props.onClose();
      await write({
        path: `/api/v1/counter/waitlists/${id}/entries`,
        customerId: props.card.id,
        body: {},
        done: t('counter.wait.joined'),
        undo: (entry) => ({
          path: `/api/v1/counter/waits/${entry}`,
          method: 'PATCH',
          body: { status: 'left' },
        }),
      });
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <ThumbDrawer title={t('counter.wait.title')} onClose={props.onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          <Select
            size="lg"
            searchable
            comboboxProps={{ withinPortal: true }}
            label={t('counter.wait.for')}
            data={[
              ...open.map((one) => ({
                value: one.id,
                label: one.expectedOn
                  ? `${one.product} (${date(`${one.expectedOn}T12:00:00Z`)})`
                  : one.product,
              })),
              { value: newOne, label: t('counter.wait.another') },
            ]}
            value={list}
            onChange={setList}
          />
          {list === newOne && (
            <Group grow align="flex-start">
              <TextInput
                size="lg"
                maxLength={200}
                label={t('counter.wishProduct')}
                value={product}
                onChange={(event) => setProduct(event.currentTarget.value)}
              />
              <TextInput
                size="lg"
                type="date"
                label={t('counter.wait.date')}
                value={expectedOn}
                onChange={(event) => setExpectedOn(event.currentTarget.value)}
              />
            </Group>
          )}
          <p style={{ margin: 0 }}>{t('counter.wait.promise')}</p>
          {Boolean(error) && <ErrorNote error={error} />}
          <Group justify="flex-end">
            <Button size="lg" type="submit" disabled={!isReady}>
              {t('counter.wait.join')}
            </Button>
          </Group>
        </Stack>
      </form>
    </ThumbDrawer>
  );
}

async function openList(product: string, expectedOn: string): Promise<string> {
  const { id } = await request<{ id: string }>('/api/v1/counter/waitlists', {
    method: 'POST',
    body: { id: crypto.randomUUID(), product, expectedOn: expectedOn || null },
  });
  return id;
}
