import { Button, Group, SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core';
import type { CounterCard, NoteKind } from '@rapport/contracts/counter';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { Dictate } from './Dictate.tsx';
import { ThumbDrawer } from './ThumbDrawer.tsx';
import { useWrite } from './useWrite.ts';

const kinds: readonly NoteKind[] = ['note', 'taste', 'size', 'date'];

/** Notes something of them: anything, a taste, a size, a date to remember; typed or spoken. */
export function NoteDrawer(props: { card: CounterCard; onClose: () => void }): ReactElement {
  const { t } = useText();
  const write = useWrite();
  const [kind, setKind] = useState<NoteKind>('note');
  const [label, setLabel] = useState('');
  const [text, setText] = useState('');
  const [day, setDay] = useState('');
  const isReady = kind === 'date' ? day !== '' && label.trim() !== '' : text.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    props.onClose();
    void write({
      path: '/api/v1/counter/notes',
      customerId: props.card.id,
      body: { kind, text: text.trim(), label: label.trim(), ...(kind === 'date' && { day }) },
      done: t('counter.noted'),
      undo: (id) => ({ path: `/api/v1/counter/notes/${id}`, method: 'PATCH', body: { isRemoved: true } }),
    });
  };
  return (
    <ThumbDrawer title={t('counter.noteOf', { name: props.card.name ?? '' })} onClose={props.onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <SegmentedControl
            size="md"
            fullWidth
            aria-label={t('counter.noteKind')}
            value={kind}
            onChange={(value) => setKind(value as NoteKind)}
            data={kinds.map((value) => ({ value, label: t(`counter.note.${value}`) }))}
          />
          {(kind === 'size' || kind === 'date') && (
            <TextInput
              size="lg"
              label={t(kind === 'size' ? 'counter.sizeOf' : 'counter.dateOf')}
              placeholder={t(kind === 'size' ? 'counter.sizeOfExample' : 'counter.dateOfExample')}
              maxLength={100}
              value={label}
              onChange={(event) => setLabel(event.currentTarget.value)}
            />
          )}
          {kind === 'date' && (
            <TextInput
              size="lg"
              type="date"
              label={t('counter.dateDay')}
              value={day}
              onChange={(event) => setDay(event.currentTarget.value)}
            />
          )}
          <Textarea
            size="lg"
            autosize
            minRows={kind === 'note' ? 3 : 1}
            maxRows={8}
            maxLength={2_000}
            data-autofocus
            label={t('counter.noteText')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Group justify="space-between" align="center">
            <Dictate onWords={(words) => setText((before) => [before, words].filter(Boolean).join(' '))} />
            <Button size="lg" type="submit" disabled={!isReady}>
              {t('counter.keepNote')}
            </Button>
          </Group>
        </Stack>
      </form>
    </ThumbDrawer>
  );
}
