import { Button, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { request } from '../../../api/client.ts';
import { useMay } from '../../../api/me.ts';
import { useText } from '../../../i18n/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { notifyUndoable } from '../../../ui/notifyUndoable.tsx';
import { priorities } from '../casesSearch.ts';
import { useCaseChanges } from '../useCaseChanges.ts';

/** Opens a case by hand, from a customer's page. */
export function NewCase({ customerId }: { customerId: string }): ReactElement | null {
  const { t } = useText();
  const mayWrite = useMay('cases:write');
  const navigate = useNavigate();
  const client = useQueryClient();
  const { takeBack } = useCaseChanges();
  const [isOpen, setOpen] = useState(false);
  const [subject, setSubject] = useState('');
  const [text, setText] = useState('');
  const [priority, setPriority] = useState('normal');
  const open = useMutation({
    mutationFn: () =>
      request<{ id: string }>('/api/v1/cases', {
        method: 'POST',
        body: { customerId, subject: subject.trim(), priority, ...(text.trim() && { text: text.trim() }) },
      }),
    onSuccess: ({ id }) => {
      notifyUndoable(t('cases.new.done'), t('shell.undo'), async () => {
        const isBack = await takeBack(`/api/v1/cases/${id}`, t('cases.new.undone'));
        if (isBack) await navigate({ to: '/customers/$customerId', params: { customerId } });
      });
      void client.invalidateQueries({ queryKey: ['cases'] });
      void navigate({ to: '/cases/$caseId', params: { caseId: id } });
    },
  });
  if (!mayWrite) return null;
  return (
    <>
      <Button variant="default" size="xs" mt="sm" onClick={() => setOpen(true)}>
        {t('cases.new')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t('cases.new')}
        closeButtonProps={{ 'aria-label': t('shell.close') }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            open.mutate();
          }}
        >
          <Stack gap="md">
            <TextInput
              label={t('cases.new.subject')}
              value={subject}
              maxLength={200}
              data-autofocus
              onChange={(event) => setSubject(event.currentTarget.value)}
            />
            <Textarea
              label={t('cases.new.text')}
              value={text}
              maxLength={5_000}
              autosize
              minRows={3}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <NativeSelect
              label={t('cases.priority')}
              value={priority}
              data={priorities.map((value) => ({ value, label: t(`cases.priority.${value}`) }))}
              onChange={(event) => setPriority(event.currentTarget.value)}
            />
            {open.error && <ErrorNote error={open.error} />}
            <Group justify="flex-end">
              <Button type="submit" loading={open.isPending} disabled={subject.trim() === ''}>
                {t('cases.new')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
