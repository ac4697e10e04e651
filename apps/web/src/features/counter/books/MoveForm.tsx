import { Button, Group, MultiSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import type { Assistant, BookMoveResult } from '@rapport/contracts/books';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { request } from '../../../api/client.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { notifyUndoable } from '../../../ui/notifyUndoable.tsx';
import { ThumbDrawer } from '../write/ThumbDrawer.tsx';
import { sayRefused } from '../write/useWrite.ts';

/** Hands a book on, whole to one person or shared out among several; what will happen is said in words before. */
export function MoveForm(props: {
  from: Assistant;
  assistants: readonly Assistant[];
  onClose: () => void;
}): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const client = useQueryClient();
  const { from } = props;
  const [receivers, setReceivers] = useState<string[]>([]);
  const [parts, setParts] = useState<Record<string, number>>({});
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [isPending, setPending] = useState(false);
  const [id] = useState(() => crypto.randomUUID());
  const possible = props.assistants.filter((one) => one.id !== from.id && one.leftAt === null);
  const nameOf = (assistantId: string) => possible.find((one) => one.id === assistantId)?.name ?? '';
  const partOf = (assistantId: string) => parts[assistantId] ?? 1;
  const total = receivers.reduce((sum, assistantId) => sum + partOf(assistantId), 0);
  const says = receivers.map((assistantId) =>
    t('counter.move.share', {
      name: nameOf(assistantId),
      share: format.percent(partOf(assistantId) / Math.max(1, total)),
    }),
  );
  const again = () => client.invalidateQueries({ queryKey: ['counter'] });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setPending(true);
    try {
      const result = await request<BookMoveResult>('/api/v1/books/moves', {
        method: 'POST',
        body: {
          id,
          from: from.id,
          to: receivers.map((assistantId) => ({ assistantId, parts: partOf(assistantId) })),
          reason: reason.trim(),
        },
      });
      await again();
      props.onClose();
      notifyUndoable(t('counter.move.done', { count: result.moved }), t('counter.undo'), async () => {
        await request(`/api/v1/books/moves/${result.id}/undoing`, { method: 'POST', body: {} })
          .then(again)
          .then(() => notifyDone(t('counter.takenBack')))
          .catch((refused: unknown) => sayRefused(refused, t));
      });
    } catch (refused) {
      setError(refused);
    } finally {
      setPending(false);
    }
  };
  return (
    <ThumbDrawer title={t('counter.move.title', { name: from.name })} onClose={props.onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          <MultiSelect
            size="lg"
            searchable
            comboboxProps={{ withinPortal: true }}
            label={t('counter.move.to')}
            data={possible.map((one) => ({ value: one.id, label: one.name }))}
            value={receivers}
            onChange={setReceivers}
          />
          {receivers.length > 1 && (
            <Group gap="md">
              {receivers.map((assistantId) => (
                <NumberInput
                  key={assistantId}
                  size="md"
                  w={160}
                  min={1}
                  max={100}
                  allowDecimal={false}
                  label={t('counter.move.parts', { name: nameOf(assistantId) })}
                  value={partOf(assistantId)}
                  onChange={(value) =>
                    setParts((before) => ({ ...before, [assistantId]: Math.max(1, Number(value) || 1) }))
                  }
                />
              ))}
            </Group>
          )}
          <TextInput
            size="lg"
            maxLength={500}
            label={t('counter.move.reason')}
            placeholder={t('counter.move.reasonExample')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <p style={{ margin: 0 }}>
            {receivers.length === 0
              ? t('counter.move.choose')
              : t('counter.move.says', { count: from.customers, shares: format.list(says) })}
          </p>
          {Boolean(error) && <ErrorNote error={error} />}
          <Group justify="flex-end">
            <Button size="lg" type="submit" loading={isPending} disabled={receivers.length === 0}>
              {t('counter.move.confirm', { count: from.customers })}
            </Button>
          </Group>
        </Stack>
      </form>
    </ThumbDrawer>
  );
}
