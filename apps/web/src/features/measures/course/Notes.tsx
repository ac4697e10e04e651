import { ActionIcon, Button, Popover, TextInput } from '@mantine/core';
import type { Annotation, MeasureSeries } from '@rapport/contracts/measures';
import { IconPencilPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { request } from '../../../api/client.ts';
import { useMay } from '../../../api/me.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { explainError } from '../../../ui/explainError.ts';
import { notifyDone, notifyRefused } from '../../../ui/notify.ts';
import classes from './Notes.module.css';

/** What happened that may explain a move: the notes of the period, and a way to add one. */
export function Notes({ series }: { series: MeasureSeries }): ReactElement | null {
  const { t } = useText();
  const mayWrite = useMay('measures:write');
  if (series.annotations.length === 0 && !mayWrite) return null;
  return (
    <section className={classes.notes} aria-label={t('measures.notes')}>
      {series.annotations.length > 0 && (
        <ul className={classes.list}>
          {series.annotations.map((note) => (
            <NoteLine key={note.id} note={note} mayWrite={mayWrite} />
          ))}
        </ul>
      )}
      {mayWrite && <AddNote day={series.to} />}
    </section>
  );
}

function useNoteChange<Input>(change: (input: Input) => Promise<unknown>, done: string) {
  const { t } = useText();
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      notifyDone(done);
      return client.invalidateQueries({ queryKey: ['measures', 'series'] });
    },
    onError: (error) => notifyRefused(explainError(error, t).title, explainError(error, t).text),
  });
}

function NoteLine({ note, mayWrite }: { note: Annotation; mayWrite: boolean }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const remove = useNoteChange<void>(
    () => request(`/api/v1/annotations/${note.id}`, { method: 'DELETE' }),
    t('measures.noteRemoved'),
  );
  return (
    <li className={classes.line}>
      <span className={classes.day}>{format.date(`${note.day}T12:00:00Z`)}</span>
      <span>
        {note.text} {note.author && <span className={classes.author}>{note.author}</span>}
      </span>
      {mayWrite && note.mine && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('measures.noteRemove', { text: note.text })}
          loading={remove.isPending}
          onClick={() => remove.mutate()}
        >
          <IconTrash size={14} stroke={1.7} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}

function AddNote({ day }: { day: string }): ReactElement {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const add = useNoteChange<{ day: string; text: string }>(
    (body) => request('/api/v1/annotations', { method: 'POST', body }),
    t('measures.noteAdded'),
  );
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
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPencilPlus size={16} stroke={1.7} aria-hidden />}
          onClick={() => setOpen(!isOpen)}
        >
          {t('measures.noteAdd')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('measures.noteAdd')}>
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            const form = new FormData(event.currentTarget);
            const note = { day: String(form.get('day')), text: String(form.get('text')).trim() };
            if (note.text !== '') add.mutate(note, { onSuccess: () => setOpen(false) });
          }}
        >
          <TextInput
            data-autofocus
            name="text"
            label={t('measures.noteText')}
            description={t('measures.noteHint')}
            maxLength={280}
            required
            withAsterisk={false}
          />
          <TextInput
            type="date"
            name="day"
            label={t('measures.noteDay')}
            defaultValue={day}
            required
            withAsterisk={false}
          />
          <Button type="submit" size="sm" loading={add.isPending}>
            {t('shell.save')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
